using static CharaStudio.Engine.Illustrator.Heads.Hair.RingBuilder;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Short, shaved and combed-back hair.</summary>
internal static class CroppedCuts
{
    public static HairCut CrewCut => new()
    {
        Ring = Hairline(-0.25, -0.2, 0.2),
        Top = 0.045,
        Side = 0.012,
        Crest = Crest.Spikes,
        CrestCount = 15,
        CrestLength = 0.02,
        Strands = false,
        Bend = -0.9,
    };

    public static HairCut SlickedBack => new()
    {
        Ring = Hairline(-0.375, -0.25, 0.26, 0.05),
        Top = 0.085,
        Side = 0.022,
        Bend = -0.7,
        Extras = [new Tress([new(0.05, -0.3, 0.36), new(0.12, -0.25, 0.4), new(0.17, -0.12, 0.37)], 0.04, 0.4)],
    };

    public static HairCut Undercut => new()
    {
        Ring = Top([(-62, -0.18), (-52, -0.1), (-30, -0.04), (26, -0.02), (44, 0.03), (64, -0.06)], -0.16),
        Shaved = Stubble,
        Top = 0.09,
        Side = 0.045,
        Part = -30,
    };

    public static HairCut Mohawk => new()
    {
        Ring = Hairline(-0.3, -0.22, 0.16),
        Top = 0.012,
        Side = 0.006,
        Bend = -1.0,
        Sheen = false,
        Strands = false,
        ShellTint = 0.5,
        Extras = [.. Comb()],
    };

    public static HairCut Topknot => new()
    {
        Ring = [.. Hairline(-0.37, -0.26, 0.95, 0.2).Select(l => l.From is >= 104 and < 256 ? l with { Y = 0.9 + (l.From is > 130 and < 230 ? 0.08 : 0) } : l.From is 80 or 256 ? l with { Y = 0.6 } : l)],
        Top = 0.055,
        Side = 0.022,
        Flare = 0.04,
        Extras =
        [
            new Knot(new(0, -0.645, -0.12), 0.105, 0.9), new Tie(new(0, -0.56, -0.12), 0.13, 0.065),
            new Tress([new(-0.33, -0.28, 0.16), new(-0.37, -0.05, 0.18), new(-0.36, 0.25, 0.16), new(-0.33, 0.55, 0.15)], 0.055, 0.3),
            new Tress([new(0.33, -0.28, 0.16), new(0.37, -0.05, 0.18), new(0.36, 0.25, 0.16), new(0.33, 0.55, 0.15)], 0.055, 0.3),
        ],
    };

    private static HairCut Stubble => new() { Ring = Hairline(-0.24, -0.2, 0.2), Top = 0.01, Side = 0.006, Bend = -1.0 };

    /// <summary>A ring that covers only the crown: fringe plus a short edge all round.</summary>
    private static IReadOnlyList<Lock> Top((double Tip, double Y)[] fringe, double edge) =>
        Ring(fringe, edge, edge + 0.03, 7, 0.06, 0.08, 0.16);

    private static IEnumerable<Extra> Comb()
    {
        for (var i = 0; i < 9; i++)
        {
            var a = (18 + (i * 22)) * Math.PI / 180;
            double z = Math.Cos(a), y = -Math.Sin(a), reach = 0.3 - (0.022 * Math.Abs(i - 3));
            Round root = new(0, -0.12 + (y * 0.3), z * (z > 0 ? 0.26 : 0.34)), tip = new(0.02 * (i % 2 == 0 ? 1 : -1), -0.12 + (y * (0.42 + reach)), (z * (0.4 + reach)) - 0.12);
            yield return new Tress([root, new(0, (root.Y + tip.Y) / 2 - 0.02, ((root.Z + tip.Z) / 2) + 0.03), tip], 0.2, 0.9, 0.3);
        }
    }
}
