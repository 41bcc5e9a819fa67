using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>Makes joints usable: completes the trunk, pulls what lies outside into the mask, leaves limbs that cannot be relied upon to the trunk; says what it did.</summary>
/// <param name="confidence">How sure each joint is, 0 to 1: below <see cref="LimbDoubt.LeastSure"/> it is hidden or guessed, 1 is put by hand. Null: all are known.</param>
internal sealed class JointCheck(Silhouette silhouette, IReadOnlyDictionary<Joint, double>? confidence = null)
{
    // Of the trunk's length, and cells.
    private const double LeastNote = 0.06;
    private const double LeastTrunk = 4;
    /// <summary>Told instead of anything about the body that is not there.</summary>
    public const string Head = "The picture shows a head alone: it moves as one piece, and its face within it.";
    private const string Bust = "The picture ends above the hips: what is below it does not move.";

    private readonly Dictionary<Joint, Vec> _held = [];
    private readonly List<StillLimb> _still = [];
    private readonly List<(Limb Limb, StillReason Reason)> _reasons = [];
    private readonly LimbDoubt _doubt = new(silhouette, confidence ?? new Dictionary<Joint, double>());

    public PuppetRig Check(IReadOnlyDictionary<Joint, Vec> given, IReadOnlyList<string> before)
    {
        var notes = new List<string>(before);
        var joints = given.Where(j => double.IsFinite(j.Value.X) && double.IsFinite(j.Value.Y)).ToDictionary(j => j.Key, j => j.Value);
        if (!Complete(joints, notes) || Trunk(joints) < LeastTrunk * silhouette.Step)
        {
            return Stiff(notes);
        }

        var trunk = Trunk(joints);
        foreach (var limb in Limb.All.Where(limb => _doubt.Of(limb, joints, trunk) is not null).ToArray())
        {
            LeaveOut(limb, joints, _doubt.Of(limb, joints, trunk)!, Help(limb, joints, trunk));
        }

        switch (BustFit.Shorten(silhouette, joints))
        {
            case null:
                return new PuppetRig(new Dictionary<Joint, Vec>(), [Head]);
            case true:
                notes.Add(Bust);
                break;
            default:
                break;
        }

        foreach (var joint in joints.Keys.Order().ToArray())
        {
            joints[joint] = Snapped(joint, joints[joint], LeastNote * trunk, notes);
        }

        foreach (var limb in Limb.All.Where(limb => joints.ContainsKey(limb.End) && _doubt.OfPlaced(limb, joints, trunk) is not null).ToArray())
        {
            LeaveOut(limb, joints, _doubt.OfPlaced(limb, joints, trunk)!, StillHelp.Joints);
        }

        Pair(joints, trunk);
        notes.AddRange(StillReason.Told(_reasons));
        return Trunk(joints) < LeastTrunk * silhouette.Step ? Stiff(notes) : new PuppetRig(joints, notes) { Held = _held, Still = _still };
    }

    /// <summary>No joints: what it moves as is found out from its shape, see <see cref="Creatures.ICreature"/>.</summary>
    public static PuppetRig Stiff(IReadOnlyList<string> notes) => new(new Dictionary<Joint, Vec>(), notes);

    // What lies outside of the mask may be a part of the subject that the mask has lost.
    private StillHelp Help(Limb limb, Dictionary<Joint, Vec> joints, double trunk) =>
        joints.TryGetValue(limb.End, out var end) && _doubt.Outside(end) > LeastNote * trunk ? StillHelp.Mask : StillHelp.Joints;

    // Limbs that lie on one another are one; a leg that walks alone drags the other's pixels along.
    private void Pair(Dictionary<Joint, Vec> joints, double trunk)
    {
        foreach (var (one, other) in ((BodyPart, BodyPart)[])[(BodyPart.RightArm, BodyPart.LeftArm), (BodyPart.RightLeg, BodyPart.LeftLeg)])
        {
            Limb[] pair = [.. Limb.All.Where(limb => (limb.Part == one || limb.Part == other) && joints.ContainsKey(limb.End))];
            if (pair.Length == 2 && _doubt.Doubled(pair[0], pair[1], joints, trunk) is { } less)
            {
                LeaveOut(less, joints, StillReason.Doubled, StillHelp.Joints);
            }

            if (confidence is not null && pair is [{ Arm: false } single])
            {
                LeaveOut(single, joints, StillReason.Alone, StillHelp.Joints);
            }
        }
    }

    private static double Trunk(Dictionary<Joint, Vec> joints) => (joints[Joint.Neck] - joints[Joint.Root]).Length;

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
                notes.Add($"{Name(joint)} was not known and was guessed from the others. Drag it if it is wrong.");
            }
        }
    }

    private void LeaveOut(Limb limb, Dictionary<Joint, Vec> joints, StillReason reason, StillHelp help)
    {
        _still.Add(new StillLimb(limb.Part, reason.One, help));
        foreach (var joint in (Joint[])[limb.Middle, limb.End])
        {
            if (joints.Remove(joint, out var at))
            {
                _held[joint] = at;
            }
        }

        _reasons.Add((limb, reason));
    }

    private Vec Snapped(Joint joint, Vec at, double least, List<string> notes)
    {
        var cells = silhouette.ToGrid(at);
        if (silhouette.Holds(cells))
        {
            return at;
        }

        var moved = silhouette.ToPicture(silhouette.Nearest(cells));
        if ((moved - at).Length > least)
        {
            notes.Add($"{Name(joint)} was outside of the cut-out and was moved to its edge. Drag it where it belongs, or paint the mask.");
        }

        return moved;
    }

    /// <summary>As people say it: "The right hand" for RightHand.</summary>
    private static string Name(Joint joint) => joint switch
    {
        Joint.Root => "The middle of the hips",
        Joint.Hip => "The waist",
        Joint.Torso => "The chest",
        Joint.HeadTop => "The top of the head",
        _ => $"The{string.Concat(joint.ToString().Select(letter => char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"))}",
    };
}
