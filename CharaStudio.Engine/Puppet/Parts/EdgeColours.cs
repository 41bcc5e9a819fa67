using System.Runtime.Intrinsics;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Rasters;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>
/// The subject's own colours where its edge is soft: there a picture shows it mixed with what lies behind, which would shine around it before any other place.
/// M. Forte, "Approximate Fast Foreground Colour Estimation", 2021: both sides' colours from around, then what the pixel itself adds to them; first from afar, then from near.
/// </summary>
internal static class EdgeColours
{
    private const int Near = 3;

    /// <returns>The picture with unmixed colours wherever the mask is soft; itself where it shows no place that could mix in.</returns>
    public static Pixels Own(Pixels picture, Raster alpha, Box bounds)
    {
        if (!Plate.Shows(picture))
        {
            return picture;
        }

        var far = Math.Max(8, Math.Max(picture.Width, picture.Height) / 60);
        int left = Math.Max(0, (int)bounds.X - far), top = Math.Max(0, (int)bounds.Y - far);
        int right = Math.Min(picture.Width, (int)bounds.Right + far), bottom = Math.Min(picture.Height, (int)bounds.Bottom + far);
        var (width, height) = (right - left, bottom - top);
        FloatPicture seen = new(width, height), share = new(width, height);
        for (var i = 0; i < seen.Values.Length; i++)
        {
            var from = ((top + (i / width)) * picture.Width) + left + (i % width);
            seen.Values[i] = Vector128.Create(picture.Rgba[4 * from], picture.Rgba[(4 * from) + 1], picture.Rgba[(4 * from) + 2], 1f);
            share.Values[i] = Vector128.Create(alpha.Samples[from] / 255f);
        }

        var coarse = Unmixed(seen, seen, seen, share, far);
        var own = Unmixed(seen, coarse.Subject, coarse.Place, share, Near).Subject;
        byte[] made = [.. picture.Rgba];
        for (var i = 0; i < own.Values.Length; i++)
        {
            var to = ((top + (i / width)) * picture.Width) + left + (i % width);
            if (alpha.Samples[to] is > 0 and < 255)
            {
                for (var c = 0; c < 3; c++)
                {
                    made[(4 * to) + c] = (byte)Math.Clamp(Math.Round(own.Values[i].GetElement(c)), 0, 255);
                }
            }
        }

        return new Pixels(picture.Width, picture.Height, made);
    }

    private static (FloatPicture Subject, FloatPicture Place) Unmixed(FloatPicture seen, FloatPicture subject, FloatPicture place, FloatPicture share, int radius)
    {
        FloatPicture ours = new(seen.Width, seen.Height), theirs = new(seen.Width, seen.Height);
        for (var i = 0; i < seen.Values.Length; i++)
        {
            ours.Values[i] = (subject.Values[i] * share.Values[i]).WithElement(3, share.Values[i].GetElement(0));
            theirs.Values[i] = (place.Values[i] * (Vector128<float>.One - share.Values[i])).WithElement(3, 1 - share.Values[i].GetElement(0));
        }

        (ours, theirs) = (ours.Sums(radius), theirs.Sums(radius));
        for (var i = 0; i < seen.Values.Length; i++)
        {
            var a = share.Values[i];
            var f = Mean(ours.Values[i], subject.Values[i]);
            var b = Mean(theirs.Values[i], place.Values[i]);
            ours.Values[i] = f + (a * (seen.Values[i] - (a * f) - ((Vector128<float>.One - a) * b)));
            theirs.Values[i] = b;
        }

        return (ours, theirs);
    }

    private static Vector128<float> Mean(Vector128<float> sum, Vector128<float> otherwise) =>
        sum.GetElement(3) > 1e-3f ? sum / Vector128.Create(sum.GetElement(3)) : otherwise;
}
