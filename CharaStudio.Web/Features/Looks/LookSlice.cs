using CharaStudio.Engine.Understanding;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CharaStudio.Web.Features.Looks;

/// <summary>Body of POST /v1/looks.</summary>
/// <param name="Text">A description, English or Chinese, up to 32 KiB.</param>
/// <param name="Seed">Decides what the text leaves open; default 0.</param>
public sealed record LookRequest(string Text, long? Seed = null);

public static class LookSlice
{
    public static IServiceCollection AddLooks(this IServiceCollection services) => services.AddSingleton<LookReader>();

    public static void MapLooks(this IEndpointRouteBuilder app) =>
        app.MapStudioApi("/v1/looks", Dialect.Studio).WithTags("Looks")
            .MapPost("/", ReadAsync).Needs(Scopes.CharactersRead, Scopes.CharactersWrite, Scopes.GenerateWrite)
            .WithSummary("Read how people look from a text")
            .WithDescription(
                "Each person of the text with every attribute, its value and the words it came from; then the words that nothing stands for. "
                + "Unknown words that were read as the nearest known ones stand under guesses, and what follows from them has the source \"guess\". Nothing is stored.");

    private static async Task<Ok<Envelope<LookReading>>> ReadAsync(ApiBody<LookRequest> body, LookReader reader, CancellationToken token)
    {
        var text = TextRules.Text("text", body.Value.Text, TextRules.LongestPrompt);
        return string.IsNullOrWhiteSpace(text)
            ? throw StudioException.Invalid("text", "'text' must not be empty.")
            : TypedResults.Ok(Envelope.Of(await reader.ReadAsync(text, body.Value.Seed ?? 0, token)));
    }
}
