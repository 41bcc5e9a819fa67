using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Worlds;

/// <summary>What the fields of world and scene cards may hold.</summary>
internal static class WorldRules
{
    private const int MostLore = 500;
    private const int MostKeys = 50;
    private const int LongestMap = 256 * 1024;

    public static void Apply(World row, WorldChange change, SentFields sent)
    {
        row.Name = sent.Has("name") ? TextRules.Name("name", change.Name) : row.Name;
        row.NameKey = row.Name.ToLowerInvariant();
        row.Description = sent.Has("description") ? TextRules.Text("description", change.Description) : row.Description;
        row.Lore = sent.Has("lore") ? Lore(change.Lore) : row.Lore;
        row.Map = sent.Has("map") ? JsonText.FreeObject("map", change.Map, LongestMap) : row.Map;
    }

    public static void Apply(Scene row, SceneChange change, SentFields sent)
    {
        row.Name = sent.Has("name") ? TextRules.Name("name", change.Name) : row.Name;
        row.Description = sent.Has("description") ? TextRules.Text("description", change.Description) : row.Description;
        row.Place = sent.Has("place") ? Place(change.Place) : row.Place;
        row.Hour = sent.Has("hour") ? Word<Hour>("hour", change.Hour) : row.Hour;
        row.Weather = sent.Has("weather") ? Word<Weather>("weather", change.Weather) : row.Weather;
        row.Lore = sent.Has("lore") ? Lore(change.Lore) : row.Lore;
    }

    public static string Lore(IReadOnlyList<LoreEntry>? entries)
    {
        if (entries is { Count: > MostLore })
        {
            throw StudioException.Invalid("lore", $"'lore' must have at most {MostLore} entries.");
        }

        return JsonText.Write((entries ?? []).Select((entry, i) => new LoreEntry(
            TextRules.Text($"lore[{i}].content", entry.Content),
            entry.Name is null ? null : TextRules.Name($"lore[{i}].name", entry.Name),
            entry.Keys is null ? null : TextRules.Names($"lore[{i}].keys", entry.Keys, MostKeys))));
    }

    public static string? Map(System.Text.Json.JsonElement? map) => JsonText.FreeObject("map", map, LongestMap);

    public static string? Place(string? value) => string.IsNullOrWhiteSpace(value) ? null : TextRules.Name("place", value, TextRules.LongestWord);

    /// <summary>A word of the picture vocabulary, or null.</summary>
    public static string? Word<T>(string field, string? value)
        where T : struct, Enum =>
        value is null ? null
        : PlanJson.TryRead<T>(value, out var known) ? PlanJson.Word(known)
        : throw StudioException.Invalid(field, $"'{field}' must be one of: {string.Join(", ", PlanJson.Words<T>())}.");
}
