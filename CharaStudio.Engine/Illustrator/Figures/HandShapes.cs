using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Hands in hand space: wrist at (0, 0), fingers along +X, thumb towards -Y, length 1.</summary>
internal static class HandShapes
{
    /// <summary>One finger of a fan: root across the knuckles, direction in degrees, length and half width.</summary>
    private readonly record struct Finger(double X, double Y, double Degrees, double Length, double Half, double Curl = 0);

    private static readonly Finger[] s_open =
    [
        new(0.5, -0.17, -6, 0.4, 0.062), new(0.53, -0.045, -1, 0.46, 0.064), new(0.51, 0.08, 4, 0.42, 0.06), new(0.46, 0.19, 11, 0.33, 0.052),
    ];

    private static readonly Finger[] s_spread =
    [
        new(0.48, -0.19, -20, 0.42, 0.06, -4), new(0.53, -0.055, -5, 0.48, 0.062), new(0.51, 0.085, 9, 0.44, 0.058, 2), new(0.44, 0.2, 27, 0.36, 0.05, 5),
    ];

    private static readonly Finger[] s_relaxed =
    [
        new(0.5, -0.16, 3, 0.39, 0.06, 14), new(0.53, -0.04, 7, 0.42, 0.062, 20), new(0.5, 0.08, 12, 0.37, 0.058, 24), new(0.44, 0.18, 17, 0.29, 0.05, 26),
    ];

    private static readonly Finger[] s_flat =
    [
        new(0.5, -0.13, -1, 0.42, 0.06), new(0.53, -0.03, 0, 0.47, 0.062), new(0.51, 0.07, 1, 0.43, 0.06), new(0.47, 0.16, 3, 0.33, 0.052),
    ];

    public static (Outline Outline, IReadOnlyList<IReadOnlyList<Vec>> Lines) Of(HandShape shape, double wrist) => shape switch
    {
        HandShape.Open => (Fan(s_open, wrist, new(0.3, -0.23, -50, 0.36, 0.07, 18), joined: true), Between(s_open)),
        HandShape.Spread => (Fan(s_spread, wrist, new(0.28, -0.22, -62, 0.4, 0.07, 14), joined: false), [[new(0.2, 0.08), new(0.34, -0.02), new(0.4, -0.12)]]),
        HandShape.Flat => (Fan(s_flat, wrist, new(0.3, -0.2, -18, 0.36, 0.066, 4), joined: true), Between(s_flat)),
        HandShape.Relaxed => (Fan(s_relaxed, wrist, new(0.27, -0.2, -30, 0.37, 0.068, 26), joined: true), Between(s_relaxed)),
        _ => (Block(wrist), shape == HandShape.Point ? s_pointLines : s_fistLines),
    };

    private static readonly IReadOnlyList<IReadOnlyList<Vec>> s_fistLines =
    [
        [new(0.44, -0.11), new(0.56, -0.115), new(0.67, -0.09)], [new(0.45, 0.03), new(0.57, 0.03), new(0.68, 0.04)], [new(0.43, 0.16), new(0.54, 0.16), new(0.63, 0.15)],
    ];

    private static readonly IReadOnlyList<IReadOnlyList<Vec>> s_pointLines = [s_fistLines[1], s_fistLines[2]];

    /// <summary>Folded fingers over the palm, and for pointing the stretched index.</summary>
    public static Outline Knuckles(HandShape shape)
    {
        if (shape == HandShape.Point)
        {
            return Outline.Start(0.4, -0.25).Curve(0.6, -0.3, 0.9, -0.24, 1.02, -0.21).Curve(1.08, -0.19, 1.07, -0.11, 1.0, -0.105)
                .Curve(0.88, -0.1, 0.76, -0.1, 0.67, -0.09).Curve(0.72, 0.02, 0.7, 0.2, 0.6, 0.26).Curve(0.5, 0.28, 0.4, 0.24, 0.38, 0.16)
                .Curve(0.36, 0.02, 0.37, -0.12, 0.4, -0.25).Close().Build();
        }

        return Outline.Start(0.42, -0.26).Curve(0.52, -0.29, 0.63, -0.26, 0.66, -0.18).Curve(0.72, -0.1, 0.72, 0.06, 0.68, 0.14)
            .Curve(0.66, 0.23, 0.58, 0.27, 0.5, 0.27).Curve(0.42, 0.27, 0.37, 0.22, 0.37, 0.14).Curve(0.35, 0, 0.36, -0.16, 0.42, -0.26).Close().Build();
    }

