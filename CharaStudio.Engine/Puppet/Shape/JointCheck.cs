using System.Globalization;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>Makes joints usable: completes the trunk, pulls what lies outside into the mask, leaves out limbs that are not in the picture; says what it did.</summary>
internal sealed class JointCheck(Silhouette silhouette)
{
    // Shares of the trunk's length.
    private const double FarOutside = 0.5;
    private const double LeastBone = 0.08;
    private const double LeastTrunk = 4;
    private static readonly string s_card = "No usable figure was found: the subject moves as one stiff card.";

    public PuppetRig Check(IReadOnlyDictionary<Joint, Vec> given, IReadOnlyList<string> before)
    {
        var notes = new List<string>(before);
        var joints = given.Where(j => double.IsFinite(j.Value.X) && double.IsFinite(j.Value.Y)).ToDictionary(j => j.Key, j => j.Value);
        if (!Complete(joints, notes) || (joints[Joint.Neck] - joints[Joint.Root]).Length < LeastTrunk * silhouette.Step)
        {
            return Stiff(notes);
        }

        var trunk = (joints[Joint.Neck] - joints[Joint.Root]).Length;
        foreach (var limb in Limb.All)
        {
            Judge(limb, joints, trunk, notes);
        }

        foreach (var joint in joints.Keys.Order().ToArray())
        {
            joints[joint] = Snapped(joint, joints[joint], notes);
        }

        foreach (var limb in Limb.All.Where(limb => joints.ContainsKey(limb.End)))
        {
            if ((joints[limb.Middle] - joints[limb.Root]).Length < LeastBone * trunk || (joints[limb.End] - joints[limb.Middle]).Length < LeastBone * trunk)
            {
                LeaveOut(limb, joints, notes, "its joints fall together");
            }
        }

        return (joints[Joint.Neck] - joints[Joint.Root]).Length < LeastTrunk * silhouette.Step ? Stiff(notes) : new PuppetRig(joints, notes);
    }

    public static PuppetRig Stiff(IReadOnlyList<string> notes) => new(new Dictionary<Joint, Vec>(), [.. notes, s_card]);

    // Shoulders, hips, spine and crown from each other; false when even the trunk's ends are unknown.
    private static bool Complete(Dictionary<Joint, Vec> joints, List<string> notes)
    {
        Fill(Joint.Neck, () => Mean(Joint.RightShoulder, Joint.LeftShoulder));
        Fill(Joint.Root, () => Mean(Joint.RightHip, Joint.LeftHip));
        if (!joints.TryGetValue(Joint.Neck, out var neck) || !joints.TryGetValue(Joint.Root, out var root))
        {
            return false;
        }

        var spine = neck - root;
        Fill(Joint.Hip, () => root + (spine * 0.36));
        Fill(Joint.Torso, () => root + (spine * 0.75));
        Fill(Joint.HeadTop, () => neck + (spine * 0.55));
        Fill(Joint.RightShoulder, () => neck - (spine * 0.12) + (spine.Perp * -0.32));
        Fill(Joint.LeftShoulder, () => neck - (spine * 0.12) + (spine.Perp * 0.32));
        Fill(Joint.RightHip, () => root + (spine.Perp * -0.16));
        Fill(Joint.LeftHip, () => root + (spine.Perp * 0.16));
        return true;

        Vec? Mean(Joint a, Joint b) => joints.TryGetValue(a, out var p) && joints.TryGetValue(b, out var q) ? (p + q) * 0.5 : null;

        void Fill(Joint joint, Func<Vec?> guess)
        {
            if (!joints.ContainsKey(joint) && guess() is { } at)
            {
                joints[joint] = at;
                notes.Add($"{Name(joint)} was not given and was guessed from the others.");
            }
        }
    }

    private void Judge(Limb limb, Dictionary<Joint, Vec> joints, double trunk, List<string> notes)
    {
        if (!joints.TryGetValue(limb.Middle, out var middle) || !joints.ContainsKey(limb.End))
        {
            LeaveOut(limb, joints, notes, "its joints are not known");
        }
        else if (Outside(middle) > FarOutside * trunk)
        {
            LeaveOut(limb, joints, notes, "it lies far outside the mask");
        }
    }

    private static void LeaveOut(Limb limb, Dictionary<Joint, Vec> joints, List<string> notes, string reason)
    {
        joints.Remove(limb.Middle);
        joints.Remove(limb.End);
        notes.Add($"{Limb.Name(limb.Part)} does not move by itself: {reason}.");
    }

    private double Outside(Vec at) => (silhouette.ToPicture(silhouette.Nearest(silhouette.ToGrid(at))) - at).Length;

    private Vec Snapped(Joint joint, Vec at, List<string> notes)
    {
        var cells = silhouette.ToGrid(at);
        if (silhouette.Holds(cells))
        {
            return at;
        }

        var moved = silhouette.ToPicture(silhouette.Nearest(cells));
        notes.Add(string.Create(CultureInfo.InvariantCulture, $"{Name(joint)} lay {(moved - at).Length:0.#} pixels outside the mask and was moved to its nearest point."));
        return moved;
    }

    /// <summary>right_hand for RightHand.</summary>
    internal static string Name(Joint joint) =>
        string.Concat(joint.ToString().Select((letter, i) => char.IsUpper(letter) && i > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
