using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.Home;

namespace CharaStudio.Tests.Web.Features.Home;

public sealed class SketchScriptTests
{
    private const string Prose = "Snow lay on the gate.\n\n“I have come too far to go home,” said Yun Ci.\n\n“Go,” said the stranger.";
    private static readonly SketchPerson s_yunCi = new("char_1", "Yun Ci", "sword");

    [Fact]
    public void Panels_OfOnePerson_EstablishShowDetailAndFace()
    {
        var panels = SketchScript.Panels("Yun Ci waits at the gate", [s_yunCi], Prose, 0);
        Assert.Equal(["wide_shot", "full_shot", "insert", "close_up"], panels.Select(panel => panel.Camera));
    }

    [Fact]
    public void Panels_TakeTheirWordsFromTheProse()
    {
        var panels = SketchScript.Panels("Yun Ci waits at the gate", [s_yunCi], Prose, 0);
        Assert.Equal("Snow lay on the gate.", panels[0].Dialogue![0].Text);
        Assert.Equal("I have come too far to go home.", panels[3].Dialogue![0].Text);
    }

    [Fact]
    public void Panels_OfAPlaceAlone_ShowNobody() =>
        Assert.All(SketchScript.Panels("a quiet harbour", [], Prose, 0), panel => Assert.Empty(panel.Characters!));

    [Fact]
    public void Spoken_OfAnother_IsNotTheirs() =>
        Assert.Equal(["Go."], SketchScript.Spoken(Prose, "the stranger"));

    [Theory]
    [InlineData("a pirate called Mira at sea", "Mira")]
    [InlineData("a pirate at sea", null)]
    public void In_FindsTheNameThatTheSentenceGives(string sentence, string? name) => Assert.Equal(name, GivenNames.In(sentence));

    [Fact]
    public void For_SkipsNamesThatAreTaken()
    {
        var look = new LookSheet { Presentation = Presentation.Feminine };
        var first = GivenNames.For(look, 3, []);
        Assert.NotEqual(first, GivenNames.For(look, 3, [first]));
    }
}
