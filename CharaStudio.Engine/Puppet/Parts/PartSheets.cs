using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>
/// Cuts the subject into parts that overlap: at joints (see <see cref="Weld"/>) and where one hides another. Drawn in the order of rest
/// they give the reference again: wherever two show the same solid pixel its colour is the same or the upper one's, and soft pixels of the
/// outline belong to one part alone.
/// </summary>
internal sealed class PartSheets(Ownership pixels, IReadOnlyList<BodyPart> order, IReadOnlyList<Weld> welds)
{
    // How much of a weld's radius the upper part takes to fade out.
    private const double FadeShare = 0.4;

    /// <param name="silhouette">The grid of <paramref name="owners"/>.</param>
    /// <param name="owners">Parts by cell.</param>
    /// <param name="gap">Cells: a part goes on behind whatever covers it where its own pixels lie on both sides of a gap twice as wide.</param>
    public IReadOnlyList<PartSheet> Cut(Silhouette silhouette, byte[] owners, double gap)
    {
        var sheets = new List<PartSheet>();
        for (var rank = 0; rank < order.Count; rank++)
        {
            var part = order[rank];
            var share = Array.ConvertAll(pixels.Owners, owner => owner == (byte)part ? (byte)255 : (byte)0);
            foreach (var weld in welds.Where(weld => weld.Lower == part || weld.Upper == part))
            {
                Join(weld, part, share);
            }

            sheets.Add(new PartSheet(part, share, Hidden(part, Covers(part, rank), silhouette, owners, gap, share)));
        }

        return sheets;
    }

    // What may hide a part: legs hide nothing of the trunk that they grow out of.
    private BodyPart[] Covers(BodyPart part, int rank) =>
        [.. order.Skip(rank + 1).Where(above => part != BodyPart.Trunk || above is not (BodyPart.RightLeg or BodyPart.LeftLeg))];

    private void Join(Weld weld, BodyPart part, byte[] share)
    {
        var (left, top, right, bottom) = Window(weld);
        var (width, height) = (right - left, bottom - top);
        if (width <= 0 || height <= 0)
        {
            return;
        }

        var own = new bool[width * height];
        for (var i = 0; i < own.Length; i++)
        {
            own[i] = pixels.Owners[((top + (i / width)) * pixels.Width) + left + (i % width)] == (byte)weld.Upper;
        }

        var far = DistanceField.To(own, width, height);
        for (var i = 0; i < own.Length; i++)
        {
            var pixel = ((top + (i / width)) * pixels.Width) + left + (i % width);
            var away = weld.Away(new Vec(pixels.Left + left + (i % width) + 0.5, pixels.Top + top + (i / width) + 0.5));
            if (away >= weld.Radius || pixels.Alpha[pixel] != 255)
            {
                continue;
            }

            if (part == weld.Lower && pixels.Owners[pixel] == (byte)weld.Upper)
            {
                share[pixel] = 255;
            }
            else if (weld.Fades && part == weld.Upper && pixels.Owners[pixel] == (byte)weld.Lower)
            {
                var kept = Math.Min(1 - (far[i] / (FadeShare * weld.Radius)), 2 * (1 - (away / weld.Radius)));
                share[pixel] = Math.Max(share[pixel], (byte)(255 * Smooth(kept)));
            }
        }
    }

    private (int Left, int Top, int Right, int Bottom) Window(Weld weld)
    {
        var box = Box.Around([weld.From, weld.To]).Inflate(weld.Radius + 1);
        return (Math.Max(0, (int)box.X - pixels.Left), Math.Max(0, (int)box.Y - pixels.Top),
            Math.Min(pixels.Width, (int)box.Right + 1 - pixels.Left), Math.Min(pixels.Height, (int)box.Bottom + 1 - pixels.Top));
    }

    private bool[] Hidden(BodyPart part, BodyPart[] above, Silhouette silhouette, byte[] owners, double gap, byte[] share)
    {
        var own = new bool[owners.Length];
        for (var cell = 0; cell < own.Length; cell++)
        {
            own[cell] = silhouette.Inside[cell] && owners[cell] == (byte)part;
        }

        var closed = DistanceField.Closed(own, silhouette.Width, silhouette.Height, gap);
        for (var cell = 0; cell < own.Length; cell++)
        {
            closed[cell] = closed[cell] && (own[cell] || Between(own, silhouette, cell, (int)(2.2 * gap)));
        }

        var hidden = new bool[pixels.Owners.Length];
        for (var i = 0; i < hidden.Length; i++)
        {
            if (pixels.Alpha[i] == 255 && share[i] == 0 && Array.IndexOf(above, (BodyPart)pixels.Owners[i]) >= 0)
            {
                var at = new Vec(pixels.Left + (i % pixels.Width) + 0.5, pixels.Top + (i / pixels.Width) + 0.5);
                hidden[i] = closed[silhouette.Index(silhouette.ToGrid(at))];
            }
        }

        return hidden;
    }

    // Of the lines through a cell (level, upright, both diagonals) two at least meet the part on both sides: else it is an edge that bends in.
    private static bool Between(bool[] own, Silhouette grid, int cell, int most)
    {
        ReadOnlySpan<(int X, int Y)> lines = [(1, 0), (0, 1), (1, 1), (1, -1)];
        var (at, met) = (grid.Place(cell), 0);
        foreach (var (x, y) in lines)
        {
            met += Meets(own, grid, at, new Vec(x, y), most) && Meets(own, grid, at, new Vec(-x, -y), most) ? 1 : 0;
        }

        return met >= 2;
    }

    private static bool Meets(bool[] own, Silhouette grid, Vec from, Vec step, int most)
    {
        for (var i = 1; i <= most && grid.Holds(from + (step * i)); i++)
        {
            if (own[grid.Index(from + (step * i))])
            {
                return true;
            }
        }

        return false;
    }

    private static double Smooth(double t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - (2 * t));
    }
}
