using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>A posed body as the camera sees it: joints with depth, trunk sections and limbs.</summary>
public sealed class Rig
{
    private readonly Dictionary<Joint, Vec3> _joints = [];

    public Rig(Physique body, Pose pose, View view, IReadOnlyDictionary<Joint, Vec>? overrides)
    {
        Body = body;
        Pose = pose;
        View = view;
        var camera = Camera.For(view);
        if (view == View.Front)
        {
            camera = new Camera(camera.Yaw + pose.FrontYaw);
        }
        else if (view == View.Back)
        {
            camera = new Camera(camera.Yaw - pose.FrontYaw);
        }
        else if (pose.FrontYaw > camera.Yaw)
        {
            camera = new Camera(pose.FrontYaw);
        }

        var skeleton = Skeleton.Of(body, pose);
        foreach (var (joint, at) in skeleton.Joints)
        {
            _joints[joint] = camera.See(at);
        }

        Chest = skeleton.Chest.Map(camera.See);
        Hips = skeleton.Hips.Map(camera.See);
        Head = skeleton.Head.Map(camera.See);
        Chin = camera.See(skeleton.Chin);
        RightToes = camera.See(skeleton.RightToes);
        LeftToes = camera.See(skeleton.LeftToes);
        Yaw = camera.Yaw;
        if (overrides is { Count: > 0 })
        {
            JointOverrides.Apply(_joints, overrides, body, by => Chin += new Vec3(by.X, by.Y, 0));
        }

        Trunk = new Trunk(this);
        RightArm = MakeArm(-1);
        LeftArm = MakeArm(1);
        RightLeg = MakeLeg(-1);
        LeftLeg = MakeLeg(1);
    }

    public Physique Body { get; }

    public Pose Pose { get; }

    public View View { get; }

    public double Yaw { get; }

    public Frame Chest { get; }

    public Frame Hips { get; }

    public Frame Head { get; }

    public Vec3 Chin { get; private set; }

    public Vec3 RightToes { get; }

    public Vec3 LeftToes { get; }

    public Trunk Trunk { get; }

    public Limb RightArm { get; }

    public Limb LeftArm { get; }

    public Limb RightLeg { get; }

    public Limb LeftLeg { get; }

    public IReadOnlyDictionary<Joint, Vec3> Joints => _joints;

    public Vec3 this[Joint joint] => _joints[joint];

    public Limb Arm(int side) => side < 0 ? RightArm : LeftArm;

    public Limb Leg(int side) => side < 0 ? RightLeg : LeftLeg;

    /// <summary>True when the chest is seen from the front.</summary>
    public bool FrontSeen => Chest.Front.Z > -0.25;

    private Limb MakeArm(int side)
    {
        Vec3 shoulder = _joints[side < 0 ? Joint.RightShoulder : Joint.LeftShoulder],
            elbow = _joints[side < 0 ? Joint.RightElbow : Joint.LeftElbow],
            hand = _joints[side < 0 ? Joint.RightHand : Joint.LeftHand];
        var flex = elbow - Vec3.Lerp(shoulder, hand, 0.5);
        var front = flex.Length > 0.12 * Body.UpperArm ? -flex.Normalized : Chest.Front;
        var r = Body.Arm;
        double Radius(double s, double f) => s switch
        {
            < 1 => Profile(s, [r[0], Mix(r[0], r[1], 0.6), r[1], Mix(r[1], r[2], 0.7), r[2]])
                + (Bell(s, 0.12, 0.22) * 0.05 * r[0]) + (f > 0 ? Bell(s, 0.5, 0.25) * 0.14 * r[1] * f : Bell(s, 0.4, 0.25) * -0.06 * r[1] * f),
            _ => Profile(s - 1, [r[2], r[3], Mix(r[3], r[4], 0.42), Mix(r[3], r[4], 0.82), r[4]])
                + (f < 0 ? Bell(s - 1, 0.25, 0.25) * 0.12 * r[3] * -f : Bell(s - 1, 0.2, 0.2) * 0.1 * r[3] * f),
        };
        return new Limb(shoulder, elbow, hand, front, Radius);
    }

    private Limb MakeLeg(int side)
    {
        Vec3 hip = _joints[side < 0 ? Joint.RightHip : Joint.LeftHip],
            knee = _joints[side < 0 ? Joint.RightKnee : Joint.LeftKnee],
            foot = _joints[side < 0 ? Joint.RightFoot : Joint.LeftFoot];
        var flex = knee - Vec3.Lerp(hip, foot, 0.5);
        var front = flex.Length > 0.1 * Body.Thigh ? flex.Normalized : (side < 0 ? RightToes : LeftToes) with { Y = 0 };
        var r = Body.Leg;
        double Radius(double s, double f) => s switch
        {
            < 1 => Profile(s, [r[0], Mix(r[0], r[1], 0.5), r[1], Mix(r[1], r[2], 0.6), r[2]])
                + (f > 0 ? ((Bell(s, 0.42, 0.34) * 0.14 * r[1]) + (Bell(s, 1, 0.12) * 0.1 * r[2])) * f : Bell(s, 0.55, 0.3) * 0.05 * r[1] * -f),
            _ => Profile(s - 1, [r[2], Mix(r[2], r[3], 0.6), Mix(r[3], r[4], 0.3), Mix(r[3], r[4], 0.75), r[4] * 1.02])
                + (f < 0 ? Bell(s - 1, 0.3, 0.26) * 0.42 * r[3] * -f : Bell(s - 1, 0.35, 0.4) * 0.04 * r[3] * f)
                + (Math.Abs(f) < 0.8 ? Bell(s - 1, 0.28, 0.24) * 0.12 * r[3] : 0),
        };
        return new Limb(hip, knee, foot, front, Radius);
    }

    private static double Mix(double a, double b, double t) => a + ((b - a) * t);

    private static double Bell(double x, double at, double width)
    {
        var d = (x - at) / width;
        return Math.Exp(-d * d);
    }

    private static double Profile(double t, ReadOnlySpan<double> stops)
    {
        var x = Math.Clamp(t, 0, 1) * (stops.Length - 1);
        var i = Math.Min((int)x, stops.Length - 2);
        var u = x - i;
        u = u * u * (3 - (2 * u));
        return stops[i] + ((stops[i + 1] - stops[i]) * u);
    }
}
