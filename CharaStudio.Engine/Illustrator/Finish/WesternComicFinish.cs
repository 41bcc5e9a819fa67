using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>Bold black ink, flat saturated colour, halftone dots where the light turns, spot blacks where it is gone.</summary>
internal sealed class WesternComicFinish(Canvas canvas) : InkedFinish(canvas)
{
    private Lighting Light => Canvas.Lighting;

    protected override string Fill(PlacedForm form)
    {
        if (form.Source.Blend is { } blend)
        {
            var id = Gradient(
                form.Setting.Map.Apply(blend.From),
                form.Setting.Map.Apply(blend.To),
                Lit(blend.First, form.Source.Material, form.Setting),
                Lit(blend.Last, form.Source.Material, form.Setting),
                blend.FirstOpacity * form.Opacity,
                blend.LastOpacity * form.Opacity);
            return $"fill=\"url(#{id})\"";
        }

        return Solid(form.Color, form.Opacity);
    }

    protected override string Line(PlacedForm form)
    {
        if (form.Source.Contour <= 0 || form.Opacity < 0.5)
        {
            return "";
        }

        var weight = Weight(form.Setting, form.Setting.InFigure ? 2.1 : 1.7) * form.Source.Contour;
        return weight < 0.2 ? "" : Outside(Ink(form.Setting), weight, 1);
    }

    protected override string InlayPaint(PlacedForm form, Inlay inlay) =>
        Solid(Lit(inlay.Color, form.Source.Material, form.Setting), inlay.Opacity * form.Opacity);

    protected override string ShadowPaint(PlacedForm form)
    {
        var spot = form.Source.Color.Lightness < (form.Source.Material == Material.Skin ? 0.3 : 0.42);
        return spot && form.Setting.InFigure
            ? Solid(Ink(form.Setting), form.Opacity)
            : $"fill=\"url(#{Dots(form)})\"";
    }

    protected override string HighlightPaint(PlacedForm form) =>
        Solid(form.Source.Material == Material.Eye ? Rgb.White : form.Color.Mix(Rgb.White, 0.6), form.Opacity);

    protected override Action? Edge(PlacedForm form)
    {
        var solid = form.Opacity > 0.9 && (form.Source.Blend is not { } b || Math.Min(b.FirstOpacity, b.LastOpacity) > 0.9);
        if (!form.Setting.InFigure && solid && form.Size > 300 * Pixel)
        {
            return () => Sheet.Path(form.Path, $"fill=\"url(#{Screen()})\"");
        }

        // Printed dots along the turned side of large forms give the roundness that flat colour lacks.
        if (!form.Setting.InFigure || form.Source.Contour < 0.6 || form.Source.Shadows.Count > 0 || form.Opacity < 0.9
            || form.Size < form.Setting.HeadSize * 0.55 || form.Size < 50 * Pixel || form.Source.Material is Material.Eye or Material.Ink or Material.Light)
        {
            return null;
        }

        var wide = form.Size * 0.14;
        var by = new Vec(Math.Sign(Light.Direction.FromX) * wide, -wide * 0.25);
        return () => Sheet.Path(Crescent(form, by), $"fill=\"url(#{Dots(form)})\" fill-rule=\"evenodd\"");
    }

    private protected override void DrawStroke(Stroke stroke, Setting setting, string path) =>
        Sheet.Path(path, Solid(Ink(setting), Math.Min(1, stroke.Opacity * setting.Opacity * 1.3)));

    private protected override void DrawGlow(Vec centre, double radius, Rgb color, double strength) =>
        Sheet.Ellipse(centre, radius, radius, $"fill=\"url(#{Radial(color, Math.Min(1, strength), 0.3)})\"");

    private protected override void DrawShade(Vec centre, double radiusX, double radiusY, double strength) =>
        Sheet.Ellipse(centre, radiusX * 0.85, radiusY * 0.8, Solid(Rgb.Black, Math.Min(0.85, strength * 1.6)));

    private protected override void DrawContour(string path, Setting setting, Rgb dominant)
    {
        var heavy = Weight(setting, 4.4);
        var shift = new Vec(-Math.Sign(Light.Direction.FromX) * 0.3, 0.3) * heavy;
        Sheet.Path(
            path,
            $"fill=\"none\" stroke=\"#0b0a10\" stroke-width=\"{PathText.Number(heavy * 2)}\" "
            + $"transform=\"translate({PathText.Number(shift.X)} {PathText.Number(shift.Y)})\"");
    }

    private Rgb Ink(Setting setting) => LightOn.Air(new Rgb(0.045, 0.04, 0.065), setting.Depth * 0.6, Light);

    // Ink is chosen before the light falls: a white shirt at sunset stays paper, not orange ink.
    private protected override Rgb Lit(Rgb local, Material material, Setting setting) => base.Lit(Printed(local), material, setting);

    // Four-colour print: few, strong colours. Lightness in steps gathers neighbours into one plate.
    private static Rgb Printed(Rgb color)
    {
        var (l, a, b) = color.ToOklab();
        return Rgb.FromOklab((l * 0.6) + (Math.Round(l * 9) / 9 * 0.4), a * 1.28, b * 1.28);
    }

    // The screen of a coloured plate, faint, over large areas.
    private string Screen()
    {
        var pitch = Math.Max(4, Math.Round(9 * Pixel));
        string p = PathText.Number(pitch), h = PathText.Number(pitch / 2), r = PathText.Number(pitch * 0.24);
        return Sheet.Define(
            $"<pattern id=\"{{id}}\" patternUnits=\"userSpaceOnUse\" width=\"{p}\" height=\"{p}\"><g fill=\"#1c1430\" fill-opacity=\".1\">"
            + $"<circle r=\"{r}\"/><circle cx=\"{p}\" r=\"{r}\"/><circle cy=\"{p}\" r=\"{r}\"/><circle cx=\"{p}\" cy=\"{p}\" r=\"{r}\"/>"
            + $"<circle cx=\"{h}\" cy=\"{h}\" r=\"{r}\"/></g></pattern>");
    }

    private string Dots(PlacedForm form)
    {
        var pitch = Math.Max(3, Math.Round(8 * Pixel));
        var dark = form.Color.Multiply(Light.Shadow.Mix(Rgb.Black, 0.2));
        string p = PathText.Number(pitch), h = PathText.Number(pitch / 2), r = PathText.Number(pitch * 0.33);
        return Sheet.Define(
            $"<pattern id=\"{{id}}\" patternUnits=\"userSpaceOnUse\" width=\"{p}\" height=\"{p}\"><g fill=\"{dark.Hex}\">"
            + $"<rect width=\"{p}\" height=\"{p}\" fill-opacity=\".45\"/>"
            + $"<circle r=\"{r}\"/><circle cx=\"{p}\" r=\"{r}\"/><circle cy=\"{p}\" r=\"{r}\"/><circle cx=\"{p}\" cy=\"{p}\" r=\"{r}\"/>"
            + $"<circle cx=\"{h}\" cy=\"{h}\" r=\"{r}\"/></g></pattern>");
    }
}
