using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Keypoints;

/// <summary>Where a landmark of a body of the rest body's proportions must lie, in body heights.</summary>
internal sealed record PoseTarget(Landmark Landmark, Vec3 At, bool Deep, double Weight);

/// <summary>Points of any body as points of the rest body.</summary>
internal static class BodyScale
{
    /// <summary>A body of which only a point is known is as high as most pictures show one.</summary>
    private const double Common = 0.8;

    private static readonly Landmark[] s_limbs =
    [
        Landmark.RightElbow, Landmark.RightHand, Landmark.LeftElbow, Landmark.LeftHand, Landmark.RightKnee, Landmark.RightFoot, Landmark.LeftKnee, Landmark.LeftFoot,
    ];

    /// <summary>The body's height in heights of the picture: that of the trunk, or of the limbs where they say that the trunk leans out of the picture.</summary>
    public static double Of(IReadOnlyDictionary<Landmark, PoseMark> marks)
    {
        var ratios = Landmarks.Tree
            .Where(bone => marks.ContainsKey(bone.Child) && marks.ContainsKey(bone.Parent) && Landmarks.RestDistance(bone.Child, bone.Parent) > 0.05)
            .Select(bone => (bone.Child, Ratio: Apart(marks[bone.Child], marks[bone.Parent]) / Seen(bone.Child, bone.Parent, marks[bone.Child].Deep)))
            .Where(bone => bone.Ratio > 1e-6).ToArray();
        if (ratios.Length == 0)
        {
            return Common;
        }

        double[] limbs = [.. ratios.Where(r => s_limbs.Contains(r.Child)).Select(r => r.Ratio).Order()];
        var trunk = ratios.FirstOrDefault(r => r.Child == Landmark.Shoulders).Ratio;
        if (trunk == 0 && limbs.Length == 0)
        {
            return ratios.Max(r => r.Ratio);
        }

        var deep = marks.Values.All(m => m.Deep);
        var limb = limbs.Length == 0 ? 0 : limbs[deep ? limbs.Length / 2 : limbs.Length * 3 / 4];
        return deep && trunk > 0 ? trunk : Math.Max(trunk, limb);
    }

    /// <summary>Each point as far from the one that it hangs on as the rest body's bone can show it.</summary>
    public static IReadOnlyList<PoseTarget> Targets(IReadOnlyDictionary<Landmark, PoseMark> marks, double height)
    {
        var origin = marks.TryGetValue(Landmark.Root, out var root) ? root.At : default;
        var targets = new Dictionary<Landmark, PoseTarget>();
        foreach (var (landmark, parent) in Landmarks.Tree.Prepend((Landmark.Root, Landmark.Root)))
        {
            if (!marks.TryGetValue(landmark, out var mark))
            {
                continue;
            }

            var at = mark.At * (1 / height);
            if (landmark != parent && marks.TryGetValue(parent, out var on) && targets.TryGetValue(parent, out var hung))
            {
                at = hung.At + Fitted((mark.At - on.At) * (1 / height), landmark, parent, mark.Deep && on.Deep);
            }

            targets[landmark] = new PoseTarget(landmark, at, mark.Deep, mark.Weight);
        }

        return [.. targets.Values];
    }

    // A limb's length is known: its direction is what counts. Of a flat one only that it is no longer.
    private static Vec3 Fitted(Vec3 bone, Landmark landmark, Landmark parent, bool deep)
    {
        var length = Landmarks.RestDistance(landmark, parent);
        return bone.Length > length || (deep && bone.Length > 1e-6 && s_limbs.Contains(landmark)) ? bone * (length / bone.Length) : bone;
    }

    private static double Apart(PoseMark a, PoseMark b) => a.Deep && b.Deep ? (a.At - b.At).Length : (a.At - b.At).Flat.Length;

    // A face's points lie in front of the body at rest already: a flat picture does not show that part of their distance.
    private static double Seen(Landmark child, Landmark parent, bool deep) =>
        deep || s_limbs.Contains(child) ? Landmarks.RestDistance(child, parent) : (Landmarks.Rest[(int)child] - Landmarks.Rest[(int)parent]).Flat.Length;
}
