using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>Where the picture's lower edge cuts the subject: a body goes on below it, and stays there when the rest moves.</summary>
/// <param name="From">Pixels: the cut's left end.</param>
/// <param name="To">Its right end.</param>
public sealed record CutEdge(Vec From, Vec To)
{
    // Of the subject's width: a boot that touches the edge is no cut.
    private const double LeastShare = 0.3;
    private const int Rows = 2;
    private const int Solid = 128;

    // Hooves far apart are no cut either.
    private static int Covered(ReadOnlySpan<byte> row)
    {
        var count = 0;
        foreach (var alpha in row)
        {
            count += alpha >= Solid ? 1 : 0;
        }

        return count;
    }

    /// <summary>The cut, or null when the subject ends within the picture.</summary>
    internal static CutEdge? Of(Raster alpha, Box bounds)
    {
        var row = alpha.Samples.AsSpan((alpha.Height - Math.Min(Rows, alpha.Height)) * alpha.Width, alpha.Width);
        int left = row.IndexOfAnyInRange((byte)Solid, byte.MaxValue), right = row.LastIndexOfAnyInRange((byte)Solid, byte.MaxValue);
        return left < 0 || Covered(row) < LeastShare * bounds.Width ? null : new CutEdge(new Vec(left, alpha.Height - Rows), new Vec(right + 1, alpha.Height - Rows));
    }
}
