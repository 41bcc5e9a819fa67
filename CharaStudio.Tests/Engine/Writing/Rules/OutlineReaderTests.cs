using CharaStudio.Engine.Writing.Rules;

namespace CharaStudio.Tests.Engine.Writing.Rules;

public class OutlineReaderTests
{
    private static readonly Person s_lin = new("Lin Shuang", Pronouns.She, Manner.Plain);

    [Theory]
    [InlineData("Lin Shuang must reach the temple, but the gate is sealed.", "reach the temple")]
    [InlineData("Lin Shuang returns to Frost Moon City.", "return to Frost Moon City")]
    [InlineData("She carries the blade north!", "carry the blade north")]
    [InlineData("Lin wants to forgive him", "forgive him")]
    public void Aims_Sentence_BareVerbPhrase(string outline, string aim) => Assert.Equal(aim, Assert.Single(OutlineReader.Aims(outline, [s_lin])).Text);

    [Theory]
    [InlineData("The moon is frozen.")]
    [InlineData("...")]
    [InlineData("")]
    public void Aims_NothingWanted_Empty(string outline) => Assert.Empty(OutlineReader.Aims(outline, [s_lin]));

    [Theory]
    [InlineData("City gate", "the city gate")]
    [InlineData("Frost Moon Temple", "Frost Moon Temple")]
    [InlineData("The Silver Crane", "the Silver Crane")]
    [InlineData("Frost Moon City gate", "the Frost Moon City gate")]
    [InlineData("霜月城", "霜月城")]
    public void Call_PlaceName_ReadyForASentence(string name, string called) => Assert.Equal(called, ScenePlace.Call(name));
}
