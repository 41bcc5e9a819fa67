using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>A subject's outline on a grid coarse enough to be searched at once: cells of one or more pixels, with a free cell on every side.</summary>
internal sealed class Silhouette
{
    /// <summary>Below this a pixel's alpha counts as nothing (3 %): networks leave a faint haze over the whole picture.</summary>
    public const byte LeastAlpha = 8;

    private const int LongestSide = 560;
    private readonly int _left;
    private readonly int _top;

    private Silhouette(Box bounds, double step)
    {
        Step = step;
        (_left, _top) = ((int)bounds.X, (int)bounds.Y);
        Width = (int)Math.Ceiling(bounds.Width / step) + 2;
        Height = (int)Math.Ceiling(bounds.Height / step) + 2;
        Inside = new bool[Width * Height];
        Colors = new float[Width * Height * 3];
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Pixels a cell, 1 or more.</summary>
    public double Step { get; }

    public bool[] Inside { get; }

    /// <summary>Red, green and blue of each cell, 0 to 255.</summary>
    public float[] Colors { get; }

    /// <summary>Pixels that are more than a haze: left, top, width and height; null when there are none.</summary>
    public static Box? Bounds(Raster alpha)
    {
        var (left, top, right, bottom) = (alpha.Width, alpha.Height, -1, -1);
        for (var y = 0; y < alpha.Height; y++)
        {
            var row = alpha.Samples.AsSpan(y * alpha.Width, alpha.Width);
            var first = row.IndexOfAnyInRange(LeastAlpha, byte.MaxValue);
            if (first >= 0)
            {
                left = Math.Min(left, first);
                right = Math.Max(right, row.LastIndexOfAnyInRange(LeastAlpha, byte.MaxValue));
                top = Math.Min(top, y);
                bottom = y;
            }
        }

        return bottom < 0 ? null : new Box(left, top, right + 1 - left, bottom + 1 - top);
    }

    public static Silhouette Of(Pixels picture, Raster alpha, Box bounds)
    {
        var made = new Silhouette(bounds, Math.Max(1, Math.Max(bounds.Width, bounds.Height) / LongestSide));
        // A subject that is nowhere solid is as solid as it gets.
        var solid = Math.Max(LeastAlpha, Math.Min(128, alpha.Samples.Max() / 2));
        for (var y = (int)bounds.Y; y < (int)bounds.Bottom; y++)
        {
            for (var x = (int)bounds.X; x < (int)bounds.Right; x++)
            {
                var pixel = (y * alpha.Width) + x;
                var cell = made.Index(made.ToCell(x + 0.5, y + 0.5));
                if (alpha.Samples[pixel] >= solid)
                {
                    made.Take(cell, picture.Rgba.AsSpan(4 * pixel, 3));
                }
            }
        }

        return made;
    }

    /// <summary>Where a point of the picture lies on the grid, in cells: the middle of the first cell is (0, 0).</summary>
    public Vec ToGrid(Vec pixels) => new(((pixels.X - _left) / Step) + 0.5, ((pixels.Y - _top) / Step) + 0.5);

    public Vec ToPicture(Vec cells) => new(((cells.X - 0.5) * Step) + _left, ((cells.Y - 0.5) * Step) + _top);

    /// <summary>The cell nearest to a point of the grid.</summary>
    public int Index(Vec cells) => (Math.Clamp((int)Math.Round(cells.Y), 0, Height - 1) * Width) + Math.Clamp((int)Math.Round(cells.X), 0, Width - 1);

    public Vec Place(int cell) => new(cell % Width, cell / Width);

    public bool Holds(Vec cells) => cells.X > -0.5 && cells.Y > -0.5 && cells.X < Width - 0.5 && cells.Y < Height - 0.5 && Inside[Index(cells)];

    /// <summary>How much two cells' colours differ, 0 to 255.</summary>
    public double Contrast(int a, int b) =>
        (Math.Abs(Colors[3 * a] - Colors[3 * b]) + Math.Abs(Colors[(3 * a) + 1] - Colors[(3 * b) + 1]) + Math.Abs(Colors[(3 * a) + 2] - Colors[(3 * b) + 2])) / 3;

    /// <summary>How far from a point in a direction the outline lies, in cells, at most <paramref name="most"/>; 0 from outside.</summary>
    public double Reach(Vec from, Vec direction, double most)
    {
        for (var far = 0.0; far < most; far += 0.5)
        {
            if (!Holds(from + (direction * far)))
            {
                return far;
            }
        }

        return most;
    }

    /// <summary>The middle of the inside cell that is nearest to a point.</summary>
    public Vec Nearest(Vec cells)
    {
        var (best, least) = (-1, double.PositiveInfinity);
        for (var i = 0; i < Inside.Length; i++)
        {
            var far = Inside[i] ? (Place(i) - cells).Length : double.PositiveInfinity;
            (best, least) = far < least ? (i, far) : (best, least);
        }

        return Place(best);
    }

    // The darkest pixel stands for its cell: drawn lines are thinner than cells.
    private void Take(int cell, ReadOnlySpan<byte> rgb)
    {
        var colors = Colors.AsSpan(3 * cell, 3);
        if (!Inside[cell] || rgb[0] + rgb[1] + rgb[2] < colors[0] + colors[1] + colors[2])
        {
            (Inside[cell], colors[0], colors[1], colors[2]) = (true, rgb[0], rgb[1], rgb[2]);
        }
    }

    private Vec ToCell(double x, double y) => ToGrid(new Vec(x, y));
}
