using System.Globalization;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Control.Preview;

/// <summary>The outline around two discs and all between them, as SVG path data.</summary>
internal static class Capsule
{
    public static string Path(Vec a, double ra, Vec b, double rb)
    {
        var d = (b - a).Length;
        if (d <= Math.Abs(ra - rb) + 1e-6)
        {
            var (c, r) = ra >= rb ? (a, ra) : (b, rb);
            return string.Create(CultureInfo.InvariantCulture, $"M{c.X - r:0.##} {c.Y:0.##}a{r:0.##} {r:0.##} 0 1 0 {2 * r:0.##} 0a{r:0.##} {r:0.##} 0 1 0 {-2 * r:0.##} 0z");
        }

        // The common tangents touch both discs at the same angle from the line between their middles.
        var angle = (b - a).Angle;
        var open = Math.Acos((ra - rb) / d) * 180 / Math.PI;
        Vec a1 = a + Vec.Polar(angle + open, ra), a2 = a + Vec.Polar(angle - open, ra), b1 = b + Vec.Polar(angle + open, rb), b2 = b + Vec.Polar(angle - open, rb);
        var (farA, farB) = (open < 90 ? 1 : 0, open > 90 ? 1 : 0);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"M{a1.X:0.##} {a1.Y:0.##}A{ra:0.##} {ra:0.##} 0 {farA} 1 {a2.X:0.##} {a2.Y:0.##}L{b2.X:0.##} {b2.Y:0.##}A{rb:0.##} {rb:0.##} 0 {farB} 1 {b1.X:0.##} {b1.Y:0.##}z");
    }
}
