using CharaStudio.Engine.Understanding;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Features.VisualStories;

/// <summary>Stories after they are drawn: kept, listed, drawn the same again, made into a comic, deleted.</summary>
public sealed class VisualStoryTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private const string Order =
        """
        {"model":"charastudio-illustrator","seed":11,"image_size":"512",
         "characters":[{"name":"Mira","appearance":"a young woman with short red hair and a green coat"}],
         "scenes":[{"prompt":"Mira at the harbour says \"At last.\""},{"prompt":"Mira runs through the forest"}]}
        """;

    private static async Task<string> Finish(ApiClient api, string path, string body)
    {
        var result = await api.ResultAsync(await api.Post(path, body));
        return result.GetProperty(path.Contains("comic", StringComparison.Ordinal) ? "comic_id" : "story_id").GetString()!;
    }

    private async Task<byte[][]> Pictures(string story)
    {
        var view = (await studio.Owner.Get($"/v1/visual-stories/{story}")).Body;
        using var http = studio.Application.CreatePlainClient();
        var urls = view.GetProperty("scenes").EnumerateArray().Select(scene => scene.GetProperty("image_url").GetString()!);
        return await Task.WhenAll(urls.Select(url => http.GetByteArrayAsync(new Uri(url))));
    }

    [Fact]
    public async Task SameSeed_GivesTheSameBytes()
    {
        var (first, second) = (await Finish(studio.Owner, "/v1/generate/story", Order), await Finish(studio.Owner, "/v1/generate/story", Order));
        Assert.NotEqual(first, second);
        Assert.Equal(await Pictures(first), await Pictures(second));
    }

    [Fact]
    public async Task Comic_HasTheStorysScenesAndWords()
    {
        var story = await Finish(studio.Owner, "/v1/generate/story", Order);
        var comic = await Finish(studio.Owner, $"/v1/visual-stories/{story}/comic", "{}");
        var page = (await studio.Owner.Get($"/v1/comics/{comic}")).Data.GetProperty("pages")[0];
        Assert.Equal(2, page.GetProperty("panels").GetArrayLength());
        Assert.Contains("At last.", page.GetProperty("transcript").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_EndsItsAddresses()
    {
        var story = await Finish(studio.Owner, "/v1/generate/story", Order);
        var url = (await studio.Owner.Get($"/v1/visual-stories/{story}")).Body.GetProperty("scenes")[0].GetProperty("image_url").GetString()!;
        Assert.Equal(404, (await studio.Stranger.Delete($"/v1/visual-stories/{story}")).Status);
        Assert.Equal(200, (await studio.Owner.Delete($"/v1/visual-stories/{story}")).Status);
        using var http = studio.Application.CreatePlainClient();
        using var gone = await http.GetAsync(new Uri(url));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal(404, (await studio.Owner.Get($"/v1/visual-stories/{story}")).Status);
    }

    [Fact]
    public async Task List_ShowsTheOwnersOnly()
    {
        await Finish(studio.Owner, "/v1/generate/story", Order);
        Assert.NotEqual(0, (await studio.Owner.Get("/v1/visual-stories")).Data.GetArrayLength());
        Assert.Equal(0, (await studio.Stranger.Get("/v1/visual-stories")).Data.GetArrayLength());
    }

    [Fact]
    public async Task CharacterOfOnesOwn_BringsTheirLook_AndAStrangersIsAbsent()
    {
        var id = (await studio.Owner.Post("/v1/characters", """{"name":"Lin","description":"a girl with long blue hair in a white dress"}""")).Id;
        var body = $$"""{"model":"charastudio-illustrator","image_size":"512","characters":[{"character_id":"{{id}}","appearance":"in a red coat"}],"scenes":[{"prompt":"Lin waits"},{"prompt":"a hill"}]}""";
        Assert.Equal(404, (await studio.Stranger.Post("/v1/generate/story", body)).Status);
        var story = (await studio.Owner.Get($"/v1/visual-stories/{await Finish(studio.Owner, "/v1/generate/story", body)}")).Body;
        var look = story.GetProperty("scenes")[0].GetProperty("plan").GetProperty("figures")[0].GetProperty("look");
        var seed = (await studio.Owner.Get($"/v1/characters/{id}"))["seed"].GetInt64();
        var own = LookParser.ReadCharacter("Lin", "a girl with long blue hair in a white dress", "", seed).Look;
        Assert.Equal((own.Hair.Color, own.Hair.Cut), (look.GetProperty("hair").GetProperty("color").GetString(), look.GetProperty("hair").GetProperty("cut").GetString()));
        Assert.Contains("coat", look.GetProperty("outfit").ToString(), StringComparison.Ordinal);
    }
}
