using CharaStudio.Engine.Illustrator.Drawing;
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
