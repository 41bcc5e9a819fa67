namespace CharaStudio.Web.Http;

/// <summary>The headers that keep a page to itself. A handler that serves files may set a stricter policy of its own first.</summary>
public static class SecurityHeaders
{
    // Radzen sets style attributes; everything else comes from this host.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; "
        + "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(
        (context, next) =>
        {
            context.Response.OnStarting(
                static state =>
                {
                    var headers = ((HttpResponse)state).Headers;
                    headers.ContentSecurityPolicy = headers.ContentSecurityPolicy.Count > 0 ? headers.ContentSecurityPolicy : Policy;
                    headers.XContentTypeOptions = "nosniff";
                    headers["Referrer-Policy"] = IsPage(headers) ? "same-origin" : "no-referrer";
                    headers.XFrameOptions = "DENY";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    headers["Cross-Origin-Resource-Policy"] = "same-origin";
                    return Task.CompletedTask;
                },
                context.Response);
            return next(context);
        });

    // Under no-referrer a browser calls the origin of a page's own forms "null", which is also what a hostile page's forms can be made to say.
    private static bool IsPage(IHeaderDictionary headers) =>
        headers.ContentType.ToString().StartsWith("text/html", StringComparison.OrdinalIgnoreCase);
}
