using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Creatures;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet;

/// <summary>Where a reference's joints lie, ready to be moved by.</summary>
/// <param name="Joints">
/// Pixels of the reference, all inside the mask. Trunk, neck and crown are there or there are no joints at all; of a limb that is not in the
/// picture only its shoulder or hip is there. Empty: no usable figure, the subject moves as what its outline shows, in one part.
/// </param>
/// <param name="Notes">For the user: what was moved, guessed or left out. Sentences in English.</param>
public sealed record PuppetRig(IReadOnlyDictionary<Joint, Vec> Joints, IReadOnlyList<string> Notes)
{
    /// <summary>The name of the one part of a subject without joints.</summary>
    public const string Card = "card";

    public bool IsCard => Joints.Count == 0;

    /// <summary>Where the picture cuts a subject without joints, or a body whose legs do not move; null when it does not, or they do.</summary>
    public CutEdge? Cut { get; init; }

    /// <summary>Joints of limbs that are in the picture and stay on the trunk: what lies along them moves with it.</summary>
    internal IReadOnlyDictionary<Joint, Vec> Held { get; init; } = new Dictionary<Joint, Vec>();

    /// <summary>Limbs that do not move by themselves, whether the picture shows them or not.</summary>
    internal IReadOnlyList<StillLimb> Still { get; init; } = [];

    /// <summary>Checks joints against the mask; without joints looks for a standing figure in the mask's outline.</summary>
    /// <param name="picture">The reference.</param>
    /// <param name="alpha">The subject's mask: one channel at the picture's size.</param>
    /// <param name="joints">In pixels, as found or corrected; missing and non-finite ones are made up or left out, which the notes say. Null: none are known.</param>
    /// <param name="confidence">How sure each of them is, 0 to 1: a limb below <see cref="LimbDoubt.LeastSure"/> stays on the trunk. 1 is put by hand. Null: all are known.</param>
    /// <exception cref="ArgumentException">The mask is empty or of another size than the picture.</exception>
    public static PuppetRig Of(Pixels picture, Raster alpha, IReadOnlyDictionary<Joint, Vec>? joints, IReadOnlyDictionary<Joint, double>? confidence = null) =>
        Of(Checked(picture, alpha), alpha, joints, confidence);

    internal static PuppetRig Of(Silhouette silhouette, Raster alpha, IReadOnlyDictionary<Joint, Vec>? joints, IReadOnlyDictionary<Joint, double>? confidence)
    {
        var rig = joints is not null ? new JointCheck(silhouette, confidence).Check(joints, [])
            : FourLegs.Find(silhouette) is null ? OutlineJoints.Find(silhouette) : JointCheck.Stiff([]);
        return rig.Joints.ContainsKey(Joint.RightFoot) ? rig : rig with { Cut = CutEdge.Of(alpha, Silhouette.Bounds(alpha)!.Value) };
    }

    internal static Silhouette Checked(Pixels picture, Raster alpha)
    {
        if (alpha.Channels != 1 || (alpha.Width, alpha.Height) != (picture.Width, picture.Height))
        {
            throw new ArgumentException($"The mask is {alpha.Width} x {alpha.Height} of {alpha.Channels} channels; the picture needs one of {picture.Width} x {picture.Height} and one channel.", nameof(alpha));
        }

        var bounds = Silhouette.Bounds(alpha) ?? throw new ArgumentException("The mask is empty: nothing in the picture is marked as the subject.", nameof(alpha));
        return Silhouette.Of(picture, alpha, bounds);
    }
}
