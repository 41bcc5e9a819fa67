using static CharaStudio.Engine.Illustrator.Heads.Hair.RingBuilder;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Curls, puffs and ropes.</summary>
internal static class CurledCuts
{
    public static HairCut CurlyShort => new()
    {
        Ring = Ring([(-52, -0.04), (-30, -0.09), (-8, -0.06), (16, -0.1), (36, -0.05), (56, -0.04)], 0.1, 0.24, 6, 0.06, 0.04, 0.05),
        Crest = Crest.Puffs,
        CrestCount = 9,
        Top = 0.09,
        Side = 0.075,
        Rim = 0.05,
        Bend = -0.5,
        Strands = false,
        Curls = 16,
    };

    public static HairCut CurlyLong => new()
    {
        Ring = Ring([(-58, -0.03), (-38, -0.06), (-18, -0.1), (14, -0.08), (36, -0.05), (58, -0.03)], 0.5, 0.8, 6, 0.1, 0.08, 0.06),
        Crest = Crest.Puffs,
        CrestCount = 9,
        Top = 0.12,
        Side = 0.12,
        Rim = 0.075,
        Flare = 0.42,
        Bend = -0.3,
        Strands = false,
        Curls = 26,
    };

    public static HairCut Afro => new()
    {
        Ring = [.. Hairline(-0.24, -0.16, 0.24).Select(l => l with { Y = l.Y + (l.From is >= 60 and < 300 ? 0.1 : 0), Notch = 0.01 })],
        Crest = Crest.Puffs,
        CrestCount = 15,
        Top = 0.27,
        Side = 0.27,
        Rim = 0.05,
        Bend = -2.3,
        Strands = false,
        Curls = 34,
    };

    public static HairCut Dreadlocks => new()
    {
        Ring = Hairline(-0.24, -0.18, 0.2),
        Top = 0.07,
        Side = 0.04,
        Bend = -0.6,
        Strands = false,
        Extras = [.. Ropes()],
    };

    private static IEnumerable<Extra> Ropes()
    {
        for (var i = 0; i < 22; i++)
        {
            var az = 76 + (i * 208.0 / 21);
            var (s, c) = Math.SinCos(az * Math.PI / 180);
            var end = 0.5 + (0.1 * ((i * 7 % 5) / 4.0));
            Round On(double y, double k) => new(s * 0.38 * k, y, c * (c > 0 ? 0.335 : 0.435) * k);
            yield return new Tress([On(-0.42, 0.72), On(-0.2, 1.14), On(0.1, 1.2), On(end - 0.1, 1.14), On(end, 1.1)], 0.092, 0.7, 0.75);
        }

        for (var i = 0; i < 4; i++)
        {
            var az = -34 + (i * 22);
            var (s, c) = Math.SinCos(az * Math.PI / 180);
            yield return new Tress([new(s * 0.2, -0.5, c * 0.1), new(s * 0.36, -0.38, c * 0.38), new(s * 0.42 + (0.03 * Math.Sign(s)), -0.16, c * 0.4), new(s * 0.5 + (0.06 * Math.Sign(s)), -0.02 - (0.04 * (i % 2)), c * 0.38)], 0.075, 0.7, 0.7);
        }
    }
}
