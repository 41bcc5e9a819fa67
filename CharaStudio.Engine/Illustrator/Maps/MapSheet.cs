using System.Globalization;
using System.Security;
using System.Text;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Maps;

/// <summary>Writes a map's SVG. One unit of map space is the sheet's height.</summary>
internal sealed class MapSheet(double width, double height)
{
    private const string Serif = "Noto Serif CJK SC, DejaVu Serif, serif";
    private readonly StringBuilder _svg = new();

    public void Open(string title)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:0}\" height=\"{height:0}\" viewBox=\"0 0 {width:0} {height:0}\">");
        _svg.Append("<title>").Append(SecurityElement.Escape(title)).Append("</title>");
        _svg.Append("<defs><radialGradient id=\"sea\" cx=\".5\" cy=\".5\" r=\".75\"><stop offset=\".2\" stop-color=\"#b9d2d6\"/><stop offset=\"1\" stop-color=\"#8fb0bb\"/></radialGradient>");
        _svg.Append("<radialGradient id=\"land\" cx=\".45\" cy=\".4\" r=\".8\"><stop offset=\"0\" stop-color=\"#f6ebd0\"/><stop offset=\"1\" stop-color=\"#e2cda0\"/></radialGradient></defs>");
    }

    public void Fill(Outline shape, string paint, string extra = "") =>
        _svg.Append("<path d=\"").Append(shape.Transform(Affine.Scale(height)).ToSvg()).Append("\" fill=\"").Append(paint).Append("\" ").Append(extra).Append("/>");

    public void Line(Outline shape, string color, double thickness, string extra = "") => _svg.Append("<path d=\"")
        .Append(shape.Transform(Affine.Scale(height)).ToSvg()).Append("\" fill=\"none\" stroke=\"").Append(color)
        .Append(CultureInfo.InvariantCulture, $"\" stroke-width=\"{thickness * height:0.##}\" stroke-linecap=\"round\" stroke-linejoin=\"round\" ").Append(extra).Append("/>");

    /// <param name="at">Middle of the baseline.</param>
    /// <param name="size">Font size as a share of the sheet's height.</param>
    public void Text(string text, Vec at, double size, string color, string halo, double spacing = 0, bool slanted = false, bool heavy = false)
    {
        var p = at * height;
        var common = string.Create(CultureInfo.InvariantCulture, $"x=\"{p.X:0.#}\" y=\"{p.Y:0.#}\" text-anchor=\"middle\" font-size=\"{size * height:0.#}\" letter-spacing=\"{spacing * height:0.#}\"")
            + $" font-family=\"{Serif}\"" + (slanted ? " font-style=\"italic\"" : "") + (heavy ? " font-weight=\"700\"" : "");
        var safe = SecurityElement.Escape(text);
        _svg.Append("<text ").Append(common).Append(CultureInfo.InvariantCulture, $" fill=\"none\" stroke=\"{halo}\" stroke-width=\"{size * height * 0.22:0.#}\" stroke-linejoin=\"round\" stroke-opacity=\".85\">").Append(safe).Append("</text>");
        _svg.Append("<text ").Append(common).Append(" fill=\"").Append(color).Append("\">").Append(safe).Append("</text>");
    }

    public string Close() => _svg.Append("</svg>").ToString();
}
