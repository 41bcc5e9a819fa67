using CharaStudio.Engine.Control.Keypoints;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Tests.Engine.Control.Keypoints;

/// <summary>A body as other programs' layouts give it; the orders are written here again, from their own documents.</summary>
internal static class LayoutSamples
{
    private const string Face = "Nose LeftEye RightEye LeftEar RightEar";

    private static readonly Dictionary<string, string> s_orders = new(StringComparer.Ordinal)
    {
        ["coco-17"] = Face + " LeftShoulder RightShoulder LeftElbow RightElbow LeftHand RightHand LeftHip RightHip LeftKnee RightKnee LeftFoot RightFoot",
        ["openpose-18"] = "Nose Shoulders RightShoulder RightElbow RightHand LeftShoulder LeftElbow LeftHand RightHip RightKnee RightFoot LeftHip LeftKnee LeftFoot RightEye LeftEye RightEar LeftEar",
        ["openpose-25"] = "Nose Shoulders RightShoulder RightElbow RightHand LeftShoulder LeftElbow LeftHand Root RightHip RightKnee RightFoot LeftHip LeftKnee LeftFoot RightEye LeftEye RightEar LeftEar",
        ["mediapipe-33"] = "Nose - LeftEye - - RightEye - LeftEar RightEar - - LeftShoulder RightShoulder LeftElbow RightElbow LeftHand RightHand - - - - - - LeftHip RightHip LeftKnee RightKnee LeftFoot RightFoot",
    };

    /// <summary>Points in shares of the picture; those that tell no joint lie in a corner.</summary>
    public static IEnumerable<Keypoint> Of(string layout, int count, Vec3[] joints)
    {
        var order = s_orders[layout == "coco-wholebody-133" ? "coco-17" : layout].Split(' ');
        var all = Landmarks.Of(joints);
        for (var i = 0; i < count; i++)
        {
            var at = i < order.Length && order[i] != "-" ? all[(int)Enum.Parse<Landmark>(order[i])] : default(Vec3?);
            yield return at is { } p ? new Keypoint(0.5 + (p.X * 0.7), 0.5 + (p.Y * 0.7)) : new Keypoint(0.01, 0.01);
        }
    }
}
