using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>A character in another state (a costume, a disguise): what the state's text says changes, all else stays who they are.</summary>
public static class LookVariant
{
    // What everybody is who is called by no role; what such people wear by default is no costume.
    private const string Nobody = "person";

    /// <param name="state">What the state looks like, in words.</param>
    public static LookSheet Of(LookSheet look, string state)
    {
        var reading = LookParser.ReadCharacter(look.Name, state, "", look.Seed);
        var (said, denied) = (Spoken(reading, negated: false), Spoken(reading, negated: true));
        if (said.Count == 0 && denied.Count == 0)
        {
            return look;
        }

        var changed = reading.Look;
        return look with
        {
            Hair = look.Hair with
            {
                Cut = said.Contains("hair.cut") ? changed.Hair.Cut : look.Hair.Cut,
                Color = said.Contains("hair.color") ? changed.Hair.Color : look.Hair.Color,
                SecondColor = said.Contains("hair.color") || said.Contains("hair.second_color") ? changed.Hair.SecondColor : look.Hair.SecondColor,
            },
            Eyes = look.Eyes with { Color = said.Contains("eyes.color") ? changed.Eyes.Color : look.Eyes.Color },
            Skin = said.Contains("skin") ? changed.Skin : look.Skin,
            Beard = said.Contains("beard") ? changed.Beard : look.Beard,
            Age = said.Contains("age") ? changed.Age : look.Age,
            Proportion = said.Contains("age") && changed.Age is Age.Child != (look.Age is Age.Child) ? changed.Proportion : look.Proportion,
            Species = said.Contains("species") ? changed.Species : look.Species,
            Build = said.Contains("build") ? changed.Build : look.Build,
            Outfit = Outfit(look, changed, reading, TextReader.Read(state, []).People.FirstOrDefault()?.Role ?? Nobody),
            Accessories = Accessories(look, changed, reading),
            Marks = [.. look.Marks.Where(mark => !Denies(reading, "mark", mark)).Union(changed.Marks, StringComparer.Ordinal)],
            Props = said.Contains("prop") ? changed.Props : [.. look.Props.Where(prop => !Denies(reading, "prop", prop))],
        };
    }

    private static HashSet<string> Spoken(PersonReading reading, bool negated) =>
        [.. reading.Attributes.Where(trait => IsSaid(trait) && trait.Negated == negated).Select(trait => trait.Attribute)];

    // A role says what it wears ("as a monk"), unless the text names the clothes itself.
    private static List<Garment> Outfit(LookSheet look, LookSheet changed, PersonReading reading, string role)
    {
        var named = reading.Attributes.Where(trait => trait is { Attribute: "garment", Negated: false }).ToList();
        var source = named.Exists(IsSaid) || role == Nobody ? "text" : "role";
        var said = named.Where(trait => trait.Source == source).Select(trait => trait.Value).ToHashSet(StringComparer.Ordinal);
        var moment = changed.Outfit.Where(garment => said.Contains(garment.Kind)).ToList();
        var slots = moment.SelectMany(garment => Covers(Wardrobe.Slot(garment.Kind))).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. look.Outfit.Where(garment => !slots.Contains(Wardrobe.Slot(garment.Kind)) && !Denies(reading, "garment", garment.Kind)),
            .. moment,
        ];
    }

    private static string[] Covers(string slot) => slot switch
    {
        "full" => ["full", "upper", "lower"],
        "upper" or "lower" => [slot, "full"],
        _ => [slot],
    };

    private static List<Accessory> Accessories(LookSheet look, LookSheet changed, PersonReading reading)
    {
        var added = changed.Accessories.Where(accessory => reading.Attributes.Any(trait => IsSaid(trait) && !trait.Negated
            && trait.Attribute is "accessory" && trait.Value == accessory.Kind)).ToList();
        return
        [
            .. look.Accessories.Where(accessory => !Denies(reading, "accessory", accessory.Kind) && !added.Exists(other => other.Kind == accessory.Kind)),
            .. added,
        ];
    }

    private static bool Denies(PersonReading reading, string attribute, string value) =>
        reading.Attributes.Any(trait => trait.Negated && trait.Attribute == attribute && trait.Value == value);

    private static bool IsSaid(LookTrait trait) => trait.Source is "text" or "guess";
}
