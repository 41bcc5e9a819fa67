using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Bench;

/// <summary>What a figure looks like from its pixels alone: colours by zone and a coarse shape of light and dark around the head.</summary>
/// <remarks>Colour: joint histogram of OKLab lightness, a and b in three zones (hair, face, clothes). Shape: 6 x 6 mean lightness of the head's box less its own mean.</remarks>
internal static class IdentityDescriptor
{
    private const int Grid = 6;

    public static double[] Of(ScenePlan plan, int size)
    {
        var drawing = PanelArtist.Draw(plan, size, size);
        var pixels = SvgRaster.Render(drawing.Svg, size, size);
        var figure = drawing.Figures[0];
        var head = figure.Head;
        var hair = new Box(head.X + (head.Width * 0.25), head.Y + (head.Height * 0.04), head.Width * 0.5, head.Height * 0.2);
        var face = new Box(head.X + (head.Width * 0.35), head.Y + (head.Height * 0.45), head.Width * 0.3, head.Height * 0.35);
        var chest = figure.Joints[Illustrator.Joint.Torso];
        var clothes = new Box(chest.X - (head.Width * 0.28), chest.Y - (head.Height * 0.15), head.Width * 0.56, head.Height * 0.5);
        return [.. Unit(Colors(pixels, hair), 1.0), .. Unit(Colors(pixels, face), 0.6), .. Unit(Colors(pixels, clothes), 1.0), .. Unit(Shape(pixels, head), 0.6)];
    }

    public static double Likeness(double[] a, double[] b)
    {
        double dot = 0, aa = 0, bb = 0;
        for (var i = 0; i < a.Length; i++)
        {
            dot += a[i] * b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
        }

        return aa * bb <= 0 ? 0 : dot / Math.Sqrt(aa * bb);
    }

    private static double[] Colors(Pixels pixels, Box box)
    {
        const int bins = 5;
        var histogram = new double[bins * bins * bins];
        Each(pixels, box, (_, _, c) =>
        {
            var (l, a, b) = c.ToOklab();
            Spread(histogram, bins, Math.Clamp(l, 0, 1), Math.Clamp((a + 0.2) / 0.4, 0, 1), Math.Clamp((b + 0.2) / 0.4, 0, 1));
        });
        return histogram;
    }

    // Linear voting into neighbouring bins, so that a small change of light is a small change of the vector.
    private static void Spread(double[] histogram, int bins, double l, double a, double b)
    {
        (int At, double Part) Cell(double v)
        {
            var at = Math.Min(bins - 2, (int)(v * (bins - 1)));
            return (at, (v * (bins - 1)) - at);
        }

        var (il, fl) = Cell(l);
        var (ia, fa) = Cell(a);
        var (ib, fb) = Cell(b);
        for (var k = 0; k < 8; k++)
        {
            int dl = k & 1, da = (k >> 1) & 1, db = k >> 2;
            var weight = (dl == 1 ? fl : 1 - fl) * (da == 1 ? fa : 1 - fa) * (db == 1 ? fb : 1 - fb);
            histogram[((((il + dl) * bins) + ia + da) * bins) + ib + db] += weight;
        }
    }

    private static double[] Shape(Pixels pixels, Box box)
    {
        double[] sum = new double[Grid * Grid], count = new double[Grid * Grid];
        Each(pixels, box, (u, v, c) =>
        {
            var cell = (Math.Min(Grid - 1, (int)(v * Grid)) * Grid) + Math.Min(Grid - 1, (int)(u * Grid));
            sum[cell] += c.Lightness;
            count[cell]++;
        });
        var means = sum.Select((s, i) => count[i] == 0 ? 0 : s / count[i]).ToArray();
        var mean = means.Average();
        return [.. means.Select(m => m - mean)];
    }

    private static void Each(Pixels pixels, Box box, Action<double, double, Rgb> visit)
    {
        int x0 = Math.Clamp((int)box.X, 0, pixels.Width - 1), x1 = Math.Clamp((int)box.Right, x0 + 1, pixels.Width);
        int y0 = Math.Clamp((int)box.Y, 0, pixels.Height - 1), y1 = Math.Clamp((int)box.Bottom, y0 + 1, pixels.Height);
        for (var y = y0; y < y1; y++)
        {
            for (var x = x0; x < x1; x++)
            {
                var i = ((y * pixels.Width) + x) * 4;
                visit((x - x0 + 0.5) / (x1 - x0), (y - y0 + 0.5) / (y1 - y0), new Rgb(pixels.Rgba[i] / 255.0, pixels.Rgba[i + 1] / 255.0, pixels.Rgba[i + 2] / 255.0));
            }
        }
    }

    private static IEnumerable<double> Unit(double[] v, double weight)
    {
        var length = Math.Sqrt(v.Sum(x => x * x));
        return v.Select(x => length <= 0 ? 0 : x * weight / length);
    }
}
