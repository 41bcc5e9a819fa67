using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Draws the outline of a shell's locks: over the crown, down one side, from lock to lock and up the other side.</summary>
internal sealed class HairOutline(HairShell shell, HairCut cut)
{
    /// <param name="from">Azimuth of the left border.</param>
    /// <param name="to">Azimuth of the right border.</param>
    public Outline Of(IReadOnlyList<Lock> locks, double from, double to)
    {
        var dome = shell.Dome();
        var crossed = shell.At(from, HeadFrame.Equator).X > shell.At(to, HeadFrame.Equator).X;
        IReadOnlyList<Vec> over = crossed ? [.. dome.Reverse()] : dome;
        var b = Outline.Start(over[0]);
        Crown(b, over);
        Limb(b, to, Ease(locks[^1].Y));
        for (var i = locks.Count - 1; i >= 0; i--)
        {
            Edge(b, locks, i);
        }

        Limb(b, from, Ease(locks[0].Y), up: true);
        return b.Close().Build();
    }

    private void Crown(OutlineBuilder b, IReadOnlyList<Vec> dome)
    {
        switch (cut.Crest)
        {
            case Crest.Spikes:
                for (var i = 1; i < dome.Count; i++)
                {
                    // One edge of a spike swells, the other is hollow: it bends instead of pointing like a star.
                    Vec a = dome[i - 1], z = dome[i], centre = new(0, HeadFrame.Equator);
                    var swell = (Vec.Lerp(a, z, 0.5) - centre).Normalized * (cut.CrestLength * (a.X <= z.X == (i % 2 == 1) ? 0.3 : -0.16));
                    b.Quad(Vec.Lerp(a, z, 0.5) + swell, z);
                }

                break;
            case Crest.Puffs:
                for (var i = 2; i < dome.Count; i += 2)
                {
                    Puff(b, dome[i]);
                }

                break;
            default:
                b.Through([.. dome.Skip(1)]);
                break;
        }
    }

    private void Puff(OutlineBuilder b, Vec to)
    {
        var from = b.At;
        var along = to - from;
        var centre = shell.Centre;
        var outward = along.Perp.Normalized;
        if (Vec.Dot(outward, from - centre) < 0)
        {
            outward = -outward;
        }

        var rise = along.Length * 0.42;
        b.Curve(from + (outward * rise * 1.15) - (along * 0.06), to + (outward * rise * 1.15) + (along * 0.06), to);
    }

    private void Limb(OutlineBuilder b, double azimuth, double tip, bool up = false)
    {
        var steps = Math.Max(2, (int)Math.Ceiling((tip - HeadFrame.Equator) / (cut.Wave > 0 ? 0.06 : 0.16)));
        var points = new List<Vec>();
        for (var i = 1; i <= steps; i++)
        {
            points.Add(shell.At(azimuth, HeadFrame.Equator + ((tip - HeadFrame.Equator) * i / steps)));
        }

        if (up)
        {
            points.Reverse();
            points.Add(shell.At(azimuth, HeadFrame.Equator));
            points.RemoveAt(0);
        }

        if (cut.Crest == Crest.Puffs)
        {
            for (var i = 0; i < points.Count; i++)
            {
                Puff(b, points[i]);
            }

            return;
        }

        b.Through(points);
    }

    // From the lock's right boundary (where the pen is) to its tip and up to its left valley.
    private void Edge(OutlineBuilder b, IReadOnlyList<Lock> locks, int i)
    {
        var l = locks[i];
        var tip = shell.Rim(l.Tip, l.Y);
        if (i < locks.Count - 1)
        {
            Slope(b, locks[i].To, shell.Valley(l, locks[i + 1]).Y, l, down: true);
        }
        else if ((b.At - tip).Length > 0.005)
        {
            b.Curve(shell.At(l.To, l.Y - ((l.Y - Ease(l.Y)) * 0.4)), shell.At(l.Tip + ((l.To - l.Tip) * 0.35), l.Y - 0.035), tip);
        }

        if (i > 0)
        {
            Slope(b, l.From, shell.Valley(locks[i - 1], l).Y, l, down: false);
        }
        else if (Math.Abs(l.From - l.Tip) > 1)
        {
            b.Curve(shell.At(l.Tip + ((l.From - l.Tip) * 0.35), l.Y - 0.035), shell.At(l.From, l.Y - ((l.Y - Ease(l.Y)) * 0.4)), shell.At(l.From, Ease(l.Y)));
        }
    }

    private void Slope(OutlineBuilder b, double edge, double valleyY, Lock l, bool down)
    {
        Vec valley = shell.Rim(edge, valleyY), tip = shell.Rim(l.Tip, l.Y);
        Vec high = shell.Rim(edge, valleyY + ((l.Y - valleyY) * 0.5));
        Vec low = shell.Rim(edge + ((l.Tip - edge) * 0.78), valleyY + ((l.Y - valleyY) * 0.74));
        if (cut.Crest == Crest.Puffs)
        {
            Vec from = b.At, to = down ? tip : valley;
            var puffs = Math.Max(1, (int)Math.Round((to - from).Length / 0.13));
            for (var i = 1; i <= puffs; i++)
            {
                Puff(b, Vec.Lerp(from, to, (double)i / puffs));
            }
        }
        else if (cut.Wave > 0 && l.Y - valleyY > 0.2)
        {
            Vec[] run = [valley, shell.Rim(edge + ((l.Tip - edge) * 0.05), valleyY + ((l.Y - valleyY) * 0.3)), high + ((low - high) * 0.15), low, tip];
            b.Through(down ? run[1..] : [.. run.Reverse().Skip(1)]);
        }
        else if (down)
        {
            b.Curve(high, low, tip);
        }
        else
        {
            b.Curve(low, high, valley);
        }
    }

    private static double Ease(double y) => HeadFrame.Equator + ((y - HeadFrame.Equator) * 0.72);
}
