using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using CharaStudio.Web.Limits;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Features.Comics;

/// <summary>POST /v1/generate/comic (rows 45-52, C25) and the comics it makes.</summary>
internal static class ComicEndpoints
{
    public static void MapComicRoutes(this IEndpointRouteBuilder app)
    {
        var generate = app.MapStudioApi("/v1/generate", Dialect.Studio).WithTags("Comics");
        generate.MapPost("/comic", GenerateAsync).Needs(Scopes.GenerateWrite).WithSummary("Draw comic panels and their page")
            .Produces<Envelope<ComicImages>>().Produces<JobAccepted>(StatusCodes.Status202Accepted);
        var comics = app.MapStudioApi("/v1/comics", Dialect.Studio).WithTags("Comics");
        comics.MapGet("/", async (Paging paging, ComicService service, CancellationToken token) => Envelope.Of(await service.ListAsync(paging, token)))
            .Needs(Scopes.StoriesRead, Scopes.GenerateWrite).WithSummary("Your comics, the newest first");
        comics.MapGet("/{id}", GetAsync).Needs(Scopes.StoriesRead, Scopes.GenerateWrite).Produces<Envelope<ComicView>>().Tagged(answersNotModified: false).WithSummary("A comic with its pages and panels, or all of it as {id}.pdf or {id}.cbz")
            .Sends("application/pdf", "application/vnd.comicbook+zip");
        comics.MapPatch("/{id}", UpdateAsync).Needs(Scopes.GenerateWrite).Produces<Envelope<ComicView>>().Guarded().WithSummary("Rename a comic")
            .WithDescription("Send If-Match with the ETag of your copy to be told (412) when somebody else was faster.");
        comics.MapDelete("/{id}", async (string id, ComicService service, HttpContext context) =>
            Envelope.Of(await service.DeleteAsync(id, context.Request.Headers.IfMatch, context.RequestAborted)))
            .Needs(Scopes.GenerateWrite).Guarded().WithSummary("Delete a comic and its pictures");
        comics.MapGet("/{id}/pages/{file}", async (string id, string file, ComicExport export, HttpContext context) =>
            Send(context, await export.PageAsync(id, file, context.RequestAborted)))
            .Needs(Scopes.StoriesRead, Scopes.GenerateWrite).WithSummary("A page as png, jpg, svg or pdf")
            .Sends("image/png", "image/jpeg", "image/svg+xml", "application/pdf");
        comics.MapGet("/{id}/panels/{file}", async (string id, string file, ComicExport export, HttpContext context) =>
            Send(context, await export.PanelAsync(id, file, context.RequestAborted)))
            .Needs(Scopes.StoriesRead, Scopes.GenerateWrite).WithSummary("A panel with its words as png, jpg or svg")
            .Sends("image/png", "image/jpeg", "image/svg+xml");
    }

    private static async Task<IResult> GenerateAsync(
        ApiBody<ComicOrder> body, ComicService comics, DirectRenders direct, CurrentOwner owner, HttpContext context)
    {
        var order = body.Value;
        if (!order.Async && order.Panels.Count is > ComicService.DirectPanels and <= ComicScript.MostPanels)
        {
            throw new StudioException(
                ErrorCode.UseAsync, $"{order.Panels.Count} panels are too many for a direct answer, which has at most {ComicService.DirectPanels}. Send \"async\": true.", "async");
        }

        using var place = order.Async ? null : direct.Enter(owner.Id);
        var job = await comics.OrderAsync(order, context.RequestAborted);
        return order.Async ? JobAnswers.Accepted(context, job) : await JobAnswers.DirectAsync(context, job, "The comic could not be drawn.");
    }

    private static async Task<IResult> GetAsync(string id, ComicService service, ComicExport export, HttpContext context)
    {
        var token = context.RequestAborted;
        return id.Split('.') switch
        {
            [var comic, "pdf" or "cbz"] and [_, var format] => Send(context, await export.BookAsync(comic, format, token)),
            _ => Tagged(context, await service.GetAsync(id, token)),
        };
    }

    private static async Task<IResult> UpdateAsync(string id, ApiBody<ComicChange> body, ComicService service, HttpContext context) =>
        Tagged(context, await service.UpdateAsync(id, body.Value, context.Request.Headers.IfMatch, context.RequestAborted));

    // No 304: the addresses in the answer are fresh each time.
    private static IResult Tagged(HttpContext context, ComicView comic)
    {
        context.Response.Headers.ETag = ETags.Of(comic.Version);
        return TypedResults.Ok(Envelope.Of(comic));
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
