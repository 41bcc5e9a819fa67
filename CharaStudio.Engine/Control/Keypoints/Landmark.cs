using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Keypoints;

/// <summary>Points of a body that layouts name: the rig's joints first, in <see cref="Joint"/>'s order, then those that have no joint.</summary>
internal enum Landmark
{
    Root,
    Hip,
    Torso,
    Neck,
    RightShoulder,
    RightElbow,
    RightHand,
    LeftShoulder,
    LeftElbow,
    LeftHand,
    RightHip,
    RightKnee,
    RightFoot,
    LeftHip,
    LeftKnee,
    LeftFoot,
    HeadTop,

    /// <summary>The middle between the shoulders; what OpenPose calls the neck.</summary>
    Shoulders,
    Nose,
    RightEye,
    LeftEye,
    RightEar,
    LeftEar,
}

internal static class Landmarks
{
    public const int Count = (int)Landmark.LeftEar + 1;

    // Shares of a body height from the middle between the ears.
    private const double EarSide = 0.052;
    private const double EyeSide = 0.024;
    private const double FaceDepth = 0.07;

    /// <summary>The point that each hangs on, parents first.</summary>
    public static readonly (Landmark Child, Landmark Parent)[] Tree =
    [
        (Landmark.RightHip, Landmark.Root), (Landmark.LeftHip, Landmark.Root), (Landmark.Hip, Landmark.Root), (Landmark.Torso, Landmark.Root),
        (Landmark.Shoulders, Landmark.Root), (Landmark.Neck, Landmark.Shoulders), (Landmark.RightShoulder, Landmark.Shoulders), (Landmark.LeftShoulder, Landmark.Shoulders),
        (Landmark.HeadTop, Landmark.Shoulders), (Landmark.Nose, Landmark.Shoulders), (Landmark.RightEye, Landmark.Shoulders), (Landmark.LeftEye, Landmark.Shoulders),
        (Landmark.RightEar, Landmark.Shoulders), (Landmark.LeftEar, Landmark.Shoulders),
        (Landmark.RightElbow, Landmark.RightShoulder), (Landmark.RightHand, Landmark.RightElbow), (Landmark.LeftElbow, Landmark.LeftShoulder), (Landmark.LeftHand, Landmark.LeftElbow),
        (Landmark.RightKnee, Landmark.RightHip), (Landmark.RightFoot, Landmark.RightKnee), (Landmark.LeftKnee, Landmark.LeftHip), (Landmark.LeftFoot, Landmark.LeftKnee),
    ];

    /// <summary>Of a body at rest.</summary>
    public static readonly Vec3[] Rest = Of(RestBody.Places);

    /// <summary>How far a point may lie from where the body says; a face's points tell less about the body than its joints do. Body heights.</summary>
    public static double Spread(Landmark landmark) => landmark switch
    {
        >= Landmark.Nose => 0.02,
        Landmark.Hip or Landmark.Torso or Landmark.Shoulders => 0.006,
        _ => 0.003,
    };

    public static double RestDistance(Landmark a, Landmark b) => (Rest[(int)a] - Rest[(int)b]).Length;

    /// <summary>All landmarks of a body's joints.</summary>
    public static Vec3[] Of(IReadOnlyList<Vec3> joints)
    {
        var all = new Vec3[Count];
        for (var i = 0; i < RestBody.Joints; i++)
        {
            all[i] = joints[i];
        }

        Vec3 right = joints[(int)Joint.RightShoulder], left = joints[(int)Joint.LeftShoulder], top = joints[(int)Joint.HeadTop];
        var shoulders = (right + left) * 0.5;
        // As RigJoints has it: the crown lies beyond the ears by 0.7 of their distance from the shoulders.
        var ears = (top + (shoulders * 0.7)) * (1 / 1.7);
        var head = Basis.Of(left - right, top - shoulders);
        all[(int)Landmark.Shoulders] = shoulders;
        all[(int)Landmark.Nose] = ears + (head.Z * FaceDepth) + (head.Y * 0.008);
        all[(int)Landmark.RightEye] = ears + (head.Z * FaceDepth * 0.85) - (head.X * EyeSide) - (head.Y * 0.012);
        all[(int)Landmark.LeftEye] = ears + (head.Z * FaceDepth * 0.85) + (head.X * EyeSide) - (head.Y * 0.012);
        all[(int)Landmark.RightEar] = ears - (head.X * EarSide);
        all[(int)Landmark.LeftEar] = ears + (head.X * EarSide);
        return all;
    }
}
