using static CharaStudio.Engine.Illustrator.Heads.Hair.RingBuilder;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Hair gathered into tails, plaits and knots.</summary>
internal static class TiedCuts
{
    public static HairCut PonytailHigh => Gathered(Fringes.Swept) with
    {
        Extras = [.. Tail(new(0, -0.5, -0.3), new(0, -0.2, -0.42), 0.75, 0.3), new Tie(new(0, -0.47, -0.32), 0.13, 0.1)],
    };

    public static HairCut PonytailLow => Gathered(Fringes.Curtain) with
    {
        Extras = [.. Tail(new(0, 0.2, -0.4), new(0, 0.3, -0.1), 0.8, 0.2), new Tie(new(0, 0.21, -0.44), 0.12, 0.09)],
        Part = 0,
    };

    public static HairCut SidePonytail => Gathered(Fringes.Aside) with
    {
        Extras = [.. Tail(new(-0.36, 0.05, -0.1), new(-0.16, 0.2, 0.1), 0.72, 0.22), new Tie(new(-0.38, 0.05, -0.1), 0.12, 0.11)],
    };

    public static HairCut TwinTails => Gathered(Fringes.Choppy) with
    {
        Extras =
        [
            .. Tail(new(-0.36, -0.3, -0.12), new(-0.24, -0.02, -0.06), 1.0, 0.23), .. Tail(new(0.36, -0.3, -0.12), new(0.24, -0.02, -0.06), 1.0, 0.23),
            new Tie(new(-0.375, -0.29, -0.1), 0.1, 0.13), new Tie(new(0.375, -0.29, -0.1), 0.1, 0.13),
        ],
        Part = 0,
    };

    public static HairCut Braid => Gathered(Fringes.Aside) with
    {
        Extras = [new Plait([new(0.08, 0.24, -0.36), new(0.34, 0.36, -0.16), new(0.36, 0.56, 0.14), new(0.31, 0.85, 0.2), new(0.29, 1.15, 0.18)], 0.15, 9)],
    };

    public static HairCut TwinBraids => Gathered(Fringes.Curtain) with
    {
        Extras =
        [
            new Plait([new(-0.36, 0.22, -0.02), new(-0.4, 0.42, 0.06), new(-0.38, 0.7, 0.13), new(-0.35, 1.02, 0.12)], 0.13, 8),
            new Plait([new(0.36, 0.22, -0.02), new(0.4, 0.42, 0.06), new(0.38, 0.7, 0.13), new(0.35, 1.02, 0.12)], 0.13, 8),
        ],
        Part = 0,
    };

    public static HairCut Bun => Gathered(Fringes.Swept) with
    {
        Extras = [new Knot(new(0, -0.52, -0.33), 0.17, 0.92)],
    };

    public static HairCut DoubleBuns => Gathered(Fringes.Straight) with
    {
        Extras = [new Knot(new(-0.29, -0.49, -0.08), 0.145, 0.95), new Knot(new(0.29, -0.49, -0.08), 0.145, 0.95)],
        Part = 0,
    };

    private static HairCut Gathered((double Tip, double Y)[] fringe) => new()
    {
        Ring = Ring(fringe, 0.34, 0.2, 4, 0.12, 0.02, ragged: 0.02),
        Side = 0.035,
        Top = 0.06,
        Bend = -0.35,
    };

    /// <summary>A tail of three locks: arcs out from the tie by <paramref name="swing"/>, then falls.</summary>
    private static IEnumerable<Extra> Tail(Round root, Round swing, double length, double width)
    {
        Round Path(double t, double spread) => new(
            root.X + (swing.X * Math.Sin(Math.PI * 0.5 * Math.Min(1, t * 2)) * (1 - (0.2 * t))) + (spread * t * (swing.X == 0 ? 0.14 : 0.08)),
            root.Y + (swing.Y * Math.Sin(Math.PI * Math.Min(1, t * 1.6)) * 0.35) + (length * t * t * 0.4) + (length * t * 0.6),
            root.Z + (swing.Z * Math.Sin(Math.PI * 0.5 * Math.Min(1, t * 2)) * (1 - (0.25 * t))) - (spread * t * 0.08));
        (double Spread, double Reach, double Width)[] locks = [(-1, 0.86, 0.6), (1, 0.9, 0.6), (0, 1, 0.85)];
        foreach (var (spread, reach, share) in locks)
        {
            yield return new Tress([.. Enumerable.Range(0, 6).Select(i => Path(reach * i / 5.0, spread))], width * share, 0.35, 0.45);
        }
    }
}
