using System.Text;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>Thin pencil, pigment that pools at edges and bleeds across a form, grain of the paper, a ragged edge of bare paper around.</summary>
internal sealed class WatercolorFinish(Canvas canvas) : InkedFinish(canvas)
{
    private static readonly Rgb s_paper = new(0.985, 0.968, 0.932);
    private static readonly Rgb s_pencil = new(0.33, 0.28, 0.29);

    private readonly Dice _dice = Dice.For(canvas.Seed, "watercolor");

    private Lighting Light => Canvas.Lighting;

    private protected override void Begin() => Sheet.Rect(Frame, Solid(s_paper, 1));

    protected override string Fill(PlacedForm form)
    {
        var opacity = form.Opacity;
        if (form.Source.Blend is { } blend)
        {
            var id = Gradient(
                form.Setting.Map.Apply(blend.From),
                form.Setting.Map.Apply(blend.To),
                Wash(Lit(blend.First, form.Source.Material, form.Setting), 0.12),
                Wash(Lit(blend.Last, form.Source.Material, form.Setting), 0.24),
                blend.FirstOpacity * opacity,
                blend.LastOpacity * opacity);
            return $"fill=\"url(#{id})\"";
        }

        return opacity > 0.9 && form.Size > 26 * Pixel && form.Source.Material != Material.Eye
            ? $"fill=\"url(#{Bleed(form)})\""
            : Solid(Wash(form.Color, form.Source.Material == Material.Eye ? 0 : 0.1), opacity);
    }

    protected override string Line(PlacedForm form)
    {
        if (form.Source.Contour <= 0 || form.Opacity < 0.5)
        {
            return "";
        }

        // Pigment gathers where the wash dries last.
        var weight = Weight(form.Setting, form.Setting.InFigure ? 0.95 : 0.75) * form.Source.Contour;
        var ink = form.Color.Darken(0.46).Saturate(1.15).Mix(s_pencil, form.Setting.InFigure ? 0.5 : 0.25);
        return weight < 0.15 ? "" : Outside(ink, weight, form.Setting.InFigure ? 0.8 : 0.5);
    }

    protected override string InlayPaint(PlacedForm form, Inlay inlay) =>
        Solid(Wash(Lit(inlay.Color, form.Source.Material, form.Setting), form.Source.Material == Material.Eye ? 0 : 0.12), inlay.Opacity * form.Opacity * 0.94);

    protected override string ShadowPaint(PlacedForm form) =>
        Solid(form.Color.Multiply(Light.Shadow).Darken(0.12).Saturate(1.2), 0.5 * form.Opacity);

    protected override string HighlightPaint(PlacedForm form) => Solid(s_paper, (form.Source.Material == Material.Eye ? 0.95 : 0.6) * form.Opacity);

    protected override Action? Edge(PlacedForm form)
    {
        if (form.Source.Contour <= 0 || form.Opacity < 0.9 || form.Size < 70 * Pixel
            || form.Source.Material is Material.Eye or Material.Sky or Material.Light or Material.Ink or Material.Skin)
        {
            return null;
        }

        // A second, smaller wash laid wet leaves a darker rim on one side.
        var wide = Math.Min(form.Size * 0.05, 9 * Pixel);
        var by = new Vec(_dice.Range(-0.4, 0.4) - (0.6 * Math.Sign(-Light.Direction.FromX)), -0.7) * wide;
        return () => Sheet.Path(Crescent(form, by), $"{Solid(form.Color.Darken(0.3).Saturate(1.2), 0.22)} fill-rule=\"evenodd\"");
    }

    private protected override void DrawStroke(Stroke stroke, Setting setting, string path) =>
        Sheet.Path(path, Solid(Lit(stroke.Of, Material.Cloth, setting).Darken(0.5).Mix(s_pencil, 0.55), stroke.Opacity * setting.Opacity * 0.72));

    private protected override void DrawGlow(Vec centre, double radius, Rgb color, double strength) =>
        Sheet.Ellipse(centre, radius, radius, $"fill=\"url(#{Radial(color.Mix(s_paper, 0.35), Math.Min(1, strength * 0.9), 0.4)})\"");

    private protected override void DrawShade(Vec centre, double radiusX, double radiusY, double strength) =>
        Sheet.Ellipse(centre, radiusX, radiusY, $"fill=\"url(#{Radial(new Rgb(0.25, 0.22, 0.4), Math.Min(1, strength), 0.7)})\"");

