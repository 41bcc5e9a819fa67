using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.VisualStories;

namespace CharaStudio.Tests.Web.Features.VisualStories;

/// <summary>The same people, the same places, and what is established stays.</summary>
public sealed class StoryPlannerTests
{
    private static readonly StoryCharacterOrder s_mira = new(
        "Mira", "a young woman with short red hair and green eyes, in a green coat",
        States: new Dictionary<string, StoryStateOrder>(StringComparer.Ordinal) { ["spy"] = new("dyed black hair, a grey hood and a mask") });

    private static VisualStoryOrder Order(params StorySceneOrder[] scenes) => new([s_mira, new("Tomas", "an old man with a long beard")], "x", scenes);

    private static StoryPlan Plan(VisualStoryOrder order) => StoryPlanner.Plan(order, 5, new Dictionary<string, PictureColours>(StringComparer.Ordinal));

    private static StorySceneOrder Scene(string prompt, string? location = null, params SceneCastOrder[] cast) => new(null, cast.Length == 0 ? null : cast, location, prompt);

    [Fact]
    public void Character_LooksTheSameInEveryScene()
    {
        var plan = Plan(Order(Scene("Mira stands at the harbour"), Scene("Mira runs through the forest at night")));
        Assert.Equal(plan.Scenes[0].Plan.Figures[0].Look.Hair, plan.Scenes[1].Plan.Figures[0].Look.Hair);
        Assert.Equal(plan.Portraits[0].Look.Outfit, plan.Scenes[1].Plan.Figures[0].Look.Outfit);
    }

    [Fact]
    public void State_ChangesWhatItSays_AndKeepsTheFace()
    {
        var plan = Plan(Order(Scene("a street", null, new SceneCastOrder("mira", "spy")), Scene("a street", null, new SceneCastOrder("Mira"))));
        var (spy, self) = (plan.Scenes[0].Plan.Figures[0].Look, plan.Scenes[1].Plan.Figures[0].Look);
        Assert.NotEqual(self.Hair.Color, spy.Hair.Color);
        Assert.Equal((self.Hair.Cut, self.Eyes, self.Skin), (spy.Hair.Cut, spy.Eyes, spy.Skin));
        Assert.Contains(spy.Accessories, accessory => accessory.Kind == "mask");
        Assert.Equal([("Mira", null), ("Tomas", null), ("Mira", "spy")], plan.Portraits.Select(portrait => (portrait.Name, portrait.State)));
    }

    [Fact]
    public void Cast_IsThere_WhateverThePromptSays_AndNobodyElseOfTheStory()
    {
        var plan = Plan(Order(Scene("Tomas waits in a tavern", null, new SceneCastOrder("Mira")), Scene("b")));
        Assert.Equal(["Mira"], plan.Scenes[0].Plan.Figures.Where(figure => figure.CharacterId is not null).Select(figure => figure.Look.Name));
    }

    [Fact]
    public void CastThatThePromptOnlyCallsHer_IsInTheFrameAndTakesPart()
    {
        var scene = Scene("Tomas hands her a lantern and says \"Take the forest road.\"", "Pier", new SceneCastOrder("Mira"), new SceneCastOrder("Tomas"));
        var plan = Plan(Order(scene, Scene("b")) with { Locations = [new("Pier", "a harbour")] }).Scenes[0].Plan;
        Assert.Equal(Shot.TwoShot, plan.Camera.Shot);
        Assert.Equal("Tomas", plan.Figures[plan.Camera.Focus!.Value].Look.Name);
        Assert.Contains(plan.Figures, figure => figure.Interaction is not null);
    }

