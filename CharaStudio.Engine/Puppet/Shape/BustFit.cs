using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>A trunk of which the picture shows only the upper part: it ends where the mask does, instead of all its joints lying in a heap at the picture's edge.</summary>
internal static class BustFit
{
    // Shares of the trunk's length.
    private const double Outside = 0.12;
    private const double FromEdge = 0.04;

    // Of neck to crown: less of a trunk is none, the picture ends at the throat.
    private const double LeastLeft = 0.25;

    /// <returns>True when the trunk was shortened, null when nothing of it is in the picture.</returns>
    public static bool? Shorten(Silhouette silhouette, Dictionary<Joint, Vec> joints)
    {
        var (neck, root) = (Inside(silhouette, joints[Joint.Neck]), joints[Joint.Root]);
        var trunk = (root - joints[Joint.Neck]).Length;
        var cut = (Inside(silhouette, root) - root).Length > Outside * trunk;
        Shoulder(silhouette, joints, neck, Joint.RightShoulder, trunk);
        Shoulder(silhouette, joints, neck, Joint.LeftShoulder, trunk);
        if (!cut)
        {
            return false;
        }

        var last = Last(silhouette, neck, root);
        if ((last - neck).Length < LeastLeft * (joints[Joint.HeadTop] - neck).Length)
        {
            return null;
        }

        var end = Vec.Lerp(neck, last, 1 - FromEdge);
        joints[Joint.Neck] = neck;
        joints[Joint.Root] = end;
        joints[Joint.Hip] = Vec.Lerp(end, neck, 0.36);
        joints[Joint.Torso] = Vec.Lerp(end, neck, 0.75);
        foreach (var hip in (Joint[])[Joint.RightHip, Joint.LeftHip])
        {
            joints[hip] = Inside(silhouette, end + ((joints[hip] - root) * Math.Min(1, 2 * (end - neck).Length / trunk)));
        }

        return true;
    }

    // A shoulder beyond the picture is where the line to it leaves the mask.
    private static void Shoulder(Silhouette silhouette, Dictionary<Joint, Vec> joints, Vec neck, Joint shoulder, double trunk)
    {
        if ((Inside(silhouette, joints[shoulder]) - joints[shoulder]).Length > Outside * trunk)
        {
            joints[shoulder] = Vec.Lerp(neck, Last(silhouette, neck, joints[shoulder]), 0.85);
        }
    }

    private static Vec Inside(Silhouette silhouette, Vec at)
    {
        var cells = silhouette.ToGrid(at);
        return silhouette.Holds(cells) ? at : silhouette.ToPicture(silhouette.Nearest(cells));
    }

    // The last point of the way that the mask still holds.
    private static Vec Last(Silhouette silhouette, Vec from, Vec to)
    {
        var (a, b) = (silhouette.ToGrid(from), silhouette.ToGrid(to));
        var direction = (b - a).Normalized;
        return silhouette.ToPicture(a + (direction * silhouette.Reach(a, direction, (b - a).Length)));
    }
}
