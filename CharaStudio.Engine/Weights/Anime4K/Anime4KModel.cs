namespace CharaStudio.Engine.Weights.Anime4K;

/// <summary>
/// A network of the Anime4K family as the package @websr/websr stores it, brought into the usual order of weights.
/// Run: each stage takes its inputs joined along the channels (after x -> [max(x, 0), max(-x, 0)] joined, where the stage says so),
/// convolves, adds its bias. The last stage is the residual: for Scale 2 shuffled from groups of four channels to pixels
/// (channel 4c + 2y + x -> channel c, pixel (x, y)), then added to the picture enlarged bilinearly; a residual of one channel is added to
/// red, green and blue alike; of a fourth channel at Scale 1 nothing is used. Colours are 0 to 1. https://github.com/bloc97/Anime4K (MIT)
/// </summary>
/// <param name="Scale">2 enlarges, 1 only restores.</param>
/// <param name="ResidualChannels">1 (brightness) or 3 (colour).</param>
public sealed record Anime4KModel(string Name, int Scale, int ResidualChannels, IReadOnlyList<Anime4KStage> Stages);

/// <summary>One convolution, stride 1, same size.</summary>
/// <param name="Inputs">Numbers of earlier stages, in the order in which their channels are joined; empty for the picture's three channels.</param>
/// <param name="InputChannels">Of the kernel: twice the joined channels where <paramref name="Concatenated"/>.</param>
/// <param name="OutputChannels">4, 8 or 12.</param>
/// <param name="Side">3 or 1.</param>
/// <param name="Concatenated">Whether the input is first doubled to its positive and its negative part (CReLU).</param>
/// <param name="Kernel">[OutputChannels, InputChannels, Side, Side], row by row.</param>
/// <param name="Bias">[OutputChannels].</param>
public sealed record Anime4KStage(
    IReadOnlyList<int> Inputs, int InputChannels, int OutputChannels, int Side, bool Concatenated, float[] Kernel, float[] Bias);
