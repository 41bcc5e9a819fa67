using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>A level trunk on a silhouette's grid, from which the rest of an animal's skeleton is found.</summary>
/// <param name="left">Column of the legs at the left, where they leave the trunk.</param>
/// <param name="roof">Row of the back.</param>
/// <param name="floor">Row of the belly.</param>
internal sealed class AnimalTrunk(Silhouette silhouette, double left, double right, double roof, double floor)
{
    // Shares of the trunk's thickness, downwards from the back: where the spine lies, and where legs hang.
    private const double Spine = 0.42;
    private const double Hip = 0.62;

    // Shares of a leg's height above the ground.
    private const double Sole = 0.03;
    private const double Ankle = 0.15;
    private const double Knee = 0.48;
    private readonly double _thick = floor - roof;

    public FourLegs? Skeleton(List<LegBranch> leftLegs, List<LegBranch> rightLegs)
    {
        var (atLeft, atRight) = (Beyond(-1), Beyond(1));
        var facing = atRight.Cells.Count >= atLeft.Cells.Count ? 1 : -1;
        var (head, fore, hind) = facing > 0 ? (atRight, rightLegs, leftLegs) : (atLeft, leftLegs, rightLegs);
        var (rump, shoulders) = facing > 0 ? (left, right) : (right, left);
        if (head.Cells.Count < 0.12 * _thick * (right - left))
        {
            return null;
        }

        var row = roof + (Spine * _thick);
        var neck = Neck(head.Cells, head.Ways);
        return new FourLegs(facing, Picture(rump, row), Picture((rump + shoulders) / 2, row), Picture(shoulders, row), Picture(shoulders, floor).Y, neck,
            [.. Legs(fore, true), .. Legs(hind, false)]);
    }

    private Vec Picture(double column, double row) => silhouette.ToPicture(new Vec(column, row));

    private IEnumerable<AnimalLeg> Legs(List<LegBranch> pair, bool fore)
    {
        var nearest = pair.MaxBy(leg => leg.Low + (0.01 * leg.Width));
        foreach (var leg in pair)
        {
            var hip = new Vec(leg.Top + (0.35 * (pair.Average(one => one.Top) - leg.Top)), roof + (Hip * _thick));
            var reach = leg.Low - hip.Y;
            yield return new AnimalLeg(silhouette.ToPicture(hip), At(leg, hip, leg.Low - (Knee * reach)), At(leg, hip, leg.Low - (Ankle * reach)), At(leg, hip, leg.Low - (Sole * reach)), leg.Width * silhouette.Step, fore, leg == nearest, [.. Cells(leg)]);
        }
    }

    private IEnumerable<int> Cells(LegBranch leg) => leg.Runs.SelectMany((run, up) =>
        Enumerable.Range(run.From, OutlineRows.Width(run)).Select(x => ((leg.Low - up) * silhouette.Width) + x).Where(cell => silhouette.Inside[cell]));

    // The leg's middle at a row; above the branch on the line to the hip.
    private Vec At(LegBranch leg, Vec hip, double row)
    {
        var up = (int)Math.Round(leg.Low - row);
        var column = up < leg.Columns.Count
            ? leg.Columns[Math.Max(0, up)]
            : leg.Top + ((hip.X - leg.Top) * Math.Clamp((leg.Crotch - row) / Math.Max(1, leg.Crotch - hip.Y), 0, 1));
        return silhouette.ToPicture(new Vec(column, row));
    }

    // What lies beyond the legs on one side, or above the back there, with its distance from the shoulder.
    private (List<int> Cells, double[] Ways) Beyond(int side)
    {
        var at = side < 0 ? left : right;
        var start = silhouette.Nearest(new Vec(at, roof + (Spine * _thick)));
        var field = new GeodesicField(silhouette.Width, silhouette.Height);
        field.Seed(silhouette.Index(start), 0, 0);
        bool Mine(int cell)
        {
            var place = silhouette.Place(cell);
            var outwards = side * (place.X - at);
            // Down to the belly close by, and below it only well before the legs: a grazing head.
            return silhouette.Inside[cell] && outwards > -0.5 * _thick && (place.Y < floor || outwards > 0.75 * _thick);
        }

        field.Spread(Mine, (_, _) => 0);
        var cells = Enumerable.Range(0, silhouette.Inside.Length).Where(cell => double.IsFinite(field.Costs[cell]) && field.Costs[cell] > 0.55 * _thick
            && (side * (silhouette.Place(cell).X - at) > 0.35 * _thick || silhouette.Place(cell).Y < roof)).ToList();
        return (cells, field.Costs);
    }

    private Vec[] Neck(List<int> cells, double[] ways)
    {
        var far = cells.Max(cell => ways[cell]);
        Vec Middle(double share)
        {
            var near = cells.OrderBy(cell => Math.Abs(ways[cell] - (share * far))).ThenBy(cell => cell).Take(Math.Max(3, cells.Count / 8)).ToArray();
            return silhouette.ToPicture(near.Aggregate(Vec.Zero, (sum, cell) => sum + silhouette.Place(cell)) * (1.0 / near.Length));
        }

        return [Middle(0.45), Middle(0.72), Middle(0.95)];
    }
}
