using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>The look sheets of a story, one for each character and state, read once and used in every picture.</summary>
internal sealed class StoryCast
{
    private readonly Dictionary<(string Name, string? State), LookSheet> _looks = [];
    private readonly List<string> _names = [];

    public StoryCast(VisualStoryOrder order, long seed, IReadOnlyDictionary<string, PictureColours> colours, List<string> warnings)
    {
        for (var i = 0; i < order.Characters!.Count; i++)
        {
            var one = order.Characters[i];
            var name = Plain(one.Name);
            var reading = LookParser.ReadCharacter(name, one.Appearance ?? "", "", unchecked(seed + 7919L * (i + 1)) & long.MaxValue);
            // A look of one's own is complete: words change it like a costume, and a picture has nothing to add.
            var look = one.LookSheet is { } sheet
                ? LookVariant.Of(sheet with { Name = name }, one.Appearance ?? "")
                : Tinted(reading.Look with { Name = name }, reading, Colours(colours, one.ReferenceUrl), $"the reference of {name}", warnings);
            if (one.LookSheet is not null && one.ReferenceUrl is not null)
            {
                warnings.Add($"Nothing of the reference of {name} was taken: the look sheet says it all.");
            }

            _names.Add(name);
            _looks[(name, null)] = look;
            foreach (var (key, state) in one.States ?? new Dictionary<string, StoryStateOrder>(StringComparer.Ordinal))
            {
                var said = LookParser.ReadCharacter(name, state.Appearance ?? "", "", look.Seed);
                _looks[(name, key)] = Tinted(
                    LookVariant.Of(look, state.Appearance ?? ""), said, Colours(colours, state.ReferenceUrl), $"the reference of {name} as {key}", warnings, skin: false);
            }
        }
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>The name as the characters have it, whatever the case in which a scene writes it.</summary>
    public string Name(string? written) => _names.First(name => string.Equals(name, Plain(written), StringComparison.OrdinalIgnoreCase));

    public LookSheet Look(string name, string? state) => _looks[(name, state)];

    /// <summary>The state is part of the id, so that a lookup by id finds the right look.</summary>
    public KnownCharacter Known(string name, string? state) => new(state is null ? name : $"{name}/{state}", name, Look(name, state));

    private static string Plain(string? name) => (name ?? "").Normalize().Trim();

    private static PictureColours? Colours(IReadOnlyDictionary<string, PictureColours> colours, string? url) =>
        url is null ? null : colours.GetValueOrDefault(url);

    // Words go before the picture, the picture before what the seed would roll.
    private static LookSheet Tinted(
        LookSheet look, PersonReading reading, PictureColours? colours, string what, List<string> warnings, bool skin = true)
    {
        if (colours is null)
        {
            return look;
        }

        var taken = new List<string>();
        bool Silent(string attribute) => !reading.Attributes.Any(trait => trait.Source is "text" or "guess" && !trait.Negated && trait.Attribute == attribute);
        string? Take(string attribute, string word, string? colour)
        {
            if (colour is null || !Silent(attribute))
            {
                return null;
            }

            taken.Add(word);
            return colour;
        }

        var hair = skin ? Take("hair.color", "hair", colours.Hair) : null;
        var tone = skin && look.Species is "human" or "elf" ? Take("skin", "skin", colours.Skin) : null;
        var outfit = look.Outfit.ToList();
        var main = outfit.FindIndex(garment => garment.Kind is not ("boots" or "shoes" or "sandals" or "gloves" or "belt" or "sash" or "scarf"));
        if (main >= 0 && Take($"garment.{outfit[main].Kind}.color", "clothes", colours.Garment) is { } cloth)
        {
            outfit[main] = outfit[main] with { Color = cloth };
        }

        warnings.Add(taken.Count > 0
            ? $"Of {what} the colours of {string.Join(", ", taken)} were taken; the illustrator reads nothing else from a picture."
            : $"Nothing of {what} was taken: the words say it all, or its colours do not stand out.");
        return look with { Hair = look.Hair with { Color = hair ?? look.Hair.Color }, Skin = tone ?? look.Skin, Outfit = outfit };
    }
}
