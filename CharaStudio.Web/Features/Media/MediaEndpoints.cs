using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Features.Media;

/// <summary><c>GET /media/{id}</c>: for the signed-in owner, the owner's key, or whoever holds a signed address.</summary>
internal static class MediaEndpoints
{
    // A drawing may hold no script here, but it is opened as a document of this host: nothing in it may run or fetch.
    private const string PicturePolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

    private static readonly string[] s_inline = ["image/png", "image/jpeg", "image/webp", "image/gif", "image/svg+xml", "application/pdf", "video/mp4"];

    public static void MapMedia(this IEndpointRouteBuilder app) =>
        app.MapMethods("/media/{id}", [HttpMethods.Get, HttpMethods.Head], GetAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> GetAsync(
        string id, string? expires, string? signature, bool? download, HttpContext context, MediaStore store, MediaLinks links)
    {
        if (!PublicId.TryParse("media", id, out var mediaId))
        {
            return TypedResults.NotFound();
        }

        if (signature is not null || expires is not null)
        {
            switch (links.Verify(mediaId, expires, signature))
            {
                case MediaLinks.Check.Altered:
                    return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
                case MediaLinks.Check.Expired:
                    return TypedResults.StatusCode(StatusCodes.Status410Gone);
            }
        }

        var media = await store.FindAsync(mediaId, context.RequestAborted);
        if (media is null || (signature is null && await OwnerAsync(context) != media.OwnerId))
        {
            return TypedResults.NotFound();
        }

        Describe(context.Response, media, download ?? false);
        return TypedResults.PhysicalFile(
            store.PathOf(mediaId),
            media.MediaType,
            lastModified: media.CreatedAt,
            entityTag: new EntityTagHeaderValue($"\"{media.Sha256}\""),
            enableRangeProcessing: true);
    }

    private static async Task<Guid?> OwnerAsync(HttpContext context) =>
        CurrentOwner.Of(context.User) ?? CurrentOwner.Of((await context.AuthenticateAsync(ApiKeyDefaults.Scheme)).Principal);

    private static void Describe(HttpResponse response, MediaFile media, bool download)
    {
        var inline = !download && s_inline.Contains(media.MediaType, StringComparer.Ordinal);
        var disposition = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        disposition.SetHttpFileName(media.Name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = PicturePolicy;
        response.Headers.CacheControl = "private, max-age=604800, immutable"; // The content of an id never changes.
    }
}
