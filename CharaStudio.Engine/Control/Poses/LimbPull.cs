using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Poses;

/// <summary>A limb of two bones that follows a hand: joints in heights of the body, their depth kept as far as it can be.</summary>
internal static class LimbPull
{
    // A limb that is quite straight does not know to which side it bends.
    private const double Straightest = 0.999;

    /// <summary>Hand or foot goes to a place; elbow or knee keeps the side to which it is bent (law of cosines).</summary>
    public static void Reach(Vec3[] joints, Joint end, Vec to)
    {
        var (a, b, c) = (joints[(int)end - 2], joints[(int)end - 1], joints[(int)end]);
        double upper = (b - a).Length, lower = (c - b).Length;
        var line = Reachable(new Vec3(to.X, to.Y, c.Z) - a, Math.Abs(upper - lower) + 1e-3, (upper + lower) * Straightest);
        var far = line.Length;
        var along = line.Normalized;
        var bend = Across(b - a, along);
        bend = bend.Length > 1e-3 ? bend : Across(end is Joint.RightFoot or Joint.LeftFoot ? new Vec3(0, 0, 1) : new Vec3(0, 0.4, -1), along);
        var share = Math.Clamp(((upper * upper) + (far * far) - (lower * lower)) / (2 * upper * far), -1, 1);
        joints[(int)end - 1] = a + (along * (upper * share)) + (bend.Normalized * (upper * Math.Sqrt(1 - (share * share))));
        joints[(int)end] = a + line;
    }

    /// <summary>Elbow or knee goes to a place, nearer to the viewer or further from him where it is seen shorter; what hangs on it goes with it.</summary>
    public static void Swing(Vec3[] joints, Joint middle, Vec to)
    {
        var (a, b) = (joints[(int)middle - 1], joints[(int)middle]);
        var bone = b - a;
        var flat = to - a.Flat;
        var length = bone.Length;
        if (flat.Length < 1e-6)
        {
            return;
        }

        flat = flat.Length > length ? flat * (length / flat.Length) : flat;
        var depth = Math.Sqrt(Math.Max(0, (length * length) - (flat.Length * flat.Length)));
        var moved = new Vec3(flat.X, flat.Y, bone.Z < -0.02 ? -depth : depth);
        joints[(int)middle] = a + moved;
        joints[(int)middle + 1] += moved - bone;
    }

    private static Vec3 Across(Vec3 v, Vec3 along) => v - (along * Vec3.Dot(v, along));

    // Depth gives way first: what is dragged in the picture is meant in the picture.
    private static Vec3 Reachable(Vec3 line, double least, double most)
    {
        var flat = line.Flat;
        if (flat.Length >= most)
        {
            return new Vec3(flat.X * most / flat.Length, flat.Y * most / flat.Length, 0);
        }

        var deepest = Math.Sqrt((most * most) - (flat.Length * flat.Length));
        var depth = Math.Clamp(line.Z, -deepest, deepest);
        if ((flat.Length * flat.Length) + (depth * depth) < least * least)
        {
            depth = Math.Sqrt((least * least) - (flat.Length * flat.Length)) * (depth < 0 ? -1 : 1);
        }

        return new Vec3(flat.X, flat.Y, depth);
    }
}
