namespace CharaStudio.Web.Http;

/// <summary>
/// Turns away what another site's page makes a browser send here with this site's cookies: requests that change something, and the
/// sockets of pages and hubs. Requests that carry a key of their own are no browser's doing and are not asked.
/// </summary>
/// <remarks>
/// The browser's own word (<c>Sec-Fetch-Site</c>) decides where it is sent, else <c>Origin</c> against the host that the request names
/// (Fetch Metadata; the order is that of Go's net/http.CrossOriginProtection). A request with neither comes from no page.
/// </remarks>
public static class ForeignOrigins
{
    public static IApplicationBuilder UseForeignOriginGuard(this IApplicationBuilder app, IConfiguration configuration)
    {
        var own = Uri.TryCreate(configuration["public-url"], UriKind.Absolute, out var url) ? url : null;
        return app.Use(
            (context, next) =>
            {
                if (!UsesCookies(context.Request) || !IsForeign(context.Request, own))
                {
                    return next(context);
                }

                if (context.Request.IsApi())
                {
                    throw new StudioException(ErrorCode.Forbidden, "Pages of other sites may not call the studio in their readers' name.");
                }

                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            });
    }

    private static bool UsesCookies(HttpRequest request) => request.Headers.Authorization.Count == 0 && (ChangesSomething(request) || OpensSocket(request));

    private static bool ChangesSomething(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    private static bool OpensSocket(HttpRequest request) =>
        request.Headers.Upgrade.Any(value => value?.Contains("websocket", StringComparison.OrdinalIgnoreCase) ?? false);

    private static bool IsForeign(HttpRequest request, Uri? own)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (own is not null && origin.Length > 0 && string.Equals(origin, own.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return site.Length > 0
            ? site is not ("same-origin" or "none")
            : origin.Length > 0 && !IsHost(origin, request);
    }

    // Behind a proxy that ends TLS the scheme differs; a page of plain http has nothing to say to a studio on https.
    private static bool IsHost(string origin, HttpRequest request) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Authority, HostOf(request, from), StringComparison.OrdinalIgnoreCase)
        && (from.Scheme == Uri.UriSchemeHttps || !request.IsHttps);

    // A host header may spell out the port that its scheme implies; an origin never does.
    private static string HostOf(HttpRequest request, Uri from) =>
        request.Host.Port is { } port && !(from.IsDefaultPort && port == from.Port) ? request.Host.Value ?? "" : request.Host.Host;
}
