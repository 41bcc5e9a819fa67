using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Bones;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// Where an animal's bones go. Its right hind leg and its left fore leg do what the control's right leg does, the other two what its left leg does: the
/// gait on the diagonal. Feet are put on the ground first and legs bent to reach them.
/// </summary>
internal sealed class FourLeggedPose
{
    private const int Rump = 0;
    private const int Back = 1;
    private const int Shoulders = 2;
    private const int Neck = 3;
    private const int Leg = 6;

    // Body heights of the human who moves it: hip to foot.
    private const double HumanLeg = 0.48;

    // How far legs of a pair that stand apart come together as they walk.
    private const double Together = 0.75;

    // How much a leg without a partner swings, and how high a foot is lifted, in shares of the height below the trunk.
    private const double Alone = 0.5;
    private const double MostLift = 0.34;

    // Degrees.
    private const double MostPitch = 16;
    private readonly FourLegs _legs;
    private readonly Appendage? _tail;
    private readonly int _firstTail;
    private readonly double _clear;
    private readonly double _long;

    public FourLeggedPose(FourLegs legs, Appendage? tail, double ground)
    {
        (_legs, _tail) = (legs, tail);
        _firstTail = Leg + (3 * legs.Legs.Count);
        _clear = ground - legs.Legs.Average(leg => leg.Hip.Y);
        _long = legs.Legs.Average(leg => leg.Length);
        UnitHeight = _long / HumanLeg;
        Rest = [legs.Rump, legs.Back, legs.Shoulders, .. legs.Neck, .. legs.Legs.SelectMany(leg => (Vec[])[leg.Hip, leg.Knee, leg.Foot]), .. tail is null ? [] : Nodes(tail.Axis)];
        Bones =
        [
            new(Rump, Back), new(Back, Shoulders), new(Shoulders, Neck), new(Neck, Neck + 1), new(Neck + 1, Neck + 2),
            .. legs.Legs.SelectMany((leg, i) => (Bone[])[new(leg.Fore ? Shoulders : Rump, Leg + (3 * i)), new(Leg + (3 * i), Leg + (3 * i) + 1), new(Leg + (3 * i) + 1, Leg + (3 * i) + 2)]),
            .. tail is null ? (Bone[])[] : [new(Rump, _firstTail), new(_firstTail, _firstTail + 1), new(_firstTail + 1, _firstTail + 2)],
        ];
    }

    public Vec[] Rest { get; }

    public IReadOnlyList<Bone> Bones { get; }

    public double UnitHeight { get; }

    public IReadOnlyList<Bone> TailBones => [.. Bones.Where(bone => bone.From >= _firstTail)];

    public IReadOnlyList<Bone> LegBones(int leg) => [.. Bones.Where(bone => bone.From >= Leg + (3 * leg) && bone.To < Leg + (3 * leg) + 3)];

    /// <summary>By frame, all handles with the ground at rest, and by how many pixels the whole is shifted.</summary>
    public (Vec[] Handles, Vec Shift)[] Of(Acting[] actings)
    {
        var bodies = actings.Select((acting, f) => Trunk(acting, Rising(actings, f))).ToArray();
        var swing = Follow.Behind([.. bodies.Select((body, f) => body.Pitch - (_legs.Facing * 60 * (actings[f].Lift - (body.Sink / UnitHeight))))]);
        return [.. actings.Select((acting, f) => (Handles(acting, bodies[f], swing[f]), Shift(acting)))];
    }

    private static double Rising(Acting[] actings, int frame) =>
        (actings[Math.Min(frame + 1, actings.Length - 1)].Lift - actings[Math.Max(frame - 1, 0)].Lift) / 2;

    // It goes where it looks: a control that looks the other way is mirrored.
    private double Mirror(Acting acting) => _legs.Facing * acting.Facing;

    private Vec Shift(Acting acting) => new Vec(acting.Way * Mirror(acting), -Math.Max(acting.Lift, 0.2 * Math.Min(0, acting.Lift))) * UnitHeight;

    // Degrees clockwise about the rump and pixels down for both ends.
    private (double Pitch, double Sink, double Rear) Trunk(Acting acting, double rising)
    {
        var (air, lies) = (Ease.Smooth(acting.Lift / 0.1), Math.Abs(acting.Lies));
        var sits = Sits(acting);
        var ahead = Math.Max(0, Ahead(acting) - 0.12) * (1 - air);
        var rears = Math.Min(1, 1.6 * acting.Raise) * (1 - lies);
        var pitch = Ease.Within((24 * ahead) - (34 * sits) - (9 * rears) - (260 * rising) + (14 * acting.Stride * acting.Step), MostPitch * (1 + sits));
        var bob = 0.05 * (Math.Min(1, Math.Abs(acting.Step) / 0.12) - 0.5) * Gait(acting);
        var sink = _clear * (((0.5 * acting.Crouch) * (1 - sits) * (1 - air)) + (0.74 * lies * (1 - air)) + (0.05 * ahead) + (0.045 * Gait(acting)) - bob);
        var rear = _clear * 0.62 * sits;
        return (pitch * _legs.Facing, sink, rear);
    }

    private static double Gait(Acting acting) => Ease.Smooth((Math.Sqrt((acting.Stride * acting.Stride / 0.04) + (acting.Step * acting.Step / 0.0144)) - 0.25) / 0.6);

