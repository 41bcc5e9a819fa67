using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>How many of the labelled traits the parser finds, and where it errs.</summary>
/// <param name="Expected">Number of labels.</param>
/// <param name="Found">Labels met.</param>
/// <param name="Misses">One line a label missed.</param>
public sealed record LookAccuracy(int Expected, int Found, IReadOnlyList<string> Misses)
{
    /// <summary>Scores lines of <c>description | label; label</c>; a label is <c>person.trait=value</c>, <c>trait=!value</c> for what is denied, or a trait of the scene.</summary>
    public static LookAccuracy Score(string labelled)
    {
        int expected = 0, found = 0;
        var misses = new List<string>();
        foreach (var line in labelled.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
            {
                continue;
            }

            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var scene = TextReader.Read(line[..bar].Trim(), []);
            foreach (var label in line[(bar + 1)..].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                expected++;
                if (Meets(scene, label))
                {
                    found++;
                }
                else
                {
                    misses.Add($"{line[..bar].Trim()} -> {label}");
                }
            }
        }

        return new LookAccuracy(expected, found, misses);
    }

    private static bool Meets(SceneDraft scene, string label)
    {
        var eq = label.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = (label[..eq], label[(eq + 1)..]);
        if (!char.IsAsciiDigit(key[0]))
        {
            return SceneValues(scene, key).Contains(value, StringComparer.Ordinal);
        }

        var person = key[0] - '0';
        if (person >= scene.People.Count)
        {
            return false;
        }

        var traits = scene.People[person].Attributes.Where(a => a.Attribute == key[2..]);
        return value[0] == '!'
            ? traits.Any(a => a.Negated && a.Value == value[1..]) && !traits.Any(a => !a.Negated && a.Value == value[1..])
            : traits.Any(a => !a.Negated && (a.Value == value || a.Value == ColourOf(value)));
    }

    private static IEnumerable<string> SceneValues(SceneDraft scene, string key) => key switch
    {
        "place" => scene.Place is { } p ? [p] : [],
        "hour" => scene.Hour is { } h ? [PlanJson.Word(h)] : [],
        "weather" => scene.Weather is { } w ? [PlanJson.Word(w)] : [],
        "shot" => scene.Shot is { } s ? [PlanJson.Word(s)] : [],
        "animal" => scene.Animals.Select(a => a.Kind),
        "effect" => scene.Effects.Select(e => e.Kind),
        _ => throw new ArgumentException($"'{key}' is no trait of a scene.", nameof(key)),
    };

    private static string? ColourOf(string name) =>
        Lexicon.Shared.Phrases.Match(Tokenizer.Split(name), 0) is { } hit && hit.Concept.Kind is (ConceptKind.Color or ConceptKind.SkinTone) ? hit.Concept.Value : null;
}
