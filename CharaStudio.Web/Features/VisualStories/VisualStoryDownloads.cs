using System.IO.Compression;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>All pictures of a story in one file, for the studio's own pages, whose visitor is signed in and has no key.</summary>
internal static class VisualStoryDownloads
{
    // The pictures' own time says nothing, and the same pictures should be the same file.
    private static readonly DateTimeOffset s_standard = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static string Address(string storyId) => $"/downloads/visual-stories/{storyId}/pictures.zip";

    public static void MapVisualStoryDownloads(this IEndpointRouteBuilder app) =>
        app.MapGet("/downloads/visual-stories/{id}/pictures.zip", SendAsync).RequireAuthorization().ExcludeFromDescription();

    private static async Task<IResult> SendAsync(string id, VisualStoryService stories, MediaStore media, HttpContext context)
    {
        var (story, pictures) = await stories.FindAsync(id, context.RequestAborted);
        if (VisualStoryJson.Plan(story) is not { } plan || pictures.Count == 0)
        {
            throw StudioException.NotFound("picture");
        }

        var file = new MemoryStream();
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var picture in pictures.OrderBy(picture => picture.Index))
            {
                // PNG is packed already.
                var entry = zip.CreateEntry(Name(plan, picture.Index), CompressionLevel.NoCompression);
                entry.LastWriteTime = s_standard;
                await using var content = await entry.OpenAsync(context.RequestAborted);
                await content.WriteAsync(await media.ReadAsync(picture.MediaId, context.RequestAborted), context.RequestAborted);
            }
        }

        file.Position = 0;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(story.Title + ".zip");
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Stream(file, "application/zip");
    }

    private static string Name(StoryPlan plan, int index) => index < plan.Portraits.Count
        ? $"portrait-{index + 1:00}.png"
        : $"scene-{index - plan.Portraits.Count + 1:00}.png";
}
