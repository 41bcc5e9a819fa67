using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CharaStudio.Web.Limits;

/// <summary>
/// The setting <c>proxies</c> lists addresses and ranges whose X-Forwarded-For and X-Forwarded-Proto are believed, one hop deep.
/// Without it those headers mean nothing: anybody can write them.
/// </summary>
internal static class ListedProxies
{
    /// <exception cref="InvalidOperationException">An entry is neither an address nor a range.</exception>
    public static IApplicationBuilder UseListedProxies(this IApplicationBuilder app, IConfiguration configuration)
    {
        var entries = configuration["proxies"]?.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        if (entries.Length == 0)
        {
            return app;
        }

        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in entries)
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                options.KnownProxies.Add(address);
            }
            else if (System.Net.IPNetwork.TryParse(entry, out var network))
            {
                options.KnownIPNetworks.Add(network);
            }
            else
            {
                throw new InvalidOperationException($"The setting 'proxies' lists addresses and ranges such as 10.0.0.2 or 10.0.0.0/24, not '{entry}'.");
            }
        }

        return app.UseForwardedHeaders(options);
    }
}
