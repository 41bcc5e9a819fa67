using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed000;

/// <summary>Rows 25-44 of the contract.</summary>
public sealed class StoryRows(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private readonly ApiClient _api = studio.Owner;

    private async Task<(string World, string Scene, string Story)> MakeAsync()
    {
        var world = (await _api.Post("/v1/worlds", """{"name":"Frost Moon"}""")).Id;
        var scene = (await _api.Post($"/v1/worlds/{world}/scenes", """{"name":"City gate","place":"city_gate","hour":"dusk","weather":"snow"}""")).Id;
        var story = (await _api.Post("/v1/stories", $$"""{"title":"Frost Moon Legend","world_id":"{{world}}","outline":"..."}""")).Id;
        return (world, scene, story);
    }

    private Task<ApiAnswer> GenerateAsync(string story, string scene, string parameters = """{"temperature": 0.8, "max_tokens": 1024}""") =>
        _api.Post($"/v1/stories/{story}/generate", $$"""{"scene_id":"{{scene}}","mode":"incremental","params":{{parameters}}}""");

    [Fact]
    [Trait("Row", "25"), Trait("Row", "26"), Trait("Row", "27"), Trait("Row", "28"), Trait("Row", "29")]
    public async Task CreateStory_FieldsAndPrefix()
    {
        var world = (await _api.Post("/v1/worlds", """{"name":"Frost Moon"}""")).Id;
        var made = await _api.Post("/v1/stories", $$"""{"title":"Frost Moon Legend","world_id":"{{world}}","outline":"..."}""");
        Assert.Equal(201, made.Status);
        Assert.StartsWith("story_", made.Id, StringComparison.Ordinal);
        Assert.Equal(("Frost Moon Legend", world, "..."), (made.Text("title"), made.Text("world_id"), made.Text("outline")));
    }

    [Fact]
    [Trait("Row", "27")]
    public async Task CreateStory_UnknownWorld_404() =>
        Assert.Equal(404, (await _api.Post("/v1/stories", """{"title":"Frost Moon Legend","world_id":"world_xyz789","outline":"..."}""")).Status);

    [Fact]
    [Trait("Row", "30"), Trait("Row", "31"), Trait("Row", "32"), Trait("Row", "33")]
    public async Task Generate_TheDocumentedBody_WritesAScene()
    {
        var (_, scene, story) = await MakeAsync();
        var answer = await GenerateAsync(story, scene);
        Assert.Equal(200, answer.Status);
        Assert.Contains("city gate", answer.Text("text"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("charastudio-writer", "rule-based"), (answer["writer"].GetProperty("id").GetString(), answer["writer"].GetProperty("kind").GetString()));
    }

    [Fact]
    [Trait("Row", "32")]
    public async Task Generate_SceneOfAnotherWorld_422()
    {
        var (_, _, story) = await MakeAsync();
        var (_, other, _) = await MakeAsync();
        Assert.Equal(422, (await GenerateAsync(story, other)).Status);
    }

    [Fact]
    [Trait("Row", "33")]
    public async Task Generate_OtherMode_422ListingIncremental()
    {
        var (_, scene, story) = await MakeAsync();
        var answer = await _api.Post($"/v1/stories/{story}/generate", $$"""{"scene_id":"{{scene}}","mode":"full"}""");
        Assert.Equal(422, answer.Status);
        Assert.Contains("incremental", answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"temperature":2.1}""", 422)]
    [InlineData("""{"temperature":-0.1}""", 422)]
    [InlineData("""{"temperature":"0.8"}""", 400)]
    [InlineData("""{"temperature":1e999}""", 400)]
    [InlineData("""{"max_tokens":63}""", 422)]
    [InlineData("""{"max_tokens":4097}""", 422)]
    [InlineData("""{"max_tokens":1.5}""", 400)]
    [InlineData("""{"max_tokens":99999999999}""", 400)]
    [InlineData("""{"temperature":0,"max_tokens":64}""", 200)]
    [InlineData("""{"temperature":2,"max_tokens":4096}""", 200)]
    [InlineData("""null""", 200)]
    [Trait("Row", "34"), Trait("Row", "35")]
    public async Task Generate_Bounds(string parameters, int status)
    {
        var (_, scene, story) = await MakeAsync();
        Assert.Equal(status, (await GenerateAsync(story, scene, parameters)).Status);
    }

    [Fact]
    [Trait("Row", "34")]
    public async Task Generate_SameSeed_SameText()
    {
        var (world, scene, story) = await MakeAsync();
        var twin = (await _api.Post("/v1/stories", $$"""{"title":"Frost Moon Legend","world_id":"{{world}}","outline":"..."}""")).Id;
        var first = await GenerateAsync(story, scene, """{"seed":5}""");
        Assert.Equal(first.Text("text"), (await GenerateAsync(twin, scene, """{"seed":5}""")).Text("text"));
        Assert.Equal(5, first["seed"].GetInt64());
    }

    [Fact]
    [Trait("Row", "35")]
    public async Task Generate_MaxTokens_BoundsTheUsage()
    {
        var (_, scene, story) = await MakeAsync();
        var answer = await GenerateAsync(story, scene, """{"max_tokens":100}""");
        Assert.InRange(answer["usage"].GetProperty("completion_tokens").GetInt32(), 1, 100);
        Assert.Equal("length", answer.Text("finish_reason"));
    }

    [Fact]
    [Trait("Row", "36"), Trait("Row", "37")]
    public async Task Nodes_HoldWhatWasGenerated()
    {
        var (_, scene, story) = await MakeAsync();
        var written = await GenerateAsync(story, scene);
        var graph = await _api.Get($"/v1/stories/{story}/nodes");
        Assert.Equal(1 + written["nodes"].GetArrayLength(), graph["nodes"].GetArrayLength());
        Assert.Equal(written.Text("text"), graph["nodes"][0].GetProperty("text").GetString());
        Assert.InRange(graph["edges"].GetArrayLength(), 2, 3);
    }

    [Fact]
    [Trait("Row", "30")]
    public async Task Generate_Again_FollowsAChoice()
    {
        var (_, scene, story) = await MakeAsync();
        var first = await GenerateAsync(story, scene);
        var second = await GenerateAsync(story, scene);
        Assert.Equal(first["nodes"][0].GetProperty("id").GetString(), second["node"].GetProperty("id").GetString());
        Assert.Equal("complication", second["node"].GetProperty("plot").GetProperty("stage").GetString());
    }

    [Fact]
    [Trait("Row", "38"), Trait("Row", "39")]
    public async Task CreateWorld_Prefix()
    {
        var made = await _api.Post("/v1/worlds", """{"name":"Frost Moon","description":"Ice","lore":[{"content":"It never thaws."}],"map":{"pins":[]}}""");
        Assert.Equal(201, made.Status);
        Assert.StartsWith("world_", made.Id, StringComparison.Ordinal);
        Assert.Equal("It never thaws.", made["lore"][0].GetProperty("content").GetString());
    }

    [Fact]
    [Trait("Row", "40"), Trait("Row", "41"), Trait("Row", "42"), Trait("Row", "43"), Trait("Row", "44")]
    public async Task Scenes_AddAndList()
    {
        var world = (await _api.Post("/v1/worlds", """{"name":"Frost Moon"}""")).Id;
        var made = await _api.Post($"/v1/worlds/{world}/scenes", """{"name":"City gate"}""");
        Assert.Equal(201, made.Status);
        Assert.StartsWith("scene_", made.Id, StringComparison.Ordinal);
        var list = await _api.Get($"/v1/worlds/{world}/scenes");
        Assert.Equal(made.Id, Assert.Single(list.Data.EnumerateArray()).GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("hour", "teatime", "dusk")]
    [InlineData("weather", "frogs", "snow")]
    [Trait("Row", "42")]
    public async Task AddScene_UnknownWord_422ListingTheWords(string field, string value, string allowed)
    {
        var world = (await _api.Post("/v1/worlds", """{"name":"Frost Moon"}""")).Id;
        var answer = await _api.Post($"/v1/worlds/{world}/scenes", $$"""{"name":"x","{{field}}":"{{value}}"}""");
        Assert.Equal(422, answer.Status);
        Assert.Contains(allowed, answer.Message, StringComparison.Ordinal);
    }
}
