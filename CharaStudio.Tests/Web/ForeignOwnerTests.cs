using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web;

/// <summary>Another owner's object is not there: in no route, and in no body.</summary>
public sealed class ForeignOwnerTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private static readonly string[] s_ids = ["character_id", "world_id", "scene_id", "story_id", "node_id", "edge_id"];

    [Fact]
    public async Task EveryRouteWithAnId_AskedByAStranger_404()
    {
        var own = await SampleStory.MakeAsync(studio.Owner);
        var wrong = new List<string>();
        foreach (var route in ApiRoutes.Of(studio.Application).Where(r => s_ids.Any(id => r.Pattern.Contains($"{{{id}}}", StringComparison.Ordinal))))
        {
            var body = route.Method == HttpMethod.Get || route.Method == HttpMethod.Delete ? null
                : $$"""{"name":"x","title":"x","from":"{{own.Node}}","to":"{{own.OtherNode}}"}""";
            var answer = await studio.Stranger.Send(route.Method, own.Address(route.Pattern), body);
            if (answer.Status != 404)
            {
                wrong.Add($"{route}: {answer.Status}");
            }
        }

        Assert.Empty(wrong);
        Assert.Equal("Lin Shuang", (await studio.Owner.Get($"/v1/characters/{own.Character}")).Text("name"));
    }

    [Fact]
    public async Task EveryBodyWithAnId_OfAnotherOwner_404()
    {
        var own = await SampleStory.MakeAsync(studio.Owner);
        var theirs = await SampleStory.MakeAsync(studio.Stranger);
        (HttpMethod Method, string Path, string Body)[] tries =
        [
            (HttpMethod.Post, "/v1/stories", $$"""{"title":"x","world_id":"{{own.World}}"}"""),
            (HttpMethod.Post, "/v1/stories", $$"""{"title":"x","character_ids":["{{own.Character}}"]}"""),
            (HttpMethod.Patch, $"/v1/stories/{theirs.Story}", $$"""{"world_id":"{{own.World}}"}"""),
            (HttpMethod.Patch, $"/v1/stories/{theirs.Story}", $$"""{"character_ids":["{{theirs.Character}}","{{own.Character}}"]}"""),
            (HttpMethod.Post, $"/v1/worlds/{theirs.World}/scenes", $$"""{"name":"x","character_ids":["{{own.Character}}"]}"""),
            (HttpMethod.Patch, $"/v1/scenes/{theirs.Scene}", $$"""{"character_ids":["{{own.Character}}"]}"""),
            (HttpMethod.Post, $"/v1/stories/{theirs.Story}/generate", $$"""{"scene_id":"{{own.Scene}}"}"""),
            (HttpMethod.Post, $"/v1/stories/{theirs.Story}/generate", $$"""{"node_id":"{{own.Node}}"}"""),
            (HttpMethod.Post, $"/v1/stories/{theirs.Story}/nodes", $$"""{"scene_id":"{{own.Scene}}"}"""),
            (HttpMethod.Patch, $"/v1/stories/{theirs.Story}/nodes/{theirs.Node}", $$"""{"scene_id":"{{own.Scene}}"}"""),
            (HttpMethod.Post, $"/v1/stories/{theirs.Story}/edges", $$"""{"from":"{{theirs.Node}}","to":"{{own.Node}}"}"""),
            (HttpMethod.Patch, $"/v1/stories/{theirs.Story}/edges/{theirs.Edge}", $$"""{"to":"{{own.Node}}"}"""),
        ];
        foreach (var (method, path, body) in tries)
        {
            Assert.Equal((path, body, 404), (path, body, (await studio.Stranger.Send(method, path, body)).Status));
        }
    }

    [Fact]
    public async Task Lists_ShowOnlyTheOwnersOwn()
    {
        await SampleStory.MakeAsync(studio.Owner);
        var seen = (await studio.Stranger.Get("/v1/characters?limit=100")).Data.EnumerateArray().Select(c => c.GetProperty("id").GetString());
        var owners = (await studio.Owner.Get("/v1/characters?limit=100")).Data.EnumerateArray().Select(c => c.GetProperty("id").GetString());
        Assert.Empty(seen.Intersect(owners));
    }
}
