using System.Text.Json;
using System.Xml.Linq;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Pages;

public sealed class PageComposerTests
{
    [Fact]
    public void Compose_PanelsWithTheSameIds_KeepsIdsUniqueAndReferencesWhole()
    {
        var svg = XDocument.Parse(Samples.Composed(Samples.Page("two_by_three", Reading.Ltr, Samples.Say("Hello."))).Svg);
        var ids = svg.Descendants().Attributes("id").Select(a => a.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        var used = svg.Descendants().Attributes().Where(a => a.Value.StartsWith("url(#", StringComparison.Ordinal)).Select(a => a.Value[5..^1]);
        Assert.All(used, id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Compose_SameDocument_SameBytes()
    {
        var page = Samples.Page("manga_five", Reading.Rtl, Samples.Say("Boom?", 1), Samples.Say("KRA-BOOM!", null, LetteringKind.Sfx));
        Assert.Equal(Samples.Composed(page).Svg, Samples.Composed(page).Svg);
    }

    [Fact]
    public void Compose_Markup_IsText()
    {
        var page = Samples.Page("splash", Reading.Ltr, Samples.Say("<script>x&y</script>", null)) with { Title = "</title><script>" };
        var svg = XDocument.Parse(Samples.Composed(page).Svg);
        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
        Assert.Contains("<SCRIPT>X&Y</SCRIPT>", svg.Root!.Value.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public void Letter_Document_SurvivesJson()
    {
        var page = PageComposer.Letter(Samples.Page("two_by_two", Reading.Ltr, Samples.Say("One *two* three.")), [.. Enumerable.Repeat(Samples.People(2), 4)]);
        var text = JsonSerializer.Serialize(page, PlanJson.Options);
        var back = JsonSerializer.Deserialize<PageDocument>(text, PlanJson.Options)!;
        Assert.Equal(text, JsonSerializer.Serialize(back, PlanJson.Options));
        Assert.Contains("\"kind\":\"speech\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Compose_ControlCharacterInTitle_IsRefused() =>
        Assert.Throws<PageException>(() => Samples.Composed(Samples.Page() with { Title = "a\u0001" }));

    [Fact]
    public void Areas_HollowCell_IsRefused()
    {
        var hollow = new PagePanel { Cell = [new(0, 0), new(1, 0), new(0.5, 0.4), new(1, 1), new(0, 1)] };
        Assert.Contains("convex", Assert.Throws<PageException>(() => PanelShapes.Areas(new PageDocument { Panels = [hollow] })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reserve_TwoSpeakers_KeepsRoomForEachLineInsideTheFrame()
    {
        var rooms = LetteringPlanner.Reserve(PanelArea.Rectangle(220, 180), [Samples.Say("Who goes there?"), Samples.Say("A friend.", 1)], 2, new PageDocument(), 1);
        Assert.Equal(2, rooms.Count);
        Assert.All(rooms, r => Assert.True(r is { X: >= 0, Y: >= 0 } && r.X + r.Width <= 1 && r.Y + r.Height <= 1));
    }

    [Fact]
    public void Transcript_Page_NamesPanelSpeakerAndWords()
    {
        var page = Samples.Page("splash", Reading.Ltr, Samples.Say("Stay *here*.") with { Who = "Lin" });
        Assert.Equal([new TranscriptEntry(1, "picture", "", "A gate"), new TranscriptEntry(1, "speech", "Lin", "Stay here.")], PageTranscript.Of(page));
    }
}
