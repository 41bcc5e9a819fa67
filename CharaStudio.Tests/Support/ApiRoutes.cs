using System.Text.RegularExpressions;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Support;

/// <summary>One route and method that the application maps.</summary>
/// <param name="Pattern">As written where it is mapped, with a leading slash.</param>
/// <param name="Address">The pattern with a harmless value in every parameter.</param>
/// <param name="IsOpen">True when the route says that it needs no credentials.</param>
/// <param name="IsApi">True when it answers programs: it states a dialect.</param>
public sealed record MappedRoute(HttpMethod Method, string Pattern, Uri Address, bool IsOpen, bool IsApi)
{
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
        var isApi = endpoint.Metadata.GetMetadata<DialectMetadata>() is not null;
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];
        return methods.Select(method => new MappedRoute(new HttpMethod(method), pattern, address, isOpen, isApi));
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();
}
