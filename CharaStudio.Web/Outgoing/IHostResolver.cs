using System.Net;

namespace CharaStudio.Web.Outgoing;

/// <summary>Looks up a host name. A test replaces it to give any answer, and another one at the second question.</summary>
public interface IHostResolver
{
    /// <returns>Every address of the host; empty when it has none.</returns>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken token);
}

/// <summary>The machine's own resolver.</summary>
public sealed class SystemResolver : IHostResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken token) =>
        await Dns.GetHostAddressesAsync(host, token);
}
