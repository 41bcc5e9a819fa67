using System.Runtime.Intrinsics;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// What may lie behind a subject: the hole's rim carried inwards as a stretched skin (Laplace's equation, solved from coarse to fine), which knows
/// no spikes, with the surroundings' own grain on top, since a smooth patch in a photograph is seen at once.
/// </summary>
/// <remarks>Pull and push: S. J. Gortler and others, "The Lumigraph", 1996, section 3.4; here with relaxation at each level.</remarks>
internal static class PlateFill
{
    private const int Relaxations = 6;

    /// <param name="hole">One byte a pixel; what is not 0 is painted anew.</param>
    /// <returns>RGBA without transparency.</returns>
    public static byte[] Fill(Pixels picture, ReadOnlySpan<byte> hole)
    {
        var known = new FloatPicture(picture.Width, picture.Height);
        var words = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(picture.Rgba.AsSpan());
        for (var i = 0; i < known.Values.Length; i++)
        {
            known.Values[i] = hole[i] == 0 ? Scaling.Floats(words[i]).WithElement(3, 1) : Vector128<float>.Zero;
        }

        var grain = Grain(known);
        var whole = Push(known);
        var dice = Dice.For(picture.Width, "plate grain");
        for (var i = 0; i < whole.Values.Length; i++)
        {
            var noise = known.Values[i].GetElement(3) > 0 ? 0 : (float)(dice.Gauss() * grain);
            whole.Values[i] = (whole.Values[i] + Vector128.Create(noise)).WithElement(3, 255);
        }

        return whole.ToBytes();
    }

    // Each level's unknown texels come from the coarser one, and are then smoothed against their neighbours.
    private static FloatPicture Push(FloatPicture known)
    {
        if (known.Width == 1 && known.Height == 1)
        {
            return known.Values[0].GetElement(3) > 0 ? known : known.Each(_ => Vector128.Create(200f).WithElement(3, 1));
        }

        var coarse = Push(Pull(known));
        var made = new FloatPicture(known.Width, known.Height);
        var unknown = new List<int>();
        for (var y = 0; y < known.Height; y++)
        {
            for (var x = 0; x < known.Width; x++)
            {
                var i = (y * known.Width) + x;
                var weight = known.Values[i].GetElement(3);
                made.Values[i] = weight >= 1 ? known.Values[i]
                    : (known.Values[i] * weight) + (Between(coarse, (x - 0.5f) / 2, (y - 0.5f) / 2) * (1 - weight));
                if (weight < 1)
                {
                    unknown.Add(i);
                }
            }
        }

        Relax(made, known, unknown);
        return made;
    }

    private static FloatPicture Pull(FloatPicture fine)
    {
        var made = new FloatPicture((fine.Width + 1) / 2, (fine.Height + 1) / 2);
        for (var y = 0; y < made.Height; y++)
        {
            for (var x = 0; x < made.Width; x++)
            {
                var (sum, weight) = (Vector128<float>.Zero, 0f);
                for (var k = 0; k < 4; k++)
                {
                    var (fx, fy) = ((2 * x) + (k & 1), (2 * y) + (k >> 1));
                    if (fx < fine.Width && fy < fine.Height)
                    {
                        var value = fine.Values[(fy * fine.Width) + fx];
                        sum += value * value.GetElement(3);
                        weight += value.GetElement(3);
                    }
                }

                made.Values[(y * made.Width) + x] = weight > 0 ? (sum / Vector128.Create(weight)).WithElement(3, Math.Min(1, weight)) : Vector128<float>.Zero;
            }
        }

        return made;
    }

    private static Vector128<float> Between(FloatPicture picture, float x, float y)
    {
        x = Math.Clamp(x, 0, picture.Width - 1);
        y = Math.Clamp(y, 0, picture.Height - 1);
        int left = (int)x, top = (int)y, right = Math.Min(left + 1, picture.Width - 1), bottom = Math.Min(top + 1, picture.Height - 1);
        float fx = x - left, fy = y - top;
        var above = (picture.Values[(top * picture.Width) + left] * (1 - fx)) + (picture.Values[(top * picture.Width) + right] * fx);
        var below = (picture.Values[(bottom * picture.Width) + left] * (1 - fx)) + (picture.Values[(bottom * picture.Width) + right] * fx);
        return (above * (1 - fy)) + (below * fy);
    }

    private static void Relax(FloatPicture picture, FloatPicture known, List<int> unknown)
    {
        for (var round = 0; round < Relaxations; round++)
        {
            foreach (var i in unknown)
            {
                var (y, x) = Math.DivRem(i, picture.Width);
                var left = picture.Values[x > 0 ? i - 1 : i];
                var right = picture.Values[x < picture.Width - 1 ? i + 1 : i];
                var above = picture.Values[y > 0 ? i - picture.Width : i];
                var below = picture.Values[y < picture.Height - 1 ? i + picture.Width : i];
                var weight = known.Values[i].GetElement(3);
                picture.Values[i] = (known.Values[i] * weight) + ((left + right + above + below) * (0.25f * (1 - weight)));
            }
        }
    }

    // The median difference of a pixel from its row neighbours' mean, as the deviation of normal noise (variance 1.5 times the pixel's own).
    private static double Grain(FloatPicture known)
    {
        var differences = new List<float>();
        for (var i = 1; i < known.Values.Length - 1; i += 3)
        {
            if (known.Values[i - 1].GetElement(3) > 0 && known.Values[i].GetElement(3) > 0 && known.Values[i + 1].GetElement(3) > 0)
            {
                differences.Add(Math.Abs(known.Values[i].GetElement(1) - (0.5f * (known.Values[i - 1].GetElement(1) + known.Values[i + 1].GetElement(1)))));
            }
        }

        differences.Sort();
        return differences.Count == 0 ? 0 : Math.Min(6, differences[differences.Count / 2] / 0.6745 / Math.Sqrt(1.5));
    }
}
