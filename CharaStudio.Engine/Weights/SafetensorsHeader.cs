using System.Text;
using System.Text.Json;

namespace CharaStudio.Engine.Weights;

/// <summary>
/// The header of a safetensors file, read with every rule of the format enforced: unique names, known number types, shapes whose
/// product fits, and data that covers the rest of the file without hole or overlap. https://github.com/huggingface/safetensors#format
/// </summary>
public sealed class SafetensorsHeader
{
    /// <summary>Longest header in bytes. The format allows 100 MB; the largest known checkpoints need a third of this.</summary>
    public const int MaxLength = 1 << 20;

    /// <summary>Most dimensions of a tensor.</summary>
    public const int MaxRank = 8;

    private const string MetadataKey = "__metadata__";
    private static readonly JsonReaderOptions s_strict = new() { MaxDepth = 4, AllowTrailingCommas = false, CommentHandling = JsonCommentHandling.Disallow };
    private readonly string _file;
    private readonly Dictionary<string, TensorEntry> _tensors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _metadata = new(StringComparer.Ordinal);

    private bool _hasMetadata;

    private SafetensorsHeader(string file) => _file = file;

    /// <summary>By name.</summary>
    public IReadOnlyDictionary<string, TensorEntry> Tensors => _tensors;

    /// <summary>What the file says about itself, texts only.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    /// <param name="file">For messages.</param>
    /// <param name="json">The header without its length.</param>
    /// <param name="dataLength">Bytes that follow it.</param>
    /// <exception cref="WeightsException">Any rule is broken.</exception>
    public static SafetensorsHeader Read(string file, ReadOnlySpan<byte> json, long dataLength)
    {
        var header = new SafetensorsHeader(file);
        try
        {
            header.ReadObject(json);
        }
        catch (JsonException error)
        {
            throw header.Wrong(null, "the header is not well-formed JSON.", error);
        }
        catch (InvalidOperationException error)
        {
            // What the reader throws for half of a surrogate pair.
            throw header.Wrong(null, "the header holds text that is not Unicode.", error);
        }

        header.CheckCoverage(dataLength);
        return header;
    }

    private void ReadObject(ReadOnlySpan<byte> json)
    {
        // Only spaces may pad the header, and only behind it, so that "{" is its first byte.
        if (json.Length == 0 || json[0] != (byte)'{')
        {
            throw Wrong(null, "the header does not begin with '{'.");
        }

        var reader = new Utf8JsonReader(json, s_strict);
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is not JsonTokenType.StartObject)
            {
                throw Wrong(name, "its entry is not an object.");
            }

