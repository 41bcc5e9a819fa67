using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>
/// Cuts a limb out of what it touches by colour and drawn lines (<see cref="GrabCut"/> on the cells around it): what the nearest bone says is
/// only where the cut begins. So hair or a scarf that falls over an arm stays with the head, and a sleeve's border is its own outline.
/// </summary>
/// <param name="silhouette">Of all the subject.</param>
/// <param name="owners">A <see cref="BodyPart"/> for each cell inside; changed by <see cref="Cut"/>.</param>
internal sealed class LimbCut(Silhouette silhouette, byte[] owners)
{
    // Shares of the limb's half thickness: inside the first it is the limb for sure, beyond the second and near another bone it is not.
    private const double Sure = 0.4;
    private const double BeyondUpper = 1.4;
    private const double BeyondLower = 1.9;
    private const double OtherColor = 48;

    // Of the upper bone: nearer to the root a limb and what it grows out of are one cloth.
    private const double Seam = 0.35;

    // Of the lower bone: so far beyond the wrist it is the hand for sure.
    private const double Palm = 0.25;
    private const int Margin = 12;
    private const int LeastCells = 40;

    /// <summary>Cells that were the limb's and are not, or the other way round; those that it gives away have no owner.</summary>
    public void Cut(LimbShape limb)
    {
        var part = (byte)limb.Limb.Part;
        var window = Window(limb, part);
        var kinds = Kinds(limb, part, window);
        if (kinds.Count(kind => kind == GrabCut.Figure) < LeastCells || kinds.Count(kind => kind is GrabCut.Background) < LeastCells)
        {
            return;
        }

        var kept = new CellCut(silhouette, cell => silhouette.Inside[cell]).Decide(window, kinds);
        for (var i = 0; i < kept.Length; i++)
        {
            var cell = window.Cell(i, silhouette.Width);
            if (silhouette.Inside[cell] && kept[i] != (owners[cell] == part))
            {
                owners[cell] = kept[i] ? part : GeodesicField.None;
            }
        }
    }

    private byte[] Kinds(LimbShape limb, byte part, CellWindow window)
    {
        var kinds = new byte[window.Width * window.Height];
        for (var i = 0; i < kinds.Length; i++)
        {
            var cell = window.Cell(i, silhouette.Width);
            var (at, away) = limb.Nearest(silhouette.Place(cell));
            var (along, thick) = (limb.Along[at], Math.Max(2, limb.Radii[at]));
            var beyond = along < limb.Upper ? BeyondUpper : BeyondLower;
            kinds[i] = !silhouette.Inside[cell] ? GrabCut.Background
                : away <= Sure * thick && along > Seam * limb.Upper && along < limb.Length + (Palm * (limb.Length - limb.Upper)) ? GrabCut.Figure
                : away > beyond * thick && (owners[cell] != part || along < limb.Upper) ? GrabCut.Background
                : owners[cell] == part && along > Seam * limb.Upper && silhouette.Contrast(cell, silhouette.Index(limb.Points[at])) < OtherColor ? GrabCut.ProbablyFigure
                : GrabCut.ProbablyBackground;
        }

        return kinds;
    }

    private CellWindow Window(LimbShape limb, byte part)
    {
        var (left, top, right, bottom) = (silhouette.Width, silhouette.Height, 0, 0);
        void Take(double x, double y, double by)
        {
            (left, right) = (Math.Min(left, (int)(x - by)), Math.Max(right, (int)(x + by)));
            (top, bottom) = (Math.Min(top, (int)(y - by)), Math.Max(bottom, (int)(y + by)));
        }

        foreach (var (point, radius) in limb.Points.Zip(limb.Radii))
        {
            Take(point.X, point.Y, (BeyondLower * radius) + Margin);
        }

        for (var cell = 0; cell < owners.Length; cell++)
        {
            if (owners[cell] == part && silhouette.Inside[cell])
            {
                Take(cell % silhouette.Width, cell / silhouette.Width, 2);
            }
        }

        (left, top) = (Math.Max(0, left), Math.Max(0, top));
        return new CellWindow(left, top, Math.Min(silhouette.Width, right + 1) - left, Math.Min(silhouette.Height, bottom + 1) - top);
    }
}
