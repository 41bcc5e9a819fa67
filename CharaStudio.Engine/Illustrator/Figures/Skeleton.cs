using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>A posed body in body space, feet on the ground at y = 0.</summary>
public sealed class Skeleton
{
    private readonly Dictionary<Joint, Vec3> _joints = [];

    private Skeleton()
    {
    }

    public IReadOnlyDictionary<Joint, Vec3> Joints => _joints;

    public Frame Hips { get; private set; }

    public Frame Chest { get; private set; }

    /// <summary>Directions of the toes.</summary>
    public Vec3 RightToes { get; private set; }

    public Vec3 LeftToes { get; private set; }

    public Vec3 this[Joint joint] => _joints[joint];

    /// <summary>Where the middle joint of a two-bone limb lies so that its end reaches a target; a target out of reach straightens the limb towards it.</summary>
    /// <param name="bendsClockwise">True puts the middle joint on the clockwise side of the line from root to target.</param>
    public static (Vec Middle, Vec End) Solve(Vec root, Vec target, double upper, double lower, bool bendsClockwise)
    {
        var reach = target - root;
        var far = Math.Clamp(reach.Length, Math.Abs(upper - lower) + 1e-6, upper + lower - 1e-6);
        var along = reach.Length < 1e-9 ? new Vec(0, 1) : reach.Normalized;
        var cos = ((upper * upper) + (far * far) - (lower * lower)) / (2 * upper * far);
        var bend = Math.Acos(Math.Clamp(cos, -1, 1)) * 180 / Math.PI;
        return (root + (along.Rotate(bendsClockwise ? bend : -bend) * upper), root + (along * far));
    }

    /// <summary>Puts a body into a pose.</summary>
    public static Skeleton Of(Physique body, Pose pose)
    {
        var s = new Skeleton();
        s.PlaceTrunk(body, pose);
        s.PlaceArm(body, pose, pose.Right, -1);
        s.PlaceArm(body, pose, pose.Left, 1);
        s.RightToes = s.PlaceLeg(body, pose.RightLeg, -1);
        s.LeftToes = s.PlaceLeg(body, pose.LeftLeg, 1);
        s.Tip(pose.Tip);
        s.Ground(body, pose);
        return s;
    }

    private void PlaceTrunk(Physique body, Pose pose)
    {
        var lean = pose.Lean + body.Stoop;
        Hips = Frame.Turned(pose.HipLean ?? (lean * 0.35), (pose.Side * 0.2) + pose.HipTilt, pose.HipYaw);
        Chest = Frame.Turned(lean, pose.Side, pose.HipYaw + pose.Twist);
        var lower = Frame.Turned((lean * 0.5) + ((pose.HipLean ?? 0) * 0.3), (pose.Side * 0.35) - (pose.HipTilt * 0.35), pose.HipYaw);
        var middle = Frame.Turned(lean * 0.85, pose.Side * 0.85, pose.HipYaw + (pose.Twist * 0.6));
        _joints[Joint.Root] = new Vec3(0, 0, 0);
        _joints[Joint.Hip] = lower.Up * body.PelvisToWaist;
        _joints[Joint.Torso] = _joints[Joint.Hip] + (middle.Up * body.WaistToChest);
        _joints[Joint.Neck] = _joints[Joint.Torso] + (Chest.Up * body.ChestToNeck);
        var nod = Frame.Turned((lean * 0.55) + (pose.HeadNod * 0.7) + 8, (pose.Side * 0.4) + (pose.HeadTilt * 0.6), pose.HipYaw + pose.Twist);
        var head = Frame.Turned((lean * 0.3) + pose.HeadNod, (pose.Side * 0.25) + pose.HeadTilt, pose.HipYaw + pose.Twist);
        Head = head;
        Chin = _joints[Joint.Neck] + (nod.Up * body.Neck) + (nod.Front * 0.1);
        _joints[Joint.HeadTop] = Chin + head.Up;
    }

    public Frame Head { get; private set; }

    /// <summary>Lowest point of the face.</summary>
    public Vec3 Chin { get; private set; }

