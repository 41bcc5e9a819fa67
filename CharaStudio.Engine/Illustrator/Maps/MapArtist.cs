using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Maps;

/// <summary>Draws a world map with pen and wash: same plan, same bytes.</summary>
public static class MapArtist
{
    /// <summary>SVG of the map.</summary>
    /// <exception cref="ArgumentException">A site's kind is unknown or a road joins a site that is not there.</exception>
    public static string Draw(MapPlan plan, int width = 1600, int height = 1000)
    {
        var aspect = (double)width / height;
        var coast = new Coast(plan, aspect);
        var relief = new Relief(plan, coast, aspect);
        var sheet = new MapSheet(width, height);
        sheet.Open(plan.Title);
        Sea(sheet, coast, aspect);
        sheet.Fill(coast.Shape(), "url(#land)", "stroke=\"#4a3a2c\" stroke-width=\"3\"");
        sheet.Line(coast.Shape(-0.012), "#c9ae78", 0.008, "opacity=\".5\"");
        foreach (var river in relief.Rivers)
        {
            sheet.Fill(Pen.Ribbon(river, t => 0.002 + (0.006 * t)), "#7fa6b3");
        }

        Roads(sheet, plan, aspect);
        foreach (var (at, size) in relief.Peaks)
        {
            MapGlyphs.Peak(sheet, at, size, plan.Cold);
        }

        for (var i = 0; i < relief.Trees.Count; i++)
        {
            MapGlyphs.Tree(sheet, relief.Trees[i], plan.Cold, broad: i % 3 == 0);
        }

        Labels(sheet, plan, aspect);
        Frame(sheet, plan, aspect);
        return sheet.Close();
    }

    private static void Sea(MapSheet sheet, Coast coast, double aspect)
    {
        sheet.Fill(Outline.Rect(0, 0, aspect, 1), "url(#sea)");
        foreach (var (grow, opacity) in ((double, string)[])[(0.052, ".18"), (0.034, ".3"), (0.017, ".5")])
        {
            sheet.Line(coast.Shape(grow), "#5f8895", 0.0016, $"opacity=\"{opacity}\"");
        }
    }

    private static void Roads(MapSheet sheet, MapPlan plan, double aspect)
    {
        foreach (var road in plan.Roads)
        {
            if (road.From < 0 || road.To < 0 || road.From >= plan.Sites.Count || road.To >= plan.Sites.Count)
            {
                throw new ArgumentException($"A road joins site {road.From} and {road.To}, but there are {plan.Sites.Count} sites.", nameof(plan));
            }

            var a = new Vec(plan.Sites[road.From].X * aspect, plan.Sites[road.From].Y);
            var b = new Vec(plan.Sites[road.To].X * aspect, plan.Sites[road.To].Y);
            var side = (b - a).Perp * Dice.For(plan.Seed, $"road {road.From} {road.To}").Range(-0.14, 0.14);
            var way = Outline.Smooth([a, Vec.Lerp(a, b, 0.33) + side, Vec.Lerp(a, b, 0.7) - (side * 0.4), b], closed: false);
            sheet.Line(way, "#8a5a3a", 0.0032, "stroke-dasharray=\"10 9\"");
        }
    }

    private static void Labels(MapSheet sheet, MapPlan plan, double aspect)
    {
        foreach (var name in plan.Names)
        {
            var at = new Vec(name.X * aspect, name.Y);
            sheet.Text(name.Text, at, name.Sea ? 0.034 : 0.03, name.Sea ? "#3f6472" : "#6b5136", name.Sea ? "#a9c6cc" : "#efe0bd", 0.006, slanted: true);
        }

        foreach (var site in plan.Sites)
        {
            var at = new Vec(site.X * aspect, site.Y);
            MapGlyphs.Site(sheet, site, at);
            sheet.Text(site.Name, at + new Vec(0, 0.034), site.Kind == "city" ? 0.028 : 0.023, "#2f241b", "#f6ebd0", heavy: site.Kind == "city");
        }
    }

    private static void Frame(MapSheet sheet, MapPlan plan, double aspect)
    {
        sheet.Line(Outline.Rect(0.014, 0.014, aspect - 0.028, 0.972), "#4a3a2c", 0.006);
        sheet.Line(Outline.Rect(0.026, 0.026, aspect - 0.052, 0.948), "#4a3a2c", 0.0016);
        MapGlyphs.Compass(sheet, new Vec(aspect - 0.115, 0.865), 0.05);
        if (plan.Title.Length == 0)
        {
            return;
        }

        var w = Math.Min(aspect * 0.5, 0.1 + (0.034 * plan.Title.Length));
        var banner = Outline.Start(0.05, 0.05).Line(0.05 + w, 0.05).Line(0.05 + w - 0.018, 0.0925).Line(0.05 + w, 0.135).Line(0.05, 0.135).Close().Build();
        sheet.Fill(banner, "#fbf4e2", "stroke=\"#4a3a2c\" stroke-width=\"3\"");
        sheet.Text(plan.Title, new Vec(0.05 + ((w - 0.018) / 2), 0.109), Math.Min(0.048, (w - 0.05) / Math.Max(1, plan.Title.Length) * 1.6), "#7a2a20", "#fbf4e2", heavy: true);
    }
}
