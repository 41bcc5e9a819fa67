using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 247-249: what the document's section 7 weighs is measured and told with each result.</summary>
public sealed class MeasureRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private async Task<JsonElement> MetricsAsync(string path, string rest)
    {
        var made = await studio.Api.Post(path, $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","resolution":"240x320"{{rest}}}""");
        Assert.True(made.Status == 200, made.Body.ToString());
        return made.Body.GetProperty("metrics");
    }

    private async Task<double> LikenessAsync(string rest) =>
        (await MetricsAsync("/v1/generate/frame", $$""","z_t":{{studio.Step}}{{rest}}""")).GetProperty("identity_cosine").GetDouble();

    [VisionFact]
    [Trait("Row", "247")]
    public async Task Identity_IsOfTheSubjectAlone_WhateverStandsBehindIt()
    {
        var (red, green) = (await LikenessAsync(""","background":"#ff0000" """), await LikenessAsync(""","background":"#00ff00" """));
        Assert.InRange(red, 0.3, 1);
        Assert.Equal(red, green, 0.05);
    }

    [VisionFact]
    [Trait("Row", "247")]
    public async Task Identity_OfARepaintedSubject_IsLess() =>
        Assert.True(await LikenessAsync(""","background":"#808080","identity_strength":0 """) < await LikenessAsync(""","background":"#808080","identity_strength":1 """));

    [VisionFact]
    [Trait("Row", "248")]
    public async Task Face_OfAnUploadThatAskedForNone_IsNoPartOfTheVectorAndSaysSo()
    {
        var features = (await studio.Api.Get($"/v1/reference-image/{studio.Reference}/features")).Body;
        Assert.NotEqual("", features.GetProperty("face_reason").GetString());
        Assert.Equal(JsonValueKind.String, features.GetProperty("face_reason").ValueKind);
    }

    [Fact]
    [Trait("Row", "249")]
    public async Task Warp_OfAStillFilm_IsNothing_AndOfAMovingOneIsSmall()
    {
        var still = await MetricsAsync("/v1/generate/video", $$""","z_sequence":[{{studio.Step}},{{studio.Step}},{{studio.Step}}]""");
        var moving = await MetricsAsync("/v1/generate/video", $$""","z_sequence":{{studio.Walk}}""");
        Assert.InRange(still.GetProperty("warp_error").GetDouble(), 0, 1e-4);
        Assert.InRange(moving.GetProperty("warp_error").GetDouble(), 2e-4, 0.1);
    }
}
