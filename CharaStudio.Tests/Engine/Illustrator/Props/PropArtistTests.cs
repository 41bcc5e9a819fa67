using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Props;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Tests.Engine.Illustrator.Props;

public sealed class PropArtistTests
{
    public static TheoryData<string> Kinds => [.. PropCatalogue.Kinds.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_AnyKind_PassesThroughTheGrip(string kind)
    {
        var prop = PropArtist.Draw(kind, null, Light.Studio);

        Assert.NotEmpty(prop.Behind);
        Assert.True(prop.Bounds.Inflate(0.15).Contains(default), "the grip lies off the prop");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_OtherColor_ChangesTheMarks(string kind) =>
        Assert.NotEqual(
            PropArtist.Draw(kind, "#00ff00", Light.Studio).Behind.ToString() + string.Join('|', PropArtist.Draw(kind, "#00ff00", Light.Studio).Behind),
            PropArtist.Draw(kind, "#ff00ff", Light.Studio).Behind.ToString() + string.Join('|', PropArtist.Draw(kind, "#ff00ff", Light.Studio).Behind));

    [Fact]
    public void Draw_UnknownKind_NamesTheKnown() =>
        Assert.Contains("lantern", Assert.Throws<ArgumentException>(() => PropArtist.Draw("chainsaw", null, Light.Studio)).Message, StringComparison.Ordinal);

    [Fact]
    public void Kinds_CoverTheLexicon() =>
        Assert.Empty(Lexicon.Shared.Values[ConceptKind.Prop].Except(PropCatalogue.Kinds.Select(k => k.Id)));
}
