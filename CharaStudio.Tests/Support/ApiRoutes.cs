using System.Reflection;
using System.Text.RegularExpressions;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Support;

/// <summary>One route and method that the application maps.</summary>
/// <param name="Pattern">As written where it is mapped, with a leading slash.</param>
/// <param name="Address">The pattern with a harmless value in every parameter.</param>
/// <param name="IsOpen">True when the route says that it needs no credentials.</param>
/// <param name="Dialect">How it speaks to programs; null for what people see.</param>
/// <param name="Scopes">Any one of them opens it; empty where any key does.</param>
/// <param name="Body">The contract of its JSON body, or null.</param>
/// <param name="Queries">Names of the query parameters that it reads.</param>
public sealed record MappedRoute(
    HttpMethod Method, string Pattern, Uri Address, bool IsOpen, Dialect? Dialect, IReadOnlyList<string> Scopes, Type? Body, IReadOnlyList<string> Queries)
{
    public bool IsApi => Dialect is not null;

    /// <summary>The pattern without the slash that a group leaves at its end.</summary>
    public string Path => Pattern.TrimEnd('/');

    public override string ToString() => $"{Method} {Pattern}";
}

/// <summary>Every route of the running application, so that a new one cannot be forgotten by a test.</summary>
public static partial class ApiRoutes
{
    public static IReadOnlyList<MappedRoute> All(StudioApplication studio) =>
    [
        .. studio.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(Describe),
    ];

    /// <summary>The routes under /v1 and /api.</summary>
    public static IReadOnlyList<MappedRoute> Of(StudioApplication studio) => [.. All(studio).Where(route => route.IsApi)];

    private static IEnumerable<MappedRoute> Describe(RouteEndpoint endpoint)
    {
        var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var address = new Uri(Parameter().Replace(pattern, "x").TrimEnd('/') is { Length: > 0 } path ? path : "/", UriKind.Relative);
        var isOpen = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
        var dialect = endpoint.Metadata.GetMetadata<DialectMetadata>()?.Dialect;
        var scopes = endpoint.Metadata.GetMetadata<ScopeMetadata>()?.AnyOf ?? [];
        var body = endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is { } accepts && accepts.ContentTypes.Contains("application/json", StringComparer.Ordinal) ? accepts.RequestType : null;
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Select(method => new MappedRoute(new HttpMethod(method), pattern, address, isOpen, dialect, scopes, body, Queries(endpoint)));
    }

    // What a handler takes that is neither in the path nor a service: simple values are read from the query, Paging from two of them.
    private static IReadOnlyList<string> Queries(RouteEndpoint endpoint)
    {
        var inPath = endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        var handler = endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? [];
        return
        [
            .. handler.Where(p => p.ParameterType == typeof(Paging)).SelectMany(_ => new[] { "limit", "offset" }),
            .. handler.Where(p => IsSimple(p.ParameterType) && !inPath.Contains(p.Name!) && p.GetCustomAttribute<FromRouteAttribute>() is null).Select(p => p.Name!),
        ];
    }

    private static bool IsSimple(Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsPrimitive: true } || type == typeof(string);

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
