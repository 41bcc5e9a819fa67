using System.Globalization;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Worker;

/// <summary>
/// What the worker does to itself before its first render. The managed heap is capped from outside (DOTNET_GCHeapHardLimit, which must
/// stand before the runtime starts); here the private writable memory of the whole process is capped, so that native code that runs wild
/// ends this process and nothing else. RLIMIT_AS would be wrong: the runtime reserves address space that it never uses.
/// No network: the host starts the worker in a network namespace of its own where the system permits it.
/// </summary>
internal static partial class Confinement
{
    public const int LowestPriority = 19;

    // Stacks, code and the runtime's own structures, beyond what renders use.
    private const ulong RuntimeShare = 512UL << 20;
    private const int Data = 2;
    private const int Core = 4;
    private const int ByProcess = 0;

    /// <summary>Applies nice 19 to every thread (later ones inherit it), forbids core dumps and caps memory.</summary>
    /// <param name="memoryBytes">Cap for renders; 0 leaves it open.</param>
    /// <returns>The niceness in force.</returns>
    public static int Apply(long memoryBytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        // Again as long as there was one to lower: the runtime may have started it from one that was not yet lowered itself.
        while (LowerThreads())
        {
        }

        _ = SetLimit(Core, new Limit(0, 0));
        if (memoryBytes > 0)
        {
            var cap = (ulong)memoryBytes + RuntimeShare;
            _ = SetLimit(Data, new Limit(cap, cap));
        }

        return GetPriority(ByProcess, 0);
    }

    // On Linux a priority belongs to a thread: setting it for the process would reach the calling thread alone.
    private static bool LowerThreads()
    {
        var lowered = false;
        foreach (var task in Directory.GetDirectories("/proc/self/task"))
        {
            if (int.TryParse(Path.GetFileName(task), NumberStyles.None, CultureInfo.InvariantCulture, out var thread)
                && GetPriority(ByProcess, thread) < LowestPriority)
            {
                lowered |= SetPriority(ByProcess, thread, LowestPriority) == 0;
            }
        }

        return lowered;
    }

    /// <summary>True when only the loopback interface can be seen, and it is down.</summary>
    public static bool NetworkIsolated() =>
        OperatingSystem.IsLinux()
        && System.Net.NetworkInformation.NetworkInterface.GetAllNetworkInterfaces()
            .All(card => card.OperationalStatus != System.Net.NetworkInformation.OperationalStatus.Up);

    [LibraryImport("libc", EntryPoint = "setpriority", SetLastError = true)]
    private static partial int SetPriority(int which, int who, int priority);

    [LibraryImport("libc", EntryPoint = "getpriority")]
    private static partial int GetPriority(int which, int who);

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    private static partial int SetLimit(int resource, in Limit limit);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limit(ulong soft, ulong hard)
    {
        public readonly ulong Soft = soft;
        public readonly ulong Hard = hard;
    }
}