    private protected override void DrawContour(string path, Setting setting, Rgb dominant)
    {
        // A breath of bare paper keeps the figure's wash from running into the ground, then one soft pencil line.
        var weight = Weight(setting, 1.5);
        Sheet.Path(path, $"fill=\"none\" stroke=\"{s_paper.Hex}\" stroke-opacity=\".6\" stroke-width=\"{PathText.Number((weight * 2) + (5 * Pixel))}\"");
        Sheet.Path(path, $"fill=\"none\" stroke=\"{s_pencil.Hex}\" stroke-opacity=\".8\" stroke-width=\"{PathText.Number(weight * 2)}\"");
    }

    private protected override void End()
    {
        Sheet.Rect(Frame, $"fill=\"url(#{Grain()})\"");
        Sheet.Path(Margin(), $"{Solid(s_paper, 1)} fill-rule=\"evenodd\"");
    }

    private static Rgb Wash(Rgb color, double water) => color.Mix(s_paper, water);

    // Pigment runs the same way through all parts of one colour, or seams of a garment would show.
    private string Bleed(PlacedForm form)
    {
        var whole = form.Setting.InFigure && !form.Setting.Whole.IsEmpty;
        var b = whole ? form.Setting.Whole : form.Bounds;
        var dice = whole ? Dice.For(Canvas.Seed, form.Color.Hex) : _dice;
        var from = new Vec(b.X + (b.Width * dice.Range(0.1, 0.5)), b.Y + (b.Height * dice.Range(0, 0.2)));
        var to = new Vec(b.X + (b.Width * dice.Range(0.5, 0.9)), b.Bottom);
        string deep = Wash(form.Color, 0.02).Saturate(1.12).Hex, thin = Wash(form.Color, 0.27).Hex, pool = form.Color.Darken(0.06).Saturate(1.15).Hex;
        return Sheet.Define(
            $"<linearGradient id=\"{{id}}\" gradientUnits=\"userSpaceOnUse\" x1=\"{PathText.Number(from.X)}\" y1=\"{PathText.Number(from.Y)}\" "
            + $"x2=\"{PathText.Number(to.X)}\" y2=\"{PathText.Number(to.Y)}\"><stop stop-color=\"{deep}\"/>"
            + $"<stop offset=\"{PathText.Number(dice.Range(0.35, 0.65))}\" stop-color=\"{thin}\"/><stop offset=\"1\" stop-color=\"{pool}\"/></linearGradient>");
    }

    // Cold-pressed paper: soft light and dark flecks on a tile too large for the eye to find the repeat.
    private string Grain()
    {
        var size = Math.Round(192 * Pixel);
        StringBuilder light = new(), dark = new();
        for (var i = 0; i < 520; i++)
        {
            var at = new Vec(_dice.Range(2, size - 4), _dice.Range(2, size - 4));
            var fleck = Outline.Polygon(at, at + new Vec(_dice.Range(0.8, 3) * Pixel, _dice.Range(-1, 1) * Pixel), at + new Vec(_dice.Range(0, 1.6) * Pixel, _dice.Range(0.8, 2.4) * Pixel));
            PathText.Append(i % 2 == 0 ? light : dark, fleck, Affine.Identity);
        }

        var s = PathText.Number(size);
        return Sheet.Define(
            $"<pattern id=\"{{id}}\" patternUnits=\"userSpaceOnUse\" width=\"{s}\" height=\"{s}\">"
            + $"<path d=\"{light}\" fill=\"#fffaf0\" fill-opacity=\".2\"/><path d=\"{dark}\" fill=\"#3d3350\" fill-opacity=\".07\"/></pattern>");
    }

    private string Margin()
    {
        double w = Frame.Width, h = Frame.Height, m = 20 * Pixel;
        var points = new List<Vec>();
        void Side(Vec from, Vec to)
        {
            var steps = (int)Math.Max(6, (to - from).Length / (46 * Pixel));
            for (var i = 0; i < steps; i++)
            {
                points.Add(Vec.Lerp(from, to, i / (double)steps) + new Vec(_dice.Range(-0.42, 0.42) * m, _dice.Range(-0.42, 0.42) * m));
            }
        }

        Side(new(m, m), new(w - m, m));
        Side(new(w - m, m), new(w - m, h - m));
        Side(new(w - m, h - m), new(m, h - m));
        Side(new(m, h - m), new(m, m));
        return PathText.Of(Outline.Rect(-2, -2, w + 4, h + 4).Append(Outline.Smooth(points, closed: true)), Affine.Identity);
    }
}
