namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Fringes by name: tip azimuth and height of each lock from left to right.</summary>
internal static class Fringes
{
    /// <summary>Combed from a side parting, with a long outer lock on each side.</summary>
    public static readonly (double Tip, double Y)[] Swept = [(-60, 0.03), (-34, -0.02), (-16, -0.03), (-2, -0.07), (30, -0.02), (60, 0.03)];

    public static readonly (double Tip, double Y)[] Straight = [(-50, 0.0), (-34, -0.025), (-18, -0.02), (-2, -0.03), (14, -0.02), (30, -0.028), (50, 0.0)];

    /// <summary>Falls to both sides of an open middle.</summary>
    public static readonly (double Tip, double Y)[] Curtain = [(-64, 0.06), (-50, -0.02), (-30, -0.12), (30, -0.13), (50, -0.02), (64, 0.06)];

    public static readonly (double Tip, double Y)[] Choppy = [(-56, 0.05), (-30, 0.0), (-22, -0.055), (2, 0.015), (12, -0.06), (36, 0.0), (54, 0.05)];

    /// <summary>One long lock over the brow, the other side short.</summary>
    public static readonly (double Tip, double Y)[] Aside = [(-58, 0.06), (-50, -0.01), (-34, -0.08), (14, -0.03), (36, 0.03), (58, 0.1)];

    public static readonly (double Tip, double Y)[] Short = [(-54, -0.08), (-30, -0.12), (-18, -0.15), (8, -0.11), (18, -0.16), (40, -0.12), (56, -0.08)];

    public static readonly (double Tip, double Y)[] Spiked = [(-60, 0.0), (-26, 0.0), (-28, -0.08), (6, 0.03), (4, -0.08), (36, -0.01), (60, 0.01)];
}
