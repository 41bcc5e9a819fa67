using System.Net;
using System.Text.Json;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Media.Enlargements;

public sealed class UpscaleTests(ApiStudio studio) : IClassFixture<ApiStudio>
{
    [TensorModelFact(ModelCards.UpscaleLarge)]
    public async Task Post_Picture_IsAnsweredWithALargerOneThatItsAddressOpens()
    {
        var picture = await PictureAsync(30, 20);

        var made = await studio.Owner.Post($"/v1/media/{picture}/upscale", """{"factor":4}""");

        Assert.Equal((200, 120, 80, 4), (made.Status, made["width"].GetInt32(), made["height"].GetInt32(), made["factor"].GetInt32()));
        Assert.Equal((picture, ModelCards.UpscaleLarge), (made.Text("source_id"), made.Text("model")));
        using var file = await studio.Owner.Http.GetAsync(new Uri(made.Text("url")));
        var pixels = Pixels.Decode(await file.Content.ReadAsByteArrayAsync());
        Assert.Equal(("image/png", 120, 80), (file.Content.Headers.ContentType!.MediaType, pixels.Width, pixels.Height));
    }

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public async Task Post_Again_IsTheSamePicture()
    {
        var picture = await PictureAsync(16, 16);
        var first = await studio.Owner.Post($"/v1/media/{picture}/upscale", """{"factor":2}""");

        var again = await studio.Owner.Post($"/v1/media/{picture}/upscale", """{"factor":2,"url_ttl":60}""");

        Assert.Equal(first.Text("media_id"), again.Text("media_id"));
        Assert.Equal(200, again.Status);
    }

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public async Task Post_Async_IsAJobThatEndsInThePicture()
    {
        var picture = await PictureAsync(140, 20);

        var result = await ResultAsync(await studio.Owner.Post($"/v1/media/{picture}/upscale", """{"factor":2,"async":true}"""));

        Assert.Equal((280, 40), (result.GetProperty("width").GetInt32(), result.GetProperty("height").GetInt32()));
    }

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public async Task Delete_OfTheSource_TakesTheLargerPictureToo()
    {
        var picture = await PictureAsync(9, 9);
        var made = await studio.Owner.Post($"/v1/media/{picture}/upscale", """{"factor":2}""");
        var store = studio.Application.Services.GetRequiredService<MediaStore>();
        var owner = await studio.Application.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        var id = CharaStudio.Web.Http.PublicId.Parse("media", picture, "picture");

        await store.DeleteAsync(owner, [id]);

        using var gone = await studio.Owner.Http.GetAsync(new Uri(made.Text("url")));
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public async Task PostComic_WithUpscale_GivesEveryPictureTwice()
    {
        var accepted = await studio.Owner.Post("/v1/generate/comic", """{"upscale":2,"async":true,"seed":3,"panels":[{"description":"a hill"},{"description":"a lake"}]}""");

        var result = await ResultAsync(accepted);

        Assert.All(
            result.GetProperty("images").EnumerateArray().Append(result.GetProperty("page")),
            image => Assert.Equal(2 * image.GetProperty("width").GetInt32(), image.GetProperty("upscaled").GetProperty("width").GetInt32()));
        using var file = await studio.Owner.Http.GetAsync(new Uri(result.GetProperty("page").GetProperty("upscaled").GetProperty("url").GetString()!));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
    }

    [Theory]
    [InlineData("""{"factor":3}""", "'factor' must be 2 or 4")]
    [InlineData("""{"factor":4}""", "10000 pixels a side and 64 megapixels")]
    [InlineData("""{"factor":2,"url_ttl":1}""", "url_ttl")]
    public async Task Post_ImpossibleOrder_IsRefusedWithTheReason(string body, string said)
    {
        var refused = await studio.Owner.Post($"/v1/media/{await PictureAsync(2501, 2)}/upscale", body);

        Assert.Equal(422, refused.Status);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FileThatIsNoPicture_IsRefused()
    {
        var owner = await studio.Application.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        var file = await studio.Application.Services.GetRequiredService<MediaStore>().AddAsync(owner, "<svg/>"u8.ToArray(), "image/svg+xml", "a.svg", 10, 10);

        var refused = await studio.Owner.Post($"/v1/media/{MediaLinks.Spell(file.Id)}/upscale", """{"factor":2}""");

        Assert.Equal(422, refused.Status);
        Assert.Contains("image/svg+xml", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_StrangersPicture_IsNotFound() =>
        Assert.Equal(404, (await studio.Stranger.Post($"/v1/media/{await PictureAsync(4, 4)}/upscale", """{"factor":2}""")).Status);

    private async Task<string> PictureAsync(int width, int height)
    {
        var owner = await studio.Application.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        var picture = new Pixels(width, height, [.. Enumerable.Range(0, 4 * width * height).Select(i => (byte)(i % 4 == 3 ? 255 : i * 7 % 251))]);
        var store = studio.Application.Services.GetRequiredService<MediaStore>();
        return MediaLinks.Spell((await store.AddAsync(owner, picture.ToPng(), "image/png", "picture.png", width, height)).Id);
    }

    private async Task<JsonElement> ResultAsync(ApiAnswer accepted)
    {
        Assert.Equal(202, accepted.Status);
        return await studio.Owner.ResultAsync(accepted);
    }
}
