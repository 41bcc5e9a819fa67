using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Pelvis, waist, chest, shoulders and neck as a stack of rings. Stations: 0 crotch, 1 hips, 2 waist, 3 breast, 4 armpits, 5 shoulders, 6 trapezius, 7 pit of the neck, 8 jaw.</summary>
public sealed class Trunk
{
    private readonly Ring[] _rings;
    private readonly Rig _rig;

    public Trunk(Rig rig)
    {
        _rig = rig;
        var b = rig.Body;
        Vec3 root = rig[Joint.Root], waist = rig[Joint.Hip], chest = rig[Joint.Torso], neck = rig[Joint.Neck];
        var middle = Frame.Lerp(rig.Hips, rig.Chest, 0.5);
        var k = b.Heads / 6.5;
        var shoulders = (rig[Joint.RightShoulder] + rig[Joint.LeftShoulder]) * 0.5;
        // The neck ends at the ears' height, under the skull: in no view may its upper corners show beside the jaw.
        var jaw = rig.Chin + (rig.Head.Up * 0.33) - (rig.Head.Front * 0.24);
        _rings =
        [
            new(root - (rig.Hips.Up * (b.PelvisToWaist * 0.42)), rig.Hips, b.HipWidth * 0.62, b.HipWidth * 0.42, b.HipWidth * 0.5),
            new(root, rig.Hips, b.HipWidth, b.HipWidth * 0.62 + b.Belly * 0.5, (b.HipWidth * 0.62) + b.Seat),
            new(waist, middle, b.WaistWidth, (b.WaistWidth * 0.66) + b.Belly, b.WaistWidth * 0.62),
            new(chest - (rig.Chest.Up * (0.05 * k)), rig.Chest, b.ChestWidth, (b.ChestWidth * 0.62) + b.Bust + (b.Belly * 0.4), b.ChestWidth * 0.62),
            new(Vec3.Lerp(chest, neck, 0.42), rig.Chest, b.ChestWidth * 1.03, (b.ChestWidth * 0.6) + (b.Bust * 0.45), b.ChestWidth * 0.66),
            new(Vec3.Lerp(shoulders, neck - (rig.Chest.Up * (0.12 * k)), 0.7), rig.Chest, b.ShoulderX + (b.Arm[0] * 0.1), b.ChestWidth * 0.38, b.ChestWidth * 0.5),
            new(neck - (rig.Chest.Up * (0.02 * k)) + (rig.Chest.Up * rig.Pose.Shrug * 0.3), rig.Chest, b.ShoulderX * 0.5, b.ChestWidth * 0.26, b.ChestWidth * 0.36),
            new(neck + (rig.Chest.Up * (0.07 * k)), rig.Chest, b.NeckRadius * 1.1, b.NeckRadius, b.NeckRadius * 1.12),
            new(jaw, rig.Head, b.NeckRadius * 0.9, b.NeckRadius * 0.85, b.NeckRadius * 0.9),
        ];
    }

    public IReadOnlyList<Ring> Rings => _rings;

    public Ring At(double station)
    {
        var i = Math.Clamp((int)station, 0, _rings.Length - 2);
        return Ring.Lerp(_rings[i], _rings[i + 1], Math.Clamp(station - i, 0, 1));
    }

    /// <summary>The ring angle that lies <paramref name="across"/> degrees from the front towards a side; on the side turned away it stops where the surface goes out of sight.</summary>
    public double FrontAngle(int side, double across) =>
        90 - (side * ((_rig.Chest.Left * side).Z < -0.3 ? Math.Min(across, 84 + (across * 0.06)) : across));

    /// <summary>A point of the surface; see <see cref="Ring.At"/> for the angle.</summary>
    public Vec3 Surface(double station, double degrees, double ease = 0) => At(station).Eased(ease).At(degrees);

    /// <summary>Edge points from a lower to an upper station; side +1 is the sheet's right.</summary>
    public List<Vec> Edge(double from, double to, int side, Func<double, double> ease)
    {
        var points = new List<Vec>();
        foreach (var s in Stations(from, to))
        {
            var ring = At(s).Eased(ease(s));
            var n = Across(s) * side;
            points.Add(ring.At(ring.Edge(n)).Flat);
        }

        return points;
    }

    /// <summary>The sheet direction square to the spine, pointing right for an upright body.</summary>
    public Vec Across(double station)
    {
        Vec below = At(Math.Max(0, station - 0.6)).Centre.Flat, above = At(Math.Min(8, station + 0.6)).Centre.Flat;
        var up = above - below;
        var own = _rig.Chest.Up.Flat;
        // A trunk that points at the viewer has no direction of its own on the sheet.
        if (up.Length < 0.12 * _rig.Body.ChestWidth)
        {
            up = own.Length < 0.2 ? new Vec(0, -1) : own;
        }

        return up.Normalized.Perp;
    }

    /// <summary>The closed outline between two stations; the lower end follows the ring's near rim, the upper end is open to the caller's neckline.</summary>
    public Outline Outline(double from, double to, Func<double, double> ease, IReadOnlyList<Vec>? top = null, IReadOnlyList<Vec>? bottom = null)
    {
        var right = Edge(from, to, 1, ease);
        var left = Edge(from, to, -1, ease);
        var low = bottom ?? Inner(At(from).Eased(ease(from)).Arc(near: true, 6));
        var path = Drawing.Outline.Start(left[0]);
        path.Through([.. low, right[0]]);
        path.Through(right.Skip(1).ToArray());
        left.Reverse();
        path.Through([.. top ?? [Vec.Lerp(right[^1], left[0], 0.5)], left[0]]);
        path.Through(left.Skip(1).ToArray());
        return path.Close().Build();
    }

    private static Vec[] Inner(IReadOnlyList<Vec> arc) => [.. arc.Skip(1).Take(arc.Count - 2)];

    private static IEnumerable<double> Stations(double from, double to)
    {
        yield return from;
        for (var s = Math.Floor(from) + 1; s < to; s++)
        {
            if (s - from > 0.12 && to - s > 0.12)
            {
                yield return s;
            }
        }

        yield return to;
    }
}
