using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>How a body moves that the picture's lower edge cuts: it leans as one does who is seen from the waist up, and its lower edge does not come into the picture.</summary>
internal static class CutPose
{
    // Degrees by which the back may lean away from how the reference has it.
    private const double MostLean = 16;

    // Of the body above the cut: where it begins to follow the edge.
    private const double Band = 0.25;

    private static readonly int[] s_still = [(int)Joint.Root, (int)Joint.RightHip, (int)Joint.LeftHip, (int)Joint.RightKnee, (int)Joint.LeftKnee, (int)Joint.RightFoot, (int)Joint.LeftFoot];

    /// <summary>The handles with all above the hips turned back as far as the back leans too much.</summary>
    public static Vec[] Leaning(Vec[] posed, Vec[] rest)
    {
        var (root, neck) = ((int)Joint.Root, (int)Joint.Neck);
        var lean = Degrees(rest[neck] - rest[root], posed[neck] - posed[root]);
        var back = Math.Clamp(lean, -MostLean, MostLean) - lean;
        return back == 0 ? posed : [.. posed.Select((at, i) => i >= Handles.Knees || s_still.Contains(i) ? at : posed[root] + (at - posed[root]).Rotate(back))];
    }

    /// <summary>Where a point's row may be, so that what is at the cut stays there.</summary>
    /// <param name="rest">Its row in the reference.</param>
    /// <param name="posed">Its row now.</param>
    /// <param name="top">The row of the subject's highest point.</param>
    public static double Row(CutEdge cut, double top, double rest, double posed)
    {
        var share = Math.Clamp(1 - ((cut.From.Y - rest) / Math.Max(1, Band * (cut.From.Y - top))), 0, 1);
        return posed + (share * share * Math.Max(0, rest - posed));
    }

    // From a to b, -180 to 180.
    private static double Degrees(Vec a, Vec b) => Math.Atan2(Vec.Cross(a, b), Vec.Dot(a, b)) * 180 / Math.PI;
}
