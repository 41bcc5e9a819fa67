using System.Drawing;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Identity;

/// <summary>Pixels of a subject: lightness, a and b of OKLab, and how much each belongs to it (0 outside, 1 inside).</summary>
internal sealed record SubjectView(int Width, int Height, (double L, double A, double B)[] Colors, double[] Shares);

/// <summary>
/// A masked subject at fixed sizes, whole and its head alone, under as good as white light: the brightest red, green and blue of the head
/// (the whites of eyes, teeth, the lit side of the skin) are brought together, which takes off most of moonlight's blue and a lamp's
/// orange (von Kries, 1902, with the white patch of Land and McCann, 1971).
/// </summary>
internal sealed class SubjectPixels
{
    private const int Longest = 128;
    private const int HeadSide = 48;

    // The share of the pixels that may be brighter than what is brought to Bright, how far tints are taken off, and what is brought at most.
    private const double Brightest = 0.02;
    private const double Bright = 240;
    private const double Tint = 0.85;
    private const double MostGain = 4;

    /// <summary>The subject's box, the longer side 128 pixels.</summary>
    public required SubjectView Whole { get; init; }

    /// <summary>The square around the head, 48 pixels a side.</summary>
    public required SubjectView Head { get; init; }

    /// <summary>How much of the box's height the head takes, down to the chin.</summary>
    public required double HeadShare { get; init; }

    /// <summary>How many of the picture's own pixels are the subject's.</summary>
    public required int Area { get; init; }

    /// <summary>How many of the picture's four edges cut the subject off.</summary>
    public required int CutEdges { get; init; }

    /// <param name="face">Where the face is, from the brows to the chin; null when it is not known: the head is then guessed from the box's shape.</param>
    /// <exception cref="ArgumentException">The mask has another size than the picture, or nothing in it.</exception>
    public static SubjectPixels Of(Pixels picture, Raster mask, Box? face)
    {
        if (mask.Width != picture.Width || mask.Height != picture.Height || mask.Channels != 1)
        {
            throw new ArgumentException($"The mask must have the picture's {picture.Width} x {picture.Height} pixels and one channel.", nameof(mask));
        }

        var (box, area) = Bounds(mask);
        var share = face is { } found ? Math.Clamp((found.Y + found.Height - box.Y) / box.Height, 0.05, 1) : Guess((double)box.Height / box.Width);
        var scale = (double)Longest / Math.Max(box.Width, box.Height);
        var whole = View(picture, mask, box, Math.Max(1, (int)Math.Round(box.Width * scale)), Math.Max(1, (int)Math.Round(box.Height * scale)));
        var head = View(picture, mask, HeadOf(box, share, face, mask), HeadSide, HeadSide);
        var gains = Gains(head);
        return new SubjectPixels
        {
            Whole = Seen(whole, gains),
            Head = Seen(head, gains),
            HeadShare = share,
            Area = area,
            CutEdges = (box.X == 0 ? 1 : 0) + (box.Y == 0 ? 1 : 0) + (box.Right == mask.Width ? 1 : 0) + (box.Bottom == mask.Height ? 1 : 0),
        };
    }

    // A whole figure is about six heads high and narrow, a portrait as wide as high and half head.
    private static double Guess(double slender) => Math.Clamp(0.75 - (0.25 * slender), 0.16, 0.6);

    // As wide as high, about the face or else about what the mask has there.
    private static Rectangle HeadOf(Rectangle box, double share, Box? face, Raster mask)
    {
        var side = Math.Max(2, (int)Math.Round(box.Height * share));
        double middle = 0, count = 0;
        for (var y = box.Y; y < Math.Min(mask.Height, box.Y + side); y++)
        {
            for (var x = box.X; x < box.Right; x++)
            {
                var inside = mask.Samples[(y * mask.Width) + x];
                (middle, count) = (middle + (x * (double)inside), count + inside);
            }
        }

        var centre = face is { } found ? found.Centre.X : middle / Math.Max(1, count);
        var square = Rectangle.Intersect(new Rectangle((int)(centre - (side / 2.0)), box.Y, side, side), new Rectangle(0, 0, mask.Width, mask.Height));
        return square.Width < 1 || square.Height < 1 ? box : square;
    }

    private static (Raster Rgba, double[] Shares) View(Pixels picture, Raster mask, Rectangle part, int width, int height)
    {
        var (small, shares) = (Raster.Empty(width, height, 4), Raster.Empty(width, height, 1));
        Resampling.Resize(Plane.Of(picture).Part(part.X, part.Y, part.Width, part.Height), small.Plane, Interpolation.Area);
        Resampling.Resize(mask.Plane.Part(part.X, part.Y, part.Width, part.Height), shares.Plane, Interpolation.Area);
        return (small, Array.ConvertAll(shares.Samples, share => share / 255.0));
    }

    private static SubjectView Seen((Raster Rgba, double[] Shares) view, double[] gains)
    {
        var colors = new (double, double, double)[view.Shares.Length];
        for (var i = 0; i < colors.Length; i++)
        {
            double Channel(int c) => Math.Min(1, view.Rgba.Samples[(4 * i) + c] * gains[c] / 255);
            colors[i] = new Rgb(Channel(0), Channel(1), Channel(2)).ToOklab();
        }

        return new SubjectView(view.Rgba.Width, view.Rgba.Height, colors, view.Shares);
    }

    private static double[] Gains((Raster Rgba, double[] Shares) view)
    {
        double[] levels = [Level(view, 0), Level(view, 1), Level(view, 2)];
        return Array.ConvertAll(levels, level => Math.Clamp(Bright / levels.Max() * Math.Pow(levels.Max() / level, Tint), 1 / MostGain, MostGain));
    }

    // What only so few of the subject's pixels exceed.
    private static double Level((Raster Rgba, double[] Shares) view, int channel)
    {
        var brightness = new double[256];
        for (var i = 0; i < view.Shares.Length; i++)
        {
            brightness[view.Rgba.Samples[(4 * i) + channel]] += view.Shares[i];
        }

        var (left, level) = (Brightest * brightness.Sum(), 255);
        while (level > 1 && (left -= brightness[level]) > 0)
        {
            level--;
        }

        return level;
    }

    private static (Rectangle Box, int Area) Bounds(Raster mask)
    {
        int left = mask.Width, top = mask.Height, right = -1, bottom = -1, area = 0;
        for (var i = 0; i < mask.Samples.Length; i++)
        {
            if (mask.Samples[i] >= 128)
            {
                var (row, column) = Math.DivRem(i, mask.Width);
                (left, right, top, bottom, area) = (Math.Min(left, column), Math.Max(right, column), Math.Min(top, row), Math.Max(bottom, row), area + 1);
            }
        }

        return right < 0 ? throw new ArgumentException("The mask is empty: there is no subject to describe.", nameof(mask)) : (Rectangle.FromLTRB(left, top, right + 1, bottom + 1), area);
    }
}
