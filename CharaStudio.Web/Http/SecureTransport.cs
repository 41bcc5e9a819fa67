using System.Net;

namespace CharaStudio.Web.Http;

/// <summary>
/// Keys travel over HTTPS only (contract row 63, C28): plain HTTP is for the machine itself, for a listed proxy that ends TLS, and for
/// an operator who sets <c>http=allow</c>, as in a container whose port is published on the host's loopback.
/// </summary>
public static class SecureTransport
{
    public static IApplicationBuilder UseSecureTransport(this IApplicationBuilder app, IConfiguration configuration)
    {
        var allowed = configuration["http"] switch
        {
            null or "refuse" => false,
            "allow" => true,
            _ => throw new InvalidOperationException("The setting 'http' may be refuse (standard) or allow."),
        };
        return app.UseWhen(
            context => !allowed && context.Request.IsApi() && !context.Request.IsHttps && !IsHere(context.Connection.RemoteIpAddress),
            branch => branch.Run(_ => throw new StudioException(
                ErrorCode.Forbidden, "Send this over HTTPS: over plain HTTP anyone between us could read the key. The operator may allow it with http=allow.")));
    }

    // In memory, without a socket, there is no address and nobody in between.
    private static bool IsHere(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
