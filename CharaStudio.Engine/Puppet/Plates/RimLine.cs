using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>A straight edge that runs into the hole.</summary>
/// <param name="At">Where it enters, in pixels of the level it was seen on.</param>
/// <param name="Inward">A unit vector.</param>
/// <param name="Side">To its right: <paramref name="Inward"/> turned by a quarter clockwise on the screen.</param>
/// <param name="Right">The colour on that side.</param>
/// <param name="Left">The colour on the other side.</param>
/// <param name="Length">Pixels for which it is seen.</param>
internal sealed record RimLine(Vec At, Vec Inward, Vec Side, (double R, double G, double B) Right, (double R, double G, double B) Left, double Length)
{
    private const double Reach = 7;
    private const double Deep = 6;

    public double Contrast => Apart(Right, Left);

    public static double Apart((double R, double G, double B) a, (double R, double G, double B) b) => Math.Abs(a.R - b.R) + Math.Abs(a.G - b.G) + Math.Abs(a.B - b.B);

    public static List<RimLine> Of(PlateLevel level, IEnumerable<Segment> segments)
    {
        var found = new List<RimLine>();
        foreach (var segment in segments)
        {
            for (var end = -1; end <= 1; end += 2)
            {
                var inward = new Vec(segment.AlongX, segment.AlongY) * end;
                var tip = new Vec(segment.X, segment.Y) + (inward * (segment.Length / 2));
                if (Entry(level, tip, inward) is { } at && Colour(level, tip, inward, 1) is { } right && Colour(level, tip, inward, -1) is { } left)
                {
                    found.Add(new RimLine(at, inward, new Vec(-inward.Y, inward.X), right, left, segment.Length));
                }
            }
        }

        return found;
    }

    /// <summary>True where the hole is; points beyond the picture are not.</summary>
    public static bool InHole(PlateLevel level, Vec at)
    {
        int x = (int)Math.Floor(at.X + 0.5), y = (int)Math.Floor(at.Y + 0.5);
        return x >= 0 && y >= 0 && x < level.Width && y < level.Height && level.Hole[(y * level.Width) + x];
    }

    private static Vec? Entry(PlateLevel level, Vec tip, Vec inward)
    {
        for (var t = -2.0; t <= Reach; t++)
        {
            if (InHole(level, tip + (inward * t)))
            {
                return InHole(level, tip + (inward * (t + Deep))) && InHole(level, tip + (inward * (t + (Deep / 2)))) ? tip + (inward * t) : null;
            }
        }

        return null;
    }

    private static (double R, double G, double B)? Colour(PlateLevel level, Vec tip, Vec inward, int side)
    {
        var (r, g, b, count) = (0.0, 0.0, 0.0, 0);
        for (var back = 1; back <= 9; back += 2)
        {
            var at = tip - (inward * back) + (new Vec(-inward.Y, inward.X) * (3 * side));
            int x = (int)Math.Round(at.X), y = (int)Math.Round(at.Y);
            if (x >= 0 && y >= 0 && x < level.Width && y < level.Height && !level.Hole[(y * level.Width) + x])
            {
                var texel = level.Texels[level.At(x, y)];
                (r, g, b, count) = (r + (texel & 255), g + ((texel >> 8) & 255), b + ((texel >> 16) & 255), count + 1);
            }
        }

        return count == 0 ? null : (r / count, g / count, b / count);
    }
}
