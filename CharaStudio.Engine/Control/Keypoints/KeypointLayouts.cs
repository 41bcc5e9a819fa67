using System.Globalization;

namespace CharaStudio.Engine.Control.Keypoints;

/// <summary>
/// A body's control from points of it. Points are told apart by name, or by their place in a layout: the named one, or the one of so many points.
/// Fewer points than any layout has are the first ones of OpenPose's: nose, neck, right shoulder, elbow, wrist, the left ones, hips ...
/// Joints that no point tells are as at rest, or where the others take them.
/// </summary>
public static class KeypointLayouts
{
    /// <summary>Most points of one body: COCO's whole body.</summary>
    public const int MostPoints = 133;

    private const double FurthestShare = 5;
    private const double LeastVisibility = 0.05;

    private static readonly Landmark[] s_rig = [.. Enum.GetValues<Landmark>().Take(17)];

    private static readonly Landmark?[] s_coco =
    [
        Landmark.Nose, Landmark.LeftEye, Landmark.RightEye, Landmark.LeftEar, Landmark.RightEar, Landmark.LeftShoulder, Landmark.RightShoulder,
        Landmark.LeftElbow, Landmark.RightElbow, Landmark.LeftHand, Landmark.RightHand, Landmark.LeftHip, Landmark.RightHip,
        Landmark.LeftKnee, Landmark.RightKnee, Landmark.LeftFoot, Landmark.RightFoot,
    ];

    private static readonly Landmark?[] s_upper =
    [
        Landmark.Nose, Landmark.Shoulders, Landmark.RightShoulder, Landmark.RightElbow, Landmark.RightHand,
        Landmark.LeftShoulder, Landmark.LeftElbow, Landmark.LeftHand,
    ];

    private static readonly Landmark?[] s_lower = [Landmark.RightHip, Landmark.RightKnee, Landmark.RightFoot, Landmark.LeftHip, Landmark.LeftKnee, Landmark.LeftFoot];
    private static readonly Landmark?[] s_face = [Landmark.RightEye, Landmark.LeftEye, Landmark.RightEar, Landmark.LeftEar];

    private static readonly Landmark?[] s_mediaPipe =
    [
        Landmark.Nose, null, Landmark.LeftEye, null, null, Landmark.RightEye, null, Landmark.LeftEar, Landmark.RightEar, null, null,
        Landmark.LeftShoulder, Landmark.RightShoulder, Landmark.LeftElbow, Landmark.RightElbow, Landmark.LeftHand, Landmark.RightHand,
        null, null, null, null, null, null,
        Landmark.LeftHip, Landmark.RightHip, Landmark.LeftKnee, Landmark.RightKnee, Landmark.LeftFoot, Landmark.RightFoot, null, null, null, null,
    ];

    private const string MediaPipe = "mediapipe-33";
    private const string OpenPose = "openpose-18";

