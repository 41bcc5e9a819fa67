using System.Runtime.Intrinsics;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>
/// What the three weights make of a texture, once for a whole film. identity_strength mixes in a painted surface: K. He, J. Sun, X. Tang, "Guided Image
/// Filtering", 2010, the picture guided by itself. perceptual_weight and adv_weight are unsharp masks, one wide and one fine.
/// </summary>
internal static class StageFinish
{
    // Variance (of levels 0 to 255, squared) below which the painted surface takes a difference for detail.
    private const float Painted = 400;
    private const int StripTexels = 1_500_000;
    private const float WideGain = 0.5f;
    private const float FineGain = 1.2f;

    /// <summary>Null when nothing is to be done.</summary>
    /// <param name="side">The reference's longer side in pixels, against which widths are measured.</param>
    public static Func<byte[], int, int, double, byte[]>? Of(double identity, double perceptual, double adv, int side)
    {
        if (identity >= 1 && perceptual <= 0 && adv <= 0)
        {
            return null;
        }

        return (rgba, width, height, scale) =>
        {
            int painted = Width(side, scale, 0.006), wide = Width(side, scale, 0.02);
            var reach = (identity < 1 ? 2 * painted : 0) + (perceptual > 0 ? wide : 0) + 2;
            var made = new byte[rgba.Length];
            var rows = Math.Max(64, StripTexels / width);
            for (var top = 0; top < height; top += rows)
            {
                // A strip with all that its filters look at, so that a large texture needs no more memory than a small one.
                int first = Math.Max(0, top - reach), last = Math.Min(height, top + rows + reach), bottom = Math.Min(height, top + rows);
                var strip = FloatPicture.Of(rgba.AsSpan(first * width * 4, (last - first) * width * 4), width, last - first);
                strip = identity < 1 ? Repainted(strip, painted, 1 - (float)((1 - identity) * (1 - identity))) : strip;
                strip = perceptual > 0 ? Sharpened(strip, wide, (float)perceptual * WideGain) : strip;
                strip = adv > 0 ? Sharpened(strip, 1, (float)adv * FineGain) : strip;
                strip.ToBytes().AsSpan((top - first) * width * 4, (bottom - top) * width * 4).CopyTo(made.AsSpan(top * width * 4));
            }

            return made;
        };
    }

    private static int Width(int side, double scale, double share) => Math.Max(2, (int)Math.Round(side * scale * share));

    private static FloatPicture Repainted(FloatPicture picture, int radius, float identity)
    {
        var mean = Means(picture, radius);
        var squares = Means(picture.Each(c => (c * c / Alpha(c)).WithElement(3, c.GetElement(3))), radius);
        var (gain, rest) = (new FloatPicture(picture.Width, picture.Height), new FloatPicture(picture.Width, picture.Height));
        for (var i = 0; i < mean.Values.Length; i++)
        {
            // Both weighted by alpha, so that what is outside a cut-out says nothing.
            var alpha = picture.Values[i].GetElement(3);
            var variance = Vector128.Max((squares.Values[i] * 255) - (mean.Values[i] * mean.Values[i]), Vector128<float>.Zero);
            var kept = variance / (variance + Vector128.Create(Painted));
            gain.Values[i] = (kept * (alpha / 255)).WithElement(3, alpha);
            rest.Values[i] = (mean.Values[i] * (Vector128<float>.One - kept) * (alpha / 255)).WithElement(3, alpha);
        }

        var (gains, rests) = (Means(gain, radius), Means(rest, radius));
        var made = new FloatPicture(picture.Width, picture.Height);
        for (var i = 0; i < made.Values.Length; i++)
        {
            var alpha = picture.Values[i].GetElement(3);
            var painted = (gains.Values[i] * picture.Values[i]) + (rests.Values[i] * (alpha / 255));
            made.Values[i] = ((picture.Values[i] * identity) + (painted * (1 - identity))).WithElement(3, alpha);
        }

        return made;
    }

    private static FloatPicture Sharpened(FloatPicture picture, int radius, float gain)
    {
        var mean = Means(picture, radius);
        var made = new FloatPicture(picture.Width, picture.Height);
        for (var i = 0; i < made.Values.Length; i++)
        {
            var alpha = picture.Values[i].GetElement(3);
            var detail = picture.Values[i] - (mean.Values[i] * (alpha / 255));
            made.Values[i] = (picture.Values[i] + (detail * gain)).WithElement(3, alpha);
        }

        return made;
    }

    // Mean straight colours around each texel, levels 0 to 255.
    private static FloatPicture Means(FloatPicture picture, int radius) =>
        picture.Sums(radius).Each(sum => sum * 255 / Alpha(sum));

    private static Vector128<float> Alpha(Vector128<float> value) => Vector128.Create(Math.Max(value.GetElement(3), 1e-3f));
}
