using System.Globalization;
using System.Net;

namespace CharaStudio.Web.Outgoing;

/// <summary>
/// The addresses of their own network that the operator opens to users: the setting <c>outgoing-allow</c>, a comma list of host
/// names, addresses and CIDR ranges, each with a port if only that one is meant. What is listed may be private, plain http and on any port.
/// </summary>
/// <example><c>--outgoing-allow 192.168.0.0/16,nas.home,127.0.0.1:9000,[fd00::/8]:8443</c></example>
public sealed class OutgoingAllowance
{
    private readonly List<Entry> _entries;

    /// <exception cref="FormatException">An entry is none of the three forms.</exception>
    public OutgoingAllowance(string? setting) =>
        _entries = [.. (setting ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Entry.Parse)];

    /// <summary>The host is listed by name, or by its address where it is written as one.</summary>
    public bool Lists(Uri url) => _entries.Any(entry => entry.FitsPort(url.Port) && entry.Names(url.IdnHost));

    /// <summary>The host may stand at this address.</summary>
    public bool Lists(Uri url, IPAddress address) =>
        _entries.Any(entry => entry.FitsPort(url.Port) && (entry.Names(url.IdnHost) || entry.Holds(address)));

    /// <summary>Some range is open on this port, so that a name may turn out to stand in it.</summary>
    public bool HasRange(int port) => _entries.Any(entry => entry.Range is not null && entry.FitsPort(port));

    private sealed record Entry(string? Host, IPNetwork? Range, int? Port)
    {
        public static Entry Parse(string text)
        {
            var (host, port) = SplitPort(text);
            if (IPNetwork.TryParse(host, out var range))
            {
                return new(null, range, port);
            }

            if (IPAddress.TryParse(host, out var address))
            {
                return new(null, new IPNetwork(address, address.GetAddressBytes().Length * 8), port);
            }

            return Uri.CheckHostName(host) == UriHostNameType.Dns
                ? new(host.TrimEnd('.'), null, port)
                : throw new FormatException($"outgoing-allow: '{text}' is no host name, address or range such as 192.168.0.0/16, with or without :port.");
        }

        public bool FitsPort(int port) => Port is null || Port == port;

        public bool Names(string host) => Range is { } range
            ? IPAddress.TryParse(host, out var address) && Contains(range, address)
            : string.Equals(Host, host.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

        public bool Holds(IPAddress address) => Range is { } range && Contains(range, address);

        // For the framework an IPv4 range also holds the mapped IPv6 addresses; the operator meant the plain ones.
        private static bool Contains(IPNetwork range, IPAddress address) => !address.IsIPv4MappedToIPv6 && range.Contains(address);

        // An IPv6 address has colons of its own: with a port it stands in brackets, as in a URL.
        private static (string Host, int? Port) SplitPort(string text)
        {
            var colon = text.LastIndexOf(':');
            var bracketed = text.StartsWith('[');
            var hasPort = bracketed ? colon > 0 && text[colon - 1] == ']' : colon > 0 && text.IndexOf(':', StringComparison.Ordinal) == colon;
            if (hasPort && ushort.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            {
                return (text[..colon].Trim('[', ']'), port);
            }

            return (text.Trim('[', ']'), null);
        }
    }
}
