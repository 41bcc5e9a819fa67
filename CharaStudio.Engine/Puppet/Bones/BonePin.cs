using System.Numerics;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Arap;
using CharaStudio.Engine.Puppet.Lattices;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>A pin that goes with a bone.</summary>
/// <param name="Pin">Where it holds the mesh.</param>
/// <param name="Along">Share of the bone from its start.</param>
/// <param name="Aside">Pixels to the bone's clockwise side.</param>
/// <param name="Cloth">Where it is on a skirt, which two legs hold; then the bone says nothing.</param>
internal readonly record struct BonePin(MeshPin Pin, Bone Bone, double Along, double Aside, Drape? Cloth = null)
{
    // Along each bone; none near its ends but the joints themselves, so that the bend has room.
    private static readonly double[] s_shares = [0, 0.3, 0.5, 0.7, 1];

    // Of a skirt: from where on it goes with the legs (above, it passes over from the hips to them), and how far from their middle, of the legs' distance.
    private const double LeastDown = 0.16;
    private const double MostAcross = 1.7;
    private const double LeastBone = 1e-6;
    private const double LeastApart = 2;

    public Complex Target(ReadOnlySpan<Vec> handles)
    {
        if (Cloth is { } cloth)
        {
            return cloth.At(handles);
        }

        var at = Of(Bone, handles);
        return new Complex(at.X, at.Y);
    }

    private Vec Of(Bone bone, ReadOnlySpan<Vec> handles)
    {
        var (from, to) = (handles[bone.From], handles[bone.To]);
        return Vec.Lerp(from, to, Along) + ((to - from).Normalized.Perp * Aside);
    }

    /// <summary>The vertices of a mesh that lie on a skirt, and where on it.</summary>
    public static Dictionary<int, Drape> Skirt(Lattice mesh, Vec[] rest, double hem)
    {
        var skirt = new Dictionary<int, Drape>();
        for (var vertex = 0; vertex < mesh.Vertices; vertex++)
        {
            if (Drape.Of(mesh[vertex], rest, hem) is { } cloth && cloth.Down >= LeastDown && Math.Abs(cloth.Across) <= MostAcross)
            {
                skirt[vertex] = cloth;
            }
        }

        return skirt;
    }

    /// <summary>Pins along a figure's bones, over its skirt, and two more in each piece of the mesh that these do not hold.</summary>
    /// <param name="skirt">Held at every third vertex, which leads what is around it as all of them would.</param>
    public static BonePin[] Of(Lattice mesh, IReadOnlyList<Bone> bones, Vec[] rest, IReadOnlyDictionary<int, Drape> skirt)
    {
        var pins = On(mesh, bones.Where(bone => bone.From < Handles.Drape && bone.To < Handles.Drape), rest);
        pins.AddRange(mesh.Thirds().Where(skirt.ContainsKey).Select(vertex => new BonePin(MeshPin.At(vertex), default, 0, 0, skirt[vertex])));
        return Complete(mesh, pins, bones, rest);
    }

    /// <summary>The same for bones between any handles, of an animal for example.</summary>
    public static BonePin[] OfBones(Lattice mesh, IReadOnlyList<Bone> bones, Vec[] rest) => Complete(mesh, On(mesh, bones, rest), bones, rest);

    /// <summary>Pins at vertices that go stiffly with the nearest of some bones.</summary>
    public static IEnumerable<BonePin> Stiffly(Lattice mesh, IEnumerable<int> vertices, IReadOnlyList<Bone> bones, Vec[] rest) => vertices.Select(vertex => At(mesh, vertex, bones, rest));

    private static List<BonePin> On(Lattice mesh, IEnumerable<Bone> bones, Vec[] rest)
    {
        var pins = new List<BonePin>();
        foreach (var bone in bones.Where(bone => (rest[bone.To] - rest[bone.From]).Length > LeastBone))
        {
            foreach (var share in s_shares)
            {
                var shared = share == 0 && pins.Exists(pin => pin.Bone.To == bone.From || pin.Bone.From == bone.From);
                if (!shared && mesh.Find(Vec.Lerp(rest[bone.From], rest[bone.To], share)) is { } pin)
                {
                    pins.Add(new BonePin(pin, bone, share, 0));
                }
            }
        }

        return pins;
    }

    private static BonePin[] Complete(Lattice mesh, List<BonePin> pins, IReadOnlyList<Bone> bones, Vec[] rest)
    {
        foreach (var piece in MeshPieces.Of(mesh).Where(piece => !Held(mesh, piece, pins)).ToArray())
        {
            pins.AddRange(Ends(mesh, piece).Select(vertex => At(mesh, vertex, bones, rest)));
        }

        return [.. pins];
    }

    // Goes stiffly with the nearest bone.
    private static BonePin At(Lattice mesh, int vertex, IReadOnlyList<Bone> bones, Vec[] rest)
    {
        var at = mesh[vertex];
        var bone = bones.Where(bone => (rest[bone.To] - rest[bone.From]).Length > LeastBone).MinBy(bone => Away(at, rest[bone.From], rest[bone.To]));
        var (along, by) = (rest[bone.To] - rest[bone.From], at - rest[bone.From]);
        return new BonePin(MeshPin.At(vertex), bone, Vec.Dot(by, along) / Vec.Dot(along, along), Vec.Dot(by, along.Normalized.Perp));
    }

    /// <summary>Pixels from a point to a bone.</summary>
    public static double Away(Vec at, Vec from, Vec to)
    {
        var along = to - from;
        var share = Math.Clamp(Vec.Dot(at - from, along) / Math.Max(LeastBone, Vec.Dot(along, along)), 0, 1);
        return (at - from - (along * share)).Length;
    }

    // Two pins apart hold a piece: one leaves it free to turn.
    private static bool Held(Lattice mesh, HashSet<int> piece, List<BonePin> pins)
    {
        var places = pins.Where(pin => pin.Pin.Corners().All(corner => piece.Contains(corner.Vertex)))
            .Select(pin => pin.Pin.Corners().Aggregate(Vec.Zero, (sum, corner) => sum + (mesh[corner.Vertex] * corner.Weight))).ToArray();
        return places.Length > 1 && places.Any(place => (place - places[0]).Length >= LeastApart);
    }

    // Two vertices that lie farthest apart, or nearly.
    private static int[] Ends(Lattice mesh, HashSet<int> piece)
    {
        var first = piece.Order().MaxBy(vertex => (mesh[vertex] - mesh[piece.Min()]).Length);
        return [first, piece.Order().MaxBy(vertex => (mesh[vertex] - mesh[first]).Length)];
    }
}
