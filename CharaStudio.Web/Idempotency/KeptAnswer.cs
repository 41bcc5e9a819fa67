using System.Text.Json;
using CharaStudio.Web.Http;
using CharaStudio.Web.Limits;
using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Idempotency;

/// <summary>An answer that is held back until it is kept, and its later replay.</summary>
internal sealed class KeptAnswer : IAsyncDisposable
{
    public const string ReplayedHeader = "Idempotent-Replayed";

    private static readonly string[] s_headers =
    [
        HeaderNames.Location, HeaderNames.ContentType, HeaderNames.ETag, HeaderNames.ContentDisposition, HeaderNames.CacheControl, "X-Ignored-Fields",
    ];

    private readonly HttpResponse _response;
    private readonly Stream _wire;
    private MemoryStream _held = new();
    private bool _isSent;

    private KeptAnswer(HttpResponse response)
    {
        (_response, _wire) = (response, response.Body);
        response.Body = _held;
    }

    /// <summary>From here on what is written to the response stays here until <see cref="SendAsync"/>.</summary>
    public static KeptAnswer Hold(HttpContext context) => new(context.Response);

    /// <summary>Drops what was written so far, for an error in its place.</summary>
    public void BeginAgain()
    {
        _response.Body = _wire;
        _held = new MemoryStream();
        _response.Body = _held;
    }

    /// <summary>What is kept of the answer; the body is null when it is larger than is kept, or not to be kept at all.</summary>
    public async Task<(string Headers, byte[]? Body)> ReadAsync(bool tellsASecret)
    {
        await _response.BodyWriter.FlushAsync(CancellationToken.None);
        var headers = s_headers.Where(_response.Headers.ContainsKey).ToDictionary(name => name, name => _response.Headers[name].ToString());
        return (JsonSerializer.Serialize(headers), !tellsASecret && _held.Length <= Caps.IdempotencyAnswerBytes ? _held.ToArray() : null);
    }

    /// <summary>Lets the answer go to its client.</summary>
    public async Task SendAsync(CancellationToken token)
    {
        await _response.BodyWriter.FlushAsync(CancellationToken.None);
        _response.Body = _wire;
        _isSent = true;
        if (_held.Length > 0)
        {
            await _wire.WriteAsync(_held.GetBuffer().AsMemory(0, (int)_held.Length), token);
        }
    }

    /// <exception cref="StudioException">Gone when the answer was larger than is kept.</exception>
    public static async Task ReplayAsync(HttpContext context, IdempotencyRecord record)
    {
        if (record.Body is not { } body)
        {
            throw new StudioException(
                ErrorCode.Gone,
                $"The first request was answered with {record.Status}, but its answer is not kept: it told a secret once, or was larger than {Caps.IdempotencyAnswerBytes >> 20} MiB.");
        }

        context.Response.StatusCode = record.Status!.Value;
        foreach (var (name, value) in JsonSerializer.Deserialize<Dictionary<string, string>>(record.Headers ?? "{}")!)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers[ReplayedHeader] = "true";
        if (body.Length > 0)
        {
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_isSent)
        {
            _response.Body = _wire;
        }

        await _held.DisposeAsync();
    }
}
