using System.Globalization;
using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace CharaStudio.Web.Http;

/// <summary>Where the studio listens and to which names it answers: loopback unless it is told otherwise.</summary>
public static class StudioHost
{
    public const int StandardPort = 5180;

    public static WebApplicationBuilder AddStudioHost(this WebApplicationBuilder builder)
    {
        var bind = builder.Configuration["bind"] ?? IPAddress.Loopback.ToString();
        var port = builder.Configuration.GetValue("port", StandardPort);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Its scope puts the request's path, which may hold a person's words, on every line; RequestLog tells what is needed.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The key files are kept private by the data folder's mode; there is no second key to encrypt them with.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.UseStaticWebAssets();
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://{bind}:{port}"));
        }

        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 64 << 20;
        });
        builder.Services.Configure<HostFilteringOptions>(options =>
        {
            options.AllowedHosts = Names(builder.Configuration, bind);
            options.AllowEmptyHosts = false;
        });
        return builder;
    }

    // The framework's default is every name, which lets a foreign page reach a loopback server by rebinding its own name.
    private static List<string> Names(ConfigurationManager configuration, string bind)
    {
        List<string> names = ["localhost", "127.0.0.1", "[::1]"];
        names.AddRange(configuration["hosts"]?.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []);
        if (IPAddress.TryParse(bind, out var address) && !IPAddress.IsLoopback(address))
        {
            names.Add(Dns.GetHostName());
            names.AddRange(OwnAddresses());
        }

        return names;
    }

    private static IEnumerable<string> OwnAddresses() => NetworkInterface.GetAllNetworkInterfaces()
        .SelectMany(card => card.GetIPProperties().UnicastAddresses)
        .Select(entry => entry.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6
            ? $"[{entry.Address}]"
            : entry.Address.ToString());
}

public static class HostAddress
{
    /// <summary>The address that people open, without a closing slash; a wildcard is shown as loopback.</summary>
    public static string Of(WebApplication app)
    {
        var bound = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        return (bound ?? "http://localhost").Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).TrimEnd('/');
    }
}
