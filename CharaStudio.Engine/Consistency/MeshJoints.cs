using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet;

namespace CharaStudio.Engine.Consistency;

/// <summary>Where a mesh carries a rig's joints: each is fixed to the triangle of its limb that it lies in at rest, or to the nearest corner.</summary>
internal sealed class MeshJoints
{
    private readonly List<(Joint Joint, int[] Corners, double[] Shares)> _pins = [];

    public MeshJoints(PuppetMesh mesh, IReadOnlyDictionary<Joint, Vec> joints)
    {
        foreach (var (joint, at) in joints)
        {
            var part = mesh.Parts.FirstOrDefault(p => p.Name == Part(joint)) ?? mesh.Parts[0];
            _pins.Add(Pin(mesh, part.Triangles, joint, at));
        }
    }

    public IReadOnlyDictionary<Joint, Vec> Drawn(PosedMesh posed) => _pins.ToDictionary(pin => pin.Joint, pin =>
    {
        var at = new Vec(0, 0);
        for (var i = 0; i < pin.Corners.Length; i++)
        {
            at += new Vec(posed.Positions[2 * pin.Corners[i]], posed.Positions[(2 * pin.Corners[i]) + 1]) * pin.Shares[i];
        }

        return at;
    });

    private static string Part(Joint joint) => joint switch
    {
        Joint.RightElbow or Joint.RightHand => "right_arm",
        Joint.LeftElbow or Joint.LeftHand => "left_arm",
        Joint.RightKnee or Joint.RightFoot => "right_leg",
        Joint.LeftKnee or Joint.LeftFoot => "left_leg",
        Joint.HeadTop => "head",
        _ => "trunk",
    };

    private static (Joint Joint, int[] Corners, double[] Shares) Pin(PuppetMesh mesh, int[] triangles, Joint joint, Vec at)
    {
        Vec Rest(int vertex) => new(mesh.Rest[2 * vertex], mesh.Rest[(2 * vertex) + 1]);
        for (var i = 0; i + 2 < triangles.Length; i += 3)
        {
            Vec a = Rest(triangles[i]), b = Rest(triangles[i + 1]), c = Rest(triangles[i + 2]);
            var area = Vec.Cross(b - a, c - a);
            var (v, w) = (Vec.Cross(at - a, c - a) / area, Vec.Cross(b - a, at - a) / area);
            if (v >= 0 && w >= 0 && v + w <= 1)
            {
                return (joint, triangles[i..(i + 3)], [1 - v - w, v, w]);
            }
        }

        return (joint, [triangles.MinBy(vertex => (Rest(vertex) - at).Length)], [1]);
    }
}
