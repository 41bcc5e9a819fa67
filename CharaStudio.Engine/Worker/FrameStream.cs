using System.Buffers.Binary;
using System.Text.Json;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Worker;

/// <summary>Messages over a pair of pipes: four bytes of length, little-endian, then that much UTF-8 JSON. Pictures never travel here.</summary>
internal sealed class FrameStream(Stream input, Stream output) : IDisposable
{
    /// <summary>Longest message in bytes: a plan of ten figures is under 100 kB.</summary>
    public const int Longest = 16 << 20;

    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly byte[] _length = new byte[4];

    /// <summary>The next message; null when the other side has closed its end, between messages or within one.</summary>
    /// <exception cref="InvalidDataException">The bytes are no message of this protocol.</exception>
    public async Task<Message?> ReadAsync(CancellationToken token = default)
    {
        if (await input.ReadAtLeastAsync(_length, 4, throwOnEndOfStream: false, token) < 4)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(_length);
        if (length is <= 0 or > Longest)
        {
            throw new InvalidDataException($"A message of {length} bytes was announced; 1 to {Longest} are allowed.");
        }

        var body = new byte[length];
        if (await input.ReadAtLeastAsync(body, length, throwOnEndOfStream: false, token) < length)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<Message>(body, PlanJson.Options) ?? throw new InvalidDataException("The message is null.");
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new InvalidDataException($"The message is not understood: {error.Message}", error);
        }
    }

    /// <summary>Writes one whole message; several writers may call at once.</summary>
    public async Task WriteAsync(Message message, CancellationToken token = default)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(message, PlanJson.Options);
        if (body.Length > Longest)
        {
            throw new InvalidDataException($"A message of {body.Length} bytes is too long; {Longest} are allowed.");
        }

        var frame = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, 4);
        await _writing.WaitAsync(token);
        try
        {
            await output.WriteAsync(frame, token);
            await output.FlushAsync(token);
        }
        finally
        {
            _writing.Release();
        }
    }

    public void Dispose()
    {
        _writing.Dispose();
        input.Dispose();
        output.Dispose();
    }
}
