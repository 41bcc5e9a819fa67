using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 159-163, 187-191 and 252-254: a parameter that does nothing is a defect.</summary>
public sealed class StrengthRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private async Task<byte[]> FrameAsync(string rest)
    {
        var z = string.Join(',', Enumerable.Range(0, 64).Select(i => i is 48 or 49 or 50 ? "1.2" : i is > 0 and < 12 ? "0.6" : "0"));
        var made = await studio.Api.Post(
            "/v1/generate/frame",
            $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"pose","z_t":[{{z}}],"resolution":"180x240","output_format":"base64"{{rest}}}""");
        Assert.True(made.Status == 200, made.Body.ToString());
        return made.Body.GetProperty("image_base64").GetBytesFromBase64();
    }

    private async Task<byte[]> FilmAsync(string rest)
    {
        var shaken = $"[{string.Join(',', Enumerable.Range(0, 12).Select(t => $"[{string.Join(',', Enumerable.Range(0, 64).Select(i => i < 32 && t % 2 == 0 ? "0.8" : "0"))}]"))}]";
        var made = await studio.Api.Post(
            "/v1/generate/video",
            $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"pose","z_sequence":{{shaken}},"resolution":"96x128"{{rest}}}""");
        Assert.True(made.Status == 200, made.Body.ToString());
        return await studio.Api.Http.GetByteArrayAsync(new Uri(new Uri(made.Body.GetProperty("video_url").GetString()!).PathAndQuery, UriKind.Relative));
    }

    [Theory]
    [Trait("Row", "159"), Trait("Row", "161"), Trait("Row", "162"), Trait("Row", "163"), Trait("Row", "252"), Trait("Row", "253")]
    [InlineData("identity_strength")]
    [InlineData("perceptual_weight")]
    [InlineData("adv_weight")]
    [InlineData("pose_smoothness")]
    public async Task Frame_EachWeight_ChangesThePicture(string field) =>
        Assert.NotEqual(await FrameAsync($""","{field}":0 """), await FrameAsync($""","{field}":1 """));

    [Theory]
    [Trait("Row", "187"), Trait("Row", "188"), Trait("Row", "189"), Trait("Row", "190"), Trait("Row", "191"), Trait("Row", "252"), Trait("Row", "253"), Trait("Row", "254")]
    [InlineData("identity_strength")]
    [InlineData("temporal_strength")]
    [InlineData("perceptual_weight")]
    [InlineData("adv_weight")]
    [InlineData("pose_smoothness")]
    public async Task Film_EachWeight_ChangesTheFilm(string field) =>
        Assert.NotEqual(await FilmAsync($""","{field}":0 """), await FilmAsync($""","{field}":1 """));

    [Theory]
    [Trait("Row", "159"), Trait("Row", "160"), Trait("Row", "161"), Trait("Row", "162"), Trait("Row", "163")]
    [InlineData("identity_strength")]
    [InlineData("temporal_strength")]
    [InlineData("perceptual_weight")]
    [InlineData("adv_weight")]
    [InlineData("pose_smoothness")]
    public async Task Frame_NullWeight_IsTheStandardOne(string field) => Assert.Equal(await FrameAsync(""), await FrameAsync($""","{field}":null """));

    [Fact]
    [Trait("Row", "143"), Trait("Row", "255")]
    public async Task Frame_Seed_DecidesTheGrain()
    {
        Assert.NotEqual(await FrameAsync(""","adv_weight":1,"seed":1 """), await FrameAsync(""","adv_weight":1,"seed":2 """));
        Assert.Equal(await FrameAsync(""","adv_weight":1,"seed":1 """), await FrameAsync(""","adv_weight":1,"seed":1 """));
    }
}
