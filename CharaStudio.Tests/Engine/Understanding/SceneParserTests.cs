using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Tests.Engine.Understanding;

public sealed class SceneParserTests
{
    private static readonly KnownCharacter s_lin = new(
        "char_1",
        "Lin Shuang",
        LookParser.ReadCharacter("Lin Shuang", "A calm and composed female swordswoman with silver hair", "", 11).Look);

    private static readonly KnownCharacter s_chen = new("char_2", "Chen", LookParser.ReadCharacter("Chen", "an old man with a white beard", "", 12).Look);

    [Fact]
    public void Parse_TheDocumentsPanel_FindsPlaceShotAndCharacter()
    {
        var plan = SceneParser.Parse("Character standing at Frost Moon City gate", Context() with { Shot = Shot.WideShot, Names = ["Frost Moon"] });

        Assert.Equal("char_1", plan.Figures.Single().CharacterId);
        Assert.Equal("city_gate", plan.Place.Kind);
        Assert.Equal("stand", plan.Figures[0].Pose);
        Assert.Equal(Shot.WideShot, plan.Camera.Shot);
        Assert.Equal(Hour.Noon, plan.Hour);
        Assert.Empty(plan.NotUnderstood);
    }

    [Fact]
    public void Parse_LookingUp_LooksUp()
    {
        var figure = SceneParser.Parse("Character looking up at the city gate", Context()).Figures.Single();

        Assert.Equal("look_up", figure.Pose);
        Assert.Equal(Gaze.Up, figure.Gaze);
    }

    [Fact]
    public void Parse_HandsTheLetter_PairsGiverAndReceiver()
    {
        var plan = SceneParser.Parse("Lin Shuang hands the letter to Chen", Context());

        Assert.Equal(new InteractionPlan("hand_over", 1, "letter"), plan.Figures[0].Interaction);
        Assert.Equal(["char_1", "char_2"], plan.Figures.Select(f => f.CharacterId));
    }

    [Fact]
    public void Parse_Pronoun_FindsTheCharacterOfThatPresentation() =>
        Assert.Equal("char_2", SceneParser.Parse("He sits in the tavern", Context()).Figures.Single().CharacterId);

    [Fact]
    public void Parse_ChangedClothes_KeepTheIdentity()
    {
        var look = SceneParser.Parse("Lin Shuang wears a red coat", Context()).Figures.Single().Look;

        Assert.Contains(look.Outfit, g => g is { Kind: "coat", Color: "#b8262e" });
        Assert.Equal(s_lin.Look.Hair, look.Hair);
        Assert.Equal(s_lin.Look.Eyes, look.Eyes);
    }

    [Fact]
    public void Parse_SilentText_KeepsTheScenesOwnPlaceAndWeather()
    {
        var home = new PlacePlan { Kind = "temple", Seed = 99 };
        var plan = SceneParser.Parse("She waits", Context() with { Place = home, Weather = Weather.Snow, Hour = Hour.Dusk });

        Assert.Equivalent(home, plan.Place, strict: true);
        Assert.Equal((Weather.Snow, Hour.Dusk), (plan.Weather, plan.Hour));
    }

    [Fact]
    public void Parse_DescribedByLooks_IsTheKnownCharacter()
    {
        Assert.Equal("char_1", SceneParser.Parse("a silver-haired swordswoman waits", Context()).Figures.Single().CharacterId);
        Assert.Null(SceneParser.Parse("a red-haired swordswoman waits", Context()).Figures.Single().CharacterId);
    }

    [Fact]
    public void Parse_They_AreTheKnownTwo() =>
        Assert.Equal(["char_1", "char_2"], SceneParser.Parse("They fight in the snow", Context()).Figures.Select(f => f.CharacterId));

    [Fact]
    public void Parse_Apposition_SaysMoreOfTheSamePerson()
    {
        var look = SceneParser.Parse("An adult guard, a man with short black hair and a short beard in brown armour", Context()).Figures.Single().Look;

        Assert.Equal(("#22232b", "short_beard"), (look.Hair.Color, look.Beard));
        Assert.Contains(look.Outfit, g => g is { Kind: "armour", Color: "#7a4a2b" });
    }

    [Fact]
    public void Parse_PlanSurvivesJson()
    {
        var plan = SceneParser.Parse("A knight fights a red-haired demon in the ruins at dusk", Context());
        var json = System.Text.Json.JsonSerializer.Serialize(plan, PlanJson.Options);

        Assert.Equivalent(plan, System.Text.Json.JsonSerializer.Deserialize<ScenePlan>(json, PlanJson.Options), strict: true);
    }

    private static SceneContext Context() => new() { Characters = [s_lin, s_chen], Seed = 5 };
}
