using System.Globalization;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Tests.Engine.Pages.Lettering;

/// <summary>Reads the path data that <see cref="Outline.ToSvg"/> writes, as a polygon.</summary>
internal static partial class PathPoints
{
    public static IReadOnlyList<Vec> Of(string d)
    {
        var points = new List<Vec>();
        foreach (Match command in Command().Matches(d))
        {
            var n = Number().Matches(command.Groups["rest"].Value).Select(m => double.Parse(m.Value, CultureInfo.InvariantCulture)).ToArray();
            if (command.Groups["verb"].Value == "C")
            {
                Vec a = points[^1], b = new(n[0], n[1]), c = new(n[2], n[3]), e = new(n[4], n[5]);
                for (var i = 1; i <= 10; i++)
                {
                    double t = i / 10.0, u = 1 - t;
                    points.Add((u * u * u * a) + (3 * u * u * t * b) + (3 * u * t * t * c) + (t * t * t * e));
                }
            }
            else if (n.Length == 2)
            {
                points.Add(new Vec(n[0], n[1]));
            }
        }

        return points;
    }

    public static bool Contains(IReadOnlyList<Vec> polygon, Vec p)
    {
        var inside = false;
        for (int i = 0, j = polygon.Count - 1; i < polygon.Count; j = i++)
        {
            var (a, b) = (polygon[i], polygon[j]);
            inside ^= a.Y > p.Y != b.Y > p.Y && p.X < ((b.X - a.X) * (p.Y - a.Y) / (b.Y - a.Y)) + a.X;
        }

        return inside;
    }

    [GeneratedRegex("(?<verb>[MLCZ])(?<rest>[^MLCZ]*)", RegexOptions.None, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("-?[0-9.]+", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
