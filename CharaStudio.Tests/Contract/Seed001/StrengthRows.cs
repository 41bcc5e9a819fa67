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
    [Trait("Row", "160")]
    public async Task Frame_AmongNeighbours_IsSmoothedByTemporalStrength_StandardPointEight()
    {
        var rest = $"0{string.Concat(Enumerable.Repeat(",0", 63))}";
        async Task<byte[]> Among(string more) => await FrameAsync($$""","z_previous":[[{{rest}}],[{{rest}}]],"z_next":[[{{rest}}]]{{more}}""");
        var standard = await Among("");
        Assert.Equal(standard, await Among(""","temporal_strength":0.8 """));
        Assert.NotEqual(standard, await Among(""","temporal_strength":0.3 """));
        Assert.NotEqual(standard, await FrameAsync(""));
        Assert.Equal(await FrameAsync(""), await Among(""","temporal_strength":0 """));
    }

    [Theory]
    [Trait("Row", "160")]
    [InlineData(""","z_previous":[[1,2]]""", "z_previous[0]")]
    [InlineData(""","z_next":[[0],[1,2]]""", "z_next[0]")]
    public async Task Frame_NeighbourThatIsNoVector_Is422NamingIt(string rest, string field)
    {
        var zeros = string.Join(',', new int[64]);
        var refused = await studio.Api.Post("/v1/generate/frame", $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"pose","z_t":[{{zeros}}]{{rest}}}""");
        Assert.Equal((422, field), (refused.Status, refused.Body.GetProperty("error").GetProperty("details").GetProperty("field").GetString()));
        var many = string.Join(',', Enumerable.Repeat($"[{zeros}]", 17));
        Assert.Equal(422, (await studio.Api.Post("/v1/generate/frame", $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"pose","z_t":[{{zeros}}],"z_next":[{{many}}]}""")).Status);
    }

    [Theory]
    [Trait("Row", "187"), Trait("Row", "188"), Trait("Row", "189"), Trait("Row", "190"), Trait("Row", "191")]
    [InlineData("identity_strength", "1")]
    [InlineData("temporal_strength", "0.8")]
    [InlineData("perceptual_weight", "0")]
    [InlineData("adv_weight", "0")]
    [InlineData("pose_smoothness", "0")]
    public async Task Film_NullWeight_IsTheStandardOne(string field, string standard)
    {
        var plain = await FilmAsync("");
        Assert.Equal(plain, await FilmAsync($""","{field}":null """));
        Assert.Equal(plain, await FilmAsync($""","{field}":{standard} """));
    }

    [Fact]
    [Trait("Row", "143"), Trait("Row", "255")]
    public async Task Frame_Seed_DecidesTheGrain()
    {
        Assert.NotEqual(await FrameAsync(""","adv_weight":1,"seed":1 """), await FrameAsync(""","adv_weight":1,"seed":2 """));
        Assert.Equal(await FrameAsync(""","adv_weight":1,"seed":1 """), await FrameAsync(""","adv_weight":1,"seed":1 """));
    }
}
