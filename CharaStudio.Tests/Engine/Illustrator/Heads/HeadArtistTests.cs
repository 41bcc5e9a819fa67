using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Heads;
using CharaStudio.Engine.Illustrator.Heads.Hair;
using CharaStudio.Engine.Illustrator.Heads.Species;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Heads;

public class HeadArtistTests
{
    public static TheoryData<string> Cuts => [.. HairCatalogue.Cuts.Select(c => c.Id)];

    public static TheoryData<string> Kinds => [.. SpeciesCatalogue.All.Select(s => s.Id)];

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Draw_EveryViewAndExpression_HasFiniteBoundsAroundTheMouth(string cut)
    {
        foreach (var view in Enum.GetValues<View>())
        {
            foreach (var expression in Enum.GetValues<Expression>())
            {
                var drawing = HeadArtist.Draw(Brief(cut, view) with { Expression = expression });

                Assert.True(double.IsFinite(drawing.Bounds.Width) && drawing.Bounds.Width is > 0.6 and < 3);
                Assert.True(drawing.Bounds.Contains(drawing.Mouth), $"{view} {expression}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Draw_EverySpecies_DiffersFromAHumanExceptTheHuman(string species)
    {
        var brief = Brief("bob", View.Front);
        var other = brief with { Look = brief.Look with { Species = species } };

        Assert.Equal(species == "human", Print(HeadArtist.Draw(brief)) == Print(HeadArtist.Draw(other)));
    }

    [Fact]
    public void Draw_SameBriefTwice_GivesTheSameMarks() =>
        Assert.Equal(Print(HeadArtist.Draw(Brief("spiky", View.ThreeQuarter))), Print(HeadArtist.Draw(Brief("spiky", View.ThreeQuarter))));

    [Theory]
    [InlineData(View.Front)]
    [InlineData(View.ThreeQuarter)]
    [InlineData(View.Side)]
    [InlineData(View.Back)]
    public void Draw_DifferentCuts_HaveDifferentDrawings(View view)
    {
        var prints = HairCatalogue.Cuts.Select(c => Print(HeadArtist.Draw(Brief(c.Id, view)))).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(HairCatalogue.Cuts.Count, prints.Count);
    }

    [Theory]
    [MemberData(nameof(Cuts))]
    public void Draw_WindAndSecondColor_ChangeEveryCutThatHasHair(string cut)
    {
        var brief = Brief(cut, View.Front);
        var still = Print(HeadArtist.Draw(brief));
        var tipped = brief with { Look = brief.Look with { Hair = brief.Look.Hair with { SecondColor = "#e58fb0" } } };

        Assert.Equal(cut == "bald", still == Print(HeadArtist.Draw(brief with { HairSway = 1 })));
        Assert.Equal(cut == "bald", still == Print(HeadArtist.Draw(tipped)));
    }

    [Theory]
    [InlineData(View.Front)]
    [InlineData(View.ThreeQuarter)]
    [InlineData(View.Side)]
    public void Draw_GazeLidsLightAndMouth_EachChangeTheFace(View view)
    {
        var brief = Brief("bob", view);
        HeadBrief[] changed =
        [
            brief, brief with { EyesClosed = true }, brief with { Light = brief.Light.Mirrored }, brief with { HairCovered = true },
            .. Enum.GetValues<Gaze>().Where(g => g != Gaze.Ahead).Select(g => brief with { Gaze = g }),
            .. Enum.GetValues<MouthShape>().Where(m => m != MouthShape.Expressive).Select(m => brief with { Mouth = m }),
        ];

        Assert.Equal(changed.Length, changed.Select(b => Print(HeadArtist.Draw(b))).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("glasses")]
    [InlineData("eye_patch")]
    [InlineData("earrings")]
    [InlineData("hat")]
    [InlineData("helmet")]
    [InlineData("crown")]
    [InlineData("headband")]
    [InlineData("mask")]
    [InlineData("flower_in_hair")]
    [InlineData("hairpin")]
    [InlineData("ribbon")]
    public void Draw_Accessory_ChangesEveryViewOfTheFace(string kind)
    {
        foreach (var view in (View[])[View.Front, View.ThreeQuarter, View.Side])
        {
            var bare = Brief("bob", view);
            var worn = bare with { Look = bare.Look with { Accessories = [new Accessory(kind, "#b8413f")] } };

            Assert.NotEqual(Print(HeadArtist.Draw(bare)), Print(HeadArtist.Draw(worn)));
        }
    }

    [Fact]
    public void Draw_UnknownWord_SaysWhatIsAllowed()
    {
        var error = Assert.Throws<ArgumentException>(() => HeadArtist.Draw(Brief("beehive", View.Front)));

        Assert.Contains("bob", error.Message, StringComparison.Ordinal);
    }

    private static HeadBrief Brief(string cut, View view) =>
        new(new LookSheet { Hair = new HairLook { Cut = cut } }, view, Expression.Neutral, Light.Studio);

    private static string Print(HeadDrawing drawing) =>
        string.Concat(drawing.Behind.Concat(drawing.Front).Concat(drawing.Over).Select(Print));

    private static string Print(Mark mark) => mark switch
    {
        Form form => form.Color.Hex + Paths([form.Shape, .. form.Shadows, .. form.Highlights]) + string.Concat(form.Inlays.Select(i => i.Color.Hex + Paths([i.Shape]))),
        Stroke stroke => Paths([stroke.Ribbon]),
        Cluster cluster => string.Concat(cluster.Marks.Select(Print)),
        _ => mark.ToString(),
    };

    // Drawn a thousand units high, because paths are written with two decimals.
    private static string Paths(IEnumerable<Outline> outlines) => string.Concat(outlines.Select(o => o.Transform(Affine.Scale(1000)).ToSvg()));
}
