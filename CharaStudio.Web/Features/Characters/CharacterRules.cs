using System.Text.Json;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Characters;

/// <summary>What a character's fields may hold.</summary>
internal static partial class CharacterRules
{
    public const string Spec = "CharaStudio-v1";
    private const int MostTags = 50;
    private const int LongestLookSheet = 64 * 1024;

    public static void Apply(Character row, CharacterChange change, SentFields sent)
    {
        row.Name = sent.Has("name") ? TextRules.Name("name", change.Name) : row.Name;
        row.Description = sent.Has("description") ? TextRules.Text("description", change.Description) : row.Description;
        row.Personality = sent.Has("personality") ? TextRules.Text("personality", change.Personality) : row.Personality;
        row.FirstMes = sent.Has("first_mes") ? TextRules.Text("first_mes", change.FirstMes) : row.FirstMes;
        row.SpecVersion = sent.Has("spec_version") ? SpecVersion(change.SpecVersion) : row.SpecVersion;
        row.Scenario = sent.Has("scenario") ? TextRules.Text("scenario", change.Scenario) : row.Scenario;
        row.MesExample = sent.Has("mes_example") ? TextRules.Text("mes_example", change.MesExample) : row.MesExample;
        row.Tags = sent.Has("tags") ? JsonText.Write(Tags(change.Tags)) : row.Tags;
        row.Visibility = sent.Has("visibility") ? Visibility(change.Visibility) : row.Visibility;
        row.LookSheet = sent.Has("look_sheet") ? LookSheet(change.LookSheet) : row.LookSheet;
        row.Seed = sent.Has("seed") ? change.Seed ?? throw StudioException.Invalid("seed", "'seed' must be a whole number.") : row.Seed;
        row.Notes = sent.Has("notes") ? TextRules.Text("notes", change.Notes) : row.Notes;
    }

    public static string SpecVersion(string? value) =>
        value is null or Spec ? Spec : throw StudioException.Invalid("spec_version", $"'spec_version' must be \"{Spec}\".");

    public static string Visibility(string? value) => value switch
    {
        null or "private" => "private",
        "public" => "public",
        _ => throw StudioException.Invalid("visibility", "'visibility' must be \"private\" or \"public\"."),
    };

    public static IReadOnlyList<string> Tags(IReadOnlyList<string>? tags) => TextRules.Names("tags", tags, MostTags);

    public static string? LookSheet(LookSheet? look)
    {
        if (look is null)
        {
            return null;
        }

        foreach (var color in Colors(look))
        {
            if (!Color().IsMatch(color))
            {
                throw StudioException.Invalid("look_sheet", "Colours of 'look_sheet' must be written as #rrggbb.");
            }
        }

        var text = JsonSerializer.Serialize(look, PlanJson.Options);
        return text.Length <= LongestLookSheet ? text : throw StudioException.Invalid("look_sheet", $"'look_sheet' must be at most {LongestLookSheet} bytes.");
    }

    private static IEnumerable<string> Colors(LookSheet look) =>
        ((IEnumerable<string?>)[look.Skin, look.Hair.Color, look.Hair.SecondColor, look.Eyes.Color])
            .Concat(look.Outfit.SelectMany(g => (IEnumerable<string?>)[g.Color, g.Trim]))
            .Concat(look.Accessories.Select(a => a.Color))
            .OfType<string>();

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Color();
}
