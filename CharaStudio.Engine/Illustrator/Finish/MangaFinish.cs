using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>Black ink on white paper; greys are dot screens at 45 degrees, darkest parts are spot blacks, lights are opaque white.</summary>
internal sealed class MangaFinish(Canvas canvas) : InkedFinish(canvas)
{
    private const string White = "fill=\"#ffffff\"";
    private const string Black = "fill=\"#000000\"";

    // Share of black in the screens of the sheet; 0 is paper, the last is solid.
    private static readonly double[] s_screens = [0, 0.07, 0.14, 0.23, 0.34, 0.47, 1];

    private double Pitch => Math.Max(3, Math.Round(7 * Pixel));

    private protected override void Begin() => Sheet.Rect(Frame, White);

    private protected override Rgb Lit(Rgb local, Material material, Setting setting) => local;

    protected override string Fill(PlacedForm form)
    {
        if (form.Source.Blend is { } veil && Math.Min(veil.FirstOpacity, veil.LastOpacity) * form.Opacity < 0.9)
        {
            return Veil(form, veil);
        }

        if (form.Source.Blend is { } blend && form.Size > 50 * Pixel)
        {
            return Graded(form, blend);
        }

        var color = form.Source.Blend is { } b ? b.First.Mix(b.Last, 0.5) : form.Source.Color;
        return form.Opacity < 0.55 ? Overlay(form, color) : Screen(Tone(color, form.Source.Material, form.Setting), opaque: true);
    }

    protected override string Line(PlacedForm form)
    {
        if (form.Source.Contour <= 0 || form.Opacity < 0.55)
        {
            return "";
        }

        var weight = Weight(form.Setting, form.Setting.InFigure ? 1.6 : 1.35) * form.Source.Contour;
        return weight < 0.18 ? "" : Outside(Rgb.Black, weight, 1);
    }

    protected override string InlayPaint(PlacedForm form, Inlay inlay) => inlay.Opacity < 0.5
        ? Screen(1, opaque: false)
        : Screen(Tone(inlay.Color, form.Source.Material, form.Setting), opaque: true);

    protected override string ShadowPaint(PlacedForm form)
    {
        var own = Tone(form.Source.Color, form.Source.Material, form.Setting);
        return form.Source.Material == Material.Skin ? Screen(2, opaque: false)
            : own >= 4 ? Black
            : Screen(own == 0 ? 2 : 4, opaque: own > 0);
    }

    protected override string HighlightPaint(PlacedForm form) => White;

    private protected override void DrawStroke(Stroke stroke, Setting setting, string path) =>
        Sheet.Path(path, stroke.Opacity * setting.Opacity < 0.5 ? Solid(Rgb.Black, 0.5) : Black);

    private protected override void DrawGlow(Vec centre, double radius, Rgb color, double strength) =>
        Sheet.Ellipse(centre, radius, radius, $"fill=\"url(#{Radial(Rgb.White, Math.Min(1, strength * 1.2), 0.55)})\"");

    private protected override void DrawShade(Vec centre, double radiusX, double radiusY, double strength)
    {
        Sheet.Ellipse(centre, radiusX * 0.95, radiusY * 0.95, Screen(strength > 0.25 ? 3 : 2, opaque: false));
        if (strength > 0.2)
        {
            Sheet.Ellipse(centre, radiusX * 0.66, radiusY * 0.6, Screen(5, opaque: false));
        }
    }

    private protected override void DrawContour(string path, Setting setting, Rgb dominant)
    {
        // A white halo lifts the figure off the tones behind, as whiteout does on paper.
        var heavy = Weight(setting, 3.1);
        Sheet.Path(path, $"fill=\"none\" stroke=\"#ffffff\" stroke-width=\"{PathText.Number((heavy * 2) + (5 * Pixel))}\"");
        Sheet.Path(path, $"fill=\"none\" stroke=\"#000000\" stroke-width=\"{PathText.Number(heavy * 2)}\"");
    }

    private int Tone(Rgb color, Material material, Setting setting)
    {
        var light = color.Lightness;
        if (setting.Depth > 0)
        {
            light += (1 - light) * 0.38 * Math.Pow(Math.Min(1, setting.Depth), 1.2);
        }

        if (!setting.InFigure && material is not (Material.Sky or Material.Light))
        {
            light -= 0.16 * Canvas.Lighting.Dark;
        }

        return material switch
        {
            Material.Skin => light > 0.62 ? 0 : light > 0.45 ? 2 : 3,
            Material.Eye => light > 0.8 ? 0 : light > 0.62 ? 2 : light > 0.45 ? 4 : 6,
            Material.Hair or Material.Fur => light > 0.76 ? 0 : light > 0.62 ? 2 : light > 0.46 ? 4 : 6,
            Material.Light or Material.Snow => light > 0.5 ? 0 : 2,
            Material.Ink => light > 0.6 ? 0 : 6,
            Material.Sky => light > 0.8 ? 0 : light > 0.68 ? 1 : light > 0.55 ? 2 : light > 0.42 ? 4 : light > 0.3 ? 5 : 6,

            // Places are line first: paper, few screens, blacks where it is dark, so that figures stand out.
            _ when !setting.InFigure => light > 0.72 ? 0 : light > 0.61 ? 1 : light > 0.5 ? 2 : light > 0.4 ? 4 : light > 0.29 ? 5 : 6,
            _ => light > 0.84 ? 0 : light > 0.74 ? 1 : light > 0.62 ? 2 : light > 0.5 ? 3 : light > 0.4 ? 4 : light > 0.3 ? 5 : 6,
        };
    }

