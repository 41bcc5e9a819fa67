using System.Globalization;
using System.Text;
using System.Xml;

namespace CharaStudio.Engine.Pages;

/// <summary>What a comic reader shows about a book.</summary>
public sealed record ComicInfo
{
    public string Title { get; init; } = "";

    public string Series { get; init; } = "";

    public int? Number { get; init; }

    public string Summary { get; init; } = "";

    public string Writer { get; init; } = "";

    /// <summary>BCP 47.</summary>
    public string Language { get; init; } = "en";

    public Reading Reading { get; init; }

    public IReadOnlyList<string> Characters { get; init; } = [];

    public IReadOnlyList<string> Locations { get; init; } = [];

    /// <summary><c>ComicInfo.xml</c> in the element order of schema 2.0 (an xs:sequence).</summary>
    /// <param name="pages">Pixel size and byte count of each image.</param>
    public byte[] ToXml(IReadOnlyList<(int Width, int Height, long Bytes)> pages)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("ComicInfo");
            Write(xml, "Title", Title);
            Write(xml, "Series", Series);
            Write(xml, "Number", Number?.ToString(CultureInfo.InvariantCulture) ?? "");
            Write(xml, "Summary", Summary);
            Write(xml, "Writer", Writer);
            Write(xml, "PageCount", pages.Count.ToString(CultureInfo.InvariantCulture));
            Write(xml, "LanguageISO", Language);
            Write(xml, "Manga", Reading == Reading.Rtl ? "YesAndRightToLeft" : "No");
            Write(xml, "Characters", List(Characters));
            Write(xml, "Locations", List(Locations));
            Pages(xml, pages);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Pages(XmlWriter xml, IReadOnlyList<(int Width, int Height, long Bytes)> pages)
    {
        xml.WriteStartElement("Pages");
        for (var i = 0; i < pages.Count; i++)
        {
            xml.WriteStartElement("Page");
            xml.WriteAttributeString("Image", i.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("Type", i == 0 ? "FrontCover" : "Story");
            xml.WriteAttributeString("ImageSize", pages[i].Bytes.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("ImageWidth", pages[i].Width.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("ImageHeight", pages[i].Height.ToString(CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // The format's lists are comma-separated, so a comma inside a name becomes a space.
    private static string List(IReadOnlyList<string> names) =>
        string.Join(", ", names.Select(n => n.Replace(',', ' ')).Distinct(StringComparer.Ordinal));

    private static void Write(XmlWriter xml, string name, string value)
    {
        PageText.CheckCharacters(value, $"The book's {name}");
        if (value.Length > 0)
        {
            xml.WriteElementString(name, value);
        }
    }
}
