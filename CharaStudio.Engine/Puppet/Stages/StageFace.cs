using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>A face that blinks and speaks: the head's texture with the moved face in it, made anew where it changed.</summary>
internal sealed class StageFace(StageSet set)
{
    private static readonly Vector128<float> s_mouth = Vector128.Create(74f, 22f, 28f, 255f);
    private static readonly Vector128<float> s_lash = Vector128.Create(38f, 28f, 30f, 255f);
    private readonly int _part = Part(set.Mesh);
    private Texture? _rest;
    private Texture? _moved;
    private FaceFrame? _shown;

    /// <summary>Puts the face in place of the raster's own texture, or takes it away again.</summary>
    public void Put(TriangleRaster raster, FaceFrame face, double scale)
    {
        if (set.Face is not { } points || FaceWarp.IsNeutral(face))
        {
            raster.Instead.Remove(_part);
            return;
        }

        var rest = set.Textures[_part].At(scale);
        if (!ReferenceEquals(rest, _rest))
        {
            (_rest, _moved, _shown) = (rest, rest.Copy(), null);
        }

        if (_shown != face)
        {
            Draw(new FaceWarp(points, face), points, rest, _moved!);
            _shown = face;
        }

        raster.Instead[_part] = _moved!;
    }

    private static int Part(PuppetMesh mesh)
    {
        for (var i = 0; i < mesh.Parts.Count; i++)
        {
            if (mesh.Parts[i].Name == "head")
            {
                return i;
            }
        }

        return 0;
    }

    private static void Draw(FaceWarp warp, FacePoints points, Texture rest, Texture moved)
    {
        var reach = FaceWarp.Reach(points).Transform(rest.ToTexels);
        var back = rest.ToTexels.Inverse();
        int left = Math.Max(1, (int)reach.X), right = Math.Min((rest.Stride / 4) - 2, (int)Math.Ceiling(reach.Right));
        int top = Math.Max(1, (int)reach.Y), bottom = Math.Min(rest.Height + Texture.Rim, (int)Math.Ceiling(reach.Bottom));
        var texels = MemoryMarshal.Cast<byte, uint>(rest.Texels.AsSpan());
        var made = MemoryMarshal.Cast<byte, uint>(moved.Texels.AsSpan());
        var stride = rest.Stride / 4;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var at = back.Apply(new Vec(x, y));
                var (from, dark, inside) = warp.Source(at);
                made[(y * stride) + x] = from == at && dark <= 0
                    ? texels[(y * stride) + x]
                    : Seen(texels, stride, rest.ToTexels.Apply(from), texels[(y * stride) + x], dark, inside);
            }
        }
    }

    // The face's outline stays: what moves within it takes the alpha that was there.
    private static uint Seen(ReadOnlySpan<uint> texels, int stride, Vec from, uint here, double dark, bool inside)
    {
        var rows = texels.Length / stride;
        double x = Math.Clamp(from.X, 0, stride - 2), y = Math.Clamp(from.Y, 0, rows - 2);
        var i = ((int)y * stride) + (int)x;
        float fx = (float)(x - (int)x), fy = (float)(y - (int)y);
        var above = (Scaling.Floats(texels[i]) * (1 - fx)) + (Scaling.Floats(texels[i + 1]) * fx);
        var below = (Scaling.Floats(texels[i + stride]) * (1 - fx)) + (Scaling.Floats(texels[i + stride + 1]) * fx);
        var colour = (above * (1 - fy)) + (below * fy);
        var alpha = colour.GetElement(3);
        colour = alpha > 1 ? colour * (255 / alpha) : Scaling.Floats(here);
        colour += ((inside ? s_mouth : s_lash) - colour) * (float)dark;
        return Scaling.Bytes((colour * ((here >> 24) / 255f)).WithElement(3, here >> 24));
    }
}