    [Fact]
    public void Speech_IsNotSeen_AndAChosenLocationIsWhereTheyAre()
    {
        var scene = Scene("\"To the forest!\" shouts Mira and points at the castle", "Pier", new SceneCastOrder("Mira"));
        var plan = Plan(Order(scene, Scene("b")) with { Locations = [new("Pier", "a harbour")] });
        Assert.Equal("harbour", plan.Scenes[0].Plan.Place.Kind);
        Assert.DoesNotContain("forest", plan.Scenes[0].Plan.NotUnderstood);
        Assert.StartsWith("\"To the forest!\"", plan.Scenes[0].Plan.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void RawCast_IsInTheFrameThoughItsPromptNamesNobody()
    {
        var plan = Plan(Order(Scene("Mira waits", null, new SceneCastOrder("Mira"), new SceneCastOrder("Tomas")), Scene("b")) with { RawPrompts = true }).Scenes[0].Plan;
        Assert.Equal((2, Shot.TwoShot), (plan.Figures.Count, plan.Camera.Shot));
    }

    [Fact]
    public void HourWeatherAndPlace_StayUntilATextChangesThem()
    {
        var plan = Plan(Order(Scene("Mira at the harbour at night in the rain"), Scene("Mira looks up"), Scene("Mira at sunset")));
        Assert.Equal([Hour.Night, Hour.Night], plan.Scenes.Take(2).Select(scene => scene.Plan.Hour));
        Assert.Equal([Weather.Rain, Weather.Rain, Weather.Rain], plan.Scenes.Select(scene => scene.Plan.Weather));
        Assert.Single(plan.Scenes.Select(scene => scene.Plan.Place.Kind).Distinct());
        Assert.NotEqual(Hour.Night, plan.Scenes[2].Plan.Hour);
    }

    [Fact]
    public void RawPrompts_AreReadAlone()
    {
        var scenes = new[] { Scene("Mira at the harbour at night in the rain"), Scene("Mira looks up") };
        var plan = Plan(Order(scenes) with { RawPrompts = true, Setting = "a snowy mountain pass" });
        Assert.Equal((Hour.Noon, Weather.Clear), (plan.Scenes[1].Plan.Hour, plan.Scenes[1].Plan.Weather));
        Assert.NotEqual("mountain_pass", plan.Scenes[1].Plan.Place.Kind);
    }

    [Fact]
    public void Setting_SpeaksWhereASceneIsSilent()
    {
        var plan = Plan(Order(Scene("Mira looks up"), Scene("Mira sits down")) with { Setting = "a tavern in the evening" });
        Assert.All(plan.Scenes, scene => Assert.Equal("tavern", scene.Plan.Place.Kind));
    }

    [Fact]
    public void Location_HasTheSameLandmarksEachTime()
    {
        var order = Order(Scene("Mira arrives", "Pier"), Scene("Mira in the forest", "Wood"), Scene("Mira returns", "pier")) with
        {
            Locations = [new("Pier", "a harbour"), new("Wood", "a forest")],
        };
        var plan = Plan(order);
        Assert.Equal(plan.Scenes[0].Plan.Place.Seed, plan.Scenes[2].Plan.Place.Seed);
        Assert.Equal(("harbour", "forest"), (plan.Scenes[0].Plan.Place.Kind, plan.Scenes[1].Plan.Place.Kind));
        Assert.NotEqual(plan.Scenes[0].Plan.Place.Seed, plan.Scenes[1].Plan.Place.Seed);
    }

    [Theory]
    [InlineData("black and white manga", Style.Manga)]
    [InlineData("soft watercolour storybook", Style.Watercolor)]
    [InlineData("western_comic", Style.WesternComic)]
    public void Style_IsReadFromWords(string words, Style style) =>
        Assert.Equal(style, Plan(Order(Scene("a"), Scene("b")) with { Style = words }).Style);

    [Fact]
    public void Style_OfNoneOfOurs_IsSaid() =>
        Assert.Contains(Plan(Order(Scene("a"), Scene("b")) with { Style = "oil on canvas" }).Warnings, warning => warning.Contains("style", StringComparison.Ordinal));

    [Fact]
    public void ReferenceColours_FillWhatTheWordsLeaveOpen_AndNoMore()
    {
        var colours = new Dictionary<string, PictureColours>(StringComparer.Ordinal)
        {
            ["https://example.com/a.png"] = new(["#112233"], "#0a0a0a", "#8d5a3c", "#aa2222"),
        };
        var order = Order(Scene("a"), Scene("b")) with { Characters = [new("Mira", "a woman with red hair", "https://example.com/a.png")] };
        var (with, without) = (StoryPlanner.Plan(order, 5, colours).Portraits[0].Look, Plan(order).Portraits[0].Look);
        Assert.Equal(without.Hair.Color, with.Hair.Color);
        Assert.Equal("#8d5a3c", with.Skin);
        Assert.Contains(with.Outfit, garment => garment.Color == "#aa2222");
    }

    [Theory]
    [InlineData(null, null, 1024, 1024)]
    [InlineData("16:9", "1280x720", 1280, 720)]
    [InlineData("16:9", null, 1366, 768)]
    [InlineData("1:4", "512", 256, 1024)]
    [InlineData(null, "1280x720", 1280, 720)]
    public void PictureSize_FromRatioAndSize(string? ratio, string? size, int width, int height) =>
        Assert.Equal((width, height), PictureSize.Of(ratio, size, "aspect_ratio"));

    [Fact]
    public void Words_QuotedAreSaidByTheNearestName_TheRestIsACaption()
    {
        var plan = Plan(Order(Scene("Mira meets Tomas. Tomas says \"You are late.\""), Scene("b"))).Scenes[0].Plan;
        var lines = StoryWords.Letter("Mira meets Tomas. Tomas says \"You are late.\"", plan);
        Assert.Equal(["Mira meets Tomas.", "You are late."], lines.Select(line => line.Text));
        Assert.Equal("Tomas", lines[1].Who);
    }
}
