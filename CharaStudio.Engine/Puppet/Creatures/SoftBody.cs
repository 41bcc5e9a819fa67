using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Lattices;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// A subject without a skeleton, which moves as one soft body: bent, squashed and turned about the place where it stands (global deformations after
/// A. Barr, 1984), while what hangs at it follows. The deformation has a formula for each point, so nothing tears and the foot stays where it is.
/// </summary>
internal sealed class SoftBody : ICreature
{
    // Beyond this bend a wide body would fold at its inner side.
    private const double MostBend = 0.55;

    // Of who walks, in body heights and shares: how high one side is lifted, how far it sinks as it lands; more of who runs. Rounds by which a runner lands later.
    private const double Rocks = 0.1;
    private const double RunRocks = 0.05;
    private const double Lands = 0.07;
    private const double RunLands = 0.12;
    private const double RunLate = 0.12;
    private const double LeastRate = 1e-3;

    // Shares of the height: what reaches down to here stands on the ground and does not swing.
    private const double Foot = 0.06;
    private readonly Lattice _mesh;
    private readonly Actor _actor;
    private readonly SoftOutline _outline;
    private readonly Vec _foot;
    private readonly double _height;
    private readonly double _width;
    private readonly Appendage[] _hanging;
    private readonly (int Vertex, double Way)[][] _carried;

    public SoftBody(Lattice mesh, Silhouette silhouette, SoftOutline outline, Actor actor)
    {
        (_mesh, _actor, _outline, _foot) = (mesh, actor, outline, outline.Stand);
        (_height, _width) = (outline.Bounds.Height, outline.Bounds.Width);
        _hanging = [.. outline.Hanging.Where(hang => hang.Slack > 0 && hang.Axis.Max(at => at.Y) < _foot.Y - (Foot * _height))];
        _carried = [.. _hanging.Select(hang => Carried(mesh, silhouette, hang))];
    }

    public string Note => _hanging.Length switch
    {
        0 => "No figure with arms and legs was found: the subject moves as one soft body that bends, squashes and hops.",
        1 => "No figure with arms and legs was found: the subject moves as one soft body that bends, squashes and hops; what hangs at it in one place swings along.",
        _ => $"No figure with arms and legs was found: the subject moves as one soft body that bends, squashes and hops; what hangs at it in {_hanging.Length} places swings along.",
    };

    public double UnitHeight => _height;

    public float[][] Pose(IReadOnlyList<ControlFrame> frames)
    {
        var gaits = GaitTrack.Of(frames);
        var actings = frames.Select((frame, f) => Paced(_actor.Of(frame), gaits[f])).ToArray();
        var poses = actings.Select((acting, f) => SoftPose.Of(acting, Rising(actings, f), _outline)).ToArray();
        var swings = _hanging.Select(hang => Swing(hang, poses, actings)).ToArray();
        var headings = Heading.Of((int)_outline.Facing, gaits);
        return [.. frames.Select((frame, f) => Places(frame, poses[f], actings[f], headings[f], [.. swings.Select(swing => swing[f])]))];
    }

    public string? Turned(IReadOnlyList<ControlFrame> frames) => Heading.Note((int)_outline.Facing, frames);

    // Without legs it goes in small hops from one side to the other: it gets on while it is up, and stays and sinks where it lands.
    private static Acting Paced(Acting acting, Gait gait)
    {
        double round = 2 * Math.PI * (gait.Phase - (RunLate * gait.Run)), size = gait.Size;
        double Going(double own, double gone) => own + (gait.Share * (gone - own));
        var behind = gait.Rate > LeastRate ? gait.Drift / gait.Rate * Math.Sin(2 * round) / (4 * Math.PI) : 0;
        return gait.Share == 0 ? acting : acting with
        {
            Aside = Going(acting.Aside, acting.Footing + gait.Even - behind),
            Step = Going(acting.Step, -size * (Rocks + (RunRocks * gait.Run)) * Math.Sin(round)),
            Crouch = Going(acting.Crouch, size * (Lands + (RunLands * gait.Run)) * (1 + Math.Cos(2 * round)) / 2),
        };
    }

    private static double Rising(Acting[] actings, int frame) =>
        (actings[Math.Min(frame + 1, actings.Length - 1)].Lift - actings[Math.Max(frame - 1, 0)].Lift) / 2 * Ease.Smooth(actings[frame].Lift / 0.06);

