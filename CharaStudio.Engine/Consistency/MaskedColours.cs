using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Consistency;

/// <summary>
/// A subject's colours as a histogram over OKLab (8 x 8 x 8 cells, each pixel shared among the eight cells around it), for comparing a frame with its reference:
/// what clothes, hair and skin are coloured, whatever the pose.
/// </summary>
public sealed class MaskedColours
{
    private const int Cells = 8;
    private const int MostSamples = 24_000;
    private const double Chroma = 0.2;
    private readonly double[] _share = new double[Cells * Cells * Cells];

    private MaskedColours()
    {
    }

    /// <summary>Null when nothing of the picture is the subject.</summary>
    /// <param name="rgba">Four bytes a pixel; alpha is not looked at.</param>
    /// <param name="mask">One byte a pixel; only what is all subject (250 and more) is counted.</param>
    public static MaskedColours? Of(ReadOnlySpan<byte> rgba, ReadOnlySpan<byte> mask)
    {
        var inside = 0;
        foreach (var sample in mask)
        {
            inside += sample >= 250 ? 1 : 0;
        }

        if (inside == 0)
        {
            return null;
        }

        var made = new MaskedColours();
        var step = Math.Max(1, inside / MostSamples);
        var (seen, counted) = (0, 0);
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i] >= 250 && seen++ % step == 0)
            {
                made.Add(new Rgb(rgba[4 * i] / 255.0, rgba[(4 * i) + 1] / 255.0, rgba[(4 * i) + 2] / 255.0));
                counted++;
            }
        }

        for (var i = 0; i < made._share.Length; i++)
        {
            made._share[i] /= counted;
        }

        return made;
    }

    /// <summary>0 the same colours in the same shares, 1 none in common: one less the histograms' intersection (Swain and Ballard, 1991).</summary>
    public double Distance(MaskedColours other)
    {
        var common = 0.0;
        for (var i = 0; i < _share.Length; i++)
        {
            common += Math.Min(_share[i], other._share[i]);
        }

        return Math.Clamp(1 - common, 0, 1);
    }

    private void Add(Rgb colour)
    {
        var (l, a, b) = colour.ToOklab();
        var (il, fl) = Cell(l);
        var (ia, fa) = Cell((a + Chroma) / (2 * Chroma));
        var (ib, fb) = Cell((b + Chroma) / (2 * Chroma));
        for (var k = 0; k < 8; k++)
        {
            int dl = k & 1, da = (k >> 1) & 1, db = k >> 2;
            var weight = (dl == 1 ? fl : 1 - fl) * (da == 1 ? fa : 1 - fa) * (db == 1 ? fb : 1 - fb);
            _share[((((il + dl) * Cells) + ia + da) * Cells) + ib + db] += weight;
        }
    }

    private static (int At, double Part) Cell(double share)
    {
        var place = Math.Clamp(share, 0, 1) * (Cells - 1);
        var at = Math.Min(Cells - 2, (int)place);
        return (at, place - at);
    }
}
