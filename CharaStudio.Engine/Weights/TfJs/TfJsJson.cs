using System.Text.Json;

namespace CharaStudio.Engine.Weights.TfJs;

/// <summary>JSON of a size and depth that a description of a network needs, with every wrong turn a <see cref="WeightsException"/>.</summary>
internal static class TfJsJson
{
    /// <summary>Longest description in bytes. The largest that we use has 247 kB.</summary>
    public const int MaxLength = 4 << 20;

    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    /// <param name="read">May use the element's getters freely: what they throw is a wrong file, not a fault.</param>
    public static T Read<T>(string file, ReadOnlyMemory<byte> json, Func<JsonElement, T> read)
    {
        if (json.Length > MaxLength)
        {
            throw new WeightsException(file, null, $"it has {json.Length} bytes; at most {MaxLength} are read.");
        }

        try
        {
            using var document = JsonDocument.Parse(json, s_strict);
            return read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new WeightsException(file, null, "it is not well-formed JSON.", error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new WeightsException(file, null, "something in it is missing, or is a text where a number is due or the like.", error);
        }
    }
}