    private float[] Places(ControlFrame frame, SoftPose pose, Acting acting, double heading, double[] swings)
    {
        var points = new Vec[_mesh.Vertices];
        for (var v = 0; v < points.Length; v++)
        {
            points[v] = _mesh[v];
        }

        for (var h = 0; h < _hanging.Length; h++)
        {
            var bent = _hanging[h].Bent(swings[h]);
            foreach (var (vertex, way) in _carried[h])
            {
                points[vertex] = _hanging[h].Carried(points[vertex], way, bent, swings[h]);
            }
        }

        var bend = Bend(pose);
        var lowest = _outline.Rim.Max(at => Moved(at, pose, bend).Y);
        // Who falls slips half-way back, so as to lie where it stood.
        var slip = 0.25 * _height * Math.Sin(pose.Tilt * Math.PI / 180) * Ease.Smooth((Math.Abs(pose.Tilt) - 20) / 50);
        var shift = new Vec((acting.Aside * _height) - (slip * heading), _foot.Y - lowest - (pose.Lift * _height));
        var move = new Similarity(frame.Travel, _foot - new Vec(0, _height / 2), shift);
        var places = new float[2 * points.Length];
        for (var v = 0; v < points.Length; v++)
        {
            var at = Moved(points[v], pose, bend);
            move.Put(new(_foot.X + (heading * (at.X - _foot.X)), at.Y), places.AsSpan(2 * v, 2));
        }

        return places;
    }

    // Radians, so that neither a tall body breaks nor a wide one folds.
    private double Bend(SoftPose pose) =>
        Ease.Within(pose.Bend * Math.PI / 180 * Math.Min(1, 1.15 * _height / _width), Math.Min(1, MostBend * 2 * _height / _width));

    private Vec Moved(Vec at, SoftPose pose, double bend)
    {
        // Right of the foot and above it, and the share of the height.
        var (u, h) = (at.X - _foot.X, _foot.Y - at.Y);
        var t = h / _height;
        var upper = Ease.Smooth((t - 0.42) / 0.45);
        u = (u * (1 - (0.1 * pose.Turn * pose.Turn * upper) + (0.09 * pose.Bow * Math.Max(0, t)))) + (0.085 * pose.Turn * upper * Math.Min(_width, _height));
        var chest = Math.Exp(-Math.Pow((t - 0.45) / 0.3, 2));
        h *= 1 - (pose.Dip * Ease.Smooth(0.5 + (u * _outline.Facing / _width)));
        h *= pose.Tall * (1 - (0.2 * pose.Bow * upper)) * (1 + (0.018 * pose.Breath * Math.Clamp(t, 0, 1)));
        // The sole sticks to the ground; what is above it bulges.
        var flare = 1 + (((1 / pose.Tall) - 1) * (1.25 - (0.4 * Math.Clamp(t, 0, 1)) - (0.85 * Math.Exp(-Math.Pow(Math.Max(0, t) / 0.16, 2)))));
        u *= pose.Wide * flare * (1 + (0.022 * pose.Breath * chest));
        var (right, up) = Bent(u, h, bend, pose.Nod * Math.PI / 180 * Ease.Smooth((t - 0.5) / 0.4), 0.55 * _height * pose.Tall);
        return _foot + new Vec(right, -up).Rotate(pose.Tilt);
    }

    // Along an arc that leaves the ground upright; the upper third is turned further about its own neck.
    private (double Right, double Up) Bent(double u, double h, double bend, double nod, double neck)
    {
        (u, h) = nod == 0 ? (u, h) : ((u * Math.Cos(nod)) + ((h - neck) * Math.Sin(nod)), neck + ((h - neck) * Math.Cos(nod)) - (u * Math.Sin(nod)));
        if (Math.Abs(bend) < 1e-6 || h <= 0)
        {
            return (u, h);
        }

        var turn = bend * h / _height;
        var radius = _height / bend;
        var (sin, cos) = Math.SinCos(turn);
        return ((radius * (1 - cos)) + (u * cos), (radius * sin) - (u * sin));
    }

    // What its root does: turned with the body, carried sideways, and lifted, which pulls level things down.
    private double[] Swing(Appendage hang, SoftPose[] poses, Acting[] actings)
    {
        var outward = (hang.Tip - hang.Root).Normalized;
        var share = Math.Clamp((_foot.Y - hang.Root.Y) / _height, 0, 1);
        var drive = poses.Select((pose, f) => pose.Tilt + (share * pose.Bend) + (Ease.Smooth((share - 0.5) / 0.4) * (pose.Nod + (25 * pose.Turn)))
            - (outward.X * 150 * (pose.Lift + (share * (pose.Tall - 1)))) - (outward.Y * 120 * actings[f].Aside)).ToArray();
        return [.. Follow.Behind(drive).Select(angle => Ease.Within(1.1 * hang.Slack * (1 - (0.8 * _outline.Hardness)) * angle, 42))];
    }

    private static (int Vertex, double Way)[] Carried(Lattice mesh, Silhouette silhouette, Appendage hang)
    {
        var found = new List<(int, double)>();
        for (var v = 0; v < mesh.Vertices; v++)
        {
            if (hang.Near(silhouette, mesh[v]) is { } way)
            {
                found.Add((v, way));
            }
        }

        return [.. found];
    }
}
