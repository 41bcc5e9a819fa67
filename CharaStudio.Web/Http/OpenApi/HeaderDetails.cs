using System.Globalization;
using CharaStudio.Web.Idempotency;
using CharaStudio.Web.Limits;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace CharaStudio.Web.Http.OpenApi;

/// <summary>The headers of each operation: what may be sent, and what is told beside the answer.</summary>
internal static class HeaderDetails
{
    private const string Tag = "ETag";
    private const string Place = "Location";
    private const string RetryAfter = "Retry-After";

    // The order in which an answer names them; the first five count on every answer.
    private static readonly (string Name, JsonSchemaType Type, string Text)[] s_rates =
    [
        ("X-RateLimit-Limit", JsonSchemaType.Integer, "Requests that the tighter window allows."),
        ("X-RateLimit-Remaining", JsonSchemaType.Integer, "How many of them are left."),
        ("X-RateLimit-Reset", JsonSchemaType.Integer, "When the window ends, in seconds since 1970 (UTC)."),
        ("RateLimit", JsonSchemaType.String, "What is left of each window, and the seconds until it ends."),
        ("RateLimit-Policy", JsonSchemaType.String, "What each window allows, and how many seconds it lasts."),
    ];

    private static readonly (string Name, JsonSchemaType Type, string Text)[] s_others =
    [
        (RetryAfter, JsonSchemaType.Integer, "Seconds until the request may be sent again."),
        (Tag, JsonSchemaType.String, "Names this state of the thing: for If-None-Match, and for If-Match where it is taken."),
        (Place, JsonSchemaType.String, "Where the thing or the job is, as a path."),
    ];

    /// <summary>The headers themselves, told once for the whole document.</summary>
    public static Task AddComponentsAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken token)
    {
        foreach (var (name, type, text) in s_rates.Concat(s_others))
        {
            document.AddComponent<IOpenApiHeader>(name, new OpenApiHeader { Description = text, Schema = new OpenApiSchema { Type = type } });
        }

        return Task.CompletedTask;
    }

    public static Task ApplyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken token)
    {
        var tags = context.Description.ActionDescriptor.EndpointMetadata.OfType<ETagMetadata>().LastOrDefault();
        operation.Parameters ??= [];
        operation.Responses ??= [];
        if (context.Description.HttpMethod == HttpMethods.Post)
        {
            operation.Parameters.Add(Sent(
                IdempotentPosts.Header,
                string.Create(CultureInfo.InvariantCulture, $"A name of your own for this request, 1 to {Caps.IdempotencyKeyLength} printable ASCII characters such as a UUID. However often it is sent within {Caps.IdempotencyHours} hours, it acts once: later ones have the first answer and Idempotent-Replayed: true. With another body it is 422, while the first is at work 409.")));
            operation.Responses.TryAdd("409", Refusal("Another request with this Idempotency-Key is at work, or the thing is in a state that does not allow it.", operation));
        }

        AddTags(operation, tags);
        operation.Responses.TryAdd("429", Refusal("Too many requests; Retry-After says when to come again.", operation));
        foreach (var (status, response) in operation.Responses)
        {
            AddHeaders(response as OpenApiResponse, Names(status, tags), context.Document);
        }

        return Task.CompletedTask;
    }

    private static void AddTags(OpenApiOperation operation, ETagMetadata? tags)
    {
        if (tags is { AnswersNotModified: true })
        {
            if (operation.Parameters!.All(parameter => parameter.Name != "If-None-Match"))
            {
                operation.Parameters!.Add(Sent("If-None-Match", "The ETag of an earlier answer: 304 without a body while that still holds."));
            }

            operation.Responses!.TryAdd("304", new OpenApiResponse { Description = "What If-None-Match names still holds." });
        }

        if (tags is { TakesIfMatch: true })
        {
            operation.Parameters!.Add(Sent("If-Match", "The ETag of your copy, or *: 412 when somebody else was faster. Left out, nothing is compared."));
            operation.Responses!.TryAdd("412", Refusal("It was changed since; read it again.", operation));
        }
    }

    private static IEnumerable<string> Names(string status, ETagMetadata? tags) => status switch
    {
        "429" => [RetryAfter, .. s_rates.Select(rate => rate.Name)],
        "201" or "202" => [Place, .. s_rates.Select(rate => rate.Name)],
        "200" or "304" when tags is not null => [Tag, .. s_rates.Select(rate => rate.Name)],
        _ => status[0] is '2' or '3' ? s_rates.Select(rate => rate.Name) : [],
    };

    private static void AddHeaders(OpenApiResponse? response, IEnumerable<string> names, OpenApiDocument? document)
    {
        foreach (var name in response is null ? [] : names)
        {
            response!.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
            response.Headers.TryAdd(name, new OpenApiHeaderReference(name, document));
        }
    }

    // In the shape in which the operation refuses everything else.
    private static OpenApiResponse Refusal(string text, OpenApiOperation operation) => new()
    {
        Description = text,
        Content = operation.Responses!.TryGetValue("401", out var other) ? other.Content : null,
    };

    private static OpenApiParameter Sent(string name, string text) =>
        new() { Name = name, In = ParameterLocation.Header, Description = text, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };
}
