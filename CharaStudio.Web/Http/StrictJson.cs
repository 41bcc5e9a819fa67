using System.Text;
using System.Text.Json;

namespace CharaStudio.Web.Http;

/// <summary>
/// Refuses, with line and column, JSON that parsers disagree about: duplicate keys, numbers beyond a double, lone surrogates,
/// NUL characters, depth over 32, comments and trailing commas. What passes can be read by anyone in one way only.
/// </summary>
public static class StrictJson
{
    private const int LongestNumber = 400;

    /// <exception cref="StudioException">BadRequest with details.line and details.column, both counted from 1.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = ApiJson.MaxDepth });
        var names = new Stack<HashSet<string>>();
        try
        {
            while (reader.Read())
            {
                CheckToken(json, ref reader, names);
            }
        }
        catch (JsonException error)
        {
            throw At(json, Offset(json, error), Explain(error));
        }
    }

    /// <summary>The error for a place in the body.</summary>
    /// <param name="json">The whole body.</param>
    /// <param name="offset">Where, in bytes from the start.</param>
    /// <param name="path">The JSON path of the value at fault, or null.</param>
    public static StudioException At(ReadOnlySpan<byte> json, long offset, string message, string? path = null)
    {
        var before = json[..(int)Math.Clamp(offset, 0, json.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        var details = new Dictionary<string, object?>(StringComparer.Ordinal) { ["line"] = line, ["column"] = column };
        if (path is not null)
        {
            details["path"] = path;
        }

        return new StudioException(ErrorCode.BadRequest, $"{message} (line {line}, column {column})", path?.TrimStart('$', '.'), details);
    }

    /// <summary>The byte at which a parser's exception points.</summary>
    public static long Offset(ReadOnlySpan<byte> json, JsonException error)
    {
        var start = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
        {
            var end = json[start..].IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            start += end + 1;
        }

        return start + (error.BytePositionInLine ?? 0);
    }

    private static void CheckToken(ReadOnlySpan<byte> json, ref Utf8JsonReader reader, Stack<HashSet<string>> names)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                names.Push(new HashSet<string>(StringComparer.Ordinal));
                break;
            case JsonTokenType.EndObject:
                names.Pop();
                break;
            case JsonTokenType.PropertyName:
                var name = Text(json, ref reader);
                if (!names.Peek().Add(name))
                {
                    throw At(json, reader.TokenStartIndex, "The same key appears twice in one object");
                }

                break;
            case JsonTokenType.String:
                Text(json, ref reader);
                break;
            case JsonTokenType.Number when reader.ValueSpan.Length > LongestNumber
                || !reader.TryGetDouble(out var number) || !double.IsFinite(number):
                throw At(json, reader.TokenStartIndex, "This number is too large");
        }
    }

    private static string Text(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw At(json, reader.TokenStartIndex, "This text is not valid Unicode");
        }

        return text.Contains('\0', StringComparison.Ordinal)
            ? throw At(json, reader.TokenStartIndex, "Text must not hold the character NUL")
            : text;
    }

    // The parser's message ends in its own, 0-based position, and some of them name options of ours.
    private static string Explain(JsonException error)
    {
        var message = error.Message.Split(" LineNumber:", 2)[0].Split(" Change the reader", 2)[0].Split(" Path:", 2)[0].TrimEnd('.');
        return message.Contains("CurrentDepth", StringComparison.Ordinal)
            ? $"The JSON is nested deeper than {ApiJson.MaxDepth} levels"
            : "The body is not valid JSON: " + message;
    }
}
