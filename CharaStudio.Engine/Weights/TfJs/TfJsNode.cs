using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CharaStudio.Engine.Weights.TfJs;

/// <summary>What a node takes: another's result, by name and number (0 unless an operation has several).</summary>
public sealed record TfJsInput(string Node, int Result);

/// <summary>One operation of a graph, under TensorFlow's own name for it ("MatMul", "ConcatV2").</summary>
/// <param name="Inputs">In order. Inputs that only ask to be run before are at the end and marked with <see cref="TfJsInput.Result"/> -1.</param>
/// <param name="Attributes">By TensorFlow's names.</param>
public sealed record TfJsNode(string Name, string Operation, IReadOnlyList<TfJsInput> Inputs, IReadOnlyDictionary<string, TfJsAttribute> Attributes)
{
    /// <exception cref="WeightsException">The attribute is absent or no whole number.</exception>
    public long Whole(string name) => Attribute<TfJsInteger>(name).Value;

    /// <summary>False when absent.</summary>
    public bool Flag(string name) => Attributes.ContainsKey(name) && Attribute<TfJsFlag>(name).Value;

    /// <exception cref="WeightsException">The attribute is absent or no list of whole numbers.</exception>
    public IReadOnlyList<long> WholeList(string name) => Attribute<TfJsIntegers>(name).Values;

    /// <exception cref="WeightsException">The attribute is absent or no text.</exception>
    public string Text(string name) => Attribute<TfJsText>(name).Value;

    internal static TfJsNode Read(string file, JsonElement json)
    {
        var name = json.GetProperty("name").GetString();
        var operation = json.GetProperty("op").GetString();
        if (name is not { Length: > 0 and <= 512 } || operation is not { Length: > 0 and <= 64 })
        {
            throw new WeightsException(file, null, "a node of its graph has no name or no operation, or a very long one.");
        }

        var inputs = json.TryGetProperty("input", out var list) ? list.EnumerateArray().Select(input => ReadInput(file, name, input.GetString())).ToArray() : [];
        var attributes = json.TryGetProperty("attr", out var pairs)
            ? pairs.EnumerateObject().ToDictionary(pair => pair.Name, pair => TfJsAttribute.Read(pair.Value), StringComparer.Ordinal)
            : [];
        return inputs.Length <= 256 && attributes.Count <= 64
            ? new TfJsNode(name, operation, inputs, attributes)
            : throw new WeightsException(file, name, "it has more than 256 inputs or 64 attributes.");
    }

    private static TfJsInput ReadInput(string file, string node, string? text)
    {
        if (text is not { Length: > 0 and <= 512 })
        {
            throw new WeightsException(file, node, "one of its inputs has no name, or a very long one.");
        }

        if (text[0] == '^')
        {
            return new TfJsInput(text[1..], -1);
        }

        var colon = text.LastIndexOf(':');
        return colon > 0 && int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var result)
            ? new TfJsInput(text[..colon], result)
            : new TfJsInput(text, 0);
    }

    private T Attribute<T>(string name)
        where T : TfJsAttribute =>
        Attributes.TryGetValue(name, out var found) && found is T right
            ? right
            : throw new WeightsException(Name, Name, $"this {Operation} has no '{name}' of the kind that is due.");
}

/// <summary>A value of a node's attribute. Kinds that no model of ours needs are <see cref="TfJsOther"/>.</summary>
public abstract record TfJsAttribute
{
    // The JSON form of protocol buffers: 64-bit numbers as text, bytes as base64 or (TensorFlow.js) as a list of codes.
    internal static TfJsAttribute Read(JsonElement json)
    {
        using var fields = json.EnumerateObject();
        if (!fields.MoveNext())
        {
            return new TfJsOther();
        }

        var (kind, value) = (fields.Current.Name, fields.Current.Value);
        return kind switch
        {
            "i" => new TfJsInteger(Whole(value)),
            "f" => new TfJsNumber(value.GetDouble()),
            "b" => new TfJsFlag(value.GetBoolean()),
            "s" => new TfJsText(Text(value)),
            "type" => new TfJsText(value.ValueKind is JsonValueKind.Number ? value.GetRawText() : value.GetString() ?? ""),
            "shape" => new TfJsIntegers(Sides(value)),
            "list" when value.TryGetProperty("i", out var numbers) => new TfJsIntegers([.. numbers.EnumerateArray().Select(Whole)]),
            _ => new TfJsOther(),
        };
    }

    private static long Whole(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number ? value.GetInt64() : long.Parse(value.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.Array
        ? Encoding.Latin1.GetString([.. value.EnumerateArray().Select(code => code.GetByte())])
        : Encoding.Latin1.GetString(value.GetBytesFromBase64());

    private static long[] Sides(JsonElement value) =>
        value.TryGetProperty("dim", out var dimensions) ? [.. dimensions.EnumerateArray().Select(side => Whole(side.GetProperty("size")))] : [];
}

public sealed record TfJsInteger(long Value) : TfJsAttribute;

public sealed record TfJsNumber(double Value) : TfJsAttribute;

public sealed record TfJsFlag(bool Value) : TfJsAttribute;

/// <summary>A text ("SAME"), or the number or name of a type ("1", "DT_FLOAT").</summary>
public sealed record TfJsText(string Value) : TfJsAttribute;

/// <summary>A list of whole numbers, or a shape (-1 = any size).</summary>
public sealed record TfJsIntegers(IReadOnlyList<long> Values) : TfJsAttribute;

public sealed record TfJsOther : TfJsAttribute;
