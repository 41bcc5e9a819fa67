using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Perception.Face;

namespace CharaStudio.Engine.Perception.Body;

/// <summary>Head, neck and shoulders below a face, for close pictures in which no body is found. Measures of common bodies (Farkas, 1994), in lengths from eyes to mouth.</summary>
internal static class FaceBust
{
    private const double Seen = 0.9;

    // To the subject's left, which is the picture's right, and down from between the eyes.
    private static readonly (Joint Joint, double Aside, double Down, bool Shown)[] s_body =
    [
        (Joint.HeadTop, 0, -1.8, true), (Joint.Neck, 0, 2.5, true), (Joint.Torso, 0, 5, true), (Joint.Hip, 0, 7.6, false), (Joint.Root, 0, 10, false),
        (Joint.RightShoulder, -2.7, 3.3, true), (Joint.RightElbow, -3.4, 8, false), (Joint.RightHand, -3.4, 12, false), (Joint.RightHip, -1.4, 10.3, false), (Joint.RightKnee, -1.5, 17, false), (Joint.RightFoot, -1.5, 23, false),
        (Joint.LeftShoulder, 2.7, 3.3, true), (Joint.LeftElbow, 3.4, 8, false), (Joint.LeftHand, 3.4, 12, false), (Joint.LeftHip, 1.4, 10.3, false), (Joint.LeftKnee, 1.5, 17, false), (Joint.LeftFoot, 1.5, 23, false),
    ];

    public static IReadOnlyDictionary<Joint, RigMark> Of(FoundFace face)
    {
        var eyes = (face.RightEye + face.LeftEye) * 0.5;
        var down = face.Mouth - eyes;

        // A body hangs down, also where the head is bent.
        return s_body.ToDictionary(one => one.Joint, one => new RigMark(
            one.Joint is Joint.HeadTop ? eyes + (down * one.Down) : eyes + (down * Math.Min(2, one.Down)) + (new Vec(one.Aside, Math.Max(0, one.Down - 2)) * down.Length),
            default, one.Shown ? Seen : 0));
    }
}
