using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace CharaStudio.Tests.Web.Outgoing;

/// <summary>Another host, on a loopback address: answers GETs by path, byte for byte, and counts who came.</summary>
internal sealed class Peer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly X509Certificate2? _certificate;
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _asked = [];
    private readonly Task _loop;
    private int _connections;

    public Peer(X509Certificate2? certificate = null, string address = "127.0.0.1", int port = 0)
    {
        _certificate = certificate;
        _listener = new TcpListener(IPAddress.Parse(address), port);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _loop = AcceptAsync();
    }

    public int Port { get; }

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Request lines and headers, one text a request.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked)
            {
                return [.. _asked];
            }
        }
    }

    /// <summary>Writes the whole answer to a path; the connection is closed when it returns.</summary>
    public Func<string, Stream, CancellationToken, Task> Answer { get; set; } = (_, stream, token) => Say(200, "hello"u8.ToArray())("", stream, token);

    public static Func<string, Stream, CancellationToken, Task> Say(int status, byte[] body, params string[] headers) => async (_, stream, token) =>
    {
        var lines = string.Concat(headers.Select(header => header + "\r\n"));
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status} Said\r\nContent-Length: {body.Length}\r\n{lines}\r\n"), token);
        await stream.WriteAsync(body, token);
    };

    public static Func<string, Stream, CancellationToken, Task> Redirect(string to, int status = 302) => Say(status, [], "Location: " + to);

    /// <summary>Sends a body without end, <paramref name="pause"/> between the pieces.</summary>
    public static Func<string, Stream, CancellationToken, Task> Endless(int piece, TimeSpan pause) => async (_, stream, token) =>
    {
        await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), token);
        while (true)
        {
            await stream.WriteAsync(new byte[piece], token);
            await Task.Delay(pause, token);
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
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var _ = client;
        Interlocked.Increment(ref _connections);
        try
        {
            Stream stream = client.GetStream();
            if (_certificate is not null)
            {
                var secure = new SslStream(stream);
                await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
                stream = secure;
            }

            await Answer(await ReadPathAsync(stream), stream, _stop.Token);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The guard hung up, or the test is over.
        }
    }

    private async Task<string> ReadPathAsync(Stream stream)
    {
        var text = new StringBuilder();
        var one = new byte[1];
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            await stream.ReadExactlyAsync(one, _stop.Token);
            text.Append((char)one[0]);
        }

        // A connection that is closed with something unread is reset, and what was answered may be lost.
        var length = text.ToString().Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length: ", StringComparison.OrdinalIgnoreCase))?.Split(' ')[1] ?? "0";
        await stream.ReadExactlyAsync(new byte[int.Parse(length, CultureInfo.InvariantCulture)], _stop.Token);
        lock (_asked)
        {
            _asked.Add(text.ToString());
        }

        return text.ToString().Split(' ')[1];
    }
}
