using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Puppet.Creatures;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Body;

/// <summary>
/// The joints of a picture's subject: of the people that were found the one whom the mask shows, trusted as far as pictures of people taught to. A body without
/// sure shoulders is taken from its face; without a face and without legs it is no person to wave with (animals are seen as such), and without a face and
/// on all fours it is an animal, whatever the network sees in it.
/// </summary>
internal static class SubjectPose
{
    private const int People = 3;
    private const double Sure = 0.5;

    // What is left of an arm's visibility when nothing says that it is one.
    private const double Doubted = 0.2;

    // Degrees by which an unknown body may lean.
    private const double Upright = 35;
    private const double AroundMask = 1.35;

    private static readonly Joint[] s_trunk = [Joint.Neck, Joint.Torso, Joint.Hip, Joint.RightShoulder, Joint.LeftShoulder];
    private static readonly Joint[] s_arms = [Joint.RightElbow, Joint.RightHand, Joint.LeftElbow, Joint.LeftHand];

    /// <param name="alpha">The subject's mask, at the picture's size.</param>
    /// <param name="face">The surest human face on the subject; null for none.</param>
    /// <returns>All joints of the rig, or null and what to tell about it.</returns>
    public static (IReadOnlyDictionary<Joint, RigMark>? Marks, string? Note) Of(BodyPose poses, Pixels picture, Raster alpha, FoundFace? face)
    {
        var reading = poses.Read(picture, People);
        var (trusted, note) = Best(reading.People.Select(RigJoints.Of), alpha, face);
        if (trusted is null && Closer(picture, alpha) is var (part, left, top))
        {
            (trusted, var again) = Best(poses.Read(part, People).People.Select(pose => Moved(RigJoints.Of(pose), new Vec(left, top))), alpha, face);

            // Seen so near, half of all animals look like people: only what stands on two legs is one.
            trusted = trusted is null || face is not null || Legs(trusted) ? trusted : null;
            note ??= again;
        }

        if (trusted is not null && face is null && IsOnFours(picture, alpha))
        {
            return (null, "Something like a person was found, but it stands on all fours and no human face was found on it: it moves as an animal.");
        }

        return trusted is not null ? (trusted, null)
            : face is not null ? (FaceBust.Of(face), null)
            : (null, note ?? reading.Reason);
    }

    /// <summary>An outline with a level trunk above legs on both sides: apes that go on their knuckles have it, people have not.</summary>
    internal static bool IsOnFours(Pixels picture, Raster alpha) =>
        Silhouette.Bounds(alpha) is { } box && FourLegs.Find(Silhouette.Of(picture, alpha, box)) is not null;

    private static (IReadOnlyDictionary<Joint, RigMark>? Marks, string? Note) Best(IEnumerable<IReadOnlyDictionary<Joint, RigMark>> people, Raster alpha, FoundFace? face)
    {
        var all = people.ToList();
        var shown = all.Where(marks => s_trunk.Count(joint => Holds(alpha, marks[joint].At)) * 2 >= s_trunk.Length - 1).MaxBy(marks => marks.Values.Count(mark => mark.Visibility >= Sure && Holds(alpha, mark.At)));
        return shown is not null ? Trusted(shown, face)
            : (null, all.Count == 0 ? null : "The person that was found in the picture is not what the mask shows.");
    }

    private static (IReadOnlyDictionary<Joint, RigMark>? Marks, string? Note) Trusted(IReadOnlyDictionary<Joint, RigMark> marks, FoundFace? face)
    {
        if (Surety(marks, Joint.RightShoulder, Joint.LeftShoulder) < Sure)
        {
            return (null, "Something like a person was found, but its shoulders cannot be told.");
        }

        var spine = marks[Joint.Neck].At - marks[Joint.Root].At;
        var upright = Math.Abs(Math.Atan2(spine.X, -spine.Y)) * 180 / Math.PI <= Upright;
        if (face is not null || (upright && (Leg(marks, Joint.RightKnee, Joint.RightFoot) || Leg(marks, Joint.LeftKnee, Joint.LeftFoot))))
        {
            return (marks, null);
        }

        return !upright || Surety(marks, Joint.RightHip, Joint.LeftHip) < Sure ? (null, "Something like a person was found, but neither a face nor legs to stand on.")
            : (marks.ToDictionary(mark => mark.Key, mark => s_arms.Contains(mark.Key) ? mark.Value with { Visibility = Math.Min(Doubted, mark.Value.Visibility) } : mark.Value), null);
    }

    private static bool Legs(IReadOnlyDictionary<Joint, RigMark> marks) => Leg(marks, Joint.RightKnee, Joint.RightFoot) && Leg(marks, Joint.LeftKnee, Joint.LeftFoot);

    private static bool Leg(IReadOnlyDictionary<Joint, RigMark> marks, Joint knee, Joint foot) => Surety(marks, knee, foot) >= Sure;

    private static double Surety(IReadOnlyDictionary<Joint, RigMark> marks, Joint a, Joint b) => Math.Min(marks[a].Visibility, marks[b].Visibility);

    private static Dictionary<Joint, RigMark> Moved(IReadOnlyDictionary<Joint, RigMark> marks, Vec by) =>
        marks.ToDictionary(mark => mark.Key, mark => mark.Value with { At = mark.Value.At + by });

    private static bool Holds(Raster alpha, Vec at) =>
        at.X >= 0 && at.Y >= 0 && at.X < alpha.Width && at.Y < alpha.Height && alpha.Samples[((int)at.Y * alpha.Width) + (int)at.X] > 127;

    // The subject with some room around it, on white where the picture ends: small and narrow figures are missed in the whole.
    private static (Pixels Part, int Left, int Top)? Closer(Pixels picture, Raster alpha)
    {
        if (Silhouette.Bounds(alpha) is not { } box)
        {
            return null;
        }

        var side = (int)Math.Ceiling(AroundMask * Math.Max(box.Width, box.Height));
        int left = (int)(box.Centre.X - (side / 2.0)), top = (int)(box.Centre.Y - (side / 2.0));
        var part = new Pixels(side, side, Enumerable.Repeat(byte.MaxValue, side * side * 4).ToArray());
        int from = Math.Max(0, left), to = Math.Min(picture.Width, left + side);
        for (var y = Math.Max(0, top); y < Math.Min(picture.Height, top + side); y++)
        {
            picture.Rgba.AsSpan(4 * ((y * picture.Width) + from), 4 * (to - from)).CopyTo(part.Rgba.AsSpan(4 * (((y - top) * side) + from - left)));
        }

        return (part, left, top);
    }
}