    // Something thin over the picture: light veils lift it to white, dark ones lay dots over it.
    private string Overlay(PlacedForm form, Rgb color) => color.Lightness > 0.6
        ? $"fill=\"#ffffff\" fill-opacity=\"{PathText.Number(form.Opacity)}\""
        : Screen(form.Opacity > 0.3 ? 3 : 1, opaque: false);

    // Mist and beams are scraped white; thin darks are black that fades.
    private string Veil(PlacedForm form, Blend blend)
    {
        var ink = (blend.First.Lightness + blend.Last.Lightness) / 2 > 0.42 ? Rgb.White : Rgb.Black;
        Vec from = form.Setting.Map.Apply(blend.From), to = form.Setting.Map.Apply(blend.To);
        return $"fill=\"url(#{Gradient(from, to, ink, ink, blend.FirstOpacity * form.Opacity, blend.LastOpacity * form.Opacity)})\"";
    }

    private string Screen(int tone, bool opaque) => s_screens[tone] switch
    {
        0 => opaque ? White : "fill=\"none\"",
        1 => Black,
        _ => $"fill=\"url(#{Dots(s_screens[tone], opaque)})\"",
    };

    private string Dots(double black, bool opaque)
    {
        var pitch = Pitch;

        // Two dots a tile, one at the corners and one in the middle, make a lattice at 45 degrees.
        var r = PathText.Number(pitch * Math.Sqrt(black / (2 * Math.PI)));
        string p = PathText.Number(pitch), h = PathText.Number(pitch / 2);
        var paper = opaque ? $"<rect width=\"{p}\" height=\"{p}\" fill=\"#ffffff\"/>" : "";
        return Sheet.Define(
            $"<pattern id=\"{{id}}\" patternUnits=\"userSpaceOnUse\" width=\"{p}\" height=\"{p}\">{paper}<g>"
            + $"<circle r=\"{r}\"/><circle cx=\"{p}\" r=\"{r}\"/><circle cy=\"{p}\" r=\"{r}\"/><circle cx=\"{p}\" cy=\"{p}\" r=\"{r}\"/>"
            + $"<circle cx=\"{h}\" cy=\"{h}\" r=\"{r}\"/></g></pattern>");
    }

    // A gradation screen: dots that grow along the blend, drawn over paper inside the form.
    private string Graded(PlacedForm form, Blend blend)
    {
        double first = Grey(blend.First, blend.FirstOpacity, form), last = Grey(blend.Last, blend.LastOpacity, form);
        if (Math.Abs(first - last) < 0.06)
        {
            return Screen(Nearest((first + last) / 2), opaque: true);
        }

        var from = form.Setting.Map.Apply(blend.From);
        var to = form.Setting.Map.Apply(blend.To);
        var pitch = Pitch;
        var tall = Math.Abs(to.Y - from.Y) >= Math.Abs(to.X - from.X);
        var box = form.Bounds;
        double start = tall ? Math.Max(0, box.Y) : Math.Max(0, box.X), end = tall ? Math.Min(Frame.Height, box.Bottom) : Math.Min(Frame.Width, box.Right);
        double a = tall ? from.Y : from.X, b = tall ? to.Y : to.X;
        start = Math.Floor(start / pitch) * pitch;
        var extent = Math.Max(pitch, Math.Ceiling((end - start) / pitch) * pitch);
        var dots = new StringBuilder(4096);
        for (var at = 0.0; at <= extent; at += pitch / 2)
        {
            var t = Math.Clamp((start + at - a) / (b - a == 0 ? 1 : b - a), 0, 1);
            var black = Math.Min(0.98, first + ((last - first) * t));
            if (black > 0.015)
            {
                Dot(dots, at, (int)Math.Round(at / (pitch / 2)) % 2 == 1, pitch, pitch * Math.Sqrt(black / (2 * Math.PI)), tall);
            }
        }

        var (w, h) = tall ? (pitch, extent) : (extent, pitch);
        var (x, y) = tall ? (0.0, start) : (start, 0.0);
        var id = Sheet.Define(
            $"<pattern id=\"{{id}}\" patternUnits=\"userSpaceOnUse\" x=\"{PathText.Number(x)}\" y=\"{PathText.Number(y)}\" width=\"{PathText.Number(w)}\" "
            + $"height=\"{PathText.Number(h)}\"><rect width=\"{PathText.Number(w)}\" height=\"{PathText.Number(h)}\" fill=\"#ffffff\"/>{dots}</pattern>");
        return $"fill=\"url(#{id})\"";
    }

    private static void Dot(StringBuilder dots, double along, bool middle, double pitch, double r, bool tall)
    {
        foreach (var across in middle ? [pitch / 2] : (double[])[0, pitch])
        {
            var (x, y) = tall ? (across, along) : (along, across);
            dots.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{PathText.Number(x)}\" cy=\"{PathText.Number(y)}\" r=\"{PathText.Number(r)}\"/>");
        }
    }

    private double Grey(Rgb color, double opacity, PlacedForm form) => s_screens[Tone(color, form.Source.Material, form.Setting)] * Math.Min(1, opacity);

    private static int Nearest(double black)
    {
        var best = 0;
        for (var i = 1; i < s_screens.Length; i++)
        {
            if (Math.Abs(s_screens[i] - black) < Math.Abs(s_screens[best] - black))
            {
                best = i;
            }
        }

        return best;
    }
}
