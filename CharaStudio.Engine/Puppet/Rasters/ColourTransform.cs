using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>
/// An affine map of colours. It commutes with laying one premultiplied picture over another, so a cut-out's soft edge changes with the rest of it.
/// </summary>
/// <param name="Red">What a unit of red adds to red, green and blue; the others likewise.</param>
/// <param name="Constant">What is added wherever alpha is full.</param>
internal readonly record struct ColourTransform(Vector128<float> Red, Vector128<float> Green, Vector128<float> Blue, Vector128<float> Constant)
{
    public static readonly ColourTransform Neutral = new(
        Vector128.Create(1f, 0, 0, 0), Vector128.Create(0f, 1, 0, 0), Vector128.Create(0f, 0, 1, 0), Vector128.Create(0f, 0, 0, 1));

    // Rec. 709's weights: how much each primary adds to what the eye calls light.
    private static readonly Vector128<float> s_luma = Vector128.Create(0.2126f, 0.7152f, 0.0722f, 0);

    public bool IsNeutral => this == Neutral;

    /// <param name="share">How much of the mood takes hold, 0 to 1.</param>
    public static ColourTransform Of(Control.MoodFrame mood, double share)
    {
        if (share <= 0 || (mood.Warmth == 0 && mood.Light == 0 && mood.Colour == 0))
        {
            return Neutral;
        }

        double warm = mood.Warmth * share, light = mood.Light * share, vivid = mood.Colour * share;
        var gain = Vector128.Create((float)(1 + (0.14 * warm)), (float)(1 + (0.02 * warm)), (float)(1 - (0.18 * warm)), 0);
        gain *= (float)(1 / (Vector128.Sum(gain * s_luma)));
        gain *= (float)(1 + ((light > 0 ? 0.22 : 0.6) * light));
        var saturation = (float)(1 + ((vivid > 0 ? 0.6 : 1) * vivid));
        Vector128<float> Column(int channel) =>
            gain * ((Vector128<float>.Zero.WithElement(channel, saturation)) + Vector128.Create((1 - saturation) * s_luma.GetElement(channel)));
        var lift = (float)(0.1 * Math.Max(0, light));
        return new ColourTransform(Column(0), Column(1), Column(2), Vector128.Create(lift, lift, lift, 1));
    }

    /// <summary>This map first, then gains of red, green and blue.</summary>
    public ColourTransform Gained(double red, double green, double blue)
    {
        var gain = Vector128.Create((float)red, (float)green, (float)blue, 1);
        return new ColourTransform(Red * gain, Green * gain, Blue * gain, Constant * gain);
    }

    /// <summary>Premultiplied pixels, in place; no colour leaves 0 to its alpha.</summary>
    public void Apply(Span<byte> rgba)
    {
        if (IsNeutral)
        {
            return;
        }

        var words = MemoryMarshal.Cast<byte, uint>(rgba);
        var (seen, made) = (0u, 0u); // Drawings are flat: the colour before is often the colour now.
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] != seen)
            {
                seen = words[i];
                made = Change(seen);
            }

            words[i] = made;
        }
    }

    private uint Change(uint pixel)
    {
        var value = Scaling.Floats(pixel);
        var alpha = Vector128.Create(value.GetElement(3));
        var changed = (Red * value.GetElement(0)) + (Green * value.GetElement(1)) + (Blue * value.GetElement(2)) + (Constant * alpha);
        return Scaling.Bytes(Vector128.Min(Vector128.Max(changed, Vector128<float>.Zero), alpha));
    }
}
