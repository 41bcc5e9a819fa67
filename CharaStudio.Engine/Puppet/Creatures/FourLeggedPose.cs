using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Bones;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>Where an animal's bones go: the trunk first, then each leg reaches for its foot.</summary>
internal sealed class FourLeggedPose
{
    private const int Rump = 0;
    private const int Back = 1;
    private const int Shoulders = 2;
    private const int Neck = 3;
    private const int Leg = 6;
    private const int OfLeg = 4;

    // Body heights of the human who moves it: hip to foot.
    private const double HumanLeg = 0.48;

    // Degrees.
    private const double MostPitch = 16;
    private const double WalkNod = 4;
    private const double StalkNod = 12;
    private const double TailSway = 5;

    // Shares of the height below the trunk by which the trunk rises and sinks twice a round; rounds after a footfall at which a runner is lowest.
    private const double WalkBob = 0.011;
    private const double RunBob = 0.035;
    private const double Lowest = 0.15;
    private const double Stalks = 0.1;

    // The same, of the middle of a tail that lies on the ground.
    private const double TailAbove = 0.06;

    // Frames to either side over which what is a passing movement and what is the way is told apart.
    private const int Passing = 8;
    private readonly FourLegs _legs;
    private readonly Appendage? _tail;
    private readonly int _firstTail;
    private readonly Paws _paws;
    private readonly double _clear;
    private readonly double _ground;

    public FourLeggedPose(FourLegs legs, Appendage? tail, double ground)
    {
        (_legs, _tail, _ground) = (legs, tail, ground);
        _firstTail = Leg + (OfLeg * legs.Legs.Count);
        _clear = ground - legs.Legs.Average(leg => leg.Hip.Y);
        UnitHeight = legs.Legs.Average(leg => leg.Length + (leg.Toe - leg.Foot).Length) / HumanLeg;
        _paws = new Paws(legs, _clear, UnitHeight);
        Rest = [legs.Rump, legs.Back, legs.Shoulders, .. legs.Neck, .. legs.Legs.SelectMany(leg => (Vec[])[leg.Hip, leg.Knee, leg.Foot, leg.Toe]), .. tail is null ? [] : Nodes(tail.Axis)];
        Bones =
        [
            new(Rump, Back), new(Back, Shoulders), new(Shoulders, Neck), new(Neck, Neck + 1), new(Neck + 1, Neck + 2),
            .. legs.Legs.SelectMany((leg, i) => BonesOf(leg.Fore ? Shoulders : Rump, Leg + (OfLeg * i))),
            .. tail is null ? (Bone[])[] : [new(Rump, _firstTail), new(_firstTail, _firstTail + 1), new(_firstTail + 1, _firstTail + 2)],
        ];
    }

    public Vec[] Rest { get; }

    public IReadOnlyList<Bone> Bones { get; }

    public double UnitHeight { get; }

    public IReadOnlyList<Bone> TrunkBones => [.. Bones.Take(2)];

    /// <param name="free">By leg, whether it has no part in moving the body.</param>
    public IReadOnlyList<Bone> BodyBones(IReadOnlyList<bool> free) => [.. Bones.Where(bone => bone.To < Leg || bone.To >= _firstTail || !free[(bone.To - Leg) / OfLeg])];

    public IReadOnlyList<Bone> TailBones => [.. Bones.Where(bone => bone.From >= _firstTail)];

    public IReadOnlyList<Bone> LegBones(int leg) => [.. Bones.Where(bone => bone.From >= Leg + (OfLeg * leg) && bone.To < Leg + (OfLeg * (leg + 1)))];

