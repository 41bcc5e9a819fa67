using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Http.OpenApi;

public sealed class HeaderDetailsTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private static readonly string[] s_rates = ["X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset", "RateLimit", "RateLimit-Policy"];

    private async Task<List<(string Verb, string Path, JsonElement Json)>> OperationsAsync() =>
        [.. (await studio.Owner.Get("/v1/openapi.json")).Body.GetProperty("paths").EnumerateObject().SelectMany(path =>
            path.Value.EnumerateObject().Select(operation => (operation.Name, path.Name, operation.Value)))];

    [Fact]
    public async Task Idempotency_IsAskedOfEveryPostAndOfNothingElse() =>
        Assert.All(await OperationsAsync(), operation => Assert.Equal(operation.Verb == "post", Sent(operation.Json).Contains("Idempotency-Key")));

    [Fact]
    [Trait("Row", "83")]
    [Trait("Row", "84")]
    [Trait("Row", "85")]
    public async Task Rates_AreToldWithEverySuccessAnd429()
    {
        foreach (var (verb, path, json) in await OperationsAsync())
        {
            var answers = json.GetProperty("responses").EnumerateObject().Where(answer => answer.Name[0] == '2' || answer.Name == "429").ToList();
            Assert.Contains(answers, answer => answer.Name == "429" && Told(answer.Value).Contains("Retry-After"));
            Assert.All(answers, answer => Assert.True(s_rates.All(Told(answer.Value).Contains), $"{verb} {path} {answer.Name}"));
        }
    }

    [Fact]
    public async Task Answers_HaveTheHeadersThatTheDocumentNames()
    {
        var made = await studio.Owner.Post("/v1/characters", """{"name":"Mira"}""");
        var read = await studio.Owner.Get("/v1/characters/" + made.Id);
        var operations = await OperationsAsync();
        Check(made, operations.Single(operation => operation is { Verb: "post", Path: "/v1/characters" }).Json);
        Check(read, operations.Single(operation => operation is { Verb: "get", Path: "/v1/characters/{character_id}" }).Json);

        static void Check(ApiAnswer answer, JsonElement operation) =>
            Assert.All(Told(operation.GetProperty("responses").GetProperty($"{answer.Status}")), name => Assert.True(answer.Headers.Contains(name), name));
    }

    [Fact]
    public async Task IfMatch_IsNamedWhereGetGivesATag()
    {
        var operations = await OperationsAsync();
        var tagged = operations.Where(operation => operation.Verb == "get" && !operation.Path.StartsWith("/v1/jobs", StringComparison.Ordinal)
            && operation.Json.GetProperty("responses").GetProperty("200") is var ok && Told(ok).Contains("ETag")).Select(operation => operation.Path).ToHashSet(StringComparer.Ordinal);
        var guarded = operations.Where(operation => operation.Verb is "patch" or "delete" && tagged.Contains(operation.Path)).ToList();
        Assert.Equal(16, guarded.Count); // Characters, worlds, scenes, stories, nodes, projects, comics, reference images: PATCH and DELETE of each.
        Assert.All(guarded, operation => Assert.True(Sent(operation.Json).Contains("If-Match") && operation.Json.GetProperty("responses").TryGetProperty("412", out _), operation.Path));
    }

    private static List<string> Sent(JsonElement operation) => operation.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "header").Select(parameter => parameter.GetProperty("name").GetString()!)] : [];

    private static List<string> Told(JsonElement answer) => answer.TryGetProperty("headers", out var headers) ? [.. headers.EnumerateObject().Select(header => header.Name)] : [];
}
