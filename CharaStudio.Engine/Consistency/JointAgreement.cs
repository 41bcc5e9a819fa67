using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Consistency;

/// <summary>PCK, the percentage of correct keypoints (Y. Yang, D. Ramanan, 2013), against the pose that was asked for.</summary>
public static class JointAgreement
{
    /// <summary>Of the body's height: how far a joint may lie from where it was asked to be.</summary>
    public const double Tolerance = 0.05;

    /// <summary>Share of the asked joints that were drawn within the tolerance; null when none was asked for.</summary>
    /// <param name="height">The body's, in the joints' unit.</param>
    public static double? Pck(IReadOnlyDictionary<Joint, Vec> drawn, IReadOnlyDictionary<Joint, Vec> asked, double height)
    {
        if (asked.Count == 0)
        {
            return null;
        }

        var right = asked.Count(joint => drawn.TryGetValue(joint.Key, out var at) && (at - joint.Value).Length <= Tolerance * height);
        return (double)right / asked.Count;
    }
}
