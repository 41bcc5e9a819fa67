using CharaStudio.Web.Http;
using CharaStudio.Web.Idempotency;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>Keys through the API, for a key that holds keys:admin; a lesser key cannot make any.</summary>
internal static class ApiKeyEndpoints
{
    internal static void MapApiKeys(this IEndpointRouteBuilder app)
    {
        var keys = app.MapStudioApi("/v1/keys", Dialect.Studio).WithTags("Keys");
        keys.MapGet("/", ListAsync).Needs(Scopes.KeysAdmin).WithSummary("List keys");
        keys.MapPost("/", CreateAsync).Needs(Scopes.KeysAdmin).TellsASecret().WithSummary("Make a key");
        keys.MapDelete("/{id}", RevokeAsync).Needs(Scopes.KeysAdmin).WithSummary("Revoke a key");
    }

    private static async Task<Ok<Envelope<IReadOnlyList<ApiKeySummary>>>> ListAsync(string? project_id, ApiKeyService keys, CancellationToken token) =>
        TypedResults.Ok(Envelope.Of(await keys.ListAsync(project_id, token)));

    private static async Task<Created<Envelope<NewApiKey>>> CreateAsync(
        ApiBody<NewApiKeyRequest> body, ApiKeyService keys, CancellationToken token)
    {
        var made = await keys.CreateAsync(body.Value, token);
        return TypedResults.Created($"/v1/keys/{made.Summary.Id}", Envelope.Of(made));
    }

    private static async Task<Ok<Envelope<RevokedKey>>> RevokeAsync(string id, ApiKeyService keys, CancellationToken token)
    {
        await keys.RevokeAsync(id, token);
        return TypedResults.Ok(Envelope.Of(new RevokedKey(id, Revoked: true)));
    }
}
