namespace CharaStudio.Engine.Perception.Sentences;

/// <summary>One layer: norm, attention of four heads, norm, two dense layers with a rectifier between; weights are [inputs, outputs].</summary>
/// <param name="Around">What is added around the attention instead of the input itself.</param>
internal sealed record TransformerLayer(
    (torch.Tensor Scale, torch.Tensor Bias) Norm,
    (torch.Tensor Kernel, torch.Tensor Bias) Attended,
    (torch.Tensor Kernel, torch.Tensor Bias) Joined,
    (torch.Tensor Kernel, torch.Tensor Bias)? Around,
    (torch.Tensor Scale, torch.Tensor Bias) InnerNorm,
    (torch.Tensor Kernel, torch.Tensor Bias) Wide,
    (torch.Tensor Kernel, torch.Tensor Bias) Narrow)
{
    private const int Heads = 4;
    private const double Epsilon = 1e-6;

    /// <param name="input">[pieces, width].</param>
    public torch.Tensor Run(torch.Tensor input)
    {
        var x = Attention(Normalised(input, Norm)) + (Around is { } around ? Dense(input, around) : input);
        return x + Dense(Dense(Normalised(x, InnerNorm), Wide).relu(), Narrow);
    }

    private torch.Tensor Attention(torch.Tensor x)
    {
        var (pieces, width) = (x.shape[0], x.shape[1]);
        var parts = Dense(x, Attended).chunk(3, -1).Select(part => part.reshape(pieces, Heads, width / Heads).transpose(0, 1)).ToArray();
        var shares = nn.functional.softmax((parts[0] * (1 / Math.Sqrt(width / Heads))).matmul(parts[1].transpose(1, 2)), -1);
        return Dense(shares.matmul(parts[2]).transpose(0, 1).reshape(pieces, width), Joined);
    }

    private static torch.Tensor Dense(torch.Tensor x, (torch.Tensor Kernel, torch.Tensor Bias) layer) => x.matmul(layer.Kernel) + layer.Bias;

    private static torch.Tensor Normalised(torch.Tensor x, (torch.Tensor Scale, torch.Tensor Bias) norm) =>
        nn.functional.layer_norm(x, [x.shape[1]], norm.Scale, norm.Bias, Epsilon);
}