    public static Outline Thumb(HandShape shape) => shape == HandShape.Hold
        ? Outline.Start(0.14, -0.21).Curve(0.26, -0.3, 0.4, -0.3, 0.54, -0.24).Curve(0.61, -0.2, 0.6, -0.11, 0.52, -0.1).Curve(0.4, -0.1, 0.3, -0.08, 0.2, -0.06).Close().Build()
        : Outline.Start(0.12, -0.2).Curve(0.24, -0.3, 0.38, -0.28, 0.48, -0.16).Curve(0.56, -0.07, 0.57, 0, 0.53, 0.04).Curve(0.48, 0.07, 0.43, 0.03, 0.4, -0.03)
            .Curve(0.34, -0.08, 0.27, -0.08, 0.2, -0.05).Close().Build();

    private static Outline Block(double wrist) => Outline.Start(-0.16, -wrist).Line(0, -wrist).Curve(0.1, -wrist, 0.2, -0.27, 0.34, -0.28).Curve(0.46, -0.3, 0.6, -0.28, 0.65, -0.2)
        .Curve(0.71, -0.08, 0.71, 0.08, 0.66, 0.16).Curve(0.62, 0.26, 0.5, 0.29, 0.4, 0.28).Curve(0.24, 0.27, 0.12, wrist + 0.02, 0, wrist).Line(-0.16, wrist).Close().Build();

    // Walks around thumb and fingers; joined fingers meet in shallow valleys, spread ones in deep valleys.
    private static Outline Fan(Finger[] fingers, double wrist, Finger thumb, bool joined)
    {
        var path = Outline.Start(-0.16, -wrist).Line(0, -wrist);
        var root = Way(thumb, 0);
        path.Through(new Vec(0.13, -wrist - 0.03), root.Top[0], root.Top[1], root.Tip, root.Bottom[1], root.Bottom[0] + new Vec(0.03, 0.01));
        var first = Way(fingers[0], 0);
        path.Quad(new Vec(thumb.X + 0.14, thumb.Y + 0.02), first.Top[0]);
        for (var i = 0; i < fingers.Length; i++)
        {
            var way = Way(fingers[i], 0);
            path.Through(way.Top[1], way.Tip, way.Bottom[1]);
            if (i < fingers.Length - 1)
            {
                var next = Way(fingers[i + 1], 0);
                var valley = Vec.Lerp(way.Bottom[0], next.Top[0], 0.5);
                if (joined)
                {
                    path.Line(Vec.Lerp(Vec.Lerp(way.Bottom[1], next.Top[1], 0.5), valley, 0.12));
                }
                else
                {
                    path.Line(Vec.Lerp(way.Bottom[0], valley, 0.4)).Quad(valley, Vec.Lerp(next.Top[0], valley, 0.4));
                }

                path.Line(joined ? next.Top[1] : Vec.Lerp(next.Top[0], next.Top[1], 0.3));
            }
        }

        var last = Way(fingers[^1], 0);
        path.Line(last.Bottom[0]);
        path.Curve(new Vec(0.36, 0.27), new Vec(0.14, wrist + 0.05), new Vec(0, wrist)).Line(-0.16, wrist);
        return path.Close().Build();
    }

    private static (Vec[] Top, Vec Tip, Vec[] Bottom) Way(Finger f, double shrink)
    {
        var root = new Vec(f.X, f.Y);
        var first = Vec.Polar(f.Degrees);
        var second = Vec.Polar(f.Degrees + f.Curl);
        var middle = root + (first * (f.Length * 0.5));
        var tip = middle + (second * (f.Length * 0.5 - shrink));
        var end = tip - (second * (f.Half * 0.9));
        return ([root - (first.Perp * f.Half), end - (second.Perp * (f.Half * 0.9))], tip, [root + (first.Perp * f.Half), end + (second.Perp * (f.Half * 0.9))]);
    }

    private static Vec[][] Between(Finger[] fingers)
    {
        var lines = new Vec[fingers.Length - 1][];
        for (var i = 0; i < lines.Length; i++)
        {
            var a = Way(fingers[i], 0);
            var b = Way(fingers[i + 1], 0);
            Vec root = Vec.Lerp(a.Bottom[0], b.Top[0], 0.5), tip = Vec.Lerp(a.Bottom[1], b.Top[1], 0.5);
            lines[i] = [Vec.Lerp(root, tip, 0.12), Vec.Lerp(root, tip, 0.55), Vec.Lerp(root, tip, 0.98)];
        }

        return lines;
    }
}
