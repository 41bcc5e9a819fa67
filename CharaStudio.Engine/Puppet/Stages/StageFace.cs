using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>A face that blinks and speaks: the head's texture with the moved face in it, made anew where it changed.</summary>
internal sealed class StageFace(StageSet set)
{
    private static readonly Vector128<float> s_roof = Vector128.Create(48f, 14f, 18f, 255f);
    private static readonly Vector128<float> s_tongue = Vector128.Create(132f, 58f, 60f, 255f);
    private static readonly string[] s_limbs = [.. Limb.All.Select(limb => Limb.Name(limb.Part))];
    private readonly int[] _parts = set.Face is null ? [] : Reached(set.Mesh, FaceWarp.Reach(set.Face));
    private readonly Dictionary<int, (Texture From, Texture Moved, FaceFrame Shown)> _drawn = [];

    /// <summary>Puts the face in place of the raster's own textures, or takes it away again.</summary>
    public void Put(TriangleRaster raster, FaceFrame face, double scale)
    {
        var shown = set.Face?.Shown(face);
        foreach (var part in _parts)
        {
            if (shown is null || FaceWarp.IsNeutral(shown))
            {
                raster.Instead.Remove(part);
            }
            else
            {
                raster.Instead[part] = Moved(part, set.Face!, shown, set.Textures[part].At(scale));
            }
        }
    }

    private Texture Moved(int part, FacePoints points, FaceFrame face, Texture rest)
    {
        if (!_drawn.TryGetValue(part, out var known) || !ReferenceEquals(known.From, rest))
        {
            known = (rest, rest.Copy(), new FaceFrame());
        }

        if (known.Shown != face)
        {
            Draw(points, face, rest, known.Moved);
        }

        _drawn[part] = known with { Shown = face };
        return known.Moved;
    }

    // In a close picture the chin is the trunk's.
    private static int[] Reached(PuppetMesh mesh, Box reach) =>
    [
        .. Enumerable.Range(0, mesh.Parts.Count).Where(part => !s_limbs.Contains(mesh.Parts[part].Name)
            && mesh.Parts[part].Layer is var layer && layer.Left < reach.Right && layer.Top < reach.Bottom && layer.Left + layer.Width > reach.X && layer.Top + layer.Height > reach.Y),
    ];

    private static void Draw(FacePoints points, FaceFrame face, Texture rest, Texture moved)
    {
        rest.Texels.CopyTo(moved.Texels, 0);
        var (warp, colours) = (new FaceWarp(points, face), new FaceTexels(rest));
        var back = rest.ToTexels.Inverse();
        var stride = rest.Stride / 4;
        foreach (var (x, y) in Within(rest, FaceWarp.Reach(points)))
        {
            var at = back.Apply(new Vec(x, y));
            var source = warp.Source(at);
            if (source.From != at || source.Inside > 0)
            {
                var colour = colours.At(source.From);
                if (colour.GetElement(3) == 0 && source.Inside < 1)
                {
                    continue;
                }

                var inside = s_roof + ((s_tongue - s_roof) * (float)Math.Pow(source.Depth, 2));
                Put(moved, (y * stride) + x, colour + ((inside - colour) * (float)source.Inside));
            }
        }

        Close(points.RightEye, Math.Clamp(face.Blink + Math.Max(0, -face.Wink), 0, 1), rest, moved);
        Close(points.LeftEye, Math.Clamp(face.Blink + Math.Max(0, face.Wink), 0, 1), rest, moved);
    }

    private static void Close(EyePlace eye, double closed, Texture rest, Texture moved)
    {
        if (closed <= 0)
        {
            return;
        }

        var (lids, under) = (new FaceLids(new FaceTexels(rest), eye, closed), new FaceTexels(moved));
        var back = rest.ToTexels.Inverse();
        var stride = rest.Stride / 4;
        foreach (var (x, y) in Within(rest, FaceWarp.Around(eye)))
        {
            var at = back.Apply(new Vec(x, y));
            var here = under.At(at);
            var lid = here.GetElement(3) == 0 ? here : lids.Over(at, here);
            if (lid != here)
            {
                Put(moved, (y * stride) + x, lid);
            }
        }
    }

    private static void Put(Texture moved, int texel, Vector128<float> colour)
    {
        ref var here = ref MemoryMarshal.Cast<byte, uint>(moved.Texels.AsSpan())[texel];
        here = FaceTexels.Covered(colour, here);
    }

    private static IEnumerable<(int X, int Y)> Within(Texture texture, Box reference)
    {
        var reach = reference.Transform(texture.ToTexels);
        int left = Math.Max(1, (int)reach.X), right = Math.Min((texture.Stride / 4) - 2, (int)Math.Ceiling(reach.Right));
        int top = Math.Max(1, (int)reach.Y), bottom = Math.Min(texture.Height + Texture.Rim, (int)Math.Ceiling(reach.Bottom));
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                yield return (x, y);
            }
        }
    }
}
