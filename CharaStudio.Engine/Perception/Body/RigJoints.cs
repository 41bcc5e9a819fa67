using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Perception.Body;

/// <summary>A joint of our rig as a picture shows it.</summary>
/// <param name="At">Pixels.</param>
/// <param name="World">Metres, as in <see cref="PersonPose.World"/>.</param>
/// <param name="Visibility">That of the least visible point that it is made of, 0 to 1.</param>
public readonly record struct RigMark(Vec At, Vec3 World, double Visibility);

/// <summary>BlazePose's points as joints of our rig. Spine, neck and crown have no points of their own: they are sums of those around them, weighed so that drawn figures' own joints come out.</summary>
public static class RigJoints
{
    private static readonly BodyPoint[] s_hips = [BodyPoint.LeftHip, BodyPoint.RightHip];
    private static readonly BodyPoint[] s_shoulders = [BodyPoint.LeftShoulder, BodyPoint.RightShoulder];
    private static readonly BodyPoint[] s_ears = [BodyPoint.LeftEar, BodyPoint.RightEar];

    /// <summary>Each joint as weighted means of pairs of points; the weights of a joint add up to 1.</summary>
    public static IReadOnlyDictionary<Joint, IReadOnlyList<(BodyPoint Point, double Weight)>> Table { get; } = new Dictionary<Joint, IReadOnlyList<(BodyPoint, double)>>
    {
        [Joint.Root] = Sum((s_hips, 0.9), (s_shoulders, 0.1)),
        [Joint.Hip] = Sum((s_hips, 0.58), (s_shoulders, 0.42)),
        [Joint.Torso] = Sum((s_hips, 0.22), (s_shoulders, 0.78)),
        [Joint.Neck] = Sum((s_shoulders, 0.76), (s_ears, 0.24)),
        [Joint.HeadTop] = Sum((s_ears, 1.7), (s_shoulders, -0.7)),
        [Joint.RightShoulder] = One(BodyPoint.RightShoulder),
        [Joint.RightElbow] = One(BodyPoint.RightElbow),
        [Joint.RightHand] = One(BodyPoint.RightWrist),
        [Joint.LeftShoulder] = One(BodyPoint.LeftShoulder),
        [Joint.LeftElbow] = One(BodyPoint.LeftElbow),
        [Joint.LeftHand] = One(BodyPoint.LeftWrist),
        [Joint.RightHip] = One(BodyPoint.RightHip),
        [Joint.RightKnee] = One(BodyPoint.RightKnee),
        [Joint.RightFoot] = One(BodyPoint.RightAnkle),
        [Joint.LeftHip] = One(BodyPoint.LeftHip),
        [Joint.LeftKnee] = One(BodyPoint.LeftKnee),
        [Joint.LeftFoot] = One(BodyPoint.LeftAnkle),
    };

    /// <summary>All joints of the rig.</summary>
    public static IReadOnlyDictionary<Joint, RigMark> Of(PersonPose pose) => Table.ToDictionary(row => row.Key, row => Mark(pose, row.Value));

    private static RigMark Mark(PersonPose pose, IReadOnlyList<(BodyPoint Point, double Weight)> sum)
    {
        var (at, world, visibility) = (Vec.Zero, default(Vec3), 1.0);
        foreach (var (point, weight) in sum)
        {
            at += pose[point].Flat * weight;
            world += pose.World[(int)point] * weight;
            visibility = Math.Min(visibility, pose[point].Visibility);
        }

        return new RigMark(at, world, visibility);
    }

    private static (BodyPoint, double)[] One(BodyPoint point) => [(point, 1)];

    private static (BodyPoint, double)[] Sum(params (BodyPoint[] Pair, double Weight)[] parts) =>
        [.. parts.SelectMany(part => part.Pair.Select(point => (point, part.Weight / part.Pair.Length)))];
}
