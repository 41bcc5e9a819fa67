using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>
/// Joints of a standing figure of which only the outline is known: two legs that part at a crotch and a neck narrower than what is above and
/// below it; the arms are whatever reaches farthest on either side. Anything else is no figure.
/// </summary>
internal sealed class OutlineJoints
{
    private const string Guessed = "No joints were given: they were guessed from the outline.";

    // Shares of the figure's height.
    private const double LeastLegs = 0.2;
    private const double MostLegs = 0.62;
    private const double Ankle = 0.04;
    private const double LeastArm = 0.22;

    // A back is at least so many times as high as it leans: four-legged bodies lie.
    private const double MostLean = 1.6;
    private const double MostWide = 1.15;
    private readonly Silhouette _silhouette;
    private readonly OutlineRows _rows;
    private readonly double _height;

    private OutlineJoints(Silhouette silhouette)
    {
        (_silhouette, _rows) = (silhouette, new OutlineRows(silhouette));
        _height = _rows.Height;
    }

    /// <summary>The rig, guessed, or that of a card.</summary>
    public static PuppetRig Find(Silhouette silhouette) =>
        new OutlineJoints(silhouette).Guess() is { } joints ? new JointCheck(silhouette).Check(joints, [Guessed]) : JointCheck.Stiff([]);

    private Dictionary<Joint, Vec>? Guess()
    {
        if (_height < 24 || _silhouette.Width > MostWide * _height || Crotch() is not var (crotch, axis) || Neck(crotch, axis) is not var (neck, crown))
        {
            return null;
        }

        var joints = new Dictionary<Joint, Vec> { [Joint.HeadTop] = new(crown, _rows.Top + 1), [Joint.Neck] = new(crown, neck), [Joint.Root] = new(axis, crotch - (0.05 * _height)) };
        joints[Joint.Hip] = Vec.Lerp(joints[Joint.Root], joints[Joint.Neck], 0.36);
        joints[Joint.Torso] = Vec.Lerp(joints[Joint.Root], joints[Joint.Neck], 0.75);
        Leg(joints, crotch, axis, -1, Joint.RightHip, Joint.RightKnee, Joint.RightFoot);
        Leg(joints, crotch, axis, 1, Joint.LeftHip, Joint.LeftKnee, Joint.LeftFoot);
        Arm(joints, crotch, -1, Joint.RightShoulder, Joint.RightElbow, Joint.RightHand);
        Arm(joints, crotch, 1, Joint.LeftShoulder, Joint.LeftElbow, Joint.LeftHand);
        if (Math.Abs(neck - joints[Joint.Root].Y) < MostLean * Math.Abs(crown - axis))
        {
            return null;
        }

        return joints.ToDictionary(joint => joint.Key, joint => _silhouette.ToPicture(_silhouette.Holds(joint.Value) ? joint.Value : _silhouette.Nearest(joint.Value)));
    }

    // Upwards from the feet to where both legs are one run.
    private (double Row, double Axis)? Crotch()
    {
        var start = (int)(_rows.Bottom - (0.1 * _height));
        var legs = _rows[start].OrderByDescending(OutlineRows.Width).Take(2).OrderBy(run => run.From).ToArray();
        if (legs.Length < 2 || legs.Any(leg => OutlineRows.Width(leg) < 0.02 * _height))
        {
            return null;
        }

        var (left, right) = (OutlineRows.Middle(legs[0]), OutlineRows.Middle(legs[1]));
        for (var row = start; row > _rows.Top; row--)
        {
            if (_rows.Nearest(row, left) is not { } a || _rows.Nearest(row, right) is not { } b)
            {
                return null;
            }

            if (a == b)
            {
                var share = (_rows.Bottom - row) / _height;
                return share is >= LeastLegs and <= MostLegs ? (row, (left + right) / 2) : null;
            }

            (left, right) = (OutlineRows.Middle(a), OutlineRows.Middle(b));
        }

        return null;
    }

    // The narrowest row below a wider head and above wider shoulders.
    private (double Row, double Column)? Neck(double crotch, double axis)
    {
        var (column, widths) = (axis, new List<(int Row, int Width, double Middle)>());
        for (var row = (int)crotch; row >= _rows.Top; row--)
        {
            if (_rows.Nearest(row, column) is not { } run)
            {
                return null;
            }

            column += Math.Clamp(OutlineRows.Middle(run) - column, -1, 1);
            widths.Add((row, OutlineRows.Width(run), OutlineRows.Middle(run)));
        }

        var throat = widths.Where(w => (w.Row - _rows.Top) / _height is > 0.07 and < 0.4).OrderBy(w => w.Width).ThenByDescending(w => w.Row).FirstOrDefault();
        var head = widths.Where(w => w.Row < throat.Row).Select(w => w.Width).DefaultIfEmpty(0).Max();
        var body = widths.Where(w => w.Row > throat.Row).Select(w => w.Width).DefaultIfEmpty(0).Max();
        return throat.Width > 0 && throat.Width < 0.8 * head && throat.Width < 0.7 * body ? (throat.Row + (0.02 * _height), throat.Middle) : null;
    }

