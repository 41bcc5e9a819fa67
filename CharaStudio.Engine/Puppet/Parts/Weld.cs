using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>A joint between two parts: near it both show the same pixels, so that no gap opens when they turn against each other.</summary>
/// <param name="Upper">Drawn over the other at rest; fades out into it.</param>
/// <param name="Lower">Goes on under the other.</param>
/// <param name="From">Pixels: the weld is all within <paramref name="Radius"/> of the line to <paramref name="To"/>.</param>
/// <param name="Fades">False when the upper part's border is a drawn one, as a skirt's hem: nothing of the one is on the other.</param>
/// <param name="Seam">Pixels beyond the border by which the lower part goes on under the upper one wherever they meet: hair falls from the head over the shoulders.</param>
internal sealed record Weld(BodyPart Upper, BodyPart Lower, Vec From, Vec To, double Radius, bool Fades = true, double Seam = 0)
{
    private const double Shoulder = 1.25;
    private const double Hip = 1.15;
    private const double Neck = 1.2;
    private const double Hair = 0.09;
    private const double UnderSkirt = 1.1;

    // Of the leg: cloth goes with the legs, so that they go on no higher than this above its hem.
    internal const double UnderHem = 0.08;

    // Where along neck to crown the throat is narrowest, and the widest that a neck may be, of that bone.
    private const double Throat = 0.3;
    private const double WidestNeck = 0.19;

    public static IReadOnlyList<Weld> Of(PartMap map, Silhouette silhouette, PuppetRig rig)
    {
        var welds = new List<Weld>();
        foreach (var limb in map.Limbs)
        {
            var (root, radius) = (rig.Joints[limb.Limb.Root], limb.Radius * silhouette.Step);
            if (limb.Limb.Arm || map.Skirt == 0)
            {
                var middle = (rig.Joints[Joint.RightHip] + rig.Joints[Joint.LeftHip]) * 0.5;
                welds.Add(new Weld(limb.Limb.Part, BodyPart.Trunk, root, limb.Limb.Arm ? root : middle, radius * (limb.Limb.Arm ? Shoulder : Hip)));
                continue;
            }

            for (var share = Math.Max(0, map.Skirt - UnderHem); share < map.Skirt; share += 0.1)
            {
                var (a, b) = (limb.Points[Hem.At(limb, share)], limb.Points[Hem.At(limb, Math.Min(map.Skirt, share + 0.1))]);
                welds.Add(new Weld(BodyPart.Trunk, limb.Limb.Part, silhouette.ToPicture(a), silhouette.ToPicture(b), radius * UnderSkirt, Fades: false));
            }
        }

        var (neck, crown) = (silhouette.ToGrid(rig.Joints[Joint.Neck]), silhouette.ToGrid(rig.Joints[Joint.HeadTop]));
        var (throat, side) = (Vec.Lerp(neck, crown, Throat), (crown - neck).Normalized.Perp);
        var widest = WidestNeck * (crown - neck).Length;
        var wide = Math.Max(silhouette.Reach(throat, side, widest), silhouette.Reach(throat, -side, widest));
        var at = silhouette.ToPicture(throat);
        return [.. welds, new Weld(BodyPart.Head, BodyPart.Trunk, at, at, wide * Neck * silhouette.Step, Seam: Hair * (crown - neck).Length * silhouette.Step)];
    }

    /// <summary>Pixels from a point to the weld's line.</summary>
    public double Away(Vec at)
    {
        var along = To - From;
        var share = along.Length < 1e-9 ? 0 : Math.Clamp(Vec.Dot(at - From, along) / Vec.Dot(along, along), 0, 1);
        return (at - From - (along * share)).Length;
    }
}
