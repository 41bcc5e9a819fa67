namespace CharaStudio.Engine.Perception.Identity;

/// <summary>
/// What a subject looks like without regard to who they are: colours, texture and outline. Every part is the same for a picture and
/// its mirror image. All parts are groups of shares under a square root (Hellinger's likeness), less their mean, without which any two
/// subjects would be much alike.
/// </summary>
internal static class SubjectDescriptor
{
    /// <summary>The whole subject, then its head, trunk and legs; each 3 cells of OKLab's lightness x 5 of a x 5 of b.</summary>
    public const int ColorLength = (Zones + 1) * Colors;

    /// <summary>Thirds of the head; the middle and the sides of each; 10 directions of edges between level and upright.</summary>
    public const int TextureLength = Zones * 2 * Directions;

    /// <summary>Widths of 12 rows and contents of 12 rings around the middle.</summary>
    public const int ShapeLength = Rows + Rings;

    private const int Zones = 3;
    private const int Colors = 3 * Cells * Cells;
    private const int Cells = 5;
    private const int Directions = 10;
    private const int Rows = 12;
    private const int Rings = 12;
    private const double Chroma = 0.2;

    // Whole, head, trunk, legs: hair and skin are in every picture of somebody, legs seldom.
    private static readonly double[] s_zones = [0.4, 1, 0.5, 0.15];

    // A zone of less of the subject than this counts for less: a close-up has no legs.
    private const double WholeZone = 0.12;

    // Where trunk and legs begin, in heads from the crown; colours nearer than Blur to a border count in both zones.
    private const double Waist = 2.7;
    private const double Blur = 0.25;

    /// <summary>How much of each colour is worn where. A colour between cells counts in all of them, so that a small change of light is a small change here.</summary>
    public static double[] Color(SubjectPixels subject)
    {
        var votes = new double[ColorLength];
        Each(subject.Whole, (_, v, i, share) =>
        {
            var (l, a, b) = subject.Whole.Colors[i];
            var (light, across, down) = (Cell(l, 3), Cell((a + Chroma) / (2 * Chroma), Cells), Cell((b + Chroma) / (2 * Chroma), Cells));
            var (zone, part) = Zone(v / subject.HeadShare);
            for (var k = 0; k < 8; k++)
            {
                var weight = share * Side(light, k & 1) * Side(across, k >> 1 & 1) * Side(down, k >> 2);
                var cell = ((((light.At + (k & 1)) * Cells) + across.At + (k >> 1 & 1)) * Cells) + down.At + (k >> 2);
                votes[cell] += weight;
                votes[((zone + 1) * Colors) + cell] += weight * (1 - part);
                votes[(Math.Min(Zones - 1, zone + 1) + 1) * Colors + cell] += weight * part;
            }
        });
        return Roots(votes, Colors, Colors, s_zones);
    }

    /// <summary>Directions of edges of the head (Dalal and Triggs, 2005); a direction and its mirror image count as one.</summary>
    public static double[] Texture(SubjectPixels subject)
    {
        var (votes, head) = (new double[TextureLength], subject.Head);
        Each(head, (u, v, i, share) =>
        {
            var (x, y) = (i % head.Width, i / head.Width);
            if (x == 0 || y == 0 || x == head.Width - 1 || y == head.Height - 1)
            {
                return;
            }

            // Edges inside the subject only: those of its outline are the ground's as much.
            var inside = Math.Min(Math.Min(head.Shares[i - 1], head.Shares[i + 1]), Math.Min(head.Shares[i - head.Width], head.Shares[i + head.Width]));
            var right = head.Colors[i + 1].L - head.Colors[i - 1].L;
            var down = head.Colors[i + head.Width].L - head.Colors[i - head.Width].L;
            var direction = Cell(Math.Atan2(Math.Abs(down), Math.Abs(right)) / (Math.PI / 2), Directions);
            var band = ((Math.Min(2, (int)(v * 3)) * 2) + (Math.Abs(u - 0.5) < 0.25 ? 0 : 1)) * Directions;
            var strength = share * inside * Math.Sqrt((right * right) + (down * down));
            votes[band + direction.At] += strength * (1 - direction.Part);
            votes[band + direction.At + 1] += strength * direction.Part;
        });
        return Roots(votes, TextureLength, Directions, [1]);
    }

    /// <summary>The head's outline: how wide each of 12 rows is, and how much lies within each of 12 rings around the middle.</summary>
    public static double[] Shape(SubjectPixels subject)
    {
        var profile = new double[ShapeLength];
        Each(subject.Head, (u, v, _, share) =>
        {
            profile[Math.Min(Rows - 1, (int)(v * Rows))] += share;
            profile[Rows + Math.Min(Rings - 1, (int)(Math.Sqrt(((u - 0.5) * (u - 0.5)) + ((v - 0.5) * (v - 0.5))) / 0.71 * Rings))] += share;
        });
        return Roots(profile, Rows, Rows, [1, 1]);
    }

    private static void Each(SubjectView subject, Action<double, double, int, double> visit)
    {
        for (var i = 0; i < subject.Shares.Length; i++)
        {
            if (subject.Shares[i] > 0)
            {
                visit(((i % subject.Width) + 0.5) / subject.Width, ((i / subject.Width) + 0.5) / subject.Height, i, subject.Shares[i]);
            }
        }
    }

    // The zone at so many heads from the crown, and how much of it is already the next one.
    private static (int At, double Part) Zone(double heads)
    {
        var (at, border) = heads < 1 + Blur ? (0, 1.0) : (1, Waist);
        return heads >= Waist + Blur ? (Zones - 1, 0) : (at, Math.Clamp((heads - border + Blur) / (2 * Blur), 0, 1));
    }

    private static (int At, double Part) Cell(double value, int cells)
    {
        var at = Math.Clamp(value, 0, 1) * (cells - 1);
        var below = Math.Min(cells - 2, (int)at);
        return (below, at - below);
    }

    private static double Side((int At, double Part) cell, int next) => next == 1 ? cell.Part : 1 - cell.Part;

    // Each group becomes as long as its weight, less where there is hardly anything of it; then each run of numbers loses its mean.
    private static double[] Roots(double[] votes, int group, int run, double[] weights)
    {
        var all = votes.Sum() * group / votes.Length;
        for (var from = 0; from < votes.Length; from += group)
        {
            var sum = votes.AsSpan(from, group).ToArray().Sum();
            var (scale, weight) = (sum <= 0 ? 0 : Math.Min(1, sum / all / WholeZone) / sum, weights[from / group]);
            for (var i = from; i < from + group; i++)
            {
                votes[i] = weight * Math.Sqrt(votes[i] * scale);
            }
        }

        for (var from = 0; from < votes.Length; from += run)
        {
            var mean = votes.AsSpan(from, run).ToArray().Average();
            for (var i = from; i < from + run; i++)
            {
                votes[i] -= mean;
            }
        }

        return votes;
    }
}