    // Of two layouts with as many points the first one is meant where none is named.
    private static readonly Dictionary<string, Landmark?[]> s_layouts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rig-16"] = [.. s_rig.Take(16).Select(l => (Landmark?)l)],
        ["coco-17"] = s_coco,
        ["rig-17"] = [.. s_rig.Select(l => (Landmark?)l)],
        [OpenPose] = [.. s_upper, .. s_lower, .. s_face],
        ["openpose-25"] = [.. s_upper, Landmark.Root, .. s_lower, .. s_face, null, null, null, null, null, null],
        [MediaPipe] = s_mediaPipe,
        ["coco-wholebody-133"] = [.. s_coco, .. Enumerable.Repeat((Landmark?)null, 116)],
    };

    /// <summary>All layouts; how their points are ordered is in docs/control-space.md.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. s_layouts.Keys];

    /// <summary>The body of a frame.</summary>
    /// <param name="layout">Null finds it by the number of points.</param>
    /// <param name="reference">Where the reference shows the body; null puts it where the reference is.</param>
    /// <exception cref="ControlException">No points, too many, none that tells a joint, or one that is not in range; the message says what is allowed.</exception>
    public static PoseControl Read(
        IReadOnlyList<Keypoint> points, string? layout = null, KeypointUnits? units = null, FigurePlace? reference = null)
    {
        units ??= new KeypointUnits();
        var name = Layout(points, layout);
        Check(points, units);
        var order = s_layouts[name];
        var marks = new Dictionary<Landmark, PoseMark>();
        for (var i = 0; i < points.Count; i++)
        {
            var landmark = points[i].Name is { } own ? LandmarkNames.Get(own, i) : i < order.Length ? order[i] : null;
            if (landmark is { } known && points[i].Visibility >= LeastVisibility)
            {
                marks[known] = Mark(points[i], units, name);
            }
        }

        if (marks.Count == 0)
        {
            throw new ControlException("keypoints", "None of the keypoints tells where a joint is: all are hidden (visibility below 0.05) or of no joint.");
        }

        return PoseSolver.Solve(marks, name, Placed(reference, units));
    }

    private static string Layout(IReadOnlyList<Keypoint> points, string? layout)
    {
        if (points.Count is 0 or > MostPoints)
        {
            throw new ControlException("keypoints", $"A body has 1 to {MostPoints} keypoints, not {points.Count}.");
        }

        if (layout is not null)
        {
            var name = Names.FirstOrDefault(n => n.Equals(layout, StringComparison.OrdinalIgnoreCase))
                ?? throw new ControlException("layout", $"There is no keypoint layout '{layout}'; there are {string.Join(", ", Names)}.");
            return points.Count <= s_layouts[name].Length
                ? name
                : throw new ControlException("keypoints", $"{name} has {s_layouts[name].Length} keypoints, not {points.Count}.");
        }

        var fitting = Names.FirstOrDefault(n => s_layouts[n].Length == points.Count);
        return fitting ?? (points.Count < 18 || points.All(p => p.Name is not null)
            ? OpenPose
            : throw new ControlException(
                "keypoints",
                $"{points.Count} keypoints are of no layout: give {string.Join(", ", Names)} (the number says how many points), fewer than 16 in openpose-18's order, or name each point."));
    }

    private static void Check(IReadOnlyList<Keypoint> points, KeypointUnits units)
    {
        if (!(units.Aspect is > 0.01 and < 100) || units.PixelHeight is not (null or (>= 1 and <= 1e6)))
        {
            throw new ControlException("keypoints", "The picture that keypoints are measured in has an aspect of 0.01 to 100 and 1 to 1000000 pixels of height.");
        }

        var (low, high) = units.PixelHeight is { } height ? (-4 * height * Math.Max(1, units.Aspect), FurthestShare * height * Math.Max(1, units.Aspect)) : (-4, FurthestShare);
        for (var i = 0; i < points.Count; i++)
        {
            Number(points[i].X, low, high, $"keypoints[{i}].x");
            Number(points[i].Y, low, high, $"keypoints[{i}].y");
            Number(points[i].Z ?? 0, low, high, $"keypoints[{i}].z");
            Number(points[i].Visibility, 0, 1, $"keypoints[{i}].visibility");
        }
    }

    private static void Number(double value, double low, double high, string field)
    {
        if (!(value >= low && value <= high))
        {
            throw new ControlException(field, string.Create(
                CultureInfo.InvariantCulture, $"{field} is {value}; {low} to {high} is possible, where the picture goes from 0 to 1 unless its size in pixels is given."));
        }
    }

    // Everything in heights of the picture.
    private static PoseMark Mark(Keypoint point, KeypointUnits units, string layout)
    {
        double across = units.PixelHeight is { } pixels ? 1 / pixels : units.Aspect, down = units.PixelHeight is { } height ? 1 / height : 1;
        var depth = point.Z is { } z ? z * across * (layout == MediaPipe ? -1 : 1) : (double?)null;
        return new PoseMark(new Illustrator.Figures.Vec3(point.X * across, point.Y * down, depth ?? 0), depth is not null, point.Visibility);
    }

    private static FigurePlace? Placed(FigurePlace? place, KeypointUnits units)
    {
        if (place is not null && !(place.Height > 0))
        {
            throw new ControlException("reference", "The reference's body has a height above 0.");
        }

        return place is null ? null : units.PixelHeight is { } height
            ? new FigurePlace(place.X / height, place.Y / height, place.Height / height)
            : place with { X = place.X * units.Aspect };
    }
}
