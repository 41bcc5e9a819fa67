
namespace CharaStudio.Engine.Bench.Tensors;

/// <summary>Pieces of a diffusion UNet at the sizes of Stable Diffusion 1.5.</summary>
internal static class Networks
{
    /// <summary>Twice group norm, SiLU and a 3x3 convolution on [1, channels, side, side].</summary>
    public static Action Block(int channels, int side, torch.Device? device = null)
    {
        var x = Keep(torch.randn([1, channels, side, side], device: device));
        var (g, b, c) = (Keep(torch.ones([channels], device: device)), Keep(torch.zeros([channels], device: device)), Keep(torch.zeros([channels], device: device)));
        var w = new[] { Weight(channels, device), Weight(channels, device) };
        return () =>
        {
            using var scope = torch.NewDisposeScope();
            var y = x;
            foreach (var kernel in w)
            {
                y = torch.nn.functional.conv2d(torch.nn.functional.silu(torch.nn.functional.group_norm(y, 32, g, b)), kernel, c, padding: [1, 1]);
            }
        };
    }

    /// <summary>Attention of 8 heads over [tokens, width] each.</summary>
    public static Action Attention(int tokens, int width)
    {
        var (q, k, v) = (Keep(torch.randn([1, 8, tokens, width])), Keep(torch.randn([1, 8, tokens, width])), Keep(torch.randn([1, 8, tokens, width])));
        return () =>
        {
            using var scope = torch.NewDisposeScope();
            torch.nn.functional.scaled_dot_product_attention(q, k, v);
        };
    }

    private static torch.Tensor Weight(int channels, torch.Device? device) => Keep(torch.randn([channels, channels, 3, 3], device: device) * 0.02);

    // The bench's own scope ends before its actions do.
    private static torch.Tensor Keep(torch.Tensor tensor) => tensor.DetachFromDisposeScope();
}
