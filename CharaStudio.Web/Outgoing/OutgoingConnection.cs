using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace CharaStudio.Web.Outgoing;

/// <summary>
/// One request over a connection of its own to one of the addresses that were judged; the name is not looked up again, so it cannot
/// mean something else by then. Nothing is shared with other requests: no pool, proxy, cookie or credential.
/// </summary>
internal sealed class OutgoingConnection : IDisposable
{
    private readonly HttpMessageInvoker _client;

    public OutgoingConnection(IReadOnlyList<IPAddress> addresses, TimeSpan connect, OutgoingTrust trust) =>
        _client = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.None,
                ConnectTimeout = connect,
                Credentials = null,
                DefaultProxyCredentials = null,
                PreAuthenticate = false,
                UseCookies = false,
                UseProxy = false,
                ActivityHeadersPropagator = null,
                MaxResponseHeadersLength = 32,
                SslOptions = trust.Options(),
                ConnectCallback = async (context, token) => await OpenAsync(addresses, context.DnsEndPoint.Port, token),
            });

    public void Dispose() => _client.Dispose();

    /// <summary>Reads at most one byte more than <paramref name="most"/>, so that the caller can tell a full body from a cut one.</summary>
    public async Task<OutgoingAnswer> SendAsync(HttpRequestMessage request, int most, TimeProvider clock, CancellationToken token)
    {
        using var response = await _client.SendAsync(request, token);
        var body = IsRedirect(response) ? [] : await ReadAsync(response.Content, most, token);
        return new OutgoingAnswer(request.RequestUri!, (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, Wait(response.Headers.RetryAfter, clock))
        {
            Redirect = IsRedirect(response) ? response.Headers.TryGetValues("Location", out var values) ? values.FirstOrDefault() : null : null,
        };
    }

    private static async Task<Stream> OpenAsync(IReadOnlyList<IPAddress> addresses, int port, CancellationToken token)
    {
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), token);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Count)
            {
                socket.Dispose();
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, int most, CancellationToken token)
    {
        if (content.Headers.ContentLength == 0)
        {
            return [];
        }

        await using var stream = await content.ReadAsStreamAsync(token);
        using var kept = new MemoryStream();
        var chunk = new byte[16 << 10];
        int got;
        while (kept.Length <= most
            && (got = await stream.ReadAsync(chunk.AsMemory(0, (int)Math.Min(chunk.Length, most + 1L - kept.Length)), token)) > 0)
        {
            kept.Write(chunk, 0, got);
        }

        return kept.ToArray();
    }

    private static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is 301 or 302 or 303 or 307 or 308;

    private static TimeSpan? Wait(RetryConditionHeaderValue? asked, TimeProvider clock) =>
        asked?.Delta ?? (asked?.Date is { } date && date > clock.GetUtcNow() ? date - clock.GetUtcNow() : null);
}
