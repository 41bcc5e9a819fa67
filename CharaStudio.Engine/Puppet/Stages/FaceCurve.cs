using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>A line across an eye or a mouth, from its corner at the picture's left to the one at its right.</summary>
/// <param name="Heights">Pixels below the line between the corners, at equal steps; at least two.</param>
public sealed record FaceCurve(IReadOnlyList<double> Heights)
{
    private const int Steps = 16;

    /// <summary>A straight line between the corners.</summary>
    public static FaceCurve Flat { get; } = new([0, 0]);

    /// <summary>Half an ellipse that is so many pixels low in its middle.</summary>
    public static FaceCurve Bow(double middle) =>
        new([.. Enumerable.Range(0, Steps + 1).Select(i => middle * Math.Sqrt(Math.Max(0, 1 - Math.Pow((2.0 * i / Steps) - 1, 2))))]);

    /// <summary>Through points given in any order, from corner to corner.</summary>
    /// <param name="points">X from -1 to 1, the corners; Y pixels below their line.</param>
    public static FaceCurve Through(IEnumerable<Vec> points)
    {
        Vec[] known = [new(-1, 0), .. points.Where(point => Math.Abs(point.X) < 1).OrderBy(point => point.X), new(1, 0)];
        return new([.. Enumerable.Range(0, Steps + 1).Select(i => Between(known, (2.0 * i / Steps) - 1))]);
    }

    /// <summary>Pixels below the corners' line at a place from -1 to 1; 0 beyond.</summary>
    public double At(double u)
    {
        var at = (u + 1) / 2 * (Heights.Count - 1);
        if (at < 0 || at > Heights.Count - 1)
        {
            return 0;
        }

        var i = Math.Min((int)at, Heights.Count - 2);
        return Heights[i] + ((Heights[i + 1] - Heights[i]) * (at - i));
    }

    private static double Between(Vec[] known, double u)
    {
        var next = Math.Max(1, Array.FindIndex(known, point => point.X >= u));
        var (a, b) = (known[next - 1], known[next]);
        return b.X - a.X < 1e-9 ? b.Y : a.Y + ((b.Y - a.Y) * (u - a.X) / (b.X - a.X));
    }
}
