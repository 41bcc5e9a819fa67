using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Illustrator.Figures.Garments;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Figures;

public class FigureArtistTests
{
    private static readonly LookSheet s_look = new() { Outfit = OutfitCatalogue.Get("swordswoman").Garments };

    public static TheoryData<string> Poses => [.. PoseCatalogue.Names];

    public static TheoryData<string> Garments => [.. GarmentCatalogue.Kinds.Select(k => k.Id)];

    public static TheoryData<string> Outfits => [.. OutfitCatalogue.All.Select(o => o.Id)];

    [Theory]
    [MemberData(nameof(Poses))]
    public void Draw_EveryPoseInEveryView_IsFiniteAndWithinBudget(string pose)
    {
        foreach (var view in Enum.GetValues<View>())
        {
            var figure = FigureArtist.Draw(Brief(s_look, view, pose));

            Assert.All(figure.Joints.Values, j => Assert.True(double.IsFinite(j.X) && double.IsFinite(j.Y)));
            Assert.InRange(figure.Bounds.Height, 1, 10);
            Assert.NotEmpty(Ink.Of(figure));
            Assert.InRange(Ink.Count(figure.Marks), 40, 250);
        }
    }

    [Theory]
    [MemberData(nameof(Outfits))]
    public void Draw_EveryOutfitInEveryView_StaysWithinBudget(string outfit)
    {
        var look = s_look with { Outfit = OutfitCatalogue.Get(outfit).Garments };
        foreach (var view in Enum.GetValues<View>())
        {
            Assert.InRange(Ink.Count(FigureArtist.Draw(Brief(look, view, "walk")).Marks), 40, 250);
        }
    }

    [Fact]
    public void Draw_SameBrief_GivesSameMarks() =>
        Assert.Equal(Ink.Of(FigureArtist.Draw(Brief(s_look, View.ThreeQuarter, "run"))), Ink.Of(FigureArtist.Draw(Brief(s_look, View.ThreeQuarter, "run"))));

    [Theory]
    [MemberData(nameof(Garments))]
    public void Draw_EveryGarment_ChangesTheDrawing(string kind)
    {
        var bare = new LookSheet();
        var dressed = bare with { Outfit = [new Garment { Kind = kind, Color = "#3355aa" }] };

        Assert.NotEqual(Ink.Of(FigureArtist.Draw(Brief(bare, View.ThreeQuarter, "stand"))), Ink.Of(FigureArtist.Draw(Brief(dressed, View.ThreeQuarter, "stand"))));
    }

    [Fact]
    public void Draw_EachPatternBuildProportionAndPresentation_DiffersFromTheOthers()
    {
        var looks = Enum.GetValues<Pattern>().Select(p => s_look with { Outfit = [new Garment { Kind = "kimono", Color = "#3355aa", Pattern = p }] })
            .Concat(Enum.GetValues<Build>().Select(b => s_look with { Build = b, Name = "b" }))
            .Concat(Enum.GetValues<Proportion>().Where(p => p != Proportion.Anime).Select(p => s_look with { Proportion = p }))
            .Concat([s_look with { Presentation = Presentation.Feminine }, s_look with { Presentation = Presentation.Masculine }])
            .ToArray();

        var drawn = looks.Select(l => Ink.Of(FigureArtist.Draw(Brief(l, View.Front, "stand")))).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(looks.Length, drawn.Count);
    }

    [Theory]
    [InlineData("robe")]
    [InlineData("cloak")]
    [InlineData("gown")]
    [InlineData("scarf")]
    public void Draw_Sway_MovesHangingCloth(string kind)
    {
        var look = s_look with { Outfit = [new Garment { Kind = kind, Color = "#3355aa" }], Hair = new HairLook { Cut = "bald" } };
        var brief = Brief(look, View.Front, "stand");

        Assert.NotEqual(Ink.Of(FigureArtist.Draw(brief)), Ink.Of(FigureArtist.Draw(brief with { Sway = 0.8 })));
    }

    [Fact]
    public void Draw_UnknownPose_SaysWhichPosesThereAre()
    {
        var error = Assert.Throws<ArgumentException>(() => FigureArtist.Draw(Brief(s_look, View.Front, "levitate")));
        Assert.Contains("stand_proud", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_UnknownGarment_SaysWhichGarmentsThereAre()
    {
        var look = s_look with { Outfit = [new Garment { Kind = "toga", Color = "#fff" }] };
        var error = Assert.Throws<ArgumentException>(() => FigureArtist.Draw(Brief(look, View.Front, "stand")));
        Assert.Contains("kimono", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Draw_PropInTheHand_IsGrippedThere()
    {
        var empty = FigureArtist.Draw(Brief(s_look, View.ThreeQuarter, "sword_guard"));
        var armed = FigureArtist.Draw(Brief(s_look, View.ThreeQuarter, "sword_guard") with { Props = ["sword"] });

        Assert.True(Ink.Count(armed.Marks) > Ink.Count(empty.Marks));
        Assert.InRange((armed.Grips[Joint.RightHand].Grip - armed.Joints[Joint.RightHand]).Length, 0.05, 0.5);
    }

    private static FigureBrief Brief(LookSheet look, View view, string pose) => new(look, view, pose, Light.Studio);
}
