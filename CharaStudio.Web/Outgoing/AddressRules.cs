using System.Net;
using System.Net.Sockets;

namespace CharaStudio.Web.Outgoing;

/// <summary>Which addresses belong to the open internet (IANA's special-purpose registries, RFC 6890 and its successors).</summary>
public static class AddressRules
{
    private static readonly IPNetwork[] s_closed4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this host
        IPNetwork.Parse("10.0.0.0/8"),
        IPNetwork.Parse("100.64.0.0/10"), // carrier-grade NAT
        IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("168.63.129.16/32"), // a cloud's host agent behind a public number
        IPNetwork.Parse("169.254.0.0/16"), // link-local, cloud metadata
        IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"),
        IPNetwork.Parse("192.0.2.0/24"),
        IPNetwork.Parse("192.88.99.0/24"), // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"),
        IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved, broadcast
    ];

    // Everything public in IPv6 lies in 2000::/3. What lies outside needs no list: ::, ::1, ::ffff:0:0/96, 64:ff9b::/96,
    // 64:ff9b:1::/48, 100::/64, 5f00::/16, fc00::/7, fe80::/10, fec0::/10, ff00::/8.
    private static readonly IPNetwork s_open6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] s_closed6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments, Teredo and ORCHID among them
        IPNetwork.Parse("2001:db8::/32"),
        IPNetwork.Parse("2002::/16"), // 6to4: carries any IPv4 address
        IPNetwork.Parse("3fff::/20"),
    ];

    /// <summary>Whether a stranger may name this address: no loopback, private, link-local, reserved, multicast or IPv4-carrying one.</summary>
    public static bool IsPublic(IPAddress address) => address.AddressFamily switch
    {
        AddressFamily.InterNetwork => !s_closed4.Any(network => network.Contains(address)),
        AddressFamily.InterNetworkV6 => address.ScopeId == 0 && !address.IsIPv4MappedToIPv6 && s_open6.Contains(address) && !s_closed6.Any(network => network.Contains(address)),
        _ => false,
    };
}