            if (name is MetadataKey)
            {
                ReadMetadata(ref reader);
            }
            else if (!_tensors.TryAdd(name, ReadTensor(ref reader, name)))
            {
                throw Wrong(name, "the name occurs twice.");
            }
        }

        if (reader.Read())
        {
            throw Wrong(null, "something follows the header's object.");
        }
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        if (_hasMetadata)
        {
            throw Wrong(MetadataKey, "the name occurs twice.");
        }

        _hasMetadata = true;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is not JsonTokenType.String || !_metadata.TryAdd(key, reader.GetString()!))
            {
                throw Wrong(MetadataKey, "it must map different texts to texts.");
            }
        }
    }

    private TensorEntry ReadTensor(ref Utf8JsonReader reader, string name)
    {
        ElementType? type = null;
        List<long>? shape = null, offsets = null;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var key = reader.GetString()!;
            reader.Read();
            switch (key)
            {
                case "dtype" when type is null:
                    type = ReadType(ref reader, name);
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(ref reader, name, key, MaxRank);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(ref reader, name, key, 2);
                    break;
                default:
                    throw Wrong(name, "its entry must hold dtype, shape and data_offsets, each once, and nothing else.");
            }
        }

        return type is { } known && shape is not null && offsets is { Count: 2 }
            ? Entry(name, known, shape, offsets[0], offsets[1])
            : throw Wrong(name, "its entry must hold dtype, shape and two data_offsets.");
    }

    private ElementType ReadType(ref Utf8JsonReader reader, string name) =>
        reader.TokenType is JsonTokenType.String && ElementTypes.TryRead(reader.GetString()!, out var type)
            ? type
            : throw Wrong(name, $"its dtype is not one of {ElementTypes.Words}.");

    private List<long> ReadNumbers(ref Utf8JsonReader reader, string name, string key, int most)
    {
        if (reader.TokenType is not JsonTokenType.StartArray)
        {
            throw Wrong(name, $"{key} is not a list.");
        }

        var numbers = new List<long>();
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (reader.TokenType is not JsonTokenType.Number || !reader.TryGetInt64(out var number) || number < 0)
            {
                throw Wrong(name, $"{key} holds something other than whole numbers from 0.");
            }

            if (numbers.Count == most)
            {
                throw Wrong(name, $"{key} has more than {most} numbers.");
            }

            numbers.Add(number);
        }

        return numbers;
    }

    private TensorEntry Entry(string name, ElementType type, List<long> shape, long start, long end)
    {
        if (end < start)
        {
            throw Wrong(name, $"its data ends ({end}) before it starts ({start}).");
        }

        try
        {
            var length = checked(shape.Aggregate(1L, (product, side) => checked(product * side)) * type.Size());
            return length == end - start
                ? new TensorEntry(name, type, shape, start, length)
                : throw Wrong(name, $"{type.Word()} {TensorEntry.Spell(shape)} needs {length} bytes, but {end - start} are given.");
        }
        catch (OverflowException error)
        {
            throw Wrong(name, $"its shape {TensorEntry.Spell(shape)} is beyond any memory.", error);
        }
    }

    private void CheckCoverage(long dataLength)
    {
        var at = 0L;
        foreach (var tensor in _tensors.Values.OrderBy(tensor => tensor.Offset).ThenBy(tensor => tensor.Length))
        {
            if (tensor.Offset != at)
            {
                throw Wrong(tensor.Name, $"its data starts at {tensor.Offset}, not where the tensor before it ends ({at}): the file has {(tensor.Offset > at ? "a hole" : "an overlap")}.");
            }

            at += tensor.Length; // Cannot overflow: it is the tensor's own end, a number that was read.
            if (at > dataLength)
            {
                throw Wrong(tensor.Name, $"its data ends at {at}, but the file holds only {dataLength} bytes of data: it is truncated.");
            }
        }

        if (at != dataLength)
        {
            throw Wrong(null, $"{dataLength - at} bytes behind the last tensor belong to none.");
        }
    }

    private WeightsException Wrong(string? tensor, string reason, Exception? inner = null) => new(_file, tensor, reason, inner);

    internal static ReadOnlySpan<byte> Write(IEnumerable<TensorEntry> tensors, IReadOnlyDictionary<string, string>? metadata)
    {
        var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (metadata is { Count: > 0 })
            {
                writer.WriteStartObject(MetadataKey);
                foreach (var (key, value) in metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    writer.WriteString(key, value);
                }

                writer.WriteEndObject();
            }

            foreach (var tensor in tensors)
            {
                WriteTensor(writer, tensor);
            }

            writer.WriteEndObject();
        }

        // Spaces up to a multiple of eight, so that the data may be read in place.
        buffer.Write(Encoding.ASCII.GetBytes(new string(' ', (int)(-buffer.Length & 7))));
        return buffer.ToArray();
    }

    private static void WriteTensor(Utf8JsonWriter writer, TensorEntry tensor)
    {
        writer.WriteStartObject(tensor.Name);
        writer.WriteString("dtype", tensor.Type.Word());
        WriteNumbers("shape", tensor.Shape);
        WriteNumbers("data_offsets", [tensor.Offset, tensor.Offset + tensor.Length]);
        writer.WriteEndObject();

        void WriteNumbers(string key, IEnumerable<long> numbers)
        {
            writer.WriteStartArray(key);
            foreach (var number in numbers)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }
    }
}
