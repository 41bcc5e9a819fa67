using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>Which part each pixel of the subject's box belongs to, and how solid it is.</summary>
/// <param name="Owners">A <see cref="BodyPart"/> or <see cref="None"/>.</param>
/// <param name="Alpha">0 where there is none.</param>
internal sealed record Ownership(int Left, int Top, int Width, int Height, byte[] Owners, byte[] Alpha)
{
    public const byte None = 255;

    /// <summary>Reads the map between its cells: of the four around a pixel the part with most weight wins, so that borders run smoothly.</summary>
    public static Ownership Of(Silhouette silhouette, byte[] cells, Raster alpha, Box bounds)
    {
        var made = Empty(alpha, bounds);
        Span<double> votes = stackalloc double[Enum.GetValues<BodyPart>().Length];
        for (var i = 0; i < made.Owners.Length; i++)
        {
            if (made.Alpha[i] == 0)
            {
                continue;
            }

            var at = silhouette.ToGrid(new Vec(made.Left + (i % made.Width) + 0.5, made.Top + (i / made.Width) + 0.5));
            var (x, y) = ((int)Math.Floor(at.X), (int)Math.Floor(at.Y));
            votes.Clear();
            for (var corner = 0; corner < 4; corner++)
            {
                var (cx, cy) = (x + (corner & 1), y + (corner >> 1));
                var weight = (1 - Math.Abs(at.X - cx)) * (1 - Math.Abs(at.Y - cy));
                votes[cells[silhouette.Index(new Vec(cx, cy))]] += weight;
            }

            made.Owners[i] = (byte)Most(votes);
        }

        return made;
    }

    // Pixels: as far to either side of a border as it may have been drawn wrongly, and as far as colours are compared.
    private const int Unsure = 2;
    private const int Look = 5;
    private const double Spread = 18;
    private const double Clearly = 2;

    /// <summary>Moves borders between parts by a pixel or two to where the picture's colours change: whose colours around a pixel are like its own, his it is.</summary>
    public void FollowColours(Pixels picture)
    {
        var unsure = Enumerable.Range(0, Owners.Length).Where(i => Owners[i] != None && OtherNear(i)).ToHashSet();
        var changes = new List<(int Pixel, byte Owner)>();
        Span<double> votes = stackalloc double[Enum.GetValues<BodyPart>().Length];
        foreach (var pixel in unsure)
        {
            votes.Clear();
            var (y, x) = Math.DivRem(pixel, Width);
            for (var ny = Math.Max(0, y - Look); ny <= Math.Min(Height - 1, y + Look); ny++)
            {
                for (var nx = Math.Max(0, x - Look); nx <= Math.Min(Width - 1, x + Look); nx++)
                {
                    var near = (ny * Width) + nx;
                    if (Owners[near] != None && !unsure.Contains(near))
                    {
                        votes[Owners[near]] += Math.Exp(-Difference(picture, pixel, near) / (2 * Spread * Spread));
                    }
                }
            }

            var best = Most(votes);
            if (votes[best] > 1 && votes[best] > Clearly * votes[Owners[pixel]])
            {
                changes.Add((pixel, (byte)best));
            }
        }

        changes.ForEach(change => Owners[change.Pixel] = change.Owner);
    }

    private bool OtherNear(int pixel)
    {
        var (y, x) = Math.DivRem(pixel, Width);
        for (var ny = Math.Max(0, y - Unsure); ny <= Math.Min(Height - 1, y + Unsure); ny++)
        {
            for (var nx = Math.Max(0, x - Unsure); nx <= Math.Min(Width - 1, x + Unsure); nx++)
            {
                var owner = Owners[(ny * Width) + nx];
                if (owner != None && owner != Owners[pixel])
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Squared, mean of the three channels.
    private double Difference(Pixels picture, int a, int b)
    {
        var (i, j, sum) = (4 * (((Top + (a / Width)) * picture.Width) + Left + (a % Width)), 4 * (((Top + (b / Width)) * picture.Width) + Left + (b % Width)), 0.0);
        for (var c = 0; c < 3; c++)
        {
            sum += Math.Pow(picture.Rgba[i + c] - picture.Rgba[j + c], 2);
        }

        return sum / 3;
    }

    /// <summary>All that is there belongs to one part.</summary>
    public static Ownership Single(Raster alpha, Box bounds)
    {
        var made = Empty(alpha, bounds);
        for (var i = 0; i < made.Owners.Length; i++)
        {
            made.Owners[i] = made.Alpha[i] == 0 ? None : (byte)BodyPart.Trunk;
        }

        return made;
    }

    private static Ownership Empty(Raster alpha, Box bounds)
    {
        var (left, top, width, height) = ((int)bounds.X, (int)bounds.Y, (int)bounds.Width, (int)bounds.Height);
        var made = new Ownership(left, top, width, height, new byte[width * height], new byte[width * height]);
        Array.Fill(made.Owners, None);
        for (var i = 0; i < made.Alpha.Length; i++)
        {
            var a = alpha.Samples[((top + (i / width)) * alpha.Width) + left + (i % width)];
            made.Alpha[i] = a >= Silhouette.LeastAlpha ? a : (byte)0;
        }

        return made;
    }

    private static int Most(ReadOnlySpan<double> votes)
    {
        var best = 0;
        for (var i = 1; i < votes.Length; i++)
        {
            best = votes[i] > votes[best] ? i : best;
        }

        return best;
    }
}
