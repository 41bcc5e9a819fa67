using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>Cuts legs off the skirt that they come out of where the picture shows its hem: what hangs beside and between them stays cloth.</summary>
/// <param name="owners">A <see cref="BodyPart"/> for each cell inside; changed by <see cref="Cut"/>.</param>
internal sealed class HemCut(Silhouette silhouette, byte[] owners)
{
    // Of the legs' length: no leg is seen so far above the hem, and so far below it what lies on the leg's line is leg.
    private const double Above = 0.06;
    private const double Below = 0.05;
    private const double Border = 0.03;
    private const double Cloth = 0.25;

    // Of a shin's half thickness: within the first it is leg, beyond the second and near the hem it is not, whatever colour a border there has.
    private const double Sure = 0.6;
    private const double Beyond = 1.5;
    private const int LeastCells = 30;

    /// <param name="hem">Share of the legs that it hides.</param>
    public void Cut(IReadOnlyList<LimbShape> legs, double hem)
    {
        var cells = Enumerable.Range(0, owners.Length).Where(cell => silhouette.Inside[cell] && legs.Any(leg => owners[cell] == (byte)leg.Limb.Part)).ToArray();
        if (cells.Length == 0)
        {
            return;
        }

        var window = CellWindow.Around(cells, silhouette.Width, silhouette.Height, (int)(Cloth * legs[0].Length));
        var kinds = new byte[window.Width * window.Height];
        var thick = legs.Select(leg => leg.Below(hem)).ToArray();
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = Kind(window.Cell(i, silhouette.Width), legs, thick, hem);
        }

        if (kinds.Count(kind => kind == GrabCut.Figure) < LeastCells || kinds.Count(kind => kind == GrabCut.Background) < LeastCells)
        {
            return;
        }

        var leg = new CellCut(silhouette, Seen).Decide(window, kinds);
        for (var i = 0; i < leg.Length; i++)
        {
            var cell = window.Cell(i, silhouette.Width);
            if (Seen(cell) && leg[i] != (owners[cell] != (byte)BodyPart.Trunk))
            {
                owners[cell] = leg[i] ? (byte)legs[Nearest(legs, cell).Leg].Limb.Part : (byte)BodyPart.Trunk;
            }
        }
    }

    private bool Seen(int cell) => silhouette.Inside[cell] && owners[cell] is (byte)BodyPart.Trunk or (byte)BodyPart.RightLeg or (byte)BodyPart.LeftLeg;

    private byte Kind(int cell, IReadOnlyList<LimbShape> legs, double[] thick, double hem)
    {
        if (!Seen(cell))
        {
            return GrabCut.Background;
        }

        var (nearest, at, away) = Nearest(legs, cell);
        var down = legs[nearest].Along[at] / legs[nearest].Length;
        return down < hem - Above || (down < hem + Below && away > Beyond * thick[nearest]) ? GrabCut.Background
            : down > hem + Below && away < Sure * thick[nearest] ? GrabCut.Figure
            : owners[cell] == (byte)BodyPart.Trunk || down < hem + Border ? GrabCut.ProbablyBackground : GrabCut.ProbablyFigure;
    }

    // The first of those that are equally near.
    private (int Leg, int Point, double Away) Nearest(IReadOnlyList<LimbShape> legs, int cell)
    {
        var (best, place) = ((Leg: 0, Point: 0, Away: double.PositiveInfinity), silhouette.Place(cell));
        for (var i = 0; i < legs.Count; i++)
        {
            var (point, away) = legs[i].Nearest(place);
            best = away < best.Away ? (i, point, away) : best;
        }

        return best;
    }
}