    private void PlaceArm(Physique body, Pose pose, ArmPose arm, int side)
    {
        var upper = Vec3.Limb(arm.Forward, arm.Out, side);
        var lift = (Math.Max(0, -upper.Y) * 0.2) + (Math.Max(0, arm.Out) / 90 * 0.03) + pose.Shrug;
        var reach = Math.Max(0, upper.Z) * 0.1;
        var shoulder = _joints[Joint.Neck] + (Chest.Left * (side * body.ShoulderX * 0.93 * (1 - (Math.Max(0, -upper.Y) * 0.12))))
            + (Chest.Up * ((lift - 0.37) * body.Heads / 6.5)) + (Chest.Front * (reach * body.Heads / 6.5));
        var elbow = shoulder + (upper * body.UpperArm);
        var hand = elbow + (Vec3.Limb(arm.LowerForward, arm.LowerOut, side) * body.Forearm);
        _joints[side < 0 ? Joint.RightShoulder : Joint.LeftShoulder] = shoulder;
        _joints[side < 0 ? Joint.RightElbow : Joint.LeftElbow] = elbow;
        _joints[side < 0 ? Joint.RightHand : Joint.LeftHand] = hand;
    }

    private Vec3 PlaceLeg(Physique body, LegPose leg, int side)
    {
        var hip = Hips.Left * (side * body.HipX);
        var knee = hip + (Vec3.Limb(leg.Forward, leg.Out, side) * body.Thigh);
        var foot = knee + (Vec3.Limb(leg.LowerForward, leg.LowerOut, side) * body.Shin);
        _joints[side < 0 ? Joint.RightHip : Joint.LeftHip] = hip;
        _joints[side < 0 ? Joint.RightKnee : Joint.LeftKnee] = knee;
        _joints[side < 0 ? Joint.RightFoot : Joint.LeftFoot] = foot;
        return new Vec3(0, 0, 1).Pitch(-leg.FootDown).Yaw(side * leg.FootOut);
    }

    private void Tip(double degrees)
    {
        if (degrees == 0)
        {
            return;
        }

        Vec3 Turn(Vec3 v) => v.Pitch(degrees);
        Move(Turn);
        Hips = Hips.Map(Turn);
        Chest = Chest.Map(Turn);
        Head = Head.Map(Turn);
        RightToes = Turn(RightToes);
        LeftToes = Turn(LeftToes);
    }

    // The lowest of soles, knees, seat and hands carries the body.
    private void Ground(Physique body, Pose pose)
    {
        double Sole(Joint foot, Vec3 toes) => _joints[foot].Y + Math.Max(body.AnkleHeight * 0.95, (toes.Y * body.Foot * 0.75) + (body.AnkleHeight * 0.4));
        double[] low =
        [
            Sole(Joint.RightFoot, RightToes), Sole(Joint.LeftFoot, LeftToes),
            _joints[Joint.RightKnee].Y + (body.Leg[2] * 0.9), _joints[Joint.LeftKnee].Y + (body.Leg[2] * 0.9),
            (body.HipWidth * 0.72) + (body.Seat * 0.5), _joints[Joint.Torso].Y + (body.ChestWidth * 0.6),
            _joints[Joint.RightHand].Y + body.Arm[4], _joints[Joint.LeftHand].Y + body.Arm[4],
        ];
        var down = low.Max() + (pose.Lift * (body.Thigh + body.Shin));
        var feet = (_joints[Joint.RightFoot] + _joints[Joint.LeftFoot]) * 0.5;
        var middle = pose.Seated ? Vec3.Lerp(feet, _joints[Joint.Root], 0.6) : pose.Lift > 0 ? _joints[Joint.Root] : feet;
        var by = new Vec3(-middle.X, -down, -middle.Z);
        Move(p => p + by);
    }

    private void Move(Func<Vec3, Vec3> move)
    {
        foreach (var joint in _joints.Keys.ToArray())
        {
            _joints[joint] = move(_joints[joint]);
        }

        Chin = move(Chin);
    }
}
