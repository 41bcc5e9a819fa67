using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>Recognises a known character by looks: "a silver-haired swordswoman" is she whose card says so, unless another trait speaks against it.</summary>
internal static class Recognition
{
    public static void Identify(SceneDraft scene, IReadOnlyList<KnownCharacter> known)
    {
        for (var i = 0; i < scene.People.Count; i++)
        {
            var person = scene.People[i];
            if (person.Known >= 0)
            {
                continue;
            }

            var match = Enumerable.Range(0, known.Count).FirstOrDefault(k => scene.People.TrueForAll(p => p.Known != k) && Matches(person, known[k].Look), -1);
            if (match >= 0)
            {
                scene.People[i] = person.As(match, known[match].Look.Presentation);
            }
        }
    }

    private static bool Matches(PersonDraft person, LookSheet look)
    {
        if (person.Presentation is { } p && p != look.Presentation)
        {
            return false;
        }

        var said = person.Attributes.Where(a => !a.Negated).Select(a => Agrees(a, look)).Where(a => a is not null).ToList();
        return said.Count > 0 && said.TrueForAll(a => a == true);
    }

    /// <summary>Whether a trait of the text is the card's; null for traits that change from panel to panel.</summary>
    private static bool? Agrees(LookTrait trait, LookSheet look) => trait.Attribute switch
    {
        "hair.color" => trait.Value == look.Hair.Color,
        "hair.cut" => trait.Value == look.Hair.Cut,
        "eyes.color" => trait.Value == look.Eyes.Color,
        "skin" => trait.Value == look.Skin,
        "species" => trait.Value == look.Species,
        "age" => trait.Value == PlanJson.Word(look.Age),
        "beard" => trait.Value == look.Beard,
        "mark" => look.Marks.Contains(trait.Value),
        _ => null,
    };
}
