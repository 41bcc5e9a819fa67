using Microsoft.AspNetCore.Routing.Template;

namespace CharaStudio.Web.Http;

/// <summary>The five documented ways of speaking; fixed by the route, never guessed from the client (contract 3, C2).</summary>
public enum Dialect
{
    /// <summary>A: <c>{success, data}</c> and the nested error.</summary>
    Studio,
    /// <summary>B: bare answers and the nested error (reference-image, control, generate, batch, jobs).</summary>
    Generation,
    /// <summary>C: <c>{data}</c> and the flat error (<c>/api</c>); semantic failures are 400.</summary>
    Prism,
    /// <summary>D: OpenAI's shapes (chat).</summary>
    OpenAi,
    /// <summary>E: bare answers and the flat error (generate/story, models).</summary>
    VisualStory,
}

/// <summary>Endpoint metadata: the route's dialect.</summary>
public sealed record DialectMetadata(Dialect Dialect);

public static class DialectOfRequest
{
    /// <summary>
    /// The matched route's dialect; where the path is known but its method or content type is not, that of the path's routes; for an
    /// unknown path, flat under <c>/api</c> and nested elsewhere.
    /// </summary>
    public static Dialect Dialect(this HttpContext context) =>
        context.Items.TryGetValue(typeof(DialectMetadata), out var chosen) && chosen is Dialect byRequest ? byRequest
        : context.GetEndpoint()?.Metadata.GetMetadata<DialectMetadata>() is { } metadata ? metadata.Dialect
        : OfPath(context) is { } known ? known
        : context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? Http.Dialect.Prism
        : context.Request.Path.StartsWithSegments("/v1/generate/story", StringComparison.OrdinalIgnoreCase) ? Http.Dialect.VisualStory
        : Http.Dialect.Studio;

    // Routing answers 405 and 415 by endpoints of its own, which know nothing of ours.
    private static Dialect? OfPath(HttpContext context) => context.RequestServices?.GetService<EndpointDataSource>()?.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<DialectMetadata>() is not null
            && new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new()).TryMatch(context.Request.Path, new()))
        .Select(endpoint => (Dialect?)endpoint.Metadata.GetMetadata<DialectMetadata>()!.Dialect)
        .FirstOrDefault();

    /// <summary>On the shared jobs route the id decides (C8): a handler or filter says so here.</summary>
    public static void SpeakDialect(this HttpContext context, Dialect dialect) => context.Items[typeof(DialectMetadata)] = dialect;

    /// <summary>True for paths that answer programs, with JSON errors, rather than people.</summary>
    public static bool IsApi(this HttpRequest request) =>
        request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)
        || request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);
}
