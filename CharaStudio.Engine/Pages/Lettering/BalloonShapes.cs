using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>Bodies of balloons around the origin: hand-drawn ellipses, clouds, bursts, jags and boxes.</summary>
internal static class BalloonShapes
{
    /// <summary>Exponent of the superellipse |x/a|^p + |y/b|^p = 1: a little fuller than an ellipse, as letterers draw.</summary>
    public const double Roundness = 2.35;

    /// <summary>How far the outline of a kind reaches beyond the body that the words need.</summary>
    public static double Growth(LetteringKind kind, double rx, double ry, double size) => kind switch
    {
        LetteringKind.Thought => Puff(rx, ry, size),
        LetteringKind.Shout => Spike(rx, ry, size),
        LetteringKind.Radio => size * 0.5,
        LetteringKind.Caption or LetteringKind.Narration => 0,
        _ => Math.Min(rx, ry) * 0.03,
    };

    public static Outline Body(BalloonFit fit, Dice dice) => fit.Kind switch
    {
        LetteringKind.Thought => Cloud(fit.InnerX, fit.InnerY, Puff(fit.InnerX, fit.InnerY, fit.Size), dice),
        LetteringKind.Shout => Burst(fit.InnerX, fit.InnerY, Spike(fit.InnerX, fit.InnerY, fit.Size), fit.Size, dice),
        LetteringKind.Radio => Jagged(fit.InnerX, fit.InnerY, fit.Size * 0.5),
        LetteringKind.Caption => Outline.RoundRect(-fit.InnerX, -fit.InnerY, fit.InnerX * 2, fit.InnerY * 2, fit.Size * 0.12),
        LetteringKind.Narration => Outline.RoundRect(-fit.InnerX, -fit.InnerY, fit.InnerX * 2, fit.InnerY * 2, fit.Size * 0.45),
        _ => Round(fit.InnerX, fit.InnerY, dice),
    };

    /// <summary>Point of the superellipse at a parameter in turns.</summary>
    public static Vec Rim(double turn, double rx, double ry)
    {
        var (sin, cos) = Math.SinCos(turn * 2 * Math.PI);
        return new Vec(
            rx * Math.Sign(cos) * Math.Pow(Math.Abs(cos), 2 / Roundness),
            ry * Math.Sign(sin) * Math.Pow(Math.Abs(sin), 2 / Roundness));
    }

    /// <summary>Distance from the centre to the rim along a direction.</summary>
    public static double Reach(BalloonFit fit, Vec direction)
    {
        var d = direction.Normalized;
        if (fit.IsBox)
        {
            return Math.Min(fit.InnerX / Math.Max(1e-6, Math.Abs(d.X)), fit.InnerY / Math.Max(1e-6, Math.Abs(d.Y)));
        }

        return Math.Pow(Math.Pow(Math.Abs(d.X) / fit.InnerX, Roundness) + Math.Pow(Math.Abs(d.Y) / fit.InnerY, Roundness), -1 / Roundness);
    }

    private static double Puff(double rx, double ry, double size) => Math.Clamp(Math.Min(rx, ry) * 0.24, size * 0.4, size * 0.9);

    private static double Spike(double rx, double ry, double size) => Math.Clamp(Math.Min(rx, ry) * 0.42, size * 0.9, size * 2);

    /// <summary>An ellipse drawn by hand: three slow waves, outwards only, so that the words keep their room.</summary>
    private static Outline Round(double rx, double ry, Dice dice)
    {
        double a = dice.Unit(), b = dice.Unit(), c = dice.Range(0.6, 1);
        var points = new Vec[28];
        for (var i = 0; i < points.Length; i++)
        {
            var t = (double)i / points.Length;
            var wave = (Math.Sin(2 * Math.PI * ((2 * t) + a)) * 0.5) + (Math.Sin(2 * Math.PI * ((3 * t) + b)) * 0.5 * c);
            points[i] = Rim(t, rx, ry) * (1 + (0.013 * (1 + wave)));
        }

        return Outline.Smooth(points, closed: true);
    }

    private static Outline Cloud(double rx, double ry, double puff, Dice dice)
    {
        var rim = Stations(rx, ry, Math.Max(7, (int)Math.Round(Length(rx, ry) / (puff * 2.9))), dice, 0.2);
        var b = Outline.Start(rim[0]);
        for (var i = 0; i < rim.Count; i++)
        {
            Vec from = rim[i], to = rim[(i + 1) % rim.Count];
            var chord = to - from;
            var away = -chord.Perp.Normalized * (puff * 1.3 * Math.Clamp(chord.Length / (puff * 2.9), 0.7, 1.02));
            b.Curve(from + away - (chord * 0.12), to + away + (chord * 0.12), to);
        }

        return b.Close().Build();
    }

    private static Outline Burst(double rx, double ry, double spike, double size, Dice dice)
    {
        var count = Math.Max(11, (int)Math.Round(Length(rx, ry) / (size * 1.9)));
        var rim = Stations(rx, ry, count, dice, 0.16);
        var b = Outline.Start(rim[0]);
        for (var i = 0; i < count; i++)
        {
            Vec from = rim[i], to = rim[(i + 1) % count];
            var middle = Vec.Lerp(from, to, 0.5);
            var outwards = (new Vec(middle.X / rx, middle.Y / ry).Normalized + middle.Normalized).Normalized;
            var tip = middle + (outwards * (spike * (i % 2 == 0 ? dice.Range(0.72, 0.96) : dice.Range(0.4, 0.62))));
            b.Quad(Vec.Lerp(from, tip, 0.5) + ((middle - from) * 0.16), tip);
            b.Quad(Vec.Lerp(tip, to, 0.5) + ((middle - to) * 0.16), to);
        }

        return b.Close().Build();
    }

    private static Outline Jagged(double rx, double ry, double tooth)
    {
        var count = 2 * Math.Max(9, (int)Math.Round(Length(rx, ry) / (tooth * 2.5)));
        var points = new List<Vec>(count);
        var rim = Stations(rx, ry, count, null, 0);
        for (var i = 0; i < count; i++)
        {
            // Long and short teeth in turn: a current, not a flower.
            var reach = i % 2 == 0 ? 0 : i % 4 == 1 ? 0.98 : 0.6;
            points.Add(rim[i] + (rim[i].Normalized * (tooth * reach)));
        }

        return Outline.Polygon(points);
    }

    private static double Length(double rx, double ry) => Math.PI * ((3 * (rx + ry)) - Math.Sqrt(((3 * rx) + ry) * (rx + (3 * ry))));

    /// <summary>Points on the rim at even distances, each moved along by up to <paramref name="play"/> of a step.</summary>
    private static List<Vec> Stations(double rx, double ry, int count, Dice? dice, double play)
    {
        const int Fine = 360;
        var points = new Vec[Fine + 1];
        var along = new double[Fine + 1];
        for (var i = 0; i <= Fine; i++)
        {
            points[i] = Rim((double)i / Fine, rx, ry);
            along[i] = i == 0 ? 0 : along[i - 1] + (points[i] - points[i - 1]).Length;
        }

        var stations = new List<Vec>(count);
        var at = 0;
        for (var k = 0; k < count; k++)
        {
            var goal = along[Fine] * (k + 0.5 + (dice is null ? 0 : dice.Range(-play, play))) / count;
            while (at < Fine && along[at + 1] < goal)
            {
                at++;
            }

            var t = Math.Clamp((goal - along[at]) / Math.Max(1e-9, along[at + 1] - along[at]), 0, 1);
            stations.Add(Vec.Lerp(points[at], points[at + 1], t));
        }

        return stations;
    }
}
