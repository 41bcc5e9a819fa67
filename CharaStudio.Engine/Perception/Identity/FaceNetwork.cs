using CharaStudio.Engine.Weights.TfJs;

namespace CharaStudio.Engine.Perception.Identity;

/// <summary>
/// dlib's face recognition network: a residual network of 29 convolutions that puts faces of one person near each other
/// (He et al., Deep Residual Learning, 2016; trained by Davis King). Not for two threads at once.
/// </summary>
internal sealed class FaceNetwork : IDisposable
{
    public const int Side = 150;
    public const int Length = 128;

    private static readonly (string Name, bool Down)[] s_blocks =
    [
        ("conv32_1", false), ("conv32_2", false), ("conv32_3", false),
        ("conv64_down", true), ("conv64_1", false), ("conv64_2", false), ("conv64_3", false),
        ("conv128_down", true), ("conv128_1", false), ("conv128_2", false),
        ("conv256_down", true), ("conv256_1", false), ("conv256_2", false), ("conv256_down_out", true),
    ];

    private readonly Dictionary<string, torch.Tensor> _weights = [];

    public FaceNetwork(IReadOnlyDictionary<string, TfJsTensor> weights)
    {
        foreach (var (name, weight) in weights)
        {
            using var scope = torch.NewDisposeScope();
            var tensor = torch.tensor(weight.Floats!, [.. weight.Shape.Select(side => (long)side)]);
            tensor = weight.Shape.Count switch
            {
                4 => tensor.permute(3, 2, 0, 1).contiguous(), // TensorFlow keeps [height, width, in, out].
                1 when name.Contains("/scale/", StringComparison.Ordinal) => tensor.reshape(1, -1, 1, 1),
                _ => tensor,
            };
            _weights[name] = tensor.DetachFromDisposeScope();
        }
    }

    /// <param name="face">[1, 3, 150, 150], the mean colour taken off.</param>
    /// <returns>[128].</returns>
    public torch.Tensor Run(torch.Tensor face)
    {
        using var off = torch.inference_mode();
        using var scope = torch.NewDisposeScope();
        var x = nn.functional.max_pool2d(Convolve(face, "conv32_down", 2, 0).relu(), [3, 3], [2, 2]);
        foreach (var (name, down) in s_blocks)
        {
            x = Residual(x, name, down);
        }

        return x.mean([2, 3]).matmul(_weights["fc"]).reshape(Length).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        foreach (var tensor in _weights.Values)
        {
            tensor.Dispose();
        }

        _weights.Clear();
    }

    // Where a block halves the map, its shortcut is averaged over 2 x 2; where it has more channels or one row more, the rest is zeros.
    private torch.Tensor Residual(torch.Tensor x, string name, bool down)
    {
        var inner = Convolve(x, name + "/conv1", down ? 2 : 1, down ? 0 : 1).relu();
        var made = Convolve(inner, name + "/conv2", 1, 1);
        var direct = down ? nn.functional.avg_pool2d(x, [2, 2], [2, 2]) : x;
        long[] sides = [Math.Max(made.shape[2], direct.shape[2]), Math.Max(made.shape[3], direct.shape[3])];
        var channels = Math.Max(made.shape[1], direct.shape[1]);
        return (Widened(made, channels, sides) + Widened(direct, channels, sides)).relu();
    }

    private torch.Tensor Convolve(torch.Tensor x, string name, long stride, long padding)
    {
        var made = nn.functional.conv2d(x, _weights[name + "/conv/filters"], _weights[name + "/conv/bias"], [stride, stride], [padding, padding]);
        return (made * _weights[name + "/scale/weights"]) + _weights[name + "/scale/biases"];
    }

    private static torch.Tensor Widened(torch.Tensor x, long channels, long[] sides)
    {
        long[] more = [0, sides[1] - x.shape[3], 0, sides[0] - x.shape[2], 0, channels - x.shape[1]];
        return more.All(side => side == 0) ? x : nn.functional.pad(x, more);
    }
}
