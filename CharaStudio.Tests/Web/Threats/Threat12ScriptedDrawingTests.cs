using System.Text.Json;
using System.Xml.Linq;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Words of a reader become part of an SVG that we serve.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat12ScriptedDrawingTests(ApiStudio studio)
{
    private static readonly string[] s_words =
    [
        "</text><script>alert(1)</script>", "\"><image href='http://127.0.0.1/x'/>", "' onload='alert(1)", "<![CDATA[<script>]]>", "&xxe;", "]]><foreignObject>",
        "javascript:alert(1)", "@import 'http://127.0.0.1/x';",
    ];

    [Fact]
    public async Task Drawing_OfHostileWords_HoldsNoScriptAndFetchesNothing()
    {
        foreach (var word in s_words)
        {
            var panel = new { description = $"A knight at the gate {word}", dialogue = new[] { new { speaker = "x", text = word, kind = "speech" } } };
            var made = await studio.Owner.Post("/v1/generate/comic", JsonSerializer.Serialize(new { title = word, format = "svg", panels = new[] { panel } }));
            Assert.True(made.Status == 200, made.Body.ToString());
            var page = await DrawingAsync(made.Body);
            Assert.DoesNotContain(page.Descendants(), e => e.Name.LocalName is "script" or "foreignObject" or "iframe" or "animate" or "set" or "handler");
            Assert.DoesNotContain(page.Descendants().Attributes(), IsActive);
        }
    }

    private async Task<XDocument> DrawingAsync(JsonElement answer)
    {
        var id = System.Text.RegularExpressions.Regex.Match(answer.ToString(), "comic_[0-9A-Za-z]{22}", default, TimeSpan.FromSeconds(1)).Value;
        return XDocument.Parse(await studio.Owner.Http.GetStringAsync(new Uri($"/v1/comics/{id}/pages/1.svg", UriKind.Relative)));
    }

    private static bool IsActive(XAttribute attribute) =>
        attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || (attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#') && !attribute.Value.StartsWith("data:image/", StringComparison.Ordinal)
            && !attribute.Value.StartsWith("data:font/", StringComparison.Ordinal));
}
