using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Preview;

/// <summary>The doll's head: a ball with eyes, brows, nose and mouth where the head is turned to.</summary>
internal static class StickHead
{
    private const double Radius = 0.078;

    public static string Mark(ControlFrame frame, Func<Vec3, Vec> at, double unit)
    {
        Vec3 neck = frame[Joint.Neck], up = frame[Joint.HeadTop] - neck;
        var chest = Basis.Of(frame[Joint.LeftShoulder] - frame[Joint.RightShoulder], neck - frame[Joint.Torso]);
        var upright = Basis.Of(Basis.Carry(chest.X, chest.Up, up.Normalized), up);
        var head = upright.Then(Basis.Turned(new Vec3(0, frame.Face.Turn, 0))).Then(Basis.Turned(new Vec3(0, 0, frame.Face.Nod)));
        var middle = neck + (up * 0.56);
        var svg = new StringBuilder();
        var (c, r) = (at(middle), unit * Radius);
        svg.Append(Invariant($"<circle cx=\"{c.X:0.##}\" cy=\"{c.Y:0.##}\" r=\"{r + (unit * 0.01):0.##}\" fill=\"#fbfaf7\"/>"));
        svg.Append(Invariant($"<circle cx=\"{c.X:0.##}\" cy=\"{c.Y:0.##}\" r=\"{r:0.##}\" fill=\"{StickColours.Ink}\"/>"));
        Vec On(double x, double y, double z) => at(middle + (head.Out(new Vec3(x, y, z).Normalized) * (Radius * 0.97)));
        bool Seen(double x, double y, double z) => head.Out(new Vec3(x, y, z).Normalized).Z > 0.12;
        Skin(svg, head, middle, at);
        Eyes(svg, frame.Face, On, Seen, r);
        Mouth(svg, frame.Face, On, Seen, r);
        if (Seen(0, 0.12, 1))
        {
            Vec bridge = On(0, 0.02, 1), tip = at(middle + (head.Out(new Vec3(0, 0.17, 1)) * (Radius * 1.16)));
            svg.Append(Invariant($"<path d=\"M{bridge.X:0.##} {bridge.Y:0.##}L{tip.X:0.##} {tip.Y:0.##}\" stroke=\"#b98a68\" stroke-width=\"{r * 0.16:0.##}\" stroke-linecap=\"round\"/>"));
        }

        return svg.ToString();
    }

    // The ball is hair all over but for a round of skin in front. Where that round reaches behind the ball, the ball's own edge takes its place.
    private static void Skin(StringBuilder svg, Basis head, Vec3 middle, Func<Vec3, Vec> at)
    {
        const int steps = 60;
        const double wide = 72;
        var round = Swing.Of(new Vec3(0, 0.45, 1), new Vec3(1, 0, 0));
        Vec3[] rim = [.. Enumerable.Range(0, steps).Select(i => 2 * Math.PI * i / steps).Select(t => head.Out(round.Direction(wide * Math.Cos(t), wide * Math.Sin(t))))];
        var path = new StringBuilder();
        foreach (var on in Closed(rim, head.Out(round.Middle).Flat.Angle))
        {
            var p = at(middle + (on * Radius));
            path.Append(path.Length == 0 ? 'M' : 'L').Append(Invariant($"{p.X:0.##} {p.Y:0.##}"));
        }

        if (path.Length == 0)
        {
            return;
        }

        svg.Append(Invariant($"<path d=\"{path}z\" fill=\"{StickColours.Skin}\"/>"));
    }

    // The part of a round that is seen, closed along the ball's edge on the side that the round faces.
    private static IEnumerable<Vec3> Closed(Vec3[] rim, double facing)
    {
        var start = Enumerable.Range(0, rim.Length).FirstOrDefault(i => rim[i].Z >= 0 && rim[(i + rim.Length - 1) % rim.Length].Z < 0, 0);
        Vec3[] seen = [.. Enumerable.Range(0, rim.Length).Select(i => rim[(start + i) % rim.Length]).Where(on => on.Z >= 0)];
        if (seen.Length is 0 || seen.Length == rim.Length)
        {
            return seen;
        }

        double Off(Vec3 on) => (((on.Flat.Angle - facing) % 360) + 540) % 360 - 180;
        var (from, to) = (Off(seen[^1]), Off(seen[0]));
        return seen.Concat(Enumerable.Range(0, 25).Select(i => Vec.Polar(facing + from + ((to - from) * i / 24))).Select(v => new Vec3(v.X, v.Y, 0)));
    }

    private static void Eyes(StringBuilder svg, FaceFrame face, Func<double, double, double, Vec> on, Func<double, double, double, bool> seen, double r)
    {
        foreach (var side in (int[])[-1, 1])
        {
            if (!seen(side * 0.36, -0.02, 0.9))
            {
                continue;
            }

            var closed = Math.Clamp(face.Blink + Math.Max(0, side * face.Wink), 0, 1);
            var eye = on((side * 0.36) + (face.GazeX * 0.1), -0.02 + (face.GazeY * 0.09), 0.9);
            svg.Append(Invariant($"<ellipse cx=\"{eye.X:0.##}\" cy=\"{eye.Y:0.##}\" rx=\"{r * 0.115:0.##}\" ry=\"{r * 0.16 * Math.Max(1 - closed, 0.2):0.##}\" fill=\"{StickColours.Ink}\"/>"));
            var rise = -0.34 - (face.Brow * 0.1);
            Vec inner = on(side * 0.2, rise + (face.Brow < 0 ? -face.Brow * 0.12 : 0), 0.9), outer = on(side * 0.54, rise + (face.Brow < 0 ? face.Brow * 0.02 : 0.04), 0.82);
            svg.Append(Invariant($"<path d=\"M{inner.X:0.##} {inner.Y:0.##}L{outer.X:0.##} {outer.Y:0.##}\" stroke=\"{StickColours.Ink}\" stroke-width=\"{r * 0.09:0.##}\" stroke-linecap=\"round\"/>"));
        }
    }

    private static void Mouth(StringBuilder svg, FaceFrame face, Func<double, double, double, Vec> on, Func<double, double, double, bool> seen, double r)
    {
        if (!seen(0, 0.48, 0.86))
        {
            return;
        }

        var wide = 0.26 * (1 - (0.45 * face.Round));
        double corner = 0.46 - (0.1 * face.Smile), middle = 0.46 + (0.1 * face.Smile), open = face.Mouth * 0.36;
        Vec a = on(-wide, corner, 0.86), b = on(wide, corner, 0.86), top = on(0, (2 * (middle - (open * 0.3))) - corner, 0.86), low = on(0, (2 * (middle + open)) - corner, 0.8);
        svg.Append(Invariant($"<path d=\"M{a.X:0.##} {a.Y:0.##}Q{top.X:0.##} {top.Y:0.##} {b.X:0.##} {b.Y:0.##}Q{low.X:0.##} {low.Y:0.##} {a.X:0.##} {a.Y:0.##}z\" fill=\"#7c2f35\" stroke=\"#7c2f35\" stroke-width=\"{r * 0.07:0.##}\" stroke-linejoin=\"round\"/>"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
