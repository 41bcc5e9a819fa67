using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Maps;

/// <summary>The little drawings that stand for peaks, trees and places, all from one pen.</summary>
internal static class MapGlyphs
{
    private const string Ink = "#4a3a2c";
    private const string Shade = "#b79f74";
    private const string Wall = "#fbf4e2";
    private const string Roof = "#b4533a";
    private const double Pen = 0.0022;

    public static void Peak(MapSheet sheet, Vec at, double size, double cold)
    {
        var top = at + new Vec(size * 0.06, -size * 1.25);
        var left = at + new Vec(-size * 0.72, 0);
        var right = at + new Vec(size * 0.78, 0);
        var body = Outline.Start(left).Curve(left + new Vec(size * 0.3, -size * 0.3), top + new Vec(-size * 0.25, size * 0.2), top)
            .Curve(top + new Vec(size * 0.2, size * 0.25), right + new Vec(-size * 0.3, -size * 0.4), right).Build();
        sheet.Fill(body, "#ead8b0");
        sheet.Fill(Outline.Start(top).Curve(top + new Vec(size * 0.2, size * 0.25), right + new Vec(-size * 0.3, -size * 0.4), right).Line(at + new Vec(size * 0.2, 0)).Quad(at + new Vec(0, -size * 0.5), top).Close().Build(), Shade);
        var cap = 0.34 + (0.3 * cold);
        sheet.Fill(
            Outline.Polygon(top, top + new Vec(size * 0.30 * cap, size * 0.5 * cap), top + new Vec(size * 0.1 * cap, size * 0.42 * cap), top + new Vec(-size * 0.06, size * 0.62 * cap), top + new Vec(-size * 0.16 * cap, size * 0.4 * cap), top + new Vec(-size * 0.36 * cap, size * 0.56 * cap)),
            "#ffffff");
        sheet.Line(body, Ink, Pen);
    }

    public static void Tree(MapSheet sheet, Vec at, double cold, bool broad)
    {
        const double S = 0.0135;
        if (broad && cold < 0.6)
        {
            sheet.Line(Outline.Start(at).Line(at + new Vec(0, -S * 0.6)).Build(), Ink, Pen);
            sheet.Fill(Outline.Circle(at + new Vec(0, -S * 1.05), S * 0.62), "#9fb17c", $"stroke=\"{Ink}\" stroke-width=\"1.4\"");
            return;
        }

        var crown = Outline.Polygon(at + new Vec(0, -S * 2), at + new Vec(S * 0.62, -S * 0.25), at + new Vec(-S * 0.62, -S * 0.25));
        sheet.Line(Outline.Start(at).Line(at + new Vec(0, -S * 0.4)).Build(), Ink, Pen);
        sheet.Fill(crown, cold > 0.5 ? "#8ea894" : "#8ba36f", $"stroke=\"{Ink}\" stroke-width=\"1.4\" stroke-linejoin=\"round\"");
    }

    public static void Site(MapSheet sheet, MapSite site, Vec at)
    {
        switch (site.Kind)
        {
            case "city":
                House(sheet, at + new Vec(-0.022, 0), 0.016, 0.02);
                House(sheet, at + new Vec(0.022, 0), 0.016, 0.02);
                Tower(sheet, at + new Vec(0, 0.003), 0.013, 0.042);
                break;
            case "castle":
                Tower(sheet, at + new Vec(-0.016, 0), 0.011, 0.03);
                Tower(sheet, at + new Vec(0.016, 0), 0.011, 0.03);
                Box(sheet, at, 0.026, 0.018);
                break;
            case "temple":
                Box(sheet, at, 0.026, 0.014);
                RoofOver(sheet, at + new Vec(0, -0.014), 0.044, 0.012);
                Box(sheet, at + new Vec(0, -0.024), 0.016, 0.009);
                RoofOver(sheet, at + new Vec(0, -0.033), 0.03, 0.012);
                break;
            case "tower":
                Tower(sheet, at, 0.013, 0.042);
                break;
            case "ruins":
                foreach (var (x, h) in ((double, double)[])[(-0.014, 0.02), (0, 0.013), (0.013, 0.024)])
                {
                    Box(sheet, at + new Vec(x, 0), 0.008, h);
                }

                break;
            case "cave":
                sheet.Fill(Outline.Start(at + new Vec(-0.018, 0)).Curve(at + new Vec(-0.016, -0.034), at + new Vec(0.016, -0.034), at + new Vec(0.018, 0)).Close().Build(), "#6b5a45", $"stroke=\"{Ink}\" stroke-width=\"2\"");
                break;
            case "harbour":
                House(sheet, at + new Vec(-0.012, 0), 0.016, 0.016);
                sheet.Line(Outline.Start(at + new Vec(0.018, 0.004)).Line(at + new Vec(0.018, -0.028)).Line(at + new Vec(0.036, -0.006)).Line(at + new Vec(0.018, -0.006)).Build(), Ink, Pen);
                break;
            case "town" or "village":
                House(sheet, at + new Vec(-0.012, 0), 0.015, 0.014);
                House(sheet, at + new Vec(0.01, 0.003), 0.013, 0.012);
                break;
            default:
                throw new ArgumentException($"'{site.Kind}' is no kind of place on a map; known are city, town, village, castle, temple, ruins, harbour, cave, tower.", nameof(site));
        }
    }

    public static void Compass(MapSheet sheet, Vec at, double size)
    {
        sheet.Line(Outline.Circle(at, size * 0.62), Ink, Pen * 0.8);
        for (var i = 0; i < 4; i++)
        {
            var tip = at + Vec.Polar((i * 90) - 90, i == 0 ? size * 1.2 : size);
            var side = Vec.Polar((i * 90) - 45, size * 0.2);
            var other = Vec.Polar((i * 90) - 135, size * 0.2);
            sheet.Fill(Outline.Polygon(tip, at + side, at), i == 0 ? Roof : Ink);
            sheet.Fill(Outline.Polygon(tip, at + other, at), Wall, $"stroke=\"{Ink}\" stroke-width=\"1.2\"");
        }
    }

    private static void House(MapSheet sheet, Vec at, double w, double h)
    {
        Box(sheet, at, w, h * 0.6);
        RoofOver(sheet, at + new Vec(0, -h * 0.6), w * 1.3, h * 0.6);
    }

    private static void Tower(MapSheet sheet, Vec at, double w, double h)
    {
        Box(sheet, at, w, h * 0.7);
        RoofOver(sheet, at + new Vec(0, -h * 0.7), w * 1.35, h * 0.4);
    }

    private static void Box(MapSheet sheet, Vec at, double w, double h) =>
        sheet.Fill(Outline.Rect(at.X - (w / 2), at.Y - h, w, h), Wall, $"stroke=\"{Ink}\" stroke-width=\"2\"");

    private static void RoofOver(MapSheet sheet, Vec at, double w, double h) =>
        sheet.Fill(Outline.Polygon(at + new Vec(-w / 2, 0), at + new Vec(0, -h), at + new Vec(w / 2, 0)), Roof, $"stroke=\"{Ink}\" stroke-width=\"2\" stroke-linejoin=\"round\"");
}
