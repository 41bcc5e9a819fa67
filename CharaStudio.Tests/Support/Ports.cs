using System.Net;
using System.Net.Sockets;

namespace CharaStudio.Tests.Support;

public static class Ports
{
    // Below those that the system gives out by itself (32768 and up): no connection and no server of another test comes by one of
    // these between its choice and its use. Two runs on one machine begin at different ones.
    private const int First = 20_000;
    private const int Count = 10_000;
    private static int s_last = Environment.ProcessId * 61;

    /// <summary>A loopback port that nobody listens on, and that this run gives to nobody else.</summary>
    public static int Free()
    {
        for (var tries = 0; tries < Count; tries++)
        {
            var port = First + ((Interlocked.Increment(ref s_last) & int.MaxValue) % Count);
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody else's.
            }
        }

        throw new InvalidOperationException($"None of the ports {First} to {First + Count - 1} is free.");
    }
}
