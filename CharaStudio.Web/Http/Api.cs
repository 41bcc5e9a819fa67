using CharaStudio.Web.Features.ApiKeys;

namespace CharaStudio.Web.Http;

/// <summary>How a slice maps its API routes: route, key, scope, dialect and body limit in a line each.</summary>
/// <example><code>
/// var characters = app.MapStudioApi("/v1/characters", Dialect.Studio);
/// characters.MapPost("/", CreateAsync).Needs(Scopes.CharactersWrite);
/// </code></example>
public static class Api
{
    /// <summary>A group of routes that only a key opens, and that speak one dialect.</summary>
    public static RouteGroupBuilder MapStudioApi(this IEndpointRouteBuilder app, string prefix, Dialect dialect) =>
        app.MapGroup(prefix)
            .WithMetadata(new DialectMetadata(dialect))
            .RequireAuthorization(ApiKeyDefaults.Policy)
            .DisableAntiforgery();

    /// <summary>The route opens to a key with any one of <paramref name="scopes"/>.</summary>
    public static TBuilder Needs<TBuilder>(this TBuilder route, params string[] scopes)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new ScopeMetadata(scopes));

    /// <summary>Overrides the group's dialect on one route.</summary>
    public static TBuilder Speaks<TBuilder>(this TBuilder route, Dialect dialect)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new DialectMetadata(dialect));

    /// <summary>The route reads a multipart form with a file of this name; see <see cref="UploadedFile"/>.</summary>
    public static TBuilder TakesFile<TBuilder>(this TBuilder route, string part, params FormField[] fields)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new FilePart(part, fields));

    /// <summary>Raises or lowers the request body's limit from 1 MiB.</summary>
    public static TBuilder TakesUpTo<TBuilder>(this TBuilder route, long bytes)
        where TBuilder : IEndpointConventionBuilder =>
        route.WithMetadata(new BodyLimitMetadata(bytes));
}

/// <summary>Endpoint metadata: any one of these scopes opens the route; none means that any key does.</summary>
public sealed record ScopeMetadata(IReadOnlyList<string> AnyOf);
