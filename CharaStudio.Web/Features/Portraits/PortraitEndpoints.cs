using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Features.Portraits;

/// <summary>Pictures of cards for the studio's own pages: <c>/portraits/{character}/{sheet}</c> and <c>/maps/{world}</c>.</summary>
internal static class PortraitEndpoints
{
    private const int Width = 800;
    private const int WideWidth = 1400;

    public static void MapPortraits(this IEndpointRouteBuilder app)
    {
        app.MapGet("/portraits/{id}/{sheet}", PortraitAsync).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/portraits/drawn/{name}", Drawn).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/maps/{id}", MapAsync).RequireAuthorization().ExcludeFromDescription();
    }

    private static async Task<IResult> PortraitAsync(
        string id, string sheet, string? style, int? width, HttpContext context, CharacterService characters, PortraitStore store)
    {
        var character = await characters.GetAsync(id, context.RequestAborted);
        var chosen = style is null ? Style.FantasyAnime
            : PlanJson.TryRead<Style>(style, out var read) ? read
            : throw StudioException.Invalid("style", $"Known styles are {string.Join(", ", PlanJson.Words<Style>())}.");
        var standard = sheet is "turnaround" or "expressions" ? WideWidth : Width;
        var request = new SheetRequest(Looks.Of(character) with { Name = character.Name }, sheet, chosen, Math.Clamp(width ?? standard, 64, 2000));
        return await SendAsync(store, request, context);
    }

    /// <summary>A preview that a page has just had drawn; its name is the hash of what was asked, known only to who asked.</summary>
    private static IResult Drawn(string name, PortraitStore store) => store.Find(name) is { } path
        ? TypedResults.PhysicalFile(path, "image/png")
        : throw StudioException.NotFound("picture");

    private static async Task<IResult> MapAsync(string id, HttpContext context, WorldService worlds, PortraitStore store)
    {
        var world = await worlds.GetAsync(id, context.RequestAborted);
        var plan = Read(world.Map)
            ?? new MapPlan { Title = world.Name, Seed = BitConverter.ToInt64(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(world.Id))) };
        return await SendAsync(store, new MapRequest(plan), context);
    }

    private static MapPlan? Read(JsonElement? map)
    {
        try
        {
            return map?.Deserialize<MapPlan>(PlanJson.Options);
        }
        catch (JsonException error)
        {
            throw StudioException.Invalid("map", $"The world's map is no map plan: {error.Message}");
        }
    }

    private static async Task<IResult> SendAsync(PortraitStore store, RenderRequest request, HttpContext context)
    {
        try
        {
            var path = await store.FindAsync(request, context.RequestAborted);
            context.Response.Headers.CacheControl = "private, max-age=3600";
            return TypedResults.PhysicalFile(path, "image/png", entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(path)}\""));
        }
        catch (RenderFailedException error)
        {
            throw StudioException.Invalid("look_sheet", error.Message);
        }
    }
}
