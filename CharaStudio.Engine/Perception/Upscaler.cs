using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Networks;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception;

/// <summary>
/// Enlarges pictures two or four times by a network of the Anime4K family: edges stay sharp where interpolation softens them. Works tile
/// by tile, so that memory does not grow with the picture; tiles overlap as far as the network looks, so that no seam is to be seen.
/// Not for two threads at once.
/// </summary>
public sealed class Upscaler : IDisposable
{
    /// <summary>Pixels of the source a side of a tile: its layers then fit a processor's cache.</summary>
    internal const int UsualTile = 128;

    private readonly Anime4KNetwork _network;

    /// <param name="model">One of <see cref="Models"/>.</param>
    /// <exception cref="ArgumentException">It is none of them.</exception>
    /// <exception cref="ModelMissingException">The network or the tensor engine is not installed.</exception>
    public Upscaler(ModelCatalogue catalogue, string model = ModelCards.UpscaleLarge)
    {
        if (Reason(catalogue, model) is { } reason)
        {
            throw new ModelMissingException(reason);
        }

        Model = model;
        _network = new Anime4KNetwork(catalogue.Anime4K(model));
    }

    /// <summary>From the best to the fastest.</summary>
    public static IReadOnlyList<string> Models { get; } = [ModelCards.UpscaleLarge, ModelCards.UpscaleMedium, ModelCards.UpscaleSmall];

    public static IReadOnlyList<int> Factors { get; } = [2, 4];

    /// <summary>The network that answers, as <see cref="ModelCards"/> names it.</summary>
    public string Model { get; }

    internal int Tile { get; init; } = UsualTile;

    /// <summary>Why a network cannot be used, and what to type; null when it can. Loads libtorch where the network's file is there.</summary>
    /// <exception cref="ArgumentException">It is none of <see cref="Models"/>.</exception>
    public static string? Reason(ModelCatalogue catalogue, string model) => Models.Contains(model, StringComparer.Ordinal)
        ? catalogue.Report(model).Reason ?? TensorReport.Here().Reason
        : throw new ArgumentException($"'{model}' does not enlarge pictures; these do: {string.Join(", ", Models)}.", nameof(model));

    /// <summary>The picture enlarged; four times is twice two times. Transparency is enlarged with it, its borders as soft as they were.</summary>
    /// <param name="factor">2 or 4.</param>
    /// <param name="progress">The share done, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Another factor.</exception>
    /// <exception cref="PictureException">The result would pass <see cref="PictureLimits"/>.</exception>
    public Enlargement Enlarge(Pixels picture, int factor, IProgress<double>? progress = null, CancellationToken token = default)
    {
        if (!Factors.Contains(factor))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "A picture is enlarged 2 or 4 times.");
        }

        PictureLimits.Check((long)factor * picture.Width, (long)factor * picture.Height);
        // The second time has four times the pixels of the first.
        var (first, second) = factor == 2 ? (1.0, 0.0) : (0.2, 0.8);
        var once = Twice(picture, share => progress?.Report(first * share), token);
        return new Enlargement(factor == 2 ? once : Twice(once, share => progress?.Report(first + (second * share)), token), Model);
    }

    /// <inheritdoc cref="Enlarge(Pixels, int, IProgress{double}?, CancellationToken)"/>
    public Raster Enlarge(Raster picture, int factor, CancellationToken token = default)
    {
        var made = Enlarge(picture.ToPixels(), factor, null, token).Picture;
        var samples = new byte[made.Width * made.Height * picture.Channels];
        for (int from = 0, to = 0; to < samples.Length; from += 4, to += picture.Channels)
        {
            made.Rgba.AsSpan(from, picture.Channels).CopyTo(samples.AsSpan(to));
        }

        return new Raster(made.Width, made.Height, picture.Channels, samples);
    }

    public void Dispose() => _network.Dispose();

    private Pixels Twice(Pixels picture, Action<double> report, CancellationToken token)
    {
        var opaque = picture.Opaque;
        var source = opaque ? picture : ColourBleed.Under(picture);
        var target = new Pixels(2 * picture.Width, 2 * picture.Height, new byte[16 * picture.Width * picture.Height]);
        for (var top = 0; top < picture.Height; top += Tile)
        {
            for (var left = 0; left < picture.Width; left += Tile)
            {
                token.ThrowIfCancellationRequested();
                var tile = UpscaleTile.At(source, left, top, Tile, _network.Reach);
                tile.Write(_network, target, opaque);
                report(Done(picture, left, top));
            }
        }

        return target;
    }

    // The share of the pixels: of the rows above, and of this row's tiles.
    private double Done(Pixels picture, int left, int top)
    {
        double above = top, high = Math.Min(Tile, picture.Height - top), wide = Math.Min(left + Tile, picture.Width);
        return (above + (high * wide / picture.Width)) / picture.Height;
    }
}
