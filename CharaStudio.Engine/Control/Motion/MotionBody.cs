using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Motion;

/// <summary>A clip's channels as a body: the illustrator's skeleton stands on the ground, is turned as the clip is seen, and keeps its foot where it is.</summary>
internal static class MotionBody
{
    private static readonly Vec3 s_rightFoot = RestBody.Places[(int)Joint.RightFoot];
    private static readonly Vec3 s_leftFoot = RestBody.Places[(int)Joint.LeftFoot];

    /// <summary>Standing at ease.</summary>
    public static IReadOnlyList<double> Rest { get; } = Resting();

    public static ControlFrame Frame(double[] channels)
    {
        double Of(MotionChannel channel) => channels[(int)channel];
        var skeleton = Skeleton.Of(RestBody.Physique, Pose(channels));
        Vec3[] joints = [.. RestBody.FromRoot(skeleton).Select(j => j.Yaw(Of(MotionChannel.View)))];
        Swing(joints, Of(MotionChannel.Swing), Joint.RightHip, Joint.LeftHip);
        Swing(joints, Of(MotionChannel.ArmSwing), Joint.RightShoulder, Joint.LeftShoulder);

        double right = (1 - Of(MotionChannel.Anchor)) / 2, held = 1 - Of(MotionChannel.Seat);
        var slid = (right * (joints[(int)Joint.RightFoot].X - s_rightFoot.X)) + ((1 - right) * (joints[(int)Joint.LeftFoot].X - s_leftFoot.X));
        return new ControlFrame(joints)
        {
            Travel = new BodyTravel(Of(MotionChannel.X) - (held * slid), (skeleton[Joint.Root].Y / RestBody.Height) + RestBody.RootHeight),
            Face = new FaceFrame(Of(MotionChannel.Mouth), Of(MotionChannel.Smile), Of(MotionChannel.Blink), Of(MotionChannel.Brow))
            {
                Turn = Of(MotionChannel.HeadTurn), GazeX = Of(MotionChannel.GazeX), GazeY = Of(MotionChannel.GazeY),
                Round = Of(MotionChannel.Round), Wink = Of(MotionChannel.Wink),
            },
        };
    }

    private static Pose Pose(double[] channels)
    {
        double Of(MotionChannel channel) => channels[(int)channel];
        ArmPose Arm(MotionChannel first) => new(Of(first), Of(first + 1), Of(first + 2), Of(first + 3));
        LegPose Leg(MotionChannel first) => new(Of(first), Of(first + 1), Of(first + 2), Of(first + 3), Of(first + 4), Of(first + 5));
        return new Pose("motion", "")
        {
            Lean = Of(MotionChannel.Lean), HipLean = (Of(MotionChannel.Lean) * 0.35) + Of(MotionChannel.Hips), Side = Of(MotionChannel.Side),
            Twist = Of(MotionChannel.Twist), HipTilt = Of(MotionChannel.HipTilt), HipYaw = Of(MotionChannel.HipYaw),
            HeadTilt = Of(MotionChannel.HeadTilt), HeadNod = Of(MotionChannel.HeadNod), Shrug = Of(MotionChannel.Shrug),
            Tip = Of(MotionChannel.Tip), Lift = Of(MotionChannel.Lift),
            Right = Arm(MotionChannel.RightForward), Left = Arm(MotionChannel.LeftForward),
            RightLeg = Leg(MotionChannel.RightLegForward), LeftLeg = Leg(MotionChannel.LeftLegForward),
        };
    }

    // Each limb's bones are turned about the vertical where they hang.
    private static void Swing(Vec3[] joints, double degrees, params ReadOnlySpan<Joint> tops)
    {
        foreach (var top in tops)
        {
            var at = (int)top;
            Vec3 upper = joints[at + 1] - joints[at], lower = joints[at + 2] - joints[at + 1];
            joints[at + 1] = joints[at] + upper.Yaw(degrees);
            joints[at + 2] = joints[at + 1] + lower.Yaw(degrees);
        }
    }

    private static double[] Resting()
    {
        var (pose, rest) = (RestBody.Pose, new double[MotionChannels.Count]);
        void Set(MotionChannel first, params double[] values) => values.CopyTo(rest, (int)first);
        Set(MotionChannel.RightForward, pose.Right.Forward, pose.Right.Out, pose.Right.LowerForward, pose.Right.LowerOut);
        Set(MotionChannel.LeftForward, pose.Left.Forward, pose.Left.Out, pose.Left.LowerForward, pose.Left.LowerOut);
        Set(MotionChannel.RightLegForward, pose.RightLeg.Forward, pose.RightLeg.Out, pose.RightLeg.LowerForward, pose.RightLeg.LowerOut, pose.RightLeg.FootOut);
        Set(MotionChannel.LeftLegForward, pose.LeftLeg.Forward, pose.LeftLeg.Out, pose.LeftLeg.LowerForward, pose.LeftLeg.LowerOut, pose.LeftLeg.FootOut);
        return rest;
    }
}
