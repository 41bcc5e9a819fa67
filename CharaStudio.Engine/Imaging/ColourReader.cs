using System.Globalization;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Imaging;

/// <summary>Reads a picture's colours by counting them in coarse bins; the subject is what differs from the picture's edge.</summary>
internal static class ColourReader
{
    private const int Side = 160;
    private const int Step = 24;
    private const double Near = 60;
    private const double LeastShare = 0.06;

    internal static PictureColours Read(Pixels picture)
    {
        var grid = Grid(picture);
        var all = grid.Where(sample => sample.Alpha > 128).ToList();
        var edge = all.Where(sample => sample.X is < 0.06 or > 0.94 || sample.Y < 0.06).ToList();
        var ground = Mode(edge);
        var subject = ground is { } back ? all.Where(sample => Distance(sample, back) > Near).ToList() : all;
        if (subject.Count == 0 || subject.Count < all.Count / 20)
        {
            return new PictureColours(Frequent(all), null, null, null);
        }

        var (top, bottom) = (subject.Min(sample => sample.Y), subject.Max(sample => sample.Y));
        var middle = subject.Average(sample => sample.X);
        var upper = subject.Where(sample => sample.Y < top + 0.45 * (bottom - top) && Math.Abs(sample.X - middle) < 0.3).ToList();
        var lower = subject.Where(sample => sample.Y > top + 0.55 * (bottom - top)).ToList();
        var skin = Mode([.. upper.Where(IsSkin)], subject.Count / 40);
        bool Other(Sample sample) => skin is not { } tone || Distance(sample, tone) > Near * 0.7;
        return new PictureColours(
            Frequent(all),
            Text(Mode([.. upper.Where(sample => Other(sample) && !IsSkin(sample))], (int)(upper.Count * LeastShare))),
            Text(skin),
            Text(Mode([.. lower.Where(Other)], (int)(lower.Count * LeastShare))));
    }

    private static List<Sample> Grid(Pixels picture)
    {
        var samples = new List<Sample>(Side * Side);
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var (x, y) = (column * picture.Width / Side, row * picture.Height / Side);
                var at = (y * picture.Width + x) * 4;
                samples.Add(new Sample(
                    (column + 0.5) / Side, (row + 0.5) / Side, picture.Rgba[at], picture.Rgba[at + 1], picture.Rgba[at + 2], picture.Rgba[at + 3]));
            }
        }

        return samples;
    }

    // The fullest bin's mean: a mode, not an average, since the mean of hair and sky is neither.
    private static Sample? Mode(IReadOnlyList<Sample> samples, int least = 1)
    {
        var fullest = samples.GroupBy(Bin).OrderByDescending(bin => bin.Count()).ThenBy(bin => bin.Key).FirstOrDefault();
        return fullest is not null && fullest.Count() >= Math.Max(1, least) ? Mean(fullest) : null;
    }

    private static List<string> Frequent(IEnumerable<Sample> samples)
    {
        var chosen = new List<Sample>();
        foreach (var bin in samples.GroupBy(Bin).OrderByDescending(bin => bin.Count()).ThenBy(bin => bin.Key))
        {
            var mean = Mean(bin);
            if (chosen.TrueForAll(other => Distance(other, mean) > Near))
            {
                chosen.Add(mean);
            }

            if (chosen.Count == 5)
            {
                break;
            }
        }

        return chosen.ConvertAll(sample => Text(sample)!);
    }

    private static Sample Mean(IEnumerable<Sample> bin)
    {
        var all = bin.ToList();
        return new Sample(0, 0, (byte)all.Average(s => s.Red), (byte)all.Average(s => s.Green), (byte)all.Average(s => s.Blue), 255);
    }

    private static int Bin(Sample s) => (s.Red / Step * 16 + s.Green / Step) * 16 + s.Blue / Step;

    // "Redmean" distance: near enough to the eye for choosing, without leaving RGB (T. Riemersma, compuphase).
    private static double Distance(Sample a, Sample b)
    {
        var mean = (a.Red + b.Red) / 2.0;
        double red = a.Red - b.Red, green = a.Green - b.Green, blue = a.Blue - b.Blue;
        return Math.Sqrt((2 + mean / 256) * red * red + 4 * green * green + (2 + (255 - mean) / 256) * blue * blue) / 1.7;
    }

    // The usual RGB bounds of skin in daylight (Kovac, Peer, Solina 2003), widened to darker skins.
    private static bool IsSkin(Sample s) =>
        s.Red > 60 && s.Green > 35 && s.Blue > 20 && s.Red > s.Green && s.Green >= s.Blue - 6
        && s.Red - Math.Min(s.Green, s.Blue) is > 12 and < 130 && s.Red - s.Green is > 6 and < 80;

    private static string? Text(Sample? sample) =>
        sample is { } s ? string.Create(CultureInfo.InvariantCulture, $"#{s.Red:x2}{s.Green:x2}{s.Blue:x2}") : null;

    private readonly record struct Sample(double X, double Y, byte Red, byte Green, byte Blue, byte Alpha);
}
