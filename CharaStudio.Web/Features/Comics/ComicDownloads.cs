using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Features.Comics;

/// <summary>The same files as the API's, for the studio's own pages, whose visitor is signed in and has no key.</summary>
internal static class ComicDownloads
{
    public static void MapComicDownloads(this IEndpointRouteBuilder app)
    {
        var files = app.MapGroup("/downloads/comics/{id}").RequireAuthorization().ExcludeFromDescription();
        files.MapGet("/book.{format:regex(^(pdf|cbz)$)}", async (string id, string format, ComicExport export, HttpContext context) =>
            Send(context, await export.BookAsync(id, format, context.RequestAborted)));
        files.MapGet("/pages/{file}", async (string id, string file, ComicExport export, HttpContext context) =>
            Send(context, await export.PageAsync(id, file, context.RequestAborted)));
        files.MapGet("/panels/{file}", async (string id, string file, ComicExport export, HttpContext context) =>
            Send(context, await export.PanelAsync(id, file, context.RequestAborted)));
    }

    private static IResult Send(HttpContext context, ComicFile file)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.Headers.ContentDisposition = disposition.ToString();
        context.Response.Headers.CacheControl = "private, no-cache";
        return TypedResults.Bytes(file.Bytes, file.MediaType);
    }
}
