using CharaStudio.Engine.Weights.Anime4K;

namespace CharaStudio.Engine.Perception.Networks;

/// <summary>A network of the Anime4K family on the tensor layer. Not for two threads at once.</summary>
internal sealed class Anime4KNetwork : IDisposable
{
    private readonly Anime4KModel _model;
    private readonly List<(torch.Tensor Kernel, torch.Tensor Bias)> _weights = [];

    public Anime4KNetwork(Anime4KModel model)
    {
        _model = model;
        foreach (var stage in model.Stages)
        {
            var kernel = torch.tensor(stage.Kernel).reshape(stage.OutputChannels, stage.InputChannels, stage.Side, stage.Side);
            _weights.Add((kernel.DetachFromDisposeScope(), torch.tensor(stage.Bias).DetachFromDisposeScope()));
        }
    }

    /// <summary>1 or 2.</summary>
    public int Scale => _model.Scale;

    /// <summary>How far a pixel of the result looks, in pixels of the input: tiles need that much around them.</summary>
    public int Reach => Math.Max(1, _model.Stages.Sum(stage => stage.Side / 2));

    /// <param name="picture">[1, 3, height, width], 0 to 1. Beyond its borders every stage sees the last pixel again, as in the shaders.</param>
    /// <returns>[1, 3, height x Scale, width x Scale], not clamped.</returns>
    public torch.Tensor Run(torch.Tensor picture)
    {
        using var off = torch.inference_mode();
        using var scope = torch.NewDisposeScope();
        var made = new List<torch.Tensor>();
        for (var i = 0; i < _weights.Count; i++)
        {
            made.Add(Convolved(i, picture, made));
        }

        var residual = made[^1];
        if (_model.Scale == 2)
        {
            var bilinear = nn.functional.interpolate(picture, null, [2, 2], torch.InterpolationMode.Bilinear, false);
            return bilinear.add_(nn.functional.pixel_shuffle(residual, 2)).MoveToOuterDisposeScope();
        }

        return (picture + residual.narrow(1, 0, _model.ResidualChannels)).MoveToOuterDisposeScope();
    }

    // A scope for each stage: what it passes through is freed before the next one begins, for memory and for the processor's cache.
    private torch.Tensor Convolved(int index, torch.Tensor picture, List<torch.Tensor> made)
    {
        using var scope = torch.NewDisposeScope();
        var (stage, (kernel, bias)) = (_model.Stages[index], _weights[index]);
        var x = stage.Inputs.Count == 0 ? picture
            : stage.Inputs.Count == 1 ? made[stage.Inputs[0]]
            : torch.cat([.. stage.Inputs.Select(input => made[input])], 1);
        long reach = stage.Side / 2;
        x = reach > 0 ? nn.functional.pad(x, [reach, reach, reach, reach], PaddingModes.Replicate) : x;
        x = stage.Concatenated ? torch.cat([x.relu(), x.neg().relu_()], 1) : x;
        return nn.functional.conv2d(x, kernel, bias).MoveToOuterDisposeScope();
    }

    public void Dispose()
    {
        foreach (var (kernel, bias) in _weights)
        {
            kernel.Dispose();
            bias.Dispose();
        }
    }
}
