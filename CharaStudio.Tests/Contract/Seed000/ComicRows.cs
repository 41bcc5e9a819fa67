using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed000;

/// <summary>Rows 45-52 and 57 of the contract: the document's comic request, by hand and through the Python client.</summary>
public sealed class ComicRows : IAsyncLifetime
{
    private readonly StudioApplication _studio = new() { WaitsFor = ClientRows.ClientsWait };
    private string _address = "";
    private string _key = "";
    private ApiClient _api = null!;
    private SampleStory _sample = null!;

    public async Task InitializeAsync()
    {
        _address = _studio.Listen();
        _key = await _studio.CreateKeyAsync();
        var http = new HttpClient { BaseAddress = new Uri(_address), Timeout = Eventually.Patience };
        http.DefaultRequestHeaders.Authorization = new("Bearer", _key);
        _api = new ApiClient(http);
        _sample = await SampleStory.MakeAsync(_api);
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    private string Documented() =>
        $$"""
        {
          "story_id": "{{_sample.Story}}",
          "scene_id": "{{_sample.Scene}}",
          "panels": [
            {
              "description": "Character standing at Frost Moon City gate",
              "style": "fantasy_anime",
              "camera": "wide_shot"
            },
            {
              "description": "Character looking up at the city gate",
              "style": "fantasy_anime",
              "camera": "medium_shot"
            }
          ]
        }
        """;

    [Fact]
    [Trait("Row", "45"), Trait("Row", "46"), Trait("Row", "47"), Trait("Row", "48"), Trait("Row", "52")]
    public async Task TheDocumentedBody_GivesTwoPicturesThatCanBeFetched()
    {
        var answer = await _api.Post("/v1/generate/comic", Documented());

        Assert.Equal(200, answer.Status);
        Assert.True(answer.Body.GetProperty("success").GetBoolean());
        var images = answer["images"].EnumerateArray().ToList();
        Assert.Equal(2, images.Count);
        using var anybody = new HttpClient();
        foreach (var image in images)
        {
            var bytes = await anybody.GetByteArrayAsync(image.GetProperty("url").GetString());
            Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        }
    }

    [Fact]
    [Trait("Row", "49"), Trait("Row", "50"), Trait("Row", "51")]
    public async Task Panels_AreDrawnAsTheySay()
    {
        var plans = (await _api.Post("/v1/generate/comic", Documented()))["images"].EnumerateArray().Select(i => i.GetProperty("plan")).ToList();

        Assert.Equal(["wide_shot", "medium_shot"], plans.Select(p => p.GetProperty("camera").GetProperty("shot").GetString()));
        Assert.All(plans, p => Assert.Equal("fantasy_anime", p.GetProperty("style").GetString()));
        Assert.Equal("look_up", plans[1].GetProperty("figures")[0].GetProperty("pose").GetString());
        Assert.All(plans, p => Assert.Equal(_sample.Character, p.GetProperty("figures")[0].GetProperty("character_id").GetString()));
    }

    [Theory]
    [InlineData("style", "crayon", "watercolor")]
    [InlineData("camera", "sideways", "birds_eye")]
    [Trait("Row", "50"), Trait("Row", "51")]
    public async Task UnknownWord_422ListingTheKnown(string field, string word, string known)
    {
        var answer = await _api.Post("/v1/generate/comic", $$"""{"panels":[{"description":"a knight","{{field}}":"{{word}}"}]}""");

        Assert.Equal(422, answer.Status);
        Assert.Contains(known, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "48")]
    public async Task FivePanelsAtOnce_422NamingAsync()
    {
        var panels = string.Join(',', Enumerable.Repeat("""{"description":"a knight waits"}""", 5));
        var answer = await _api.Post("/v1/generate/comic", $$"""{"panels":[{{panels}}]}""");

        Assert.Equal(422, answer.Status);
        Assert.Contains("async", JsonSerializer.Serialize(answer.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"panels":[]}""")]
    [InlineData("""{"panels":null}""")]
    [InlineData("""{}""")]
    [Trait("Row", "48")]
    public async Task NoPanels_422(string body) => Assert.Equal(422, (await _api.Post("/v1/generate/comic", body)).Status);

    [Theory]
    [InlineData("story_abc123", null)]
    [InlineData(null, "scene_xyz456")]
    [Trait("Row", "46"), Trait("Row", "47")]
    public async Task UnknownIds_404Or422(string? story, string? scene)
    {
        var body = JsonSerializer.Serialize(new { story_id = story ?? _sample.Story, scene_id = scene, panels = new[] { new { description = "a knight" } } });

        Assert.Contains((await _api.Post("/v1/generate/comic", body)).Status, new[] { 404, 422 });
    }

    [Fact]
    [Trait("Row", "57")]
    public async Task Python_TheDocumentsComicCall()
    {
        var script =
            $$"""
            import charastudio
            client = charastudio.Client(api_key="{{_key}}")
            panels = [
                {"description": "Character standing at Frost Moon City gate", "style": "fantasy_anime", "camera": "wide_shot"},
                {"description": "Character looking up at the city gate", "style": "fantasy_anime", "camera": "medium_shot"},
            ]
            images = client.generate.comic(
                story_id="{{_sample.Story}}",
                scene_id="{{_sample.Scene}}",
                panels=panels
            )
            print(len(images), images[0].url.startswith("http"))
            """;

        Assert.Equal("2 True", await Script.PythonAsync(script, _address));
    }
}
