using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>A stiff piece between two handles; see <see cref="Handles"/>.</summary>
internal readonly record struct Bone(int From, int To);

/// <summary>What holds the mesh: the rig's joints by their number, and one more between the knees, which leads skirts.</summary>
internal static class Handles
{
    public const int Knees = (int)Joint.HeadTop + 1;
    public const int Count = Knees + 1;

    /// <summary>All handles of a rig in pixels; those of limbs that are left out lie at the limb's root and hold nothing.</summary>
    public static Vec[] Of(IReadOnlyDictionary<Joint, Vec> joints)
    {
        var handles = new Vec[Count];
        foreach (var (joint, at) in joints)
        {
            handles[(int)joint] = at;
        }

        foreach (var limb in Limb.All.Where(limb => !joints.ContainsKey(limb.End)))
        {
            handles[(int)limb.Middle] = handles[(int)limb.End] = handles[(int)limb.Root];
        }

        Between(handles);
        return handles;
    }

    /// <summary>Puts the handle between the knees where the knees are, but no nearer to the root than so many pixels: cloth falls, it is not squeezed.</summary>
    public static void Between(Vec[] handles, double least = 0)
    {
        var (root, middle) = (handles[(int)Joint.Root], (handles[(int)Joint.RightKnee] + handles[(int)Joint.LeftKnee]) * 0.5);
        var reach = middle - root;
        handles[Knees] = reach.Length < least ? root + ((reach.Length < 1e-9 ? new Vec(0, 1) : reach.Normalized) * least) : middle;
    }

    /// <summary>The bones that a part holds on to.</summary>
    public static IReadOnlyList<Bone> BonesOf(BodyPart part, bool skirt) => part switch
    {
        BodyPart.Trunk =>
        [
            Between(Joint.Root, Joint.Hip), Between(Joint.Hip, Joint.Torso), Between(Joint.Torso, Joint.Neck), Between(Joint.Neck, Joint.RightShoulder),
            Between(Joint.Neck, Joint.LeftShoulder), Between(Joint.Root, Joint.RightHip), Between(Joint.Root, Joint.LeftHip), .. skirt ? [new Bone((int)Joint.Root, Knees)] : (Bone[])[],
        ],
        BodyPart.Head => [Between(Joint.Neck, Joint.HeadTop)],
        _ => Limb.All.Where(limb => limb.Part == part).SelectMany(limb => (Bone[])[Between(limb.Root, limb.Middle), Between(limb.Middle, limb.End)]).ToArray(),
    };

    private static Bone Between(Joint from, Joint to) => new((int)from, (int)to);
}
