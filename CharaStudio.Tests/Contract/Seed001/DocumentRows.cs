using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Row 77: answers have the fields that the downloadable document says they have.</summary>
public sealed class DocumentRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private string Order => $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","resolution":"64x64" """;

    public static TheoryData<string, string, string> Operations => new()
    {
        { "post", "/v1/generate/frame", "frame" },
        { "post", "/v1/generate/video", "film" },
        { "post", "/v1/batch/video", "batch" },
        { "post", "/v1/control/pose", "pose" },
        { "post", "/v1/control/text", "text" },
        { "get", "/v1/control/latent?length=2", "" },
        { "get", "/v1/control/motions", "" },
        { "get", "/v1/reference-image/{reference_image_id}", "" },
        { "get", "/v1/reference-image/{reference_image_id}/features", "" },
        { "get", "/v1/reference-image/{reference_image_id}/mask?format=base64", "" },
    };

    [Theory]
    [Trait("Row", "77")]
    [MemberData(nameof(Operations))]
    public async Task Answer_HasTheFieldsOfItsSchema(string verb, string path, string order)
    {
        var answer = await studio.Api.Send(new HttpMethod(verb.ToUpperInvariant()), path.Replace("{reference_image_id}", studio.Reference, StringComparison.Ordinal), Body(order));
        Assert.True(answer.Status is 200 or 202, answer.Body.ToString());
        var body = await studio.Api.ResultAsync(answer);
        var document = (await studio.Api.Get("/v1/openapi.json")).Body;
        var schema = document.GetProperty("paths").GetProperty(path.Split('?')[0]).GetProperty(verb).GetProperty("responses").GetProperty("200")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("$ref").GetString()!;
        var shape = document.GetProperty("components").GetProperty("schemas").GetProperty(schema.Split('/')[^1]);
        var fields = body.EnumerateObject().Select(field => field.Name).ToList();
        Assert.Subset(shape.GetProperty("properties").EnumerateObject().Select(field => field.Name).ToHashSet(), fields.ToHashSet());
        Assert.Subset(fields.ToHashSet(), shape.GetProperty("required").EnumerateArray().Select(field => field.GetString()!).ToHashSet());
    }

    private string? Body(string name) => name switch
    {
        "frame" => $$"""{{Order}},"z_t":{{studio.Step}}}""",
        "film" => $$"""{{Order}},"z_sequence":{{studio.Walk}}}""",
        "batch" => $$"""{"tasks":[{{Order}},"z_sequence":[{{studio.Step}}]}]}""",
        "pose" => $$"""{"reference_image_id":"{{studio.Reference}}","keypoints":[{"x":0.5,"y":0.1},{"x":0.5,"y":0.25}]}""",
        "text" => $$"""{"reference_image_id":"{{studio.Reference}}","prompt":"waves","steps":4}""",
        _ => null,
    };
}
