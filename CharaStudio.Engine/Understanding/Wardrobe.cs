using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>Dresses a person: garments of the text replace what the role would wear in the same slot, and nobody is left half dressed.</summary>
internal sealed class Wardrobe(PersonDraft draft, Role role, Palette palette, long seed, List<LookTrait> all)
{
    private static readonly string[] s_order =
    [
        "trousers", "shorts", "hakama", "skirt", "shirt", "tunic", "dress", "gown", "kimono", "robe", "robe_mage", "school_uniform", "suit", "space_suit",
        "boots", "shoes", "sandals", "armour", "sash", "belt", "apron", "gloves", "jacket", "coat", "lab_coat", "scarf", "hood", "cape",
    ];

    /// <summary>Where a garment sits; two garments of one slot exclude each other, and a full garment excludes upper and lower ones.</summary>
    public static string Slot(string kind) => kind switch
    {
        "dress" or "gown" or "kimono" or "robe" or "robe_mage" or "school_uniform" or "suit" or "space_suit" => "full",
        "shirt" or "tunic" => "upper",
        "trousers" or "shorts" or "hakama" or "skirt" => "lower",
        "jacket" or "coat" or "lab_coat" => "outer",
        "boots" or "shoes" or "sandals" => "feet",
        _ => kind,
    };

    public IReadOnlyList<Garment> Dress(Presentation presentation)
    {
        var said = draft.Of("garment").Select(a => a.Value).Distinct(StringComparer.Ordinal).ToList();
        var kinds = new List<(string Kind, string? Color)>(said.Select(k => (k, (string?)null)));
        foreach (var (kind, color) in RoleWear())
        {
            if (!draft.Denies("garment", kind) && !Taken(kinds, kind))
            {
                kinds.Add((kind, color));
                all.Add(new LookTrait("garment", kind, "", -1, false, "role"));
            }
        }

        Cover(kinds, presentation);
        return [.. kinds.OrderBy(k => Array.IndexOf(s_order, k.Kind)).Select(k => Piece(k.Kind, k.Color))];
    }

    private static bool Taken(List<(string Kind, string? Color)> kinds, string kind)
    {
        var slots = kinds.Select(k => Slot(k.Kind)).ToHashSet(StringComparer.Ordinal);
        var slot = Slot(kind);
        // A kimono over hakama and a robe over trousers are worn together on purpose; a shirt under a robe is not seen.
        return slots.Contains(slot)
            || (slot is "upper" && slots.Contains("full"))
            || (slot is "lower" && slots.Contains("full") && kind != "hakama")
            || (slot is "full" && slots.Contains("upper"))
            || (slot is "full" && slots.Contains("lower") && !kinds.Exists(k => k.Kind == "hakama"));
    }

    private IEnumerable<(string Kind, string? Color)> RoleWear()
    {
        if (role.Species == "robot" || role.Wear.Length == 0)
        {
            return [];
        }

        var choices = role.Wear.Split('|');
        var wear = choices[Dice.For(seed, "wear").Index(choices.Length)];
        return wear.Split(' ').Select(w => w.Split(':')).Select(p => (p[0], p.Length > 1 ? p[1] : null));
    }

    private void Cover(List<(string Kind, string? Color)> kinds, Presentation presentation)
    {
        if (role.Species == "robot" && kinds.Count == 0)
        {
            return;
        }

        var slots = kinds.Select(k => Slot(k.Kind)).ToHashSet(StringComparer.Ordinal);
        if (!slots.Contains("full"))
        {
            if (!slots.Contains("upper"))
            {
                kinds.Add(("shirt", null));
            }

            if (!slots.Contains("lower"))
            {
                kinds.Add((presentation == Presentation.Feminine && Dice.For(seed, "lower").Chance(0.5) ? "skirt" : "trousers", null));
            }
        }

        if (!slots.Contains("feet") && !draft.Denies("garment", "shoes") && !draft.Denies("garment", "boots"))
        {
            kinds.Add(("shoes", null));
        }
    }

    private Garment Piece(string kind, string? roleColor)
    {
        var color = draft.Of($"garment.{kind}.color").LastOrDefault()?.Value ?? roleColor ?? palette.Garment(kind);
        var pattern = draft.Of($"garment.{kind}.pattern").LastOrDefault()?.Value;
        return new Garment
        {
            Kind = kind,
            Color = color,
            Trim = draft.Of($"garment.{kind}.trim").LastOrDefault()?.Value ?? Palette.Trim(color),
            Pattern = pattern is not null && PlanJson.TryRead<Pattern>(pattern, out var p) ? p : Pattern.Plain,
        };
    }
}
