using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Arap;
using CharaStudio.Engine.Puppet.Bones;
using CharaStudio.Engine.Puppet.Lattices;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>From a figure's picture to parts with meshes and solvers, in the order of rest.</summary>
internal static class PartBodies
{
    // How many vertices the whole mesh shall have inside; those along the borders come on top.
    private const double Vertices = 800;
    private const double LeastSpacing = 3;

    // Edges in the middle of a bone count this many times those at its joints: limbs stay stiff and bend where they should.
    private const double Stiffness = 4;

    public static IReadOnlyList<PartBody> Of(Pixels picture, Raster alpha, Box bounds, Silhouette silhouette, PartMap map, PuppetRig rig, Vec[] handles)
    {
        var pixels = Ownership.Of(silhouette, map.Owners, alpha, bounds);
        pixels.FollowColours(picture);
        var order = Order(map);
        var paint = new LayerPaint(picture, pixels, new Grain(handles, map.Skirt > 0 ? map.HemDown : null).At);
        var layers = new PartSheets(picture, map, pixels, order, Weld.Of(map, silhouette, rig)).Cut()
            .Select(sheet => (sheet.Part, Layer: paint.Paint(sheet))).Where(made => made.Layer is not null).ToList();
        var area = layers.Sum(made => Covered(made.Layer!));
        var spacing = Math.Max(LeastSpacing, Math.Sqrt(area / (Vertices * Math.Sqrt(3) / 2)));
        var bodies = new List<PartBody>();
        foreach (var (part, layer) in layers)
        {
            bodies.Add(Body(part, layer!, spacing, Handles.BonesOf(part, map.Cloth), map.HemDown, handles, bodies.Sum(body => body.Mesh.Vertices)));
        }

        return bodies;
    }

    private static BodyPart[] Order(PartMap map)
    {
        BodyPart[] legs = [BodyPart.RightLeg, BodyPart.LeftLeg];
        BodyPart[] lower = map.Skirt > 0 ? [.. legs, BodyPart.Trunk] : [BodyPart.Trunk, .. legs];
        BodyPart[] order = [.. lower, BodyPart.Head, BodyPart.LeftArm, BodyPart.RightArm];
        return [.. order.Where(part => part is BodyPart.Trunk or BodyPart.Head || map.LimbOf(part) is not null)];
    }

    private static PartBody Body(BodyPart part, TextureLayer layer, double spacing, IReadOnlyList<Bone> bones, double hem, Vec[] handles, int first)
    {
        // Along a limb from its root, so that a hand is drawn over the arm that it comes from.
        double Rank(Vec at) => bones.Select((bone, i) => (Away: BonePin.Away(at, handles[bone.From], handles[bone.To]), Rank: i)).MinBy(near => near.Away).Rank;
        var mesh = Lattice.Over(layer, spacing, part is BodyPart.Trunk or BodyPart.Head ? _ => 0 : Rank);
        var skirt = bones.Any(bone => bone.To >= Handles.Drape) ? BonePin.Skirt(mesh, handles, hem) : [];
        var pins = BonePin.Of(mesh, bones, handles, skirt);
        var solver = new ArapSolver(mesh.Points, mesh.Triangles, edge => Stiff((mesh[edge.From] + mesh[edge.To]) * 0.5, bones, handles), Array.ConvertAll(pins, pin => pin.Pin));
        return new PartBody(part, layer, mesh, first, pins, solver, skirt);
    }

    private static double Stiff(Vec at, IReadOnlyList<Bone> bones, Vec[] handles)
    {
        var (from, to) = bones.Select(bone => (handles[bone.From], handles[bone.To])).MinBy(bone => BonePin.Away(at, bone.Item1, bone.Item2));
        var along = to - from;
        var share = Math.Clamp(Vec.Dot(at - from, along) / Math.Max(1e-9, Vec.Dot(along, along)), 0, 1);
        return 1 + ((Stiffness - 1) * Math.Sin(Math.PI * share));
    }

    private static int Covered(TextureLayer layer)
    {
        var count = 0;
        for (var i = 3; i < layer.Rgba.Length; i += 4)
        {
            count += layer.Rgba[i] > 0 ? 1 : 0;
        }

        return count;
    }
}
