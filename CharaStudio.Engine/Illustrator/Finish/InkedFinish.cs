using System.Text;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>What all four styles share: a fill under its own outline, then surface, shadow and light clipped to the form.</summary>
internal abstract class InkedFinish(Canvas canvas) : StyleFinish(canvas)
{
    /// <summary>Paint attributes of the form's fill.</summary>
    protected abstract string Fill(PlacedForm form);

    /// <summary>Paint attributes of the form's outline, or nothing.</summary>
    protected abstract string Line(PlacedForm form);

    protected abstract string InlayPaint(PlacedForm form, Inlay inlay);

    protected abstract string ShadowPaint(PlacedForm form);

    protected abstract string HighlightPaint(PlacedForm form);

    /// <summary>Further light inside the form's clip; null when the form takes none.</summary>
    protected virtual Action? Edge(PlacedForm form) => null;

    private protected override void DrawForm(PlacedForm form)
    {
        Sheet.Path(form.Path, Fill(form) + Line(form));
        var source = form.Source;
        var detailed = form.Size > 5 * Pixel && source.Inlays.Count + source.Shadows.Count + source.Highlights.Count > 0;
        var edge = form.Size > 5 * Pixel ? Edge(form) : null;
        if (!detailed && edge is null)
        {
            return;
        }

        Sheet.OpenClip(form.Path);
        if (detailed)
        {
            foreach (var inlay in source.Inlays)
            {
                Sheet.Path(PathText.Of(inlay.Shape, form.Setting.Map), InlayPaint(form, inlay));
            }

            Together(source.Shadows, form, ShadowPaint);
            Together(source.Highlights, form, HighlightPaint);
        }

        edge?.Invoke();
        Sheet.Close();
    }

    /// <summary>Weight of a line in pixels: figures drawn small get finer lines, far things too, so that the page keeps one hand.</summary>
    protected double Weight(Setting setting, double basis)
    {
        var zoom = setting.InFigure ? Math.Clamp(Math.Sqrt(setting.HeadSize / (170 * Pixel)), 0.42, 1.5) : 1 - (0.55 * Math.Min(1, setting.Depth));
        return basis * Pixel * zoom;
    }

    protected static string Solid(Rgb color, double opacity) =>
        opacity >= 0.996 ? $"fill=\"{color.Hex}\"" : $"fill=\"{color.Hex}\" fill-opacity=\"{PathText.Number(opacity)}\"";

    /// <summary>An outline that lies under the fill, so that only its outer half shows.</summary>
    protected static string Outside(Rgb color, double weight, double opacity)
    {
        var faint = opacity >= 0.996 ? "" : $" stroke-opacity=\"{PathText.Number(opacity)}\"";
        return $" stroke=\"{color.Hex}\" stroke-width=\"{PathText.Number(weight * 2)}\"{faint} paint-order=\"stroke\"";
    }

    /// <summary>A linear gradient between two page points.</summary>
    protected string Gradient(Vec from, Vec to, Rgb first, Rgb last, double firstOpacity, double lastOpacity)
    {
        static string Faint(double o) => o >= 0.996 ? "" : $" stop-opacity=\"{PathText.Number(o)}\"";
        return Sheet.Define(
            $"<linearGradient id=\"{{id}}\" gradientUnits=\"userSpaceOnUse\" x1=\"{PathText.Number(from.X)}\" y1=\"{PathText.Number(from.Y)}\" "
            + $"x2=\"{PathText.Number(to.X)}\" y2=\"{PathText.Number(to.Y)}\"><stop stop-color=\"{first.Hex}\"{Faint(firstOpacity)}/>"
            + $"<stop offset=\"1\" stop-color=\"{last.Hex}\"{Faint(lastOpacity)}/></linearGradient>");
    }

    protected string Radial(Rgb color, double strength, double waist = 0.45)
    {
        string Stop(double at, double o) => $"<stop offset=\"{PathText.Number(at)}\" stop-color=\"{color.Hex}\" stop-opacity=\"{PathText.Number(o)}\"/>";
        return Sheet.Define($"<radialGradient id=\"{{id}}\">{Stop(0, strength)}{Stop(0.5, strength * waist)}{Stop(1, 0)}</radialGradient>");
    }

    /// <summary>The form minus itself moved by <paramref name="by"/>: the crescent on the side away from <paramref name="by"/>. Draw it clipped to the form.</summary>
    protected static string Crescent(PlacedForm form, Vec by)
    {
        var text = new StringBuilder(form.Path.Length * 2).Append(form.Path);
        PathText.Append(text, form.Source.Shape, form.Setting.Map.Then(Affine.Translate(by)));
        return text.ToString();
    }

    private void Together(IReadOnlyList<Outline> shapes, PlacedForm form, Func<PlacedForm, string> paint)
    {
        if (shapes.Count == 0)
        {
            return;
        }

        var text = new StringBuilder(512);
        foreach (var shape in shapes)
        {
            PathText.Append(text, shape, form.Setting.Map);
        }

        Sheet.Path(text.ToString(), paint(form));
    }
}
