using System.Net.Http.Headers;

namespace CharaStudio.Web.Outgoing;

/// <summary>The few headers that an outgoing request has: no cookies, no referrer, nothing that the caller did not give.</summary>
internal static class OutgoingRequest
{
    private const string Agent = "CharaStudio";

    // A compressed body could be far larger than what was counted: none is asked for, and none is unpacked.
    public static HttpRequestMessage Get(Uri uri)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, uri);
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.TryAddWithoutValidation("Accept", "image/*");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        return request;
    }

    public static HttpRequestMessage Post(Uri uri, ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, string> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "identity");
        foreach (var (name, value) in headers)
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(value);
            }
            else
            {
                request.Headers.Add(name, value);
            }
        }

        return request;
    }
}
