using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>A stiff piece between two handles; see <see cref="Handles"/>.</summary>
internal readonly record struct Bone(int From, int To);

/// <summary>What of the trunk hangs over or beside the legs.</summary>
internal enum Cloth
{
    None,

    /// <summary>Over both legs: goes with them.</summary>
    Skirt,

    /// <summary>Behind or beside them: hangs between the knees.</summary>
    Tails,
}

/// <summary>What holds the mesh: the rig's joints by their number, one more between the knees, which leads a coat's tails, and four for the knees and feet of a skirt.</summary>
internal static class Handles
{
    private const double Inset = 0.03;

    // Of their rest: legs that cross do not twist the cloth over them, and a foot that is drawn up does not turn its hem inside out.
    private const double LeastApart = 0.45;
    private const double LeastFall = 0.45;

    public const int Knees = (int)Joint.HeadTop + 1;

    // The ends of the picture's cut through the body, which stay where they are.
    public const int CutFrom = Knees + 1;
    public const int CutTo = CutFrom + 1;
    public const int Drape = CutTo + 1;
    public const int Count = Drape + 4;

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
        Hang(handles, handles);
        return handles;
    }

    /// <summary>Puts the handle between the knees where the knees are, but no nearer to the root than so many pixels: cloth falls, it is not squeezed.</summary>
    public static void Between(Vec[] handles, double least = 0)
    {
        var (root, middle) = (handles[(int)Joint.Root], (handles[(int)Joint.RightKnee] + handles[(int)Joint.LeftKnee]) * 0.5);
        var reach = middle - root;
        handles[Knees] = reach.Length < least ? root + ((reach.Length < 1e-9 ? new Vec(0, 1) : reach.Normalized) * least) : middle;
    }

    /// <summary>Puts a skirt's knees and feet (right knee, left knee, right foot, left foot) where the legs' are, as far as cloth can follow.</summary>
    public static void Hang(Vec[] handles, Vec[] rest)
    {
        var down = (handles[(int)Joint.RightKnee] + handles[(int)Joint.LeftKnee] - (handles[(int)Joint.RightHip] + handles[(int)Joint.LeftHip])).Normalized;
        Pair(Joint.RightKnee, Joint.LeftKnee, Drape);
        Pair(Joint.RightFoot, Joint.LeftFoot, Drape + 2);
        for (var side = 0; side < 2; side++)
        {
            var fall = Vec.Dot(handles[Drape + 2 + side] - handles[Drape + side], down);
            var least = LeastFall * (rest[(int)(side == 0 ? Joint.RightFoot : Joint.LeftFoot)] - rest[(int)(side == 0 ? Joint.RightKnee : Joint.LeftKnee)]).Length;
            handles[Drape + 2 + side] += down * Math.Max(0, least - fall);
        }

        void Pair(Joint right, Joint left, int first)
        {
            var across = rest[(int)left] - rest[(int)right];
            var (a, b) = (handles[(int)right], handles[(int)left]);
            var apart = (LeastApart * across.Length) - Vec.Dot(b - a, across.Normalized);
            var by = across.Normalized * (Math.Max(0, apart) / 2);
            (handles[first], handles[first + 1]) = (a - by, b + by);
        }
    }

    /// <summary>The bones that a part holds on to.</summary>
    public static IReadOnlyList<Bone> BonesOf(BodyPart part, Cloth cloth) => part switch
    {
        BodyPart.Trunk =>
        [
            Between(Joint.Root, Joint.Hip), Between(Joint.Hip, Joint.Torso), Between(Joint.Torso, Joint.Neck), Between(Joint.Neck, Joint.RightShoulder),
            Between(Joint.Neck, Joint.LeftShoulder), Between(Joint.Root, Joint.RightHip), Between(Joint.Root, Joint.LeftHip), .. ClothBones(cloth), new Bone(CutFrom, CutTo),
        ],
        BodyPart.Head => [Between(Joint.Neck, Joint.HeadTop)],
        _ => Limb.All.Where(limb => limb.Part == part).SelectMany(limb => (Bone[])[Between(limb.Root, limb.Middle), Between(limb.Middle, limb.End)]).ToArray(),
    };

    private static Bone[] ClothBones(Cloth cloth) => cloth switch
    {
        Cloth.Skirt => [new Bone((int)Joint.RightHip, Drape), new Bone((int)Joint.LeftHip, Drape + 1), new Bone(Drape, Drape + 2), new Bone(Drape + 1, Drape + 3)],
        Cloth.Tails => [new Bone((int)Joint.Root, Knees)],
        _ => [],
    };

    private static Bone Between(Joint from, Joint to) => new((int)from, (int)to);
}
