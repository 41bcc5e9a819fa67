using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Effects;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Tests.Engine.Illustrator.Effects;

public sealed class EffectCatalogueTests
{
    public static TheoryData<string> Kinds => [.. EffectCatalogue.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_AnyKind_GivesMarks(string kind)
    {
        var drawing = EffectCatalogue.Draw(kind, Brief());

        Assert.True(drawing.Behind.Count + drawing.Front.Count > 0);
    }

    [Fact]
    public void Draw_SpeedLines_TrailBehindTheMotion()
    {
        double Middle(bool left) => ((Form)EffectCatalogue.Draw("speed_lines", Brief() with { FacesLeft = left }).Behind[0]).Shape.Bounds().Centre.X;

        Assert.True(Middle(left: true) > Middle(left: false));
    }

    [Fact]
    public void Kinds_CoverTheLexicon() => Assert.Empty(Lexicon.Shared.Values[ConceptKind.Effect].Except(EffectCatalogue.Kinds.Keys));

    private static EffectBrief Brief() =>
        new(new Box(0, 0, 1000, 800), new Vec(500, 400), new Box(400, 200, 200, 560), new Box(440, 200, 120, 150), false, null, new Dice(1UL));
}
