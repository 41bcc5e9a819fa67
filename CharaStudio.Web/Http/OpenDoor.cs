using System.Net;
using CharaStudio.Web.Features.Accounts;

namespace CharaStudio.Web.Http;

/// <summary>A studio without a password is not shown to the network (threat 2).</summary>
public static class OpenDoor
{
    /// <returns>False when nobody has set a password and the studio would listen beyond this machine; the sentence says what to do.</returns>
    public static async Task<bool> MayListenAsync(this WebApplication app, TextWriter errors)
    {
        var addresses = (app.Configuration["urls"] ?? app.Configuration["bind"] ?? "127.0.0.1").Split(';');
        if (addresses.All(IsHere) || string.Equals(app.Configuration["first-run"], "anywhere", StringComparison.Ordinal))
        {
            return true;
        }

        if (await app.Services.GetRequiredService<AccountService>().HasOwnerAsync())
        {
            return true;
        }

        await errors.WriteLineAsync(
            "This studio has no password yet, so it listens on this machine only. Start it once without --bind, open the link that it prints, "
            + "then start it again as now. In a container whose port is published on the host's loopback alone, add --first-run anywhere.");
        return false;
    }

    private static bool IsHere(string address)
    {
        var host = Uri.TryCreate(address.Replace("*", "0.0.0.0", StringComparison.Ordinal).Replace("+", "0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var url)
            ? url.Host.Trim('[', ']')
            : address;
        return host is "localhost" || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
