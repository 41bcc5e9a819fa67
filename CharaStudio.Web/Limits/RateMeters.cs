using System.Collections.Concurrent;
using System.Net;

namespace CharaStudio.Web.Limits;

/// <summary>Everybody's windows: those of keys, of addresses without a key on the routes that need none, and of addresses that try keys.</summary>
public sealed class RateMeters(Caps caps, TimeProvider clock)
{
    private const int MostIdle = 50_000;
    private static readonly TimeSpan s_minute = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan s_burst = TimeSpan.FromSeconds(10);
    private readonly ConcurrentDictionary<string, RateMeter> _meters = new(StringComparer.Ordinal);

    /// <summary>Null when both rates of keys are off.</summary>
    internal RateMeter? OfKey(string keyId) => Windows() is { Length: > 0 } windows ? Find("key " + keyId, () => new RateMeter(windows)) : null;

    internal RateMeter OfKeyless(IPAddress? address, int perMinute) =>
        Find($"keyless {perMinute} {Plain(address)}", () => new RateMeter(new RateWindow("default", perMinute, s_minute)));

    internal RateMeter OfBadKeys(IPAddress? address) =>
        Find("bad " + Plain(address), () => new RateMeter(new RateWindow("default", caps.BadKeys, s_minute)));

    private RateWindow[] Windows()
    {
        var windows = new List<RateWindow>();
        if (caps.PerMinute > 0)
        {
            windows.Add(new RateWindow("default", caps.PerMinute, s_minute));
        }

        if (caps.PerBurst > 0)
        {
            windows.Add(new RateWindow("burst", caps.PerBurst, s_burst));
        }

        return [.. windows];
    }

    private RateMeter Find(string name, Func<RateMeter> make)
    {
        if (_meters.Count >= MostIdle)
        {
            var now = clock.GetUtcNow();
            foreach (var (idle, meter) in _meters)
            {
                if (meter.IsIdle(now))
                {
                    _meters.TryRemove(idle, out _);
                }
            }
        }

        return _meters.GetOrAdd(name, _ => make());
    }

    // One IPv6 household has a whole /64.
    private static string Plain(IPAddress? address)
    {
        if (address is null || address.IsIPv4MappedToIPv6 || address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetwork)
        {
            return address?.MapToIPv4().ToString() ?? "memory";
        }

        var bytes = address.GetAddressBytes();
        Array.Clear(bytes, 8, 8);
        return new IPAddress(bytes).ToString();
    }
}
