using System.Text.RegularExpressions;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web;

public sealed class OpenApiTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    [Fact]
    [Trait("Row", "77")]
    public async Task Document_DescribesEveryRouteOfTheApi()
    {
        var paths = (await studio.Owner.Get("/v1/openapi.json")).Body.GetProperty("paths");
        var missing = ApiRoutes.Of(studio.Application).Where(r => r.Pattern != "/v1/openapi.json" && !r.Pattern.Contains("{id", StringComparison.Ordinal))
            .Where(r => !paths.TryGetProperty(r.Pattern.TrimEnd('/'), out var path) && !paths.TryGetProperty(r.Pattern, out path)
                || !path.TryGetProperty(r.Method.Method.ToLowerInvariant(), out _))
            .Select(r => r.ToString());
        Assert.Empty(missing);
    }

    [Fact]
    public async Task Document_EveryOperation_HasSummaryKeyAndErrorShape()
    {
        foreach (var path in (await studio.Owner.Get("/v1/openapi.json")).Body.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                Assert.True(operation.Value.TryGetProperty("summary", out _), $"{operation.Name} {path.Name} has no summary");
                Assert.True(operation.Value.GetProperty("responses").TryGetProperty("401", out _), $"{operation.Name} {path.Name}");
                Assert.NotEqual(0, operation.Value.GetProperty("security").GetArrayLength());
            }
        }
    }

    [Fact]
    public async Task Document_CreateCharacter_CarriesTheDocumentsExample()
    {
        var post = (await studio.Owner.Get("/v1/openapi.json")).Body.GetProperty("paths").EnumerateObject().First(p => p.Name.TrimEnd('/') == "/v1/characters").Value.GetProperty("post");
        var json = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json");
        Assert.Equal("Lin Shuang", json.GetProperty("example").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Docs_Page_LoadsOnlyItsOwnFiles()
    {
        using var client = studio.Application.CreatePlainClient();
        var html = await client.GetStringAsync(new Uri("/docs", UriKind.Relative));
        foreach (Match match in Regex.Matches(html, "(?:src|href)=\"(?<file>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)))
        {
            Assert.StartsWith("/", match.Groups["file"].Value, StringComparison.Ordinal);
        }

        Assert.Contains("/docs/docs.js", html, StringComparison.Ordinal);
        Assert.Equal(200, (int)(await client.GetAsync(new Uri("/docs/docs.js", UriKind.Relative))).StatusCode);
    }

    [Fact]
    [Trait("Row", "357"), Trait("Row", "358")]
    public async Task Models_ListTheWriterAndWhatIsAbsent()
    {
        var body = (await studio.Owner.Get("/v1/models")).Body;
        Assert.Equal("list", body.GetProperty("object").GetString());
        Assert.Equal(body.GetProperty("data").GetRawText(), body.GetProperty("models").GetRawText());
        var gan = body.GetProperty("data").EnumerateArray().Single(m => m.GetProperty("id").GetString() == "gan");
        Assert.False(gan.GetProperty("available").GetBoolean());
        Assert.NotEmpty(gan.GetProperty("reason").GetString()!);
    }

    [Fact]
    public async Task Models_UnknownId_404InTheFlatShape()
    {
        var answer = await studio.Owner.Get("/v1/models/nothing");
        Assert.Equal((404, "model_not_found"), (answer.Status, answer.Body.GetProperty("error").GetString()));
    }

    [Fact]
    public async Task Looks_SilverHair_NamesTheWordsItCameFrom()
    {
        var answer = await studio.Owner.Post("/v1/looks", """{"text":"A swordswoman with silver hair"}""");
        var hair = answer["people"][0].GetProperty("attributes").EnumerateArray().First(a => a.GetProperty("attribute").GetString() == "hair.color");
        Assert.Contains("silver", hair.GetProperty("words").GetString(), StringComparison.OrdinalIgnoreCase);
    }
}
