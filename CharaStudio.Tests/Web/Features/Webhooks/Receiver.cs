using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CharaStudio.Tests.Web.Features.Webhooks;

/// <summary>A request as a receiver saw it.</summary>
internal sealed record Received(IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Id => Headers["webhook-id"];

    /// <summary>How it was answered.</summary>
    public required Func<NetworkStream, CancellationToken, Task> Answer { get; init; }

    public string Text => Encoding.UTF8.GetString(Body);
}

/// <summary>A receiver of webhooks on the loopback interface that answers as it is told, byte for byte.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Received> _received = [];
    private readonly Task _loop;
    private int _open;

    public Receiver()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _loop = AcceptAsync();
    }

    public int Port { get; }

    public string Url => $"http://127.0.0.1:{Port}/hook";

    /// <summary>Writes the whole answer; the connection is closed when it returns. A request gets the one that is set when it has been read.</summary>
    public Func<NetworkStream, CancellationToken, Task> Answer { get; set; } = Status(204);

    /// <summary>Connections at once. One whose answer was read by its caller may still count for a moment, so this is for answers that never end.</summary>
    public int MostAtOnce { get; private set; }

    public IReadOnlyList<Received> Received
    {
        get
        {
            lock (_received)
            {
                return [.. _received];
            }
        }
    }

    public static Func<NetworkStream, CancellationToken, Task> Status(int status, params string[] headers) => (stream, token) =>
        stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Length: 0\r\n{string.Concat(headers.Select(h => h + "\r\n"))}\r\n"), token).AsTask();

    public static Func<NetworkStream, CancellationToken, Task> Hang() => (_, token) => Task.Delay(Timeout.Infinite, token);

    public static Func<NetworkStream, CancellationToken, Task> Drip() => async (stream, token) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), token);
        while (true)
        {
            await stream.WriteAsync("."u8.ToArray(), token);
            await Task.Delay(100, token);
        }
    };

    public static Func<NetworkStream, CancellationToken, Task> Flood() => async (stream, token) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n"u8.ToArray(), token);
        var chunk = new byte[64 * 1024];
        for (var sent = 0L; sent < 1L << 30; sent += chunk.Length)
        {
            await stream.WriteAsync(chunk, token);
        }
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        try
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _open));
            var stream = client.GetStream();
            var request = await ReadAsync(stream);
            lock (_received)
            {
                _received.Add(request);
            }

            await request.Answer(stream, _stop.Token);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // The studio hung up, or the test is over.
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async Task<Received> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!Encoding.ASCII.GetString([.. bytes.TakeLast(4)]).Equals("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, _stop.Token);
            bytes.Add(one[0]);
        }

        var headers = Encoding.ASCII.GetString([.. bytes]).Split("\r\n").Skip(1).Where(line => line.Contains(':', StringComparison.Ordinal))
            .ToDictionary(line => line.Split(':')[0].ToLowerInvariant(), line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim(), StringComparer.Ordinal);
        var body = new byte[int.Parse(headers["content-length"], System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return new Received(headers, body) { Answer = Answer };
    }
}
