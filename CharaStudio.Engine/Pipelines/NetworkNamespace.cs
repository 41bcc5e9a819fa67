using System.Diagnostics;

namespace CharaStudio.Engine.Pipelines;

/// <summary>
/// Finds out, once, how this system lets an unprivileged program run without a network: <c>unshare</c> of util-linux, with a user
/// namespace where the caller is not root. Containers and hardened kernels may permit neither; the worker then runs with the network
/// open and says so in its ready message.
/// </summary>
internal static class NetworkNamespace
{
    private static readonly string[][] s_ways =
    [
        ["unshare", "--net", "--"],
        ["unshare", "--user", "--map-current-user", "--net", "--"],
    ];

    // Milliseconds on a quiet machine. To give up early on a busy one would be to go on with the network open.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);
    private static readonly Lazy<string[]> s_prefix = new(Find);

    /// <summary>What to put before a command; empty where nothing works.</summary>
    public static IReadOnlyList<string> Prefix => s_prefix.Value;

    private static string[] Find() =>
        OperatingSystem.IsLinux() ? s_ways.FirstOrDefault(Works) ?? [] : [];

    private static bool Works(string[] way)
    {
        var start = new ProcessStartInfo(way[0], [.. way[1..], "true"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            using var probe = Process.Start(start);
            return probe is not null && probe.WaitForExit(s_patience) && probe.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false; // unshare is not installed.
        }
    }
}
