using CharaStudio.Web.Http;
using CharaStudio.Web.Idempotency;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>Webhooks and their deliveries through the API.</summary>
internal static class WebhookEndpoints
{
    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        var hooks = app.MapStudioApi("/v1/webhooks", Dialect.Studio).WithTags("Webhooks");
        hooks.MapGet("/", async (WebhookService service, CancellationToken token) => Envelope.Of(await service.ListAsync(token)))
            .Needs(Scopes.WebhooksWrite).WithSummary("Your webhooks, the newest first");
        hooks.MapPost("/", CreateAsync).Needs(Scopes.WebhooksWrite).TellsASecret().WithSummary("Register a webhook; its secret is told this once");
        hooks.MapGet("/{id}", async (string id, WebhookService service, CancellationToken token) => Envelope.Of(await service.GetAsync(id, token)))
            .Needs(Scopes.WebhooksWrite).WithSummary("One webhook");
        hooks.MapPatch("/{id}", async (string id, ApiBody<WebhookChange> body, WebhookService service, CancellationToken token) =>
            Envelope.Of(await service.UpdateAsync(id, body.Value, token))).Needs(Scopes.WebhooksWrite).WithSummary("Change a webhook, or turn it on or off");
        hooks.MapDelete("/{id}", async (string id, WebhookService service, CancellationToken token) => Envelope.Of(await service.DeleteAsync(id, token)))
            .Needs(Scopes.WebhooksWrite).WithSummary("Delete a webhook with its log");
        hooks.MapPost("/{id}/rotate", async (string id, WebhookService service, CancellationToken token) => Envelope.Of(await service.RotateAsync(id, token)))
            .Needs(Scopes.WebhooksWrite).TellsASecret().WithSummary("Make a new secret; the old one signs beside it for 24 hours");
        hooks.MapPost("/{id}/test", async (string id, WebhookLog log, CancellationToken token) => Accept(await log.TestAsync(id, token)))
            .Needs(Scopes.WebhooksWrite).WithSummary("Send a test event");
        hooks.MapGet("/{id}/deliveries", async (string id, Paging paging, WebhookLog log, CancellationToken token) =>
            Envelope.Of(await log.ListAsync(id, paging, token))).Needs(Scopes.WebhooksWrite).WithSummary("Deliveries of the last 30 days, the newest first");
        hooks.MapGet("/deliveries/{id}", async (string id, WebhookLog log, CancellationToken token) => Envelope.Of(await log.GetAsync(id, token)))
            .Needs(Scopes.WebhooksWrite).WithSummary("A delivery with its body and every try");
        hooks.MapPost("/deliveries/{id}/replay", async (string id, WebhookLog log, CancellationToken token) => Accept(await log.ReplayAsync(id, token)))
            .Needs(Scopes.WebhooksWrite).WithSummary("Send a delivery again, under the same id");
    }

    private static async Task<Created<Envelope<WebhookView>>> CreateAsync(ApiBody<WebhookOrder> body, WebhookService service, CancellationToken token)
    {
        var made = await service.CreateAsync(body.Value, token);
        return TypedResults.Created($"/v1/webhooks/{made.Id}", Envelope.Of(made));
    }

    private static Accepted<Envelope<DeliveryView>> Accept(DeliveryView delivery) =>
        TypedResults.Accepted($"/v1/webhooks/deliveries/{delivery.Id}", Envelope.Of(delivery));
}
