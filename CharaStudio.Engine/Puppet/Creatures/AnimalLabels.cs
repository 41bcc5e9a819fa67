using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// Of which piece of an animal each place is: 0 the body, then legs in their order, then the tail. Where legs part they are told apart by the outline, from there
/// up to the belly by their bones; what of a far leg shows is told from what lies before it by its colour, if that is another.
/// </summary>
/// <param name="Cells">Of the silhouette.</param>
/// <param name="Pixels">Of the subject's box.</param>
/// <param name="Free">By leg, whether it is told from what lies before it, so that it is free of the body.</param>
internal sealed record AnimalLabels(int[] Cells, byte[] Pixels, IReadOnlyList<bool> Free)
{
    // Of a leg's width: how far from its bones it reaches below the belly.
    private const double Reach = 0.62;

    public bool IsFree(int label) => label > 0 && label <= Free.Count && Free[label - 1];

    public static AnimalLabels Of(Silhouette silhouette, Pixels picture, Ownership pixels, FourLegs legs, Appendage? tail)
    {
        var cells = Outlined(silhouette, legs, tail);
        var outlined = Over(silhouette, pixels, cells);
        LegShade?[] shades = [.. legs.Legs.Select((leg, i) => leg.Near ? null : LegShade.Of(picture, pixels, leg, outlined, (byte)(i + 1)))];
        bool[] free = [.. shades.Select(shade => shade is not null)];
        BelowTheBelly(silhouette, legs, [.. Enumerable.Range(0, free.Length).Where(leg => legs.Legs[leg].Near && HasFreeTwin(legs, free, leg))], cells);
        Gather(cells, silhouette.Width, silhouette.Inside);
        var labels = Over(silhouette, pixels, cells);
        if (free.Contains(true))
        {
            bool[] inside = [.. pixels.Alpha.Select(alpha => alpha > 0)], open = [.. outlined.Select((owner, i) => inside[i] && owner == 0)];
            Array.ForEach(shades, shade => shade?.Claim(labels, open));
            labels = Gathered(labels, pixels.Width, inside);
            Under(silhouette, pixels, labels, cells);
        }

        return new AnimalLabels(cells, labels, free);
    }

    private static byte[] Gathered(byte[] labels, int width, bool[] inside)
    {
        var wide = Array.ConvertAll(labels, label => (int)label);
        Gather(wide, width, inside);
        return Array.ConvertAll(wide, label => (byte)label);
    }

    // Each cell goes with the pixel in its middle.
    private static void Under(Silhouette silhouette, Ownership pixels, byte[] labels, int[] cells)
    {
        for (var cell = 0; cell < cells.Length; cell++)
        {
            var at = silhouette.ToPicture(silhouette.Place(cell));
            var (x, y) = (Math.Clamp((int)at.X - pixels.Left, 0, pixels.Width - 1), Math.Clamp((int)at.Y - pixels.Top, 0, pixels.Height - 1));
            cells[cell] = pixels.Alpha[(y * pixels.Width) + x] > 0 ? labels[(y * pixels.Width) + x] : cells[cell];
        }
    }

    // The outline alone leaves the upper part of both legs of a pair to the body.
    private static bool HasFreeTwin(FourLegs legs, bool[] free, int leg) =>
        Enumerable.Range(0, free.Length).Any(other => free[other] && legs.Legs[other].Fore == legs.Legs[leg].Fore);

    private static int[] Outlined(Silhouette silhouette, FourLegs legs, Appendage? tail)
    {
        var labels = new int[silhouette.Inside.Length];
        for (var leg = 0; leg < legs.Legs.Count; leg++)
        {
            foreach (var cell in legs.Legs[leg].Cells)
            {
                labels[cell] = leg + 1;
            }
        }

        for (var cell = 0; tail is not null && cell < labels.Length; cell++)
        {
            labels[cell] = labels[cell] == 0 && !double.IsNaN(tail.Way[cell]) ? legs.Legs.Count + 1 : labels[cell];
        }

        return labels;
    }

    private static void BelowTheBelly(Silhouette silhouette, FourLegs legs, int[] near, int[] labels)
    {
        for (var cell = 0; near.Length > 0 && cell < labels.Length; cell++)
        {
            var at = silhouette.ToPicture(silhouette.Place(cell));
            if (silhouette.Inside[cell] && labels[cell] == 0 && at.Y > legs.Belly)
            {
                var nearest = near.MinBy(leg => legs.Legs[leg].Away(at) / legs.Legs[leg].Width);
                labels[cell] = legs.Legs[nearest].Away(at) <= Reach * legs.Legs[nearest].Width ? nearest + 1 : 0;
            }
        }
    }

    private static byte[] Over(Silhouette silhouette, Ownership pixels, int[] cells)
    {
        var labels = new byte[pixels.Alpha.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var at = silhouette.ToGrid(new Vec(pixels.Left + (i % pixels.Width) + 0.5, pixels.Top + (i / pixels.Width) + 0.5));
            labels[i] = pixels.Alpha[i] == 0 ? (byte)0 : (byte)cells[silhouette.Inside[silhouette.Index(at)] ? silhouette.Index(at) : Nearest(silhouette, at)];
        }

        return labels;
    }

    // Faint pixels at the rim belong to the nearest cell inside.
    private static int Nearest(Silhouette silhouette, Vec at)
    {
        var (best, least) = (silhouette.Index(at), double.PositiveInfinity);
        for (var dy = -3; dy <= 3; dy++)
        {
            for (var dx = -3; dx <= 3; dx++)
            {
                var cell = silhouette.Index(at + new Vec(dx, dy));
                var far = (silhouette.Place(cell) - at).Length;
                (best, least) = silhouette.Inside[cell] && far < least ? (cell, far) : (best, least);
            }
        }

        return best;
    }

    /// <summary>Scraps of the body that only touch a leg go with it.</summary>
    internal static void Gather(int[] labels, int width, bool[] inside)
    {
        int[] steps = [-width - 1, -width, 1 - width, -1, 1, width - 1, width, width + 1];
        // The subject reaches the sides of its box: the next row's other end is no neighbour.
        IEnumerable<int> Around(int at) => steps.Select(step => at + step).Where(next => next >= 0 && next < labels.Length && Math.Abs((next % width) - (at % width)) <= 1);
        var (seen, pieces) = (new bool[labels.Length], new List<List<int>>());
        for (var start = 0; start < labels.Length; start++)
        {
            if (!inside[start] || labels[start] != 0 || seen[start])
            {
                continue;
            }

            var piece = new List<int> { start };
            seen[start] = true;
            for (var i = 0; i < piece.Count; i++)
            {
                foreach (var next in Around(piece[i]).Where(next => inside[next] && labels[next] == 0 && !seen[next]))
                {
                    seen[next] = true;
                    piece.Add(next);
                }
            }

            pieces.Add(piece);
        }

        foreach (var piece in pieces.OrderByDescending(piece => piece.Count).Skip(1))
        {
            var beside = piece.SelectMany(Around).Select(at => labels[at]).FirstOrDefault(label => label != 0);
            piece.ForEach(at => labels[at] = beside);
        }
    }
}
