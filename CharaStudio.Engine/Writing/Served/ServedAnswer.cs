using System.Text.Json;

namespace CharaStudio.Engine.Writing.Served;

/// <summary>The scene as a language model must send it.</summary>
internal sealed record ServedAnswer(string Title, string Prose, IReadOnlyList<StoryChoice> Choices)
{
    private const int LongestTitle = 80;
    private const int LongestChoice = 200;

    /// <summary>Reads the one JSON object in the text. Code fences, a thinking block before it and white space are allowed around it; its members are not guessed.</summary>
    public static bool TryRead(string text, out ServedAnswer answer, out string fault)
    {
        answer = new ServedAnswer("", "", []);
        var body = text[(text.LastIndexOf("</think>", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end + 8 : 0)..];
        var first = body.IndexOf('{', StringComparison.Ordinal);
        var last = body.LastIndexOf('}');
        if (first < 0 || last < first)
        {
            fault = "it holds no JSON object.";
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(body.AsMemory(first, last - first + 1));
            return TryRead(json.RootElement, out answer, out fault);
        }
        catch (JsonException e)
        {
            fault = $"its JSON is broken ({e.Message.Split(". Path", 2)[0]}).";
            return false;
        }
        catch (InvalidOperationException)
        {
            fault = "it holds half a character (a lone surrogate).";
            return false;
        }
    }

    private static bool TryRead(JsonElement root, out ServedAnswer answer, out string fault)
    {
        answer = new ServedAnswer("", "", []);
        if (Text(root, "prose") is not { Length: > 0 } prose)
        {
            fault = "\"prose\" must be a string that is not empty.";
            return false;
        }

        if (Text(root, "title") is not { Length: > 0 and <= LongestTitle } title)
        {
            fault = $"\"title\" must be a string of 1 to {LongestTitle} characters.";
            return false;
        }

        var choices = root.TryGetProperty("choices", out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(Choice).ToList()
            : [];
        if (choices.Count is < 2 or > 3 || choices.Contains(null))
        {
            fault = "\"choices\" must be an array of two or three objects with \"text\" and \"title\".";
            return false;
        }

        answer = new ServedAnswer(title, prose, choices!);
        fault = "";
        return true;
    }

    private static StoryChoice? Choice(JsonElement item) =>
        Text(item, "text") is { Length: > 0 and <= LongestChoice } text
            ? new StoryChoice(text, Text(item, "title") is { Length: > 0 and <= LongestTitle } title ? title : text[..Math.Min(text.Length, LongestTitle)])
            : null;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()?.Trim()
            : null;
}