    /// <summary>By frame, all handles with the ground at rest, and by how many pixels the whole is shifted.</summary>
    /// <param name="gaits">Of the same frames.</param>
    /// <param name="headings">Of the same frames: 1 as it is drawn, -1 turned round.</param>
    /// <param name="scales">Of the same frames: its size.</param>
    public (Vec[] Handles, Vec Shift)[] Of(Acting[] actings, Gait[] gaits, double[] headings, double[] scales)
    {
        var bodies = actings.Select((acting, f) => Trunk(acting, gaits[f], scales[f], Rising(actings, f))).ToArray();
        var swing = Follow.Behind([.. bodies.Select((body, f) => body.Pitch - (_legs.Facing * 60 * (actings[f].Lift - (body.Sink / UnitHeight))))]);
        double[] ways = [.. actings.Select((acting, f) => acting.Way + (gaits[f].Share * (acting.Footing + gaits[f].Even - acting.Way)))];
        return [.. actings.Select((acting, f) => (Handles(acting, gaits[f], scales[f], bodies[f], swing[f]), Shift(acting, ways, f, Mirror(acting) * headings[f])))];
    }

    private static double Rising(Acting[] actings, int frame) =>
        (actings[Math.Min(frame + 1, actings.Length - 1)].Lift - actings[Math.Max(frame - 1, 0)].Lift) / 2;

    private static IEnumerable<Bone> BonesOf(int trunk, int hip) => [new(trunk, hip), new(hip, hip + 1), new(hip + 1, hip + 2), new(hip + 2, hip + 3)];

    // It does everything towards its own front: a control that looks the other way is mirrored.
    private double Mirror(Acting acting) => _legs.Facing * acting.Facing;

    // Where the way goes is the picture's; what only comes and goes, a lunge, is towards its own front.
    private Vec Shift(Acting acting, double[] ways, int frame, double mirror)
    {
        int from = Math.Max(0, frame - Passing), to = Math.Min(ways.Length - 1, frame + Passing), both = Math.Min(frame - from, to - frame);
        var way = ways[(frame - both)..(frame + both + 1)].Average();
        return new Vec(way + (mirror * (ways[frame] - way)), -Math.Max(acting.Lift, 0.2 * Math.Min(0, acting.Lift))) * UnitHeight;
    }

    // Degrees clockwise about the rump and pixels down, for the rump and for who sits.
    private (double Pitch, double Sink, double Rear) Trunk(Acting acting, Gait gait, double scale, double rising)
    {
        var (air, lies, steps) = (Ease.Smooth(acting.Lift / 0.1), Math.Abs(acting.Lies), Paws.Steps(acting) * (1 - gait.Share));
        var sits = Paws.Sits(acting);
        var ahead = Math.Max(0, Paws.Ahead(acting) - 0.12) * (1 - air) * (1 - (0.6 * gait.Share));
        var rears = Math.Min(1, 1.6 * acting.Raise) * (1 - lies) * (1 - gait.Share);
        var (rump, shoulders) = (Bob(gait, 0), Bob(gait, Paws.Lag(gait)));
        var nods = Math.Atan2((shoulders - rump) * _clear, (_legs.Shoulders - _legs.Rump).Length) * 180 / Math.PI;
        var pitch = Ease.Within((24 * ahead) - (34 * sits) - (9 * rears) - (260 * rising * (1 - (0.7 * gait.Share))) + (14 * acting.Stride * acting.Step * (1 - gait.Share)), MostPitch * (1 + sits)) + nods;
        var bob = 0.05 * (Math.Min(1, Math.Abs(acting.Step) / 0.12) - 0.5) * steps;
        var crouch = 0.5 * acting.Crouch * (1 - sits) * (1 - air) * (1 - gait.Share);
        var sink = (_clear * (crouch + (0.48 * lies * (1 - air)) + (0.05 * ahead) + (0.045 * steps) - bob + rump + (Stalks * gait.Share * gait.Sneak))) + (gait.Share * _paws.Sink(gait, scale));
        var rear = _clear * 0.5 * sits;
        return (pitch * _legs.Facing, sink, rear);
    }

