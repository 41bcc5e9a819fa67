using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>An open coat's tails or a cape beside and behind the legs: legs do not take them along, they hang from the trunk.</summary>
internal sealed class LooseCloth(Silhouette silhouette, byte[] owners)
{
    // Shares of a leg's half thickness: within the first it is leg, beyond the last it is not.
    private const double Sure = 0.55;
    private const double Likely = 1.05;
    private const double Beyond = 1.45;

    // Of all that the legs were given: less than this is a fold and no coat.
    private const double LeastShare = 0.04;

    // Of the rows with cloth: in so many it is seen between the legs, or it has no back.
    private const double LeastBack = 0.3;

    /// <summary>
    /// Adds what legs hide of cloth that is seen between them: from its left border to its right one, row by row. Cloth of which nothing is seen
    /// between the legs has no back.
    /// </summary>
    /// <param name="trunk">Cells of the trunk; added to.</param>
    public void JoinBehind(IReadOnlyList<LimbShape> legs, bool[] trunk)
    {
        if (legs.Count < 2)
        {
            return;
        }

        var (right, left) = (legs[0], legs[1]);
        var rows = new List<(int Row, int From, int To, bool Between)>();
        for (var share = 0.0; share < 0.95; share += 0.5 / left.Length)
        {
            var (i, j) = (Hem.At(right, share), Hem.At(left, share));
            var (a, b) = (right.Points[i], left.Points[j]);
            var row = Math.Clamp((int)Math.Round((a.Y + b.Y) / 2), 0, silhouette.Height - 1);
            var seen = Enumerable.Range(0, silhouette.Width).Where(x => trunk[(row * silhouette.Width) + x]).ToArray();
            if (seen.Length > 0)
            {
                // As wide as the legs at least: a hand may hide the cloth beside them.
                var (least, most) = (Math.Min(a.X - right.Thickness(i), b.X - left.Thickness(j)), Math.Max(a.X + right.Thickness(i), b.X + left.Thickness(j)));
                rows.Add((row, Math.Max(0, Math.Min(seen[0], (int)least)), Math.Min(silhouette.Width - 1, Math.Max(seen[^1], (int)most)), seen.Any(x => x > Math.Min(a.X, b.X) && x < Math.Max(a.X, b.X))));
            }
        }

        if (rows.Count(row => row.Between) < LeastBack * rows.Count)
        {
            return;
        }

        foreach (var (row, from, to, _) in rows)
        {
            for (var cell = (row * silhouette.Width) + from; cell <= (row * silhouette.Width) + to; cell++)
            {
                trunk[cell] |= silhouette.Inside[cell] && owners[cell] is (byte)BodyPart.LeftLeg or (byte)BodyPart.RightLeg;
            }
        }
    }

    /// <summary>Gives the trunk what is loose; false when nothing is.</summary>
    public bool Part(IReadOnlyList<LimbShape> legs)
    {
        var cells = Enumerable.Range(0, owners.Length).Where(cell => silhouette.Inside[cell] && legs.Any(leg => owners[cell] == (byte)leg.Limb.Part)).ToArray();
        if (cells.Length == 0)
        {
            return false;
        }

        var window = CellWindow.Around(cells, silhouette.Width, silhouette.Height, 2);
        var mine = cells.ToHashSet();
        var lines = legs.Select(leg => (Leg: leg, Thickness: Enumerable.Range(0, leg.Points.Count).Select(leg.Thickness).ToArray())).ToArray();
        var kinds = new byte[window.Width * window.Height];
        for (var i = 0; i < kinds.Length; i++)
        {
            var cell = window.Cell(i, silhouette.Width);
            kinds[i] = mine.Contains(cell) ? Kind(lines.Min(line => Share(line.Leg, line.Thickness, silhouette.Place(cell)))) : GrabCut.Background;
        }

        var loose = Enumerable.Range(0, kinds.Length).Count(i => kinds[i] == GrabCut.Background && mine.Contains(window.Cell(i, silhouette.Width)));
        if (loose < LeastShare * cells.Length)
        {
            return false;
        }

        var leg = new CellCut(silhouette, mine.Contains).Decide(window, kinds);
        var any = false;
        for (var i = 0; i < leg.Length; i++)
        {
            var cell = window.Cell(i, silhouette.Width);
            if (!leg[i] && mine.Contains(cell))
            {
                owners[cell] = (byte)BodyPart.Trunk;
                any = true;
            }
        }

        return any;
    }

    private static byte Kind(double share) => share <= Sure ? GrabCut.Figure : share <= Likely ? GrabCut.ProbablyFigure : share > Beyond ? GrabCut.Background : GrabCut.ProbablyBackground;

    // Distance from the leg's line as a share of how thick a leg is there.
    private static double Share(LimbShape leg, double[] thickness, Vec at)
    {
        var least = double.PositiveInfinity;
        for (var p = 0; p < leg.Points.Count; p += 4)
        {
            least = Math.Min(least, (at - leg.Points[p]).Length / thickness[p]);
        }

        return least;
    }
}
