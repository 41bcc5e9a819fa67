using System.Xml.Linq;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Tests.Engine.Illustrator.Composition;

/// <summary>The composer together with the studio's own artists.</summary>
public sealed class HousePanelTests
{
    public static readonly TheoryData<Shot> Shots = [.. Enum.GetValues<Shot>().Where(s => s is not (Shot.Insert or Shot.ExtremeCloseUp))];

    [Theory]
    [MemberData(nameof(Shots))]
    public void Draw_WordRoomInACorner_KeepsHeadsInTheFrameAndOffTheRoom(Shot shot)
    {
        var drawing = Draw(Pair() with { Camera = new CameraPlan { Shot = shot }, WordRooms = [new FrameArea(0, 0, 0.5, 0.22)] });
        var room = new Box(0, 0, 256, 0.22 * 512);

        Assert.All(drawing.Heads, h => Assert.False(h.Overlaps(room), $"{h} on words"));
        Assert.All(drawing.Heads, h => Assert.True(h.X >= 0 && h.Y >= 0 && h.Right <= 512 && h.Bottom <= 512, $"{h}"));
    }

    [Fact]
    public void Draw_EveryWeather_GivesAnotherPicture() => Assert.Equal(
        Enum.GetValues<Weather>().Length, Enum.GetValues<Weather>().Select(w => Draw(Pair() with { Weather = w }).Svg).Distinct().Count());

    [Fact]
    public void Draw_EveryHour_GivesAnotherPicture() => Assert.Equal(
        Enum.GetValues<Hour>().Length, Enum.GetValues<Hour>().Select(h => Draw(Pair() with { Hour = h }).Svg).Distinct().Count());

    [Fact]
    public void Draw_Manga_HasNoChroma()
    {
        var svg = Draw(Pair() with { Style = Style.Manga, Weather = Weather.Leaves }).Svg;

        Assert.All(SvgRaster.Render(svg, 256, 256).Rgba.Chunk(4), p => Assert.True(p[0] == p[1] && p[1] == p[2]));
    }

    [Fact]
    public void Draw_Effect_IsAdded() =>
        Assert.NotEqual(Draw(Pair()).Svg, Draw(Pair() with { Effects = [new EffectPlan("speed_lines", 0)] }).Svg);

    [Fact]
    public void Draw_Crowd_AddsPassersByWhoAreNoFiguresOfThePlan()
    {
        var plan = Pair() with { Figures = [new FigurePlan { Look = new LookSheet(), Interaction = new InteractionPlan("crowd", 0) }] };

        var drawing = Draw(plan);

        Assert.Single(drawing.Figures);
        Assert.Contains("figure-extra1", drawing.Svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Villagers fill the market")]
    [InlineData("A girl faces the angry mob at the city gate at dusk")]
    [InlineData("A girl in a market crowded with people")]
    public void Draw_TextThatTellsOfACrowd_AddsPassersBy(string text) =>
        Assert.Contains("figure-extra1", Draw(SceneParser.Parse(text, new SceneContext())).Svg, StringComparison.Ordinal);

    [Fact]
    public void Draw_InsertOfAThingWithoutPeople_DrawsTheThing() =>
        XDocument.Parse(Draw(new ScenePlan { Camera = new CameraPlan { Shot = Shot.Insert, Subject = "lantern" } }).Svg);

    [Fact]
    public void Draw_UnknownPlace_SaysWhatIsAllowed()
    {
        var error = Assert.Throws<ArgumentException>(() => Draw(Pair() with { Place = new PlacePlan { Kind = "the moon" } }));

        Assert.Contains("city_gate", error.Message, StringComparison.Ordinal);
    }

    private static ScenePlan Pair() => new()
    {
        Camera = new CameraPlan { Shot = Shot.FullShot },
        Figures =
        [
            new FigurePlan { Look = new LookSheet { Name = "Lin", Hair = new HairLook { Cut = "long_straight" } }, Interaction = new InteractionPlan("face_each_other", 1) },
            new FigurePlan { Look = new LookSheet { Name = "Bo", Proportion = Proportion.Heroic, Seed = 3 } },
        ],
        Seed = 2,
    };

    private static PanelDrawing Draw(ScenePlan plan) => PanelArtist.Draw(plan, 512, 512);
}
