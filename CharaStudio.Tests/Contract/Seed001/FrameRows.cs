using System.Globalization;
using CharaStudio.Engine.Imaging;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 146-171 and 237-242: one frame.</summary>
public sealed class FrameRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private ApiClient Api => studio.Api;

    private Task<ApiAnswer> FrameAsync(string rest = "", string query = "", params (string Name, string Value)[] headers) => Api.Send(
        HttpMethod.Post,
        "/v1/generate/frame" + query,
        $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_t":{{studio.Step}}{{rest}}}""",
        headers);

    private async Task<byte[]> FileAsync(ApiAnswer answer, string field = "image_url") =>
        await Api.Http.GetByteArrayAsync(new Uri(new Uri(answer.Body.GetProperty(field).GetString()!).PathAndQuery, UriKind.Relative));

    [Fact]
    [Trait("Row", "146")]
    [Trait("Row", "152")]
    [Trait("Row", "153")]
    [Trait("Row", "154")]
    [Trait("Row", "155")]
    [Trait("Row", "165")]
    [Trait("Row", "167")]
    [Trait("Row", "168")]
    public async Task Frame_StandardOrder_IsAPngOf720Squared()
    {
        var frame = await FrameAsync();
        var pixels = Pixels.Decode(await FileAsync(frame));

        Assert.Equal((720, 720), (pixels.Width, pixels.Height));
        Assert.Equal("charastudio-puppet", frame.Body.GetProperty("model").GetString());
        Assert.Matches("^\"[0-9a-f]{32}\"$", frame.Headers.ETag!.ToString());
        Assert.True(frame.Body.GetProperty("metrics").GetProperty("colour_distance").GetDouble() is >= 0 and < 0.5);
    }

    [Theory]
    [Trait("Row", "157")]
    [Trait("Row", "158")]
    [Trait("Row", "170")]
    [InlineData(""","output_format":"base64","resolution":"64x48" """, "image/png")]
    [InlineData(""","output_format":"base64","image_format":"jpeg","resolution":"64x48" """, "image/jpeg")]
    public async Task Frame_Base64_HoldsThePicture(string rest, string type)
    {
        var frame = await FrameAsync(rest);
        var pixels = Pixels.Decode(frame.Body.GetProperty("image_base64").GetBytesFromBase64());
        Assert.Equal((64, 48, type), (pixels.Width, pixels.Height, frame.Body.GetProperty("content_type").GetString()));
        Assert.False(frame.Body.TryGetProperty("image_url", out _));
    }

    [Fact]
    [Trait("Row", "158")]
    [Trait("Row", "168")]
    public async Task Frame_JpegByOutputFormat_IsAJpegByUrl() =>
        Assert.Equal([0xFF, 0xD8], (await FileAsync(await FrameAsync(""","output_format":"jpeg","resolution":"64x48" """)))[..2]);

    [Fact]
    [Trait("Row", "148")]
    [Trait("Row", "166")]
    public async Task Frame_IncludeMask_AddsTheSubjectsMask()
    {
        var with = await FrameAsync(""","resolution":"96x128" """, "?include_mask=true");
        var mask = Pixels.Decode(await FileAsync(with, "mask_url"));

        Assert.Equal((96, 128), (mask.Width, mask.Height));
        var white = Enumerable.Range(0, 96 * 128).Count(i => mask.Rgba[4 * i] > 200);
        Assert.InRange(white / (96.0 * 128), 0.02, 0.9);
        Assert.False((await FrameAsync(""","resolution":"96x128" """)).Body.TryGetProperty("mask_url", out _));
    }

    [Fact]
    [Trait("Row", "151")]
    [Trait("Row", "237")]
    [Trait("Row", "238")]
    public async Task Frame_AskedAgain_IsTheSameFileOr304()
    {
        var first = await FrameAsync(""","resolution":"64x64","seed":3 """);
        var again = await FrameAsync(""","resolution":"64x64","seed":3 """);
        var held = await FrameAsync(""","resolution":"64x64","seed":3 """, "", ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((false, true), (first.Body.GetProperty("cached").GetBoolean(), again.Body.GetProperty("cached").GetBoolean()));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.Equal(await FileAsync(first), await FileAsync(again));
        Assert.Equal((304, first.Headers.ETag), (held.Status, held.Headers.ETag));
    }

    [Fact]
    [Trait("Row", "147")]
    [Trait("Row", "239")]
    public async Task Frame_CacheOfNoSeconds_IsDrawnAnewWithTheSameBytes()
    {
        var first = await FrameAsync(""","resolution":"64x64","seed":4 """, "?custom_cache_duration_seconds=0");
        var again = await FrameAsync(""","resolution":"64x64","seed":4 """);
        Assert.False(again.Body.GetProperty("cached").GetBoolean());
        Assert.Equal(await FileAsync(first), await FileAsync(again));
    }

    [Theory]
    [Trait("Row", "147")]
    [Trait("Row", "148")]
    [InlineData("?custom_cache_duration_seconds=-1")]
    [InlineData("?custom_cache_duration_seconds=many")]
    [InlineData("?include_mask=maybe")]
    public async Task Frame_BadQuery_Is400(string query) => Assert.Equal(400, (await FrameAsync("", query)).Status);

    [Theory]
    [Trait("Row", "149")]
    [Trait("Row", "150")]
    [InlineData("X-GPU-Type", "h100")]
    [InlineData("X-Instance-Count", "0")]
    [InlineData("X-Instance-Count", "5")]
    public async Task Frame_BadHeader_Is400(string name, string value) => Assert.Equal(400, (await FrameAsync("", "", (name, value))).Status);

    [Theory]
    [Trait("Row", "149")]
    [Trait("Row", "150")]
    [Trait("Row", "171")]
    [InlineData("X-GPU-Type", "t4")]
    [InlineData("X-GPU-Type", "v100")]
    [InlineData("X-GPU-Type", "a100")]
    [InlineData("X-Instance-Count", "4")]
    public async Task Frame_DocumentedHeader_IsAccepted(string name, string value) => Assert.Equal(200, (await FrameAsync(""","resolution":"32x32" """, "", (name, value))).Status);

    [Theory]
    [Trait("Row", "153")]
    [Trait("Row", "155")]
    [Trait("Row", "157")]
    [Trait("Row", "160")]
    [InlineData(""","resolution":"720" """)]
    [InlineData(""","resolution":"0x720" """)]
    [InlineData(""","resolution":"99999x99999" """)]
    [InlineData(""","output_format":"bmp" """)]
    [InlineData(""","temporal_strength":1.5 """)]
    [InlineData(""","identity_strength":-0.1 """)]
    [InlineData(""","url_ttl":5 """)]
    [InlineData(""","background":"red" """)]
    public async Task Frame_ValueOutOfRange_Is422(string rest) => Assert.Equal((422, "UnprocessableEntity"), (await FrameAsync(rest)) is var refused ? (refused.Status, refused.ErrorCode) : default);

    [Fact]
    [Trait("Row", "154")]
    public async Task Frame_ThreeNumbersOfTheDocument_Is422NamingTheRightLength()
    {
        var refused = await Api.Post("/v1/generate/frame", $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"pose","z_t":[0.12,-0.33,0.77],"resolution":"1280x720"}""");
        Assert.Equal(422, refused.Status);
        Assert.Contains("64", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Row", "156")]
    [InlineData("gan")]
    [InlineData("diffusion")]
    [InlineData("transformer")]
    public async Task Frame_ModeThatIsNotThere_Is422SayingWhatIs(string model)
    {
        var refused = await FrameAsync($""","model":"{model}" """);
        Assert.Equal((422, "ModelNotCapable"), (refused.Status, refused.ErrorCode));
        Assert.Contains("charastudio-puppet", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "164")]
    [Trait("Row", "240")]
    public async Task Frame_UrlTtl_IsTheAddressesLife()
    {
        var before = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var url = (await FrameAsync(""","resolution":"32x32","url_ttl":600 """)).Body.GetProperty("image_url").GetString()!;
        var expires = long.Parse(url.Split("expires=")[1].Split('&')[0], CultureInfo.InvariantCulture);
        Assert.InRange(expires, before + 600, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 600);
    }

    [Fact]
    [Trait("Row", "241")]
    [Trait("Row", "242")]
    public async Task Frame_MoreThan1080p_NeedsTheLargeProcessor()
    {
        var refused = await FrameAsync(""","resolution":"2560x1440" """);
        var made = await FrameAsync(""","resolution":"2560x1440","output_format":"jpeg" """, "", ("X-GPU-Type", "a100"));
        Assert.Equal((422, 200), (refused.Status, made.Status));
        Assert.Contains("a100", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "75")]
    [Trait("Row", "169")]
    public async Task Frame_KeyWithoutItsScope_Is403()
    {
        using var reader = new ApiClient(await studio.Application.CreateKeyedClientAsync("control:write"));
        Assert.Equal(403, (await reader.Post("/v1/generate/frame", "{}")).Status);
    }

    [Fact]
    public async Task Frame_Transparent_HasAlphaWhereNobodyIs()
    {
        var pixels = Pixels.Decode(await FileAsync(await FrameAsync(""","background":"transparent","resolution":"96x128" """)));
        Assert.False(pixels.Opaque);
        Assert.Equal(0, pixels.Rgba[3]);
    }

    [Fact]
    public async Task Frame_ColouredGround_HasThatColourInItsCorner()
    {
        var pixels = Pixels.Decode(await FileAsync(await FrameAsync(""","background":"#2040c0","resolution":"96x128","identity_strength":1,"adv_weight":0,"perceptual_weight":0 """)));
        Assert.Equal([0x20, 0x40, 0xC0], pixels.Rgba[..3].Select(b => (int)b), (a, b) => Math.Abs(a - b) <= 12);
    }
}
