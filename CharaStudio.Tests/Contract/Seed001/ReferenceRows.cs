using CharaStudio.Engine.Imaging;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 64, 65, 73 and 96-124: the reference image, its mask and f_identity.</summary>
public sealed class ReferenceRows : IClassFixture<ApiStudio>
{
    private static readonly Lazy<byte[]> s_png = new(() => Subject.Picture().ToPng());
    private readonly ApiClient _api;

    private readonly ApiStudio _studio;

    public ReferenceRows(ApiStudio studio) => (_studio, _api) = (studio, studio.Owner);

    [Fact]
    [Trait("Row", "64")]
    [Trait("Row", "96")]
    [Trait("Row", "97")]
    [Trait("Row", "98")]
    [Trait("Row", "101")]
    [Trait("Row", "102")]
    [Trait("Row", "103")]
    [Trait("Row", "104")]
    public async Task Upload_Png_AnswersBareWithItsIdAndSize()
    {
        var made = await _api.UploadAsync(s_png.Value);

        Assert.Equal(201, made.Status);
        Assert.StartsWith("ref_", made.Body.GetProperty("reference_image_id").GetString(), StringComparison.Ordinal);
        Assert.Equal((Subject.Width, Subject.Height), (made.Body.GetProperty("width").GetInt32(), made.Body.GetProperty("height").GetInt32()));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", made.Body.GetProperty("uploaded_at").GetString());
        Assert.False(made.Body.TryGetProperty("data", out _) || made.Body.TryGetProperty("success", out _));
    }

    [Fact]
    [Trait("Row", "98")]
    [Trait("Row", "99")]
    [Trait("Row", "100")]
    public async Task Upload_JpegWithName_KeepsTheName()
    {
        using var form = Subject.Form(Subject.Picture().ToJpeg(), "Mira", mediaType: "image/jpeg");
        var id = (await _api.SendContent(HttpMethod.Post, "/v1/reference-image", form)).Body.GetProperty("reference_image_id").GetString();

        Assert.Equal("Mira", (await _api.Get($"/v1/reference-image/{id}")).Body.GetProperty("name").GetString());
    }

    [Fact]
    [Trait("Row", "99")]
    public async Task Upload_FileOfALongName_IsCalledByItsBeginning()
    {
        using var file = new ByteArrayContent(s_png.Value);
        using var form = new MultipartFormDataContent { { file, "image", new string('a', 500) + ".png" } };
        var made = await _api.SendContent(HttpMethod.Post, "/v1/reference-image", form);

        Assert.Equal(201, made.Status);
        var view = (await _api.Get($"/v1/reference-image/{made.Body.GetProperty("reference_image_id").GetString()}")).Body;
        Assert.Equal(new string('a', 200), view.GetProperty("name").GetString());
    }

    [Fact]
    [Trait("Row", "98")]
    public async Task Upload_WithoutImage_Is422NamingIt()
    {
        using var form = Subject.Form(s_png.Value, part: "picture");
        var refused = await _api.SendContent(HttpMethod.Post, "/v1/reference-image", form);

        Assert.Equal((422, "UnprocessableEntity"), (refused.Status, refused.ErrorCode));
        Assert.Equal("image", refused.Body.GetProperty("error").GetProperty("details").GetProperty("field").GetString());
    }

    [Fact]
    [Trait("Row", "98")]
    public async Task Upload_NoPicture_Is422()
    {
        var refused = await _api.UploadAsync("not a picture"u8.ToArray());
        Assert.Equal(422, refused.Status);
        Assert.Contains("PNG", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "97")]
    public async Task Upload_Json_Is415() => Assert.Equal(415, (await _api.Post("/v1/reference-image", "{}")).Status);

    [Fact]
    [Trait("Row", "106")]
    [Trait("Row", "107")]
    [Trait("Row", "108")]
    [Trait("Row", "109")]
    [Trait("Row", "110")]
    public async Task Get_AfterAMinuteAtMost_IsProcessed()
    {
        var id = await _api.ReferenceAsync(s_png.Value);
        var view = (await _api.Get($"/v1/reference-image/{id}")).Body;

        Assert.Equal(id, view.GetProperty("reference_image_id").GetString());
        Assert.Equal("processed", view.GetProperty("status").GetString());
        Assert.Equal(Subject.Width, view.GetProperty("width").GetInt32());
        Assert.InRange(view.GetProperty("mask").GetProperty("share").GetDouble(), 0.03, 0.9);
    }

