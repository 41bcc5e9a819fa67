using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Puppet.Bones;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>Reads a control as <see cref="Acting"/>: the same human body that moves a figure, told by what it does instead of by where its limbs are.</summary>
internal sealed class Actor
{
    // Body heights by which a deep breath lifts the shoulders of who stands; who lies nods by so many degrees instead.
    private const double FullBreath = 0.0035;
    private const double BreathNod = 7;
    private readonly double _ground;
    private readonly double _seat;
    private readonly Acting _zero;

    public Actor(ControlFrame neutral)
    {
        _ground = Retarget.Lowest(joint => neutral[joint].Y, 1);
        _seat = _ground - neutral[Joint.Root].Y;
        _zero = Read(neutral);
    }

    public Acting Of(ControlFrame frame)
    {
        var read = Read(frame);
        return read with
        {
            Lift = read.Lift - _zero.Lift,
            Aside = read.Aside - _zero.Aside,
            Way = read.Way - _zero.Way,
            Footing = read.Footing - _zero.Footing,
            RightFoot = new Vec(read.RightFoot.X - _zero.RightFoot.X, read.RightFoot.Y),
            LeftFoot = new Vec(read.LeftFoot.X - _zero.LeftFoot.X, read.LeftFoot.Y),
            Lean = read.Lean - _zero.Lean,
            Bow = read.Bow - _zero.Bow,
            Step = read.Step - _zero.Step,
            Stride = read.Stride - _zero.Stride,
            Raise = Math.Max(0, read.Raise - _zero.Raise),
            Wave = read.Wave - _zero.Wave,
            Tilt = read.Tilt - _zero.Tilt,
            Nod = read.Nod - _zero.Nod,
            Turn = read.Turn - _zero.Turn,
            Breath = read.Breath - _zero.Breath,
        };
    }

    private Acting Read(ControlFrame frame)
    {
        var spine = (frame[Joint.Neck] - frame[Joint.Root]).Normalized;
        var across = frame[Joint.LeftShoulder] - frame[Joint.RightShoulder] + (frame[Joint.LeftHip] - frame[Joint.RightHip]);
        var facing = Vec3.Cross(spine, across).Normalized;
        var lowest = Retarget.Lowest(joint => frame[joint].Y, 1);
        var seat = (lowest - frame[Joint.Root].Y) / Math.Max(1e-9, _seat);
        var low = Ease.Smooth((0.7 - seat) / 0.4);
        var lies = Ease.Smooth((0.6 + spine.Y) / 0.5) * low;
        var lift = _ground - lowest - frame.Travel.Y;
        var head = (frame[Joint.HeadTop] - frame[Joint.Neck]).Normalized;
        var nod = Degrees(Vec3.Dot(head - spine, facing));
        var stride = Vec3.Dot(facing, frame[Joint.RightKnee] + frame[Joint.RightFoot] - frame[Joint.LeftKnee] - frame[Joint.LeftFoot]) / 2;
        return new Acting
        {
            Lift = lift,
            Aside = frame.Travel.X + (Planted(frame, stride) * (1 - lies)),
            Way = frame.Travel.X,
            Footing = GaitTrack.Ground(frame),
            RightFoot = Foot(frame, Joint.RightFoot, Joint.LeftFoot),
            LeftFoot = Foot(frame, Joint.LeftFoot, Joint.RightFoot),
            Facing = 1 - (2 * Ease.Smooth((-0.15 - facing.X) / 0.15)),
            Crouch = Math.Clamp(1 - seat, 0, 1) * (1 - lies),
            Lean = spine.X * (1 - lies),
            Bow = spine.Z * (1 - lies),
            Lies = lies * (1 - (2 * Ease.Smooth(0.5 - (3 * spine.X)))),
            Flung = Flung(frame, spine),
            Step = (frame[Joint.LeftFoot].Y - frame[Joint.RightFoot].Y) * (1 - low),
            Stride = stride,
            Raise = (Raised(frame, Joint.RightShoulder) + Raised(frame, Joint.LeftShoulder)) / 2 * (1 - lies),
            Wave = (Waved(frame, Joint.RightShoulder) + Waved(frame, Joint.LeftShoulder)) * (1 - lies),
            Tilt = Degrees(Vec3.Dot(head - spine, new Vec3(facing.Z, 0, -facing.X))) + frame.Face.Nod,
            Nod = nod,
            Turn = frame.Face.Turn,
            Away = Ease.Smooth((0.75 - facing.Z) / 0.75) * (1 - lies),
            Breath = (Vec3.Dot(Shoulders(frame) - frame[Joint.Neck], spine) / FullBreath * (1 - lies)) + (lies * (1 - (nod / BreathNod))),
        };
    }

    private static Vec Foot(ControlFrame frame, Joint foot, Joint other) => new(frame[foot].X, Math.Max(0, frame[other].Y - frame[foot].Y));

    // Where both feet stand against the hips: a body without legs stays over them. Feet that step say nothing of it.
    private static double Planted(ControlFrame frame, double stride) =>
        (frame[Joint.LeftFoot].X + frame[Joint.RightFoot].X) / 2 * (1 - Ease.Smooth((Math.Abs(stride) - 0.03) / 0.06));

    private static Vec3 Shoulders(ControlFrame frame) => (frame[Joint.LeftShoulder] + frame[Joint.RightShoulder]) * 0.5;

    private static double Degrees(double sine) => Math.Asin(Math.Clamp(sine, -1, 1)) * 180 / Math.PI;

    // Arms away from the sides: a fall throws them up, sleep does not.
    private static double Flung(ControlFrame frame, Vec3 spine)
    {
        double Up(Joint shoulder) => Vec3.Dot((frame[shoulder + 2] - frame[shoulder]).Normalized, spine);
        return Ease.Smooth((Math.Max(Up(Joint.RightShoulder), Up(Joint.LeftShoulder)) + 0.35) / 0.5);
    }

    private static double Raised(ControlFrame frame, Joint shoulder)
    {
        var arm = frame[shoulder + 2] - frame[shoulder];
        return Ease.Smooth(((-arm.Y / Math.Max(1e-9, arm.Length)) + 0.3) / 1.2);
    }

    private static double Waved(ControlFrame frame, Joint shoulder)
    {
        var forearm = frame[shoulder + 2] - frame[shoulder + 1];
        return Raised(frame, shoulder) * forearm.X / Math.Max(1e-9, forearm.Length);
    }
}