    // Down after each footfall of a pair of legs, up over the standing leg; a runner is lowest over it and flies between.
    private static double Bob(Gait gait, double lag)
    {
        double Wave(double after) => Math.Cos(4 * Math.PI * (gait.Phase - lag - after));
        return gait.Share * gait.Size * (((1 - gait.Run) * WalkBob * Wave(0.04)) + (gait.Run * RunBob * Wave(Lowest)));
    }

    private Vec[] Handles(Acting acting, Gait gait, double scale, (double Pitch, double Sink, double Rear) body, double swing)
    {
        var posed = (Vec[])Rest.Clone();
        var down = new Vec(0, body.Sink + body.Rear);
        Vec Moved(Vec at) => _legs.Rump + (at - _legs.Rump).Rotate(body.Pitch) + down;
        for (var i = 0; i < posed.Length; i++)
        {
            posed[i] = Moved(posed[i]);
        }

        posed[Back] += new Vec(0, -0.02 * _clear * acting.Breath);
        Head(acting, gait, posed, body.Pitch);
        for (var i = 0; i < _legs.Legs.Count; i++)
        {
            var (toe, turn) = _paws.Of(acting, gait, _legs.Legs[i], Mirror(acting), scale);
            LegReach.Put(_legs.Legs[i], _legs.Facing, posed.AsSpan(Leg + (OfLeg * i), OfLeg), toe, turn);
        }

        if (_tail is not null)
        {
            var bent = Nodes(_tail.Bent(Ease.Within((1.2 * swing) + (26 * acting.Wave * acting.Raise) + (gait.Share * TailSway * Math.Sin(2 * Math.PI * gait.Phase)), 40)));
            for (var i = 0; i < bent.Length; i++)
            {
                posed[_firstTail + i] = i == 0 ? Moved(bent[i]) : Lain(posed[_firstTail + i - 1], Moved(bent[i]) - Moved(bent[i - 1]));
            }
        }

        return posed;
    }

    // What of a tail would reach into the ground lies on it, behind the animal.
    private Vec Lain(Vec from, Vec along)
    {
        var room = Math.Max(0, _ground - (TailAbove * _clear) - from.Y);
        return from + (along.Y <= room ? along : new Vec(-_legs.Facing * Math.Sqrt(Math.Max(0, Vec.Dot(along, along) - (room * room))), Math.Min(room, along.Length)));
    }

    // The neck keeps its own angle against the ground for the most part, nods with the steps, and looks up or down.
    private void Head(Acting acting, Gait gait, Vec[] posed, double pitch)
    {
        var lies = Math.Abs(acting.Lies);
        var nod = Ease.Within((0.6 * acting.Nod) - (30 * acting.Raise) + (22 * Math.Max(0, acting.Bow)) + (16 * lies) + (5 * Paws.Steps(acting) * (1 - gait.Share) * (Math.Min(1, Math.Abs(acting.Step) / 0.12) - 0.5)) + Nods(gait), 34);
        var turn = (nod * _legs.Facing) - (0.5 * pitch);
        var look = 1 - (0.22 * Math.Pow(Math.Sin(acting.Turn * Math.PI / 180), 2));
        var from = posed[Shoulders];
        for (var i = 0; i < 3; i++)
        {
            var along = (Rest[Neck + i] - (i == 0 ? _legs.Shoulders : Rest[Neck + i - 1])).Rotate(pitch + (turn * (i + 1) / 3) + (i == 2 ? 0.25 * acting.Tilt : 0));
            posed[Neck + i] = from += i == 2 ? along * look : along;
        }
    }

    // Forward and down as a fore foot takes the weight; who sneaks carries the head low.
    private static double Nods(Gait gait) =>
        gait.Share * ((WalkNod * (1 - (0.5 * gait.Run)) * Math.Cos(4 * Math.PI * (gait.Phase - Paws.Lag(gait) - 0.12))) + (StalkNod * gait.Sneak));

    private static Vec[] Nodes(Vec[] axis) => [axis[1], axis[axis.Length / 2], axis[^2]];
}
