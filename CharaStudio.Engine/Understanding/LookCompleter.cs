using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>Turns what was read into a whole look sheet: text first, then what the role implies, then the seed's roll.</summary>
internal sealed class LookCompleter
{
    private static readonly string[] s_feminineCuts =
        ["long_straight", "hime", "ponytail_high", "twin_tails", "braid", "bun", "bob", "long_wavy", "shoulder_length", "side_ponytail", "curly_long", "pixie"];

    private static readonly string[] s_masculineCuts = ["spiky", "messy_short", "undercut", "slicked_back", "crew_cut", "ponytail_low", "curly_short", "topknot", "pixie"];
    private static readonly string[] s_courtlyCuts = ["long_straight", "hime", "ponytail_high", "braid", "bun", "long_wavy", "side_ponytail"];
    private static readonly string[] s_courtlyRoles = ["swordswoman", "sorceress", "princess", "queen", "priestess"];
    private static readonly string[] s_shortFeminine = ["bob", "pixie", "shoulder_length"];
    private static readonly string[] s_shortMasculine = ["messy_short", "crew_cut", "spiky", "undercut"];
    private readonly PersonDraft _draft;
    private readonly Role _role;
    private readonly long _seed;
    private readonly Palette _palette;
    private readonly List<LookTrait> _all;

    private LookCompleter(PersonDraft draft, long seed)
    {
        _draft = draft;
        _role = Role.Of(draft.Role);
        _seed = seed;
        _palette = new Palette(seed);
        _all = [.. draft.Attributes];
    }

    public static PersonReading Complete(PersonDraft draft, long seed, string name = "")
    {
        var self = new LookCompleter(draft, seed);
        var look = self.Build(name);
        return new PersonReading(draft.Label, self._all, look);
    }

    private LookSheet Build(string name)
    {
        var presentation = _draft.Presentation ?? Rolled("presentation", Dice.For(_seed, "presentation").Pick([Presentation.Feminine, Presentation.Masculine]));
        var age = Word("age", _role.Age ?? Age.Young);
        var species = Said("species") ?? Implied("species", _role.Species);
        var proportion = Word("proportion", age == Age.Child ? Proportion.Child : Proportion.Anime);
        var hair = Hair(presentation, age);
        return new LookSheet
        {
            Name = name,
            Presentation = presentation,
            Age = age,
            Build = Word("build", _role.Build ?? Plans.Build.Average),
            Proportion = proportion,
            Species = species,
            Skin = Said("skin") ?? Rolled("skin", species == "robot" ? "#c3c9d2" : _palette.Skin()),
            Hair = hair,
            Beard = Said("beard") ?? Rolled("beard", RolledBeard(presentation, age)),
            Eyes = new EyeLook
            {
                Color = Said("eyes.color") ?? Rolled("eyes.color", _palette.Eyes()),
                Shape = Said("eyes.shape") ?? Rolled("eyes.shape", RolledEyes(presentation, age)),
            },
            Outfit = new Wardrobe(_draft, _role, _palette, _seed, _all).Dress(presentation),
            Accessories = Accessories(hair.Color),
            Marks = [.. _draft.Of("mark").Select(a => a.Value).Distinct(StringComparer.Ordinal)],
            Props = Props(),
            Seed = _seed,
        };
    }

    private HairLook Hair(Presentation presentation, Age age)
    {
        var dice = Dice.For(_seed, "hair");
        var feminine = presentation == Presentation.Feminine;
        var cut = Said("hair.cut");
        cut = cut switch
        {
            null => Rolled("hair.cut", _role.Id == "robot" ? "bald" : dice.Pick(s_courtlyRoles.Contains(_role.Id) ? s_courtlyCuts : feminine ? s_feminineCuts : s_masculineCuts)),
            "short" => dice.Pick(feminine ? s_shortFeminine : s_shortMasculine),
            _ => cut,
        };
        return new HairLook
        {
            Cut = cut,
            Color = Said("hair.color") ?? Rolled("hair.color", _palette.Hair(age)),
            SecondColor = Said("hair.second_color"),
        };
    }

    private List<Accessory> Accessories(string hairColor)
    {
        var kinds = _draft.Of("accessory").Select(a => a.Value).ToList();
        foreach (var extra in _role.Extras.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!kinds.Contains(extra) && !_draft.Denies("accessory", extra))
            {
                kinds.Add(Implied("accessory", extra));
            }
        }

        return [.. kinds.Distinct(StringComparer.Ordinal).Select(k => new Accessory(k, Said($"accessory.{k}.color") ?? DefaultAccessoryColor(k, hairColor)))];
    }

    private string DefaultAccessoryColor(string kind, string hairColor) => kind switch
    {
        "crown" or "earrings" => "#d9a93f",
        "glasses" => "#3a3d47",
        "eye_patch" => "#2b2b33",
        "helmet" => "#8f98a6",
        "hairpin" => Rgb.Parse(hairColor).Lightness > 0.6 ? "#2f9e75" : "#d9b45a",
        "hat" or "mask" => _palette.Garment("coat"),
        _ => _palette.Garment("sash"),
    };

    private List<string> Props()
    {
        var props = _draft.Of("prop").Select(a => a.Value).ToList();
        foreach (var prop in _role.Props.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (props.Count == 0 && !_draft.Denies("prop", prop))
            {
                props.Add(Implied("prop", prop));
            }
        }

        return [.. props.Distinct(StringComparer.Ordinal).Take(2)];
    }

    private string RolledBeard(Presentation presentation, Age age)
    {
        var dice = Dice.For(_seed, "beard");
        return presentation != Presentation.Masculine || age is Age.Child ? "none"
            : age == Age.Old ? dice.Pick(["long_beard", "full_beard", "short_beard", "none"])
            : age == Age.Adult && dice.Chance(0.35) ? dice.Pick(["stubble", "short_beard", "goatee", "moustache"])
            : "none";
    }

    private string RolledEyes(Presentation presentation, Age age)
    {
        var dice = Dice.For(_seed, "eyes");
        return age == Age.Child ? "round" : presentation == Presentation.Feminine
            ? dice.Pick(["almond", "round", "sharp", "droopy"])
            : dice.Pick(["almond", "sharp", "narrow"]);
    }

    private string? Said(string attribute) => _draft.Of(attribute).LastOrDefault()?.Value;

    private T Word<T>(string attribute, T otherwise)
        where T : struct, Enum =>
        Said(attribute) is { } said && PlanJson.TryRead<T>(said, out var value) ? value : Rolled(attribute, otherwise);

    private T Rolled<T>(string attribute, T value)
        where T : struct, Enum
    {
        Rolled(attribute, PlanJson.Word(value));
        return value;
    }

    private string Rolled(string attribute, string value)
    {
        _all.Add(new LookTrait(attribute, value, "", -1, false, "seed"));
        return value;
    }

    private string Implied(string attribute, string value)
    {
        _all.Add(new LookTrait(attribute, value, "", -1, false, "role"));
        return value;
    }
}
