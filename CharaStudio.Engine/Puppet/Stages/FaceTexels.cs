using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Colours of a face at rest by points of the reference.</summary>
internal readonly struct FaceTexels(Texture texture)
{
    // Below this a colour is rounded too far to be one.
    private const float LeastAlpha = 24;

    /// <summary>Red, green and blue 0 to 255, not premultiplied, and 255; all 0 where there is nothing.</summary>
    public Vector128<float> At(Vec point)
    {
        var texels = MemoryMarshal.Cast<byte, uint>(texture.Texels);
        var (stride, from) = (texture.Stride / 4, texture.ToTexels.Apply(point));
        double x = Math.Clamp(from.X, 0, stride - 2), y = Math.Clamp(from.Y, 0, (texels.Length / stride) - 2);
        var i = ((int)y * stride) + (int)x;
        float fx = (float)(x - (int)x), fy = (float)(y - (int)y);
        var above = (Scaling.Floats(texels[i]) * (1 - fx)) + (Scaling.Floats(texels[i + 1]) * fx);
        var below = (Scaling.Floats(texels[i + stride]) * (1 - fx)) + (Scaling.Floats(texels[i + stride + 1]) * fx);
        var colour = (above * (1 - fy)) + (below * fy);
        var alpha = colour.GetElement(3);
        return alpha > LeastAlpha ? colour * (255 / alpha) : Vector128<float>.Zero;
    }

    /// <summary>Premultiplied as a texel is that lets through what was here: the face's outline stays.</summary>
    public static uint Covered(Vector128<float> colour, uint here) => Scaling.Bytes((colour * ((here >> 24) / 255f)).WithElement(3, here >> 24));
}
