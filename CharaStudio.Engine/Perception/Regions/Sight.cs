using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Regions;

/// <summary>
/// A picture as networks look at it: opaque, and kept at half, a quarter and so on of its size as well, because a crop that is much
/// smaller than what it shows would else skip pixels and shimmer.
/// </summary>
internal sealed class Sight
{
    private readonly List<Raster> _levels;

    /// <param name="picture">What is transparent is seen as white.</param>
    public Sight(Pixels picture)
    {
        var rgb = new byte[picture.Width * picture.Height * 3];
        for (int from = 0, to = 0; from < picture.Rgba.Length; from += 4, to += 3)
        {
            int alpha = picture.Rgba[from + 3], white = 255 * (255 - alpha);
            for (var c = 0; c < 3; c++)
            {
                rgb[to + c] = (byte)(((picture.Rgba[from + c] * alpha) + white + 127) / 255);
            }
        }

        _levels = [new Raster(picture.Width, picture.Height, 3, rgb)];
    }

    public int Width => _levels[0].Width;

    public int Height => _levels[0].Height;

    /// <summary>A square of the picture, black beyond its edges.</summary>
    public Raster Crop(Square square, int pixels)
    {
        var level = Level(square.Side / pixels);
        var crop = Raster.Empty(pixels, pixels, 3);
        Resampling.Warp(level.Plane, crop.Plane, square.Matrix(pixels, (double)Width / level.Width), inverse: true);
        return crop;
    }

    /// <summary>The same for a network: [1, pixels, pixels, 3].</summary>
    /// <param name="least">What black becomes; white becomes 1.</param>
    public torch.Tensor Input(Square square, int pixels, float least)
    {
        var samples = Crop(square, pixels).Samples;
        var values = new float[samples.Length];
        var step = (1 - least) / 255;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = least + (samples[i] * step);
        }

        return torch.tensor(values, [1, pixels, pixels, 3]);
    }

    private Raster Level(double smaller)
    {
        var at = 0;
        for (; smaller >= 2 && Math.Min(_levels[at].Width, _levels[at].Height) >= 2; smaller /= 2, at++)
        {
            if (at + 1 == _levels.Count)
            {
                _levels.Add(_levels[at].Resized(_levels[at].Width / 2, _levels[at].Height / 2, Interpolation.Area));
            }
        }

        return _levels[at];
    }
}
