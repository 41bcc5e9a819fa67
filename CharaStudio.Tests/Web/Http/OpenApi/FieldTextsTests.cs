using System.Text.Json;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http.OpenApi;
using Microsoft.OpenApi;

namespace CharaStudio.Tests.Web.Http.OpenApi;

/// <summary>Row 77: a document that tells what each thing means, in words that its readers know.</summary>
public sealed partial class FieldTextsTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    private async Task<JsonElement> DocumentAsync() => (await studio.Owner.Get("/v1/openapi.json")).Body;

    [Fact]
    [Trait("Row", "77")]
    public async Task EveryFieldOfEverySchema_IsDescribed()
    {
        var bare = Schemas(await DocumentAsync()).SelectMany(schema => Fields(schema.Name, schema.Value))
            .Where(field => !field.Value.TryGetProperty("description", out var text) || string.IsNullOrWhiteSpace(text.GetString())).Select(field => field.Name);
        Assert.Empty(bare);
    }

    [Fact]
    public async Task EverySchema_IsDescribed() =>
        Assert.Empty(Schemas(await DocumentAsync()).Where(schema => !schema.Value.TryGetProperty("description", out _)).Select(schema => schema.Name));

    [Fact]
    public async Task EveryBody_NamesAllItsFields()
    {
        var forms = (await DocumentAsync()).GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Where(operation => operation.Value.TryGetProperty("requestBody", out _))
            .SelectMany(operation => operation.Value.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(content => content.Value.GetProperty("schema")));
        Assert.All(forms, form => Assert.True(form.TryGetProperty("$ref", out _) || Fields("form", form).All(field => field.Value.TryGetProperty("description", out _)), form.ToString()));
    }

    [Fact]
    public async Task EveryParameter_IsDescribedAndStandsOnce()
    {
        foreach (var path in (await DocumentAsync()).GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(operation => operation.Value.TryGetProperty("parameters", out _)))
            {
                var parameters = operation.Value.GetProperty("parameters").EnumerateArray().ToList();
                Assert.All(parameters, parameter => Assert.True(parameter.TryGetProperty("description", out _), $"{operation.Name} {path.Name}: {parameter}"));
                Assert.Equal(parameters.Count, parameters.Select(parameter => parameter.GetProperty("name").GetString()).Distinct().Count());
            }
        }
    }

    [Fact]
    public async Task NoText_NamesARowOfTheContractOrATypeOfOurs()
    {
        var types = new[] { typeof(FieldTexts), typeof(PuppetMetrics) }.SelectMany(type => type.Assembly.GetTypes()).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var text in Texts(await DocumentAsync()))
        {
            Assert.DoesNotMatch(@"\b[Rr]ows? \d|\bcontract\b|\(C\d", text);
            Assert.DoesNotContain(Compound().Matches(text).Select(match => match.Value), types.Contains);
        }
    }

    [Fact]
    public async Task Document_IsValid()
    {
        var read = OpenApiDocument.Parse(await studio.Owner.Http.GetStringAsync(new Uri("/v1/openapi.json", UriKind.Relative)), "json");
        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public async Task ChangeOfAThing_SaysOfAFieldWhatItsMakingSays()
    {
        var schemas = (await DocumentAsync()).GetProperty("components").GetProperty("schemas");
        string Text(string schema) => schemas.GetProperty(schema).GetProperty("properties").GetProperty("weather").GetProperty("description").GetString()!;
        Assert.Contains("snow", Text("SceneCreate"), StringComparison.Ordinal);
        Assert.Equal(Text("SceneCreate"), Text("SceneChange"));
    }

    private static IEnumerable<JsonProperty> Schemas(JsonElement document) => document.GetProperty("components").GetProperty("schemas").EnumerateObject();

    private static IEnumerable<(string Name, JsonElement Value)> Fields(string name, JsonElement schema)
    {
        var own = schema.TryGetProperty("properties", out var fields) ? fields.EnumerateObject().Select(field => (Name: $"{name}.{field.Name}", field.Value)).ToList() : [];
        var items = schema.TryGetProperty("items", out var item) ? Fields(name + "[]", item) : [];
        return [.. own, .. own.SelectMany(field => Fields(field.Name, field.Value)), .. items];
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(field =>
            field.Name is "description" or "summary" && field.Value.ValueKind is JsonValueKind.String ? [field.Value.GetString()!] : Texts(field.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    // A word of two capitals at least: "Job" is everybody's, "JobView" is ours.
    [GeneratedRegex("[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]+)+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Compound();
}