    private void Leg(Dictionary<Joint, Vec> joints, double crotch, double axis, int side, Joint hip, Joint knee, Joint foot)
    {
        var (ankle, root) = (_rows.Bottom - (Ankle * _height), joints[Joint.Root]);
        var (rows, column) = (new List<Vec>(), axis + (side * 0.03 * _height));
        for (var row = (int)crotch + 1; row <= ankle; row++)
        {
            var run = _rows[row].Where(r => side * (OutlineRows.Middle(r) - axis) > -0.02 * _height).DefaultIfEmpty((From: (int)column, To: (int)column)).MinBy(r => Math.Abs(OutlineRows.Middle(r) - column));
            column = OutlineRows.Middle(run);
            rows.Add(new Vec(column, row));
        }

        joints[foot] = rows[^1];
        joints[knee] = rows[(int)((rows.Count - 1) * 0.44)];
        joints[hip] = new Vec((rows[Math.Min(rows.Count - 1, (int)(0.04 * _height))].X + root.X) / 2, root.Y + (0.015 * _height));
    }

    private void Arm(Dictionary<Joint, Vec> joints, double crotch, int side, Joint shoulder, Joint elbow, Joint hand)
    {
        var neck = joints[Joint.Neck];
        var wide = Math.Min(0.11 * _height, 0.85 * _silhouette.Reach(neck + new Vec(0, 0.05 * _height), new Vec(side, 0), _height));
        joints[shoulder] = _silhouette.Nearest(neck + new Vec(side * wide, 0.045 * _height));
        var ways = From(joints[shoulder], neck, crotch);
        var outer = Enumerable.Range(0, ways.Length).Where(cell => double.IsFinite(ways[cell]) && Aside(cell, side, joints, wide)).DefaultIfEmpty(-1).MaxBy(cell => cell < 0 ? 0 : ways[cell]);
        if (outer < 0 || ways[outer] < LeastArm * _height)
        {
            // Along the body: an arm of usual length.
            joints[elbow] = _silhouette.Nearest(joints[shoulder] + new Vec(side * 0.015 * _height, 0.17 * _height));
            joints[hand] = _silhouette.Nearest(joints[shoulder] + new Vec(side * 0.02 * _height, 0.32 * _height));
            return;
        }

        var back = From(_silhouette.Place(outer), neck, crotch);
        joints[elbow] = On(ways, back, 0.46);
        joints[hand] = On(ways, back, 0.84);
    }

    // Of an arm and not of the body: cut off from the body's axis by a gap in its row, or well outside the shoulder.
    private bool Aside(int cell, int side, Dictionary<Joint, Vec> joints, double wide)
    {
        var at = _silhouette.Place(cell);
        var axis = joints[Joint.Root].X;
        return side * (at.X - axis) > 0 && (side * (at.X - joints[Joint.Neck].X) > 1.6 * wide
            || (at.Y > joints[Joint.Torso].Y && at.Y < joints[Joint.Root].Y + (0.1 * _height) && _rows.Nearest((int)at.Y, at.X) != _rows.Nearest((int)at.Y, axis)));
    }

    // Ways inside the outline between chin and a little below the crotch.
    private double[] From(Vec start, Vec neck, double crotch)
    {
        var field = new GeodesicField(_silhouette.Width, _silhouette.Height);
        field.Seed(_silhouette.Index(start), 0, 0);
        field.Spread(cell => _silhouette.Inside[cell] && _silhouette.Place(cell) is var at && at.Y < crotch + (0.1 * _height) && (at.Y > neck.Y || Math.Abs(at.X - neck.X) > 0.1 * _height), (_, _) => 0);
        return field.Costs;
    }

    // The middle of the cells that lie at a share of the shortest way, give or take a limb's width.
    private Vec On(double[] ways, double[] back, double share)
    {
        var total = Enumerable.Range(0, ways.Length).Min(cell => ways[cell] + back[cell]);
        var cells = Enumerable.Range(0, ways.Length).Where(cell => ways[cell] + back[cell] < total + (0.015 * _height) && Math.Abs((ways[cell] / (ways[cell] + back[cell])) - share) < 0.02).ToArray();
        return cells.Length == 0 ? _silhouette.Place(Array.IndexOf(ways, 0.0)) : cells.Aggregate(Vec.Zero, (sum, cell) => sum + _silhouette.Place(cell)) * (1.0 / cells.Length);
    }
}
