using System.ComponentModel;
using CharaStudio.Web.Features.Characters.Search;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.Characters;

internal static class CharacterEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        var group = app.MapStudioApi("/v1/characters", Dialect.Studio).WithTags("Characters");
        group.MapPost("/", CreateAsync).Needs(Scopes.CharactersWrite).WithSummary("Create a character");
        group.MapGet("/", ListAsync).Needs(Scopes.CharactersRead, Scopes.TemplatesRead).WithSummary("List characters");
        group.MapGet("/{character_id}", GetAsync).Needs(Scopes.CharactersRead, Scopes.TemplatesRead).Tagged().WithSummary("Get a character");
        group.MapPatch("/{character_id}", UpdateAsync).Needs(Scopes.CharactersWrite).Guarded().WithSummary("Change a character")
            .WithDescription("Only the fields that are sent change. Send If-Match with the ETag of your copy to be told (412) when somebody else was faster.");
        group.MapDelete("/{character_id}", DeleteAsync).Needs(Scopes.CharactersWrite).Guarded().WithSummary("Delete a character")
            .WithDescription("Also takes the character out of the stories and scenes that name it.");
    }

    private static async Task<Created<Envelope<CharacterView>>> CreateAsync(
        ApiBody<CharacterCreate> body, CharacterService characters, CancellationToken token)
    {
        var made = await characters.CreateAsync(body.Value, token);
        return TypedResults.Created($"/v1/characters/{made.Id}", Envelope.Of(made));
    }

    private static async Task<Ok<Envelope<IReadOnlyList<CharacterView>>>> ListAsync(
        Paging paging, CharacterService characters, CharacterSearch meanings, CancellationToken token,
        [Description("Any part of the name, whatever its case.")] string? search = null,
        [Description("What the character is like, in English words: the nearest in meaning come first. meta.search says \"meaning\", or \"words\" where meanings are not to be had and each of the words must occur.")]
        string? q = null)
    {
        if (string.IsNullOrWhiteSpace(q))
        {
            return TypedResults.Ok(Envelope.Of(await characters.ListAsync(paging, search, token)));
        }

        var found = await meanings.FindAsync(q, paging, search, token);
        var answer = Envelope.Of(found.Page);
        return TypedResults.Ok(answer with { Meta = answer.Meta! with { Search = found.By } });
    }

    private static async Task<Results<Ok<Envelope<CharacterView>>, StatusCodeHttpResult>> GetAsync(
        [FromRoute(Name = "character_id")] string id, HttpContext context, CharacterService characters, CancellationToken token)
    {
        var found = await characters.GetAsync(id, token);
        return ETags.Send(context, found, found.Version);
    }

    private static async Task<Ok<Envelope<CharacterView>>> UpdateAsync(
        [FromRoute(Name = "character_id")] string id, ApiBody<CharacterChange> body, HttpContext context, CharacterService characters, CancellationToken token)
    {
        var changed = await characters.UpdateAsync(id, body.Value, SentFields.Of(body), context.Request.Headers.IfMatch, token);
        context.Response.Headers.ETag = ETags.Of(changed.Version);
        return TypedResults.Ok(Envelope.Of(changed));
    }

    private static async Task<Ok<Envelope<Deleted>>> DeleteAsync(
        [FromRoute(Name = "character_id")] string id, HttpContext context, CharacterService characters, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await characters.DeleteAsync(id, context.Request.Headers.IfMatch, token)));
}
