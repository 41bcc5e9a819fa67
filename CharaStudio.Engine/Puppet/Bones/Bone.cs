using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>A stiff piece between two handles; see <see cref="Handles"/>.</summary>
internal readonly record struct Bone(int From, int To);

/// <summary>What holds the mesh: the rig's joints by their number, and one more between the knees, which leads skirts.</summary>
internal static class Handles
{
    private const double Inset = 0.03;

    public const int Knees = (int)Joint.HeadTop + 1;

    // The ends of the picture's cut through the body, which stay where they are.
    public const int CutFrom = Knees + 1;
    public const int CutTo = CutFrom + 1;
    public const int Count = CutTo + 1;

    /// <summary>All handles of a rig in pixels; those of limbs that are left out lie at the limb's root, those of no cut at the body's, and hold nothing.</summary>
    public static Vec[] Of(IReadOnlyDictionary<Joint, Vec> joints, CutEdge? cut = null)
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

        handles[CutFrom] = Vec.Lerp(cut?.From ?? handles[(int)Joint.Root], cut?.To ?? handles[(int)Joint.Root], Inset);
        handles[CutTo] = Vec.Lerp(cut?.To ?? handles[(int)Joint.Root], cut?.From ?? handles[(int)Joint.Root], Inset);
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
            Between(Joint.Neck, Joint.LeftShoulder), Between(Joint.Root, Joint.RightHip), Between(Joint.Root, Joint.LeftHip), .. skirt ? [new Bone((int)Joint.Root, Knees)] : (Bone[])[], new Bone(CutFrom, CutTo),
        ],
        BodyPart.Head => [Between(Joint.Neck, Joint.HeadTop)],
        _ => Limb.All.Where(limb => limb.Part == part).SelectMany(limb => (Bone[])[Between(limb.Root, limb.Middle), Between(limb.Middle, limb.End)]).ToArray(),
    };

    private static Bone Between(Joint from, Joint to) => new((int)from, (int)to);
}
