using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>One SVG document while it is written: body, definitions (each once), names that stay unique.</summary>
/// <param name="width">Pixels.</param>
/// <param name="height">Pixels.</param>
/// <param name="prefix">Put before every id, so that several drawings can share one page.</param>
internal sealed class SvgSheet(double width, double height, string prefix)
{
    private readonly StringBuilder _body = new(1 << 16);
    private readonly StringBuilder _defs = new(1 << 14);
    private readonly Dictionary<string, string> _shared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private int _count;

    public StringBuilder Body => _body;

    /// <summary>The id of a definition; the same text is written once. <c>{id}</c> in the text is replaced.</summary>
    public string Define(string definition)
    {
        if (!_shared.TryGetValue(definition, out var id))
        {
            id = $"{prefix}d{_shared.Count.ToString(CultureInfo.InvariantCulture)}";
            _shared[definition] = id;
            _defs.Append(definition.Replace("{id}", id, StringComparison.Ordinal));
        }

        return id;
    }

    /// <summary>Starts a group that is clipped to path data.</summary>
    public void OpenClip(string path)
    {
        var id = $"{prefix}c{(_count++).ToString(CultureInfo.InvariantCulture)}";
        _defs.Append("<clipPath id=\"").Append(id).Append("\"><path d=\"").Append(path).Append("\"/></clipPath>");
        _body.Append("<g clip-path=\"url(#").Append(id).Append(")\">");
    }

    public void OpenGroup(string? name)
    {
        _body.Append("<g");
        if (name is not null)
        {
            var id = prefix + string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
            if (_names.Add(id))
            {
                _body.Append(" id=\"").Append(id).Append('"');
            }
        }

        _body.Append('>');
    }

    public void Close() => _body.Append("</g>");

    public void Path(string d, string paint) => _body.Append("<path d=\"").Append(d).Append("\" ").Append(paint).Append("/>");

    public void Rect(Box box, string paint)
    {
        _body.Append("<rect x=\"");
        PathText.Number(_body, box.X);
        _body.Append("\" y=\"");
        PathText.Number(_body, box.Y);
        _body.Append("\" width=\"");
        PathText.Number(_body, box.Width);
        _body.Append("\" height=\"");
        PathText.Number(_body, box.Height);
        _body.Append("\" ").Append(paint).Append("/>");
    }

    public void Ellipse(Vec centre, double radiusX, double radiusY, string paint)
    {
        _body.Append("<ellipse cx=\"");
        PathText.Number(_body, centre.X);
        _body.Append("\" cy=\"");
        PathText.Number(_body, centre.Y);
        _body.Append("\" rx=\"");
        PathText.Number(_body, radiusX);
        _body.Append("\" ry=\"");
        PathText.Number(_body, radiusY);
        _body.Append("\" ").Append(paint).Append("/>");
    }

    public string Finish(string title)
    {
        string w = PathText.Number(width), h = PathText.Number(height);
        var text = new StringBuilder(_body.Length + _defs.Length + 512);
        text.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").Append(w).Append("\" height=\"").Append(h)
            .Append("\" viewBox=\"0 0 ").Append(w).Append(' ').Append(h).Append("\" stroke-linejoin=\"round\" stroke-linecap=\"round\">");
        if (title.Length > 0)
        {
            text.Append("<title>").Append(Escape(title)).Append("</title>");
        }

        return text.Append("<defs>").Append(_defs).Append("</defs>").Append(_body).Append("</svg>").ToString();
    }

    // Control characters are not XML at all; lone surrogates would break the UTF-8.
    private static string Escape(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is < 32 or 0xFFFE or 0xFFFF ? " " : rune.ToString());
        }

        return System.Security.SecurityElement.Escape(clean.ToString());
    }
}
