using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>Colour holds, two-tone shadows with soft gradients, heavier outer contour, rim light when it is dark.</summary>
internal sealed class AnimeFinish(Canvas canvas) : InkedFinish(canvas)
{
    private static readonly Rgb s_night = new(0.13, 0.09, 0.2);

    private Lighting Light => Canvas.Lighting;

    protected override string Fill(PlacedForm form)
    {
        var opacity = form.Opacity;
        if (form.Source.Blend is { } blend)
        {
            var id = Gradient(
                form.Setting.Map.Apply(blend.From),
                form.Setting.Map.Apply(blend.To),
                Lit(blend.First, form.Source.Material, form.Setting),
                Lit(blend.Last, form.Source.Material, form.Setting),
                blend.FirstOpacity * opacity,
                blend.LastOpacity * opacity);
            return $"fill=\"url(#{id})\"";
        }

        return opacity > 0.9 && form.Size > 60 * Pixel && Soft(form.Source.Material) ? $"fill=\"url(#{Turning(form)})\"" : Solid(form.Color, opacity);
    }

    protected override string Line(PlacedForm form)
    {
        if (form.Source.Contour <= 0 || form.Opacity < 0.5)
        {
            return "";
        }

        var weight = Weight(form.Setting, form.Setting.InFigure ? 1.35 : 1.1) * form.Source.Contour;
        return weight < 0.18 ? "" : Outside(Hold(form.Color), weight, 1);
    }

    protected override string InlayPaint(PlacedForm form, Inlay inlay) =>
        Solid(Lit(inlay.Color, form.Source.Material, form.Setting), inlay.Opacity * form.Opacity);

    protected override string ShadowPaint(PlacedForm form)
    {
        var softness = form.Setting.InFigure ? 1 : 0.8;
        if (form.Source.Inlays.Count == 0 && form.Opacity > 0.98)
        {
            return Solid(form.Color.Mix(Shaded(form), softness), 1);
        }

        // Over several colours one dark glaze stands in for the product.
        return Solid(Light.Shadow.Darken(0.62), 0.36 * form.Opacity);
    }

    protected override string HighlightPaint(PlacedForm form) => form.Source.Material switch
    {
        Material.Eye => Solid(Rgb.White, 0.96),
        Material.Hair => Solid(form.Color.Mix(Light.Key, 0.42), 0.85 * form.Opacity),
        Material.Metal or Material.Glass or Material.Water => Solid(form.Color.Mix(Light.Key, 0.7), 0.9 * form.Opacity),
        _ => Solid(form.Color.Mix(Light.Key, 0.4), 0.8 * form.Opacity),
    };

    protected override Action? Edge(PlacedForm form)
    {
        if (Light.Rim is not { } rim || !form.Setting.InFigure || form.Source.Contour < 0.6 || form.Opacity < 0.9
            || form.Size < form.Setting.HeadSize * 0.3 || form.Source.Material is Material.Eye or Material.Ink or Material.Light)
        {
            return null;
        }

        var wide = Math.Clamp(form.Setting.HeadSize * 0.03, 1.2 * Pixel, 9 * Pixel);
        var by = new Vec(-Math.Sign(Light.Direction.FromX) * wide, wide * 0.45);
        return () => Sheet.Path(Crescent(form, by), $"{Solid(form.Color.Mix(rim, 0.72), 0.9)} fill-rule=\"evenodd\"");
    }

    private protected override void DrawStroke(Stroke stroke, Setting setting, string path)
    {
        var line = Hold(Lit(stroke.Of, Material.Cloth, setting));
        Sheet.Path(path, Solid(line, stroke.Opacity * setting.Opacity));
    }

    private protected override void DrawGlow(Vec centre, double radius, Rgb color, double strength) =>
        Sheet.Ellipse(centre, radius, radius, $"fill=\"url(#{Radial(color, Math.Min(1, strength), 0.32)})\"");

    private protected override void DrawShade(Vec centre, double radiusX, double radiusY, double strength) =>
        Sheet.Ellipse(centre, radiusX, radiusY, $"fill=\"url(#{Radial(s_night, Math.Min(1, strength * 1.3), 0.6)})\"");

    private protected override void DrawContour(string path, Setting setting, Rgb dominant)
    {
        var heavy = Weight(setting, 2.9);

        // Moved away from the light, the line swells on the shadow side.
        var shift = new Vec(-Math.Sign(Light.Direction.FromX) * 0.28, 0.3) * heavy;
        Sheet.Path(
            path,
            $"fill=\"none\" stroke=\"{s_night.Mix(Light.Air, 0.08).Hex}\" stroke-width=\"{PathText.Number(heavy * 2)}\" "
            + $"transform=\"translate({PathText.Number(shift.X)} {PathText.Number(shift.Y)})\"");
    }

    private static bool Soft(Material material) => material is Material.Cloth or Material.Hair or Material.Skin or Material.Leather or Material.Fur;

    private static Rgb Hold(Rgb color) => color.Darken(0.56).Saturate(1.1).Mix(s_night, 0.22);

    private Rgb Shaded(PlacedForm form)
    {
        var shadow = form.Source.Material switch
        {
            Material.Skin => Light.Shadow.Mix(new Rgb(0.96, 0.74, 0.72), 0.55),

            // Pale hair would take the whole blue of the sky and look dyed.
            Material.Hair or Material.Fur => Light.Shadow.Saturate(0.45),
            _ => Light.Shadow.Saturate(0.85),
        };
        return form.Color.Multiply(shadow).Saturate(1.12);
    }

    // A little lighter towards the sky, a little deeper below; measured over the whole figure, so that parts of one garment agree.
    private string Turning(PlacedForm form)
    {
        var b = form.Setting.InFigure && !form.Setting.Whole.IsEmpty ? form.Setting.Whole : form.Bounds;
        var end = form.Source.Material is Material.Hair or Material.Fur && form.Setting.InFigure ? b.Y + (1.5 * form.Setting.HeadSize) : b.Bottom;
        return Gradient(
            new Vec(Math.Round(b.Centre.X), Math.Round(b.Y)),
            new Vec(Math.Round(b.Centre.X - (0.2 * b.Width * Light.Direction.FromX)), Math.Round(end)),
            form.Color.Mix(Light.Key, 0.07),
            form.Color.Mix(Shaded(form), form.Source.Material == Material.Skin ? 0.16 : 0.36),
            1,
            1);
    }
}
