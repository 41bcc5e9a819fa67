using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Pages.Lettering;

namespace CharaStudio.Tests.Engine.Pages.Lettering;

public sealed class LettererTests
{
    private const string Long =
        "We came a long way over the mountains, through the snow and the silence, and not one of us turned back, because at the end of the road there was supposed to be a gate, and behind the gate a fire, and beside the fire somebody who still remembered all of our names and would say them aloud to us";

    public static TheoryData<string, string> Texts => new()
    {
        { "No.", "en" },
        { "The road was *not* empty.", "en" },
        { Long, "en" },
        { "もし今夜私が倒れたら、妹に約束を守ったと伝えてくれ。", "ja" },
        { "霜月城的北门在雪夜里慢慢打开，没有人回头。", "zh" },
        { "See https://example.org/a/very/long/path/that-never-ends?x=12345678901234567890", "en" },
        { "Supercalifragilisticexpialidociousantidisestablishmentarianism!", "en" },
        { "Smile 😀 and stay.", "en" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Place_EveryKindAndSize_KeepsLettersInsideTheBody(string text, string language)
    {
        foreach (var kind in Enum.GetValues<LetteringKind>().Where(k => k != LetteringKind.Sfx))
        {
            foreach (var size in (double[])[7, 9.5])
            {
                var page = new PageDocument { Language = language, Lettering = new LetteringStyle { Size = size } };
                var balloon = Place(page, 260, 260, PanelFacts.Empty, Samples.Say(text, null, kind)).Balloons[0];
                AssertInside(balloon);
            }
        }
    }

    [Fact]
    public void Place_HeadsInPanel_LeavesThemClear()
    {
        var facts = Samples.People(2);
        var area = PanelArea.Rectangle(220, 200);
        var balloons = Place(new PageDocument(), 220, 200, facts, Samples.Say("You are late, Lin Shuang."), Samples.Say("The road was not empty.", 1)).Balloons;
        foreach (var b in balloons)
        {
            Assert.All(facts.Figures, f => Assert.False(Touches(b, area.At(f.Head))));
        }
    }

    [Theory]
    [InlineData(Reading.Ltr)]
    [InlineData(Reading.Rtl)]
    public void Place_TwoSpeakers_ReadInOrder(Reading reading)
    {
        var page = new PageDocument { Reading = reading };
        var b = Place(page, 240, 180, Samples.People(2), Samples.Say("Who goes there?", 0), Samples.Say("A friend.", 1)).Balloons;
        var ahead = (b[1].Centre.X - b[0].Centre.X) * (reading == Reading.Ltr ? 1 : -1);
        Assert.True(ahead > 0 || b[1].Centre.Y - b[1].RadiusY >= b[0].Centre.Y + (b[0].RadiusY * 0.4));
    }

    [Fact]
    public void Place_ManyLines_DoNotOverlap()
    {
        var b = Place(new PageDocument(), 300, 260, Samples.People(3, 0.6), Samples.Say("Is everyone all right?"), Samples.Say("I think so.", 1), Samples.Say("Define all right.", 2)).Balloons;
        for (var i = 0; i < b.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (dx, dy) = ((b[i].Centre.X - b[j].Centre.X) / (b[i].RadiusX + b[j].RadiusX), (b[i].Centre.Y - b[j].Centre.Y) / (b[i].RadiusY + b[j].RadiusY));
                Assert.True((dx * dx) + (dy * dy) > 0.9);
            }
        }
    }

    [Fact]
    public void Place_Speaker_TailPointsAtTheMouthAndStopsBeforeTheHead()
    {
        var facts = Samples.People(2);
        var area = PanelArea.Rectangle(240, 200);
        var balloon = Place(new PageDocument(), 240, 200, facts, Samples.Say("Here I am.", 1)).Balloons[0];
        var (centre, tip, mouth) = (At(balloon.Centre), At(balloon.TailTip!), area.At(facts.Figures[1].Mouth));
        Assert.True(Vec.Dot((tip - centre).Normalized, (mouth - centre).Normalized) > 0.999);
        Assert.True((mouth - tip).Length > 0.3 * (mouth - centre).Length);
    }

    [Fact]
    public void Place_SameSpeakerTwice_BridgesAndKeepsOneTail()
    {
        var b = Place(new PageDocument(), 260, 240, Samples.People(1, 0.6), Samples.Say("I kept my word."), Samples.Say("Burn this letter.")).Balloons;
        Assert.Equal(1, b[0].JoinedTo);
        Assert.Null(b[0].TailTip);
        Assert.NotNull(b[1].TailTip);
    }

    [Fact]
    public void Place_CharacterWithoutGlyph_IsReported() =>
        Assert.Contains("lack 1", Place(new PageDocument(), 200, 200, PanelFacts.Empty, Samples.Say("Hm \U0001FAE8", null)).Warnings[0], StringComparison.Ordinal);

    [Fact]
    public void Place_TooMuchForThePanel_NamesPanelAndLine()
    {
        var error = Assert.Throws<PageException>(() => Place(new PageDocument(), 60, 40, Samples.People(1), Samples.Say(Long)));
        Assert.Contains("Panel 1, line 1", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\u0007b")]
    [InlineData("  ")]
    [InlineData("**")]
    public void Place_UnletterableText_IsRefused(string text) =>
        Assert.Throws<PageException>(() => Place(new PageDocument(), 200, 200, PanelFacts.Empty, Samples.Say(text)));

    [Fact]
    public void Place_HalfASurrogatePair_IsRefused() => Place_UnletterableText_IsRefused("a" + '\uD800' + "b");

    private static PanelLettering Place(PageDocument page, double width, double height, PanelFacts facts, params LetteringLine[] lines) =>
        Letterer.Place(PanelArea.Rectangle(width, height), lines, facts, page, 1, 7);

    private static Vec At(PagePoint p) => new(p.X, p.Y);

    private static bool Touches(ResolvedBalloon b, Box box)
    {
        var dx = Math.Max(0, Math.Abs(box.Centre.X - b.Centre.X) - (box.Width / 2)) / b.RadiusX;
        var dy = Math.Max(0, Math.Abs(box.Centre.Y - b.Centre.Y) - (box.Height / 2)) / b.RadiusY;
        return (dx * dx) + (dy * dy) < 0.98;
    }

    private static void AssertInside(ResolvedBalloon b)
    {
        var body = PathPoints.Of(b.Pieces[0]);
        foreach (var line in b.Lines)
        {
            var (top, bottom) = (line.Y - (0.6 * b.Size), line.Y);
            foreach (var corner in (Vec[])[new(line.X, top), new(line.X + line.Width, top), new(line.X, bottom), new(line.X + line.Width, bottom)])
            {
                Assert.True(PathPoints.Contains(body, corner), $"{b.Kind} at {b.Size}: '{line.Runs[0].Text}' leaves its balloon");
            }
        }
    }
}