    [VisionFact]
    [Trait("Row", "111")]
    [Trait("Row", "112")]
    [Trait("Row", "113")]
    [Trait("Row", "114")]
    [Trait("Row", "115")]
    [Trait("Row", "117")]
    public async Task Mask_PngAndBase64_AreTheSameBinaryPicture()
    {
        var id = await _api.ReferenceAsync(s_png.Value);
        using var answer = await _api.Http.GetAsync(new Uri($"/v1/reference-image/{id}/mask", UriKind.Relative));
        var png = await answer.Content.ReadAsByteArrayAsync();
        var text = await _api.Get($"/v1/reference-image/{id}/mask?format=base64");

        Assert.Equal("image/png", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(png, text.Body.GetProperty("mask_base64").GetBytesFromBase64());
        Assert.Equal((Subject.Width, Subject.Height), (Pixels.Decode(png).Width, Pixels.Decode(png).Height));
        var again = await _api.Send(HttpMethod.Get, $"/v1/reference-image/{id}/mask", null, ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(304, again.Status);
        Assert.Equal(304, (await _api.Send(HttpMethod.Get, $"/v1/reference-image/{id}/mask?format=base64", null, ("If-None-Match", text.Headers.ETag!.ToString()))).Status);
    }

    [Fact]
    [Trait("Row", "113")]
    public async Task Mask_OtherFormat_Is400() => Assert.Equal(400, (await _api.Get($"/v1/reference-image/{await _api.ReferenceAsync(s_png.Value)}/mask?format=gif")).Status);

    [Fact]
    [Trait("Row", "105")]
    public async Task Upload_KeyOfReferenceReadAlone_IsEnough()
    {
        using var reader = new ApiClient(await _studio.Application.CreateKeyedClientAsync("reference:read"));
        Assert.Equal(201, (await reader.UploadAsync(s_png.Value)).Status);
        using var other = new ApiClient(await _studio.Application.CreateKeyedClientAsync("control:write"));
        Assert.Equal(403, (await other.UploadAsync(s_png.Value)).Status);
    }

    [VisionFact]
    [Trait("Row", "65")]
    [Trait("Row", "73")]
    [Trait("Row", "118")]
    [Trait("Row", "119")]
    [Trait("Row", "121")]
    [Trait("Row", "122")]
    [Trait("Row", "123")]
    [Trait("Row", "124")]
    public async Task Features_Standard_IsAUnitVectorOf512Numbers()
    {
        var id = await _api.ReferenceAsync(s_png.Value);
        var features = (await _api.Get($"/v1/reference-image/{id}/features")).Body;
        var numbers = features.GetProperty("f_identity").EnumerateArray().Select(number => number.GetDouble()).ToList();

        Assert.Equal((id, "cnn", 512), (features.GetProperty("reference_image_id").GetString(), features.GetProperty("model").GetString(), features.GetProperty("feature_dim").GetInt32()));
        Assert.Equal(512, numbers.Count);
        Assert.Equal(1, numbers.Sum(number => number * number), 3);
    }

    [Fact]
    [Trait("Row", "120")]
    public async Task Features_OtherBackbone_Is400() => Assert.Equal(400, (await _api.Get($"/v1/reference-image/{await _api.ReferenceAsync(s_png.Value)}/features?model=resnet")).Status);

    [Fact]
    [Trait("Row", "120")]
    public async Task Features_Vit_Is422SayingWhatThereIs()
    {
        var refused = await _api.Get($"/v1/reference-image/{await _api.ReferenceAsync(s_png.Value)}/features?model=vit");
        Assert.Equal(422, refused.Status);
        Assert.Contains("'vit' is not available", refused.Message, StringComparison.Ordinal);
    }
}
