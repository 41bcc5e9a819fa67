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

    // include_mask changes nothing here; the generation document's question 5 lets clients append it to the address of a frame or film.
    private static readonly string[] s_known = ["expires", "key", "variant", "signature", "include_mask"];

    public static void MapMedia(this IEndpointRouteBuilder app) =>
        app.MapMethods("/media/{id}", [HttpMethods.Get, HttpMethods.Head], GetAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> GetAsync(string id, HttpContext context, MediaStore store, MediaLinks links)
    {
        if (!PublicId.TryParse("media", id, out var mediaId))
        {
            return TypedResults.NotFound();
        }

        var query = context.Request.Query;
        var signed = query.ContainsKey("signature") || query.ContainsKey("expires");
        if (signed && query.Any(given => given.Value.Count != 1 || !s_known.Contains(given.Key, StringComparer.Ordinal)))
        {
            return await RefuseAsync(context, Altered());
        }

        var variant = query["variant"].FirstOrDefault();
        if (signed)
        {
            switch (links.Verify(mediaId, new SignedQuery(query["expires"], query["key"], variant, query["signature"])))
            {
                case MediaLinks.Check.Altered:
                    return await RefuseAsync(context, Altered());
                case MediaLinks.Check.Expired:
                    return await RefuseAsync(context, new StudioException(ErrorCode.Gone, "This address has expired. Read the thing that it belongs to once more for a fresh one, or ask for a longer url_ttl."));
            }
        }

        var media = await store.FindAsync(mediaId, context.RequestAborted);
        if (media is null || variant is not (null or MediaVariant.Download) || (!signed && await OwnerAsync(context) != media.OwnerId))
        {
            return TypedResults.NotFound();
        }

        Describe(context.Response, media, variant is MediaVariant.Download);
        return TypedResults.PhysicalFile(
            store.PathOf(mediaId),
            media.MediaType,
            lastModified: media.CreatedAt,
            entityTag: new EntityTagHeaderValue($"\"{media.Sha256}\""),
            enableRangeProcessing: true);
    }

    private static StudioException Altered() => new(ErrorCode.Forbidden, "This address is not as it was given out: its signature is for another one.");

    // Addresses are given out by the API: whoever follows one is told in its words why it does not open.
    private static async Task<IResult> RefuseAsync(HttpContext context, StudioException refusal)
    {
        await ApiErrors.AnswerAsync(context, refusal);
        return TypedResults.Empty;
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
