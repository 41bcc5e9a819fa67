using System.Text;
using System.Xml;

namespace CharaStudio.Engine.Pages;

/// <summary>A panel's picture as it goes into a page: its size, and its content with every id made its own.</summary>
internal static class SvgPicture
{
    private static readonly XmlReaderSettings s_reading = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    private static readonly XmlWriterSettings s_writing = new() { OmitXmlDeclaration = true, ConformanceLevel = ConformanceLevel.Fragment, NewLineHandling = NewLineHandling.None };

    /// <summary>Width and height by view box, or by the root's own size.</summary>
    /// <exception cref="PageException">Not an SVG with a size.</exception>
    public static (string ViewBox, string Content) Read(string svg, string prefix)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), s_reading);
            reader.MoveToContent();
            if (reader.LocalName != "svg")
            {
                throw new PageException($"A panel's picture must be an SVG document, not <{reader.LocalName}>.");
            }

            var box = reader.GetAttribute("viewBox") ?? $"0 0 {Length(reader.GetAttribute("width"))} {Length(reader.GetAttribute("height"))}";
            var text = new StringBuilder(svg.Length + 1024);
            using (var writer = XmlWriter.Create(text, s_writing))
            {
                Copy(reader, writer, prefix);
            }

            return (box, text.ToString());
        }
        catch (XmlException e)
        {
            throw new PageException($"A panel's picture is not well-formed XML: {e.Message}");
        }
    }

    private static string Length(string? attribute) =>
        attribute?.TrimEnd('p', 'x', 't') ?? throw new PageException("A panel's picture has neither a viewBox nor a width and a height.");

    private static void Copy(XmlReader reader, XmlWriter writer, string prefix)
    {
        if (reader.IsEmptyElement)
        {
            return;
        }

        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Element(reader, writer, prefix);
                    break;
                case XmlNodeType.EndElement:
                    writer.WriteEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    writer.WriteString(reader.Value);
                    break;
            }
        }
    }

    private static void Element(XmlReader reader, XmlWriter writer, string prefix)
    {
        var empty = reader.IsEmptyElement;
        writer.WriteStartElement(reader.LocalName, "");
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix == "xmlns" || reader.Name == "xmlns")
            {
                continue;
            }

            writer.WriteAttributeString(reader.Prefix == "xml" ? "xml" : null, reader.LocalName, reader.Prefix == "xml" ? "http://www.w3.org/XML/1998/namespace" : null, Renamed(reader.LocalName, reader.Value, prefix));
        }

        reader.MoveToElement();
        if (empty)
        {
            writer.WriteEndElement();
        }
    }

    private static string Renamed(string attribute, string value, string prefix) => attribute switch
    {
        "id" => prefix + value,
        "href" when value.StartsWith('#') => "#" + prefix + value[1..],
        _ when value.Contains("url(#", StringComparison.Ordinal) => value.Replace("url(#", "url(#" + prefix, StringComparison.Ordinal),
        _ => value,
    };
}
