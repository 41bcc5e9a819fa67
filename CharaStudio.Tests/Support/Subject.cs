using System.Net.Http.Headers;
using System.Text.Json;
using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Tests.Support;

/// <summary>A picture of somebody, drawn by the illustrator, as a reference image to send.</summary>
internal static class Subject
{
    public const int Width = 360;
    public const int Height = 480;

    public static Pixels Picture(string pose = "stand", int width = Width, int height = Height)
    {
        var panel = PanelArtist.Draw(JointsPicture.Plan(BenchCast.Kuro, pose), width, height);
        return SvgRaster.Render(panel.Svg, width, height);
    }

    /// <summary>A form with the picture in it, as curl -F sends it.</summary>
    public static MultipartFormDataContent Form(byte[] picture, string? name = null, string part = "image", string mediaType = "image/png")
    {
        var file = new ByteArrayContent(picture);
        file.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        var form = new MultipartFormDataContent { { file, part, "subject.png" } };
        if (name is not null)
        {
            form.Add(new StringContent(name), "name");
        }

        return form;
    }

    public static async Task<ApiAnswer> UploadAsync(this ApiClient api, byte[] picture, string? name = null, string path = "/v1/reference-image")
    {
        using var form = Form(picture, name);
        return await api.SendContent(HttpMethod.Post, path, form);
    }

    /// <summary>Uploads and waits until it was looked at.</summary>
    /// <returns>The reference's id.</returns>
    public static async Task<string> ReferenceAsync(this ApiClient api, byte[]? picture = null)
    {
        var made = await api.UploadAsync(picture ?? Picture().ToPng());
        Assert.True(made.Status == 201, $"{made.Status} {made.Body}");
        var id = made.Body.GetProperty("reference_image_id").GetString()!;
        Assert.Equal("processed", (await api.LookedAtAsync(id)).GetProperty("status").GetString());
        return id;
    }

    /// <summary>The reference's metadata once it was looked at.</summary>
    public static Task<JsonElement> LookedAtAsync(this ApiClient api, string id) => Eventually.GetAsync(
        $"A look at {id}", async () => (await api.Get($"/v1/reference-image/{id}")).Body, view => view.GetProperty("status").GetString() is not "pending");

    /// <summary>What of the reference moves. Where every worker is busy for seconds it is told at a later question.</summary>
    public static async Task<JsonElement> MobilityAsync(this ApiClient api, string id)
    {
        var view = await Eventually.GetAsync(
            $"The mobility of {id}",
            async () => (await api.Get($"/v1/reference-image/{id}")).Body,
            view => view.GetProperty("status").GetString() is not "pending" && view.GetProperty("mobility").ValueKind is not JsonValueKind.Null);
        return view.GetProperty("mobility");
    }
}