    private Vec[] Handles(Acting acting, (double Pitch, double Sink, double Rear) body, double swing)
    {
        var posed = (Vec[])Rest.Clone();
        var down = new Vec(0, body.Sink + body.Rear);
        Vec Moved(Vec at) => _legs.Rump + (at - _legs.Rump).Rotate(body.Pitch) + down;
        for (var i = 0; i < posed.Length; i++)
        {
            posed[i] = Moved(posed[i]);
        }

        posed[Back] += new Vec(0, -0.02 * _clear * acting.Breath);
        Head(acting, posed, body.Pitch);
        for (var i = 0; i < _legs.Legs.Count; i++)
        {
            Reach(_legs.Legs[i], posed.AsSpan(Leg + (3 * i), 3), Foot(acting, _legs.Legs[i]));
        }

        if (_tail is not null)
        {
            var bent = Nodes(_tail.Bent(Ease.Within((1.2 * swing) + (26 * acting.Wave * acting.Raise), 40)));
            for (var i = 0; i < bent.Length; i++)
            {
                posed[_firstTail + i] = Moved(bent[i]);
            }
        }

        return posed;
    }

    // The neck keeps its own angle against the ground for the most part, nods with the steps, and looks up or down.
    private void Head(Acting acting, Vec[] posed, double pitch)
    {
        var lies = Math.Abs(acting.Lies);
        var nod = Ease.Within((0.6 * acting.Nod) - (30 * acting.Raise) + (22 * Math.Max(0, acting.Bow)) + (16 * lies) + (5 * Gait(acting) * (Math.Min(1, Math.Abs(acting.Step) / 0.12) - 0.5)), 34);
        var turn = (nod * _legs.Facing) - (0.5 * pitch);
        var look = 1 - (0.22 * Math.Pow(Math.Sin(acting.Turn * Math.PI / 180), 2));
        var from = posed[Shoulders];
        for (var i = 0; i < 3; i++)
        {
            var along = (Rest[Neck + i] - (i == 0 ? _legs.Shoulders : Rest[Neck + i - 1])).Rotate(pitch + (turn * (i + 1) / 3) + (i == 2 ? 0.25 * acting.Tilt : 0));
            posed[Neck + i] = from += i == 2 ? along * look : along;
        }
    }

    private Vec Foot(Acting acting, AnimalLeg leg)
    {
        var step = leg.Fore != leg.Near ? acting.RightFoot : acting.LeftFoot;
        var (gait, lies, air) = (Gait(acting), Math.Abs(acting.Lies), Ease.Smooth(acting.Lift / 0.1));
        var pair = _legs.Legs.Where(one => one.Fore == leg.Fore).Average(one => one.Foot.X);
        // Two legs that could not be told apart swing as one, by less, and stay near the ground.
        var alone = _legs.Legs.Count(one => one.Fore == leg.Fore) == 1 ? Alone : 1;
        var ahead = new Vec(((pair - leg.Foot.X) * Together * gait) + (step.X * Mirror(acting) * UnitHeight * (1 - lies) * alone), 0);
        var up = (Ease.Within(step.Y * gait * UnitHeight, MostLift * _clear) * alone * alone) + (0.7 * air * acting.Crouch * _clear);
        // Who lies or sits puts the feet forward; who raises an arm gives a paw.
        var sits = Sits(acting);
        var forward = (0.5 * lies) + (leg.Fore ? 0 : 0.3 * sits);
        var paw = leg.Fore && leg.Near ? Math.Min(1, 1.8 * acting.Raise) : 0;
        return leg.Foot + ahead + new Vec(_legs.Facing * _clear * (forward + (0.38 * paw)), -up - (0.5 * paw * _clear));
    }

    // How far the back leans forward, whichever way it looks.
    private static double Ahead(Acting acting) => Math.Sqrt((acting.Lean * acting.Lean) + (Math.Max(0, acting.Bow) * Math.Max(0, acting.Bow)));

    private static double Sits(Acting acting) => Ease.Smooth((acting.Crouch - 0.38) / 0.1) * Ease.Smooth((0.5 - Ahead(acting)) / 0.2) * (1 - Math.Abs(acting.Lies)) * (1 - Ease.Smooth(acting.Lift / 0.1));

    // Two bones reach for a point; the knee stays on the side on which it is at rest. Legs may grow by a little, then they hang.
    private static void Reach(AnimalLeg leg, Span<Vec> posed, Vec foot)
    {
        const double MostStretch = 1.06;
        double upper = (leg.Knee - leg.Hip).Length, lower = (leg.Foot - leg.Knee).Length;
        var way = foot - posed[0];
        var far = Math.Clamp(way.Length, Math.Abs(upper - lower) * 1.05 + 1e-6, (upper + lower) * MostStretch);
        (upper, lower) = far > upper + lower ? (upper * far / (upper + lower), lower * far / (upper + lower)) : (upper, lower);
        posed[2] = posed[0] + (way.Normalized * far);
        var cos = Math.Clamp(((upper * upper) + (far * far) - (lower * lower)) / (2 * upper * far), -1, 1);
        var side = Math.Sign(Vec.Cross(leg.Foot - leg.Hip, leg.Knee - leg.Hip));
        posed[1] = posed[0] + (way.Normalized.Rotate(Math.Acos(cos) * 180 / Math.PI * (side == 0 ? 1 : side)) * upper);
    }

    private static Vec[] Nodes(Vec[] axis) => [axis[1], axis[axis.Length / 2], axis[^2]];
}
