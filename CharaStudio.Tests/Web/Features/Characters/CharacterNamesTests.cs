using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Features.Characters;

public sealed class CharacterNamesTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();
    private ApiClient _api = null!;

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task Comic_NamesACharacterOlderThanManyOthers_TheyAreDrawn()
    {
        var old = await _api.Post("/v1/characters", """{"name":"Ysolde","description":"A tall archer with green hair."}""");
        for (var i = 0; i < 205; i++)
        {
            await _api.Post("/v1/characters", $$"""{"name":"Extra {{i:000}}"}""");
        }

        var answer = await _api.Post("/v1/generate/comic", """{"panels":[{"description":"ysolde waits in a forest"}]}""");
        var comic = await _api.Get("/v1/comics?limit=1");

        Assert.Equal(200, answer.Status);
        Assert.Contains(old.Id, (await _api.Get("/v1/comics/" + comic.Body.GetProperty("data")[0].GetProperty("id").GetString())).Body.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/characters?search=a&limit=2", 2, 3)]
    [InlineData("/v1/characters?search=a&limit=3", 3, 3)]
    [InlineData("/v1/characters?search=a&limit=2&offset=2", 1, 3)]
    [InlineData("/v1/characters?search=a&limit=2&offset=9", 0, 3)]
    [InlineData("/v1/characters?search=zz", 0, 0)]
    public async Task Search_TellsTheTotal_OnEveryPage(string path, int rows, int total)
    {
        foreach (var name in new[] { "Ada", "Bela", "Cara", "Du" })
        {
            await _api.Post("/v1/characters", $$"""{"name":"{{name}}"}""");
        }

        var page = (await _api.Get(path)).Body;

        Assert.Equal((rows, total), (page.GetProperty("data").GetArrayLength(), page.GetProperty("meta").GetProperty("total").GetInt32()));
    }
}
