using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>Turns a panel's description into a <see cref="ScenePlan"/>.</summary>
public static class SceneParser
{
    public static ScenePlan Parse(string description, SceneContext context)
    {
        var scene = TextReader.Read(description, context.Characters, context.Names);
        var figures = scene.People.Select((p, i) => Figure(p, i, context)).ToList();
        Pair(figures, scene);
        var effects = scene.Effects.DistinctBy(e => e.Kind, StringComparer.Ordinal).ToList();
        if (scene.Crowd)
        {
            effects.Add(new EffectPlan("crowd"));
        }

        return new ScenePlan
        {
            Description = description,
            Style = context.Style ?? scene.Style ?? Style.FantasyAnime,
            Camera = new CameraPlan { Shot = context.Shot ?? scene.Shot ?? NaturalShot(figures), Focus = figures.Count > 0 ? 0 : null, Subject = Subject(figures) },
            Place = Place(scene, context),
            Hour = scene.Hour ?? context.Hour ?? Hour.Noon,
            Weather = scene.Weather ?? context.Weather ?? Weather.Clear,
            Figures = figures,
            Animals = scene.Animals,
            Effects = effects,
            Seed = context.Seed,
            NotUnderstood = [.. scene.NotUnderstood.Values.Where(w => !IsNamed(w, context.Names))],
        };
    }

    private static FigurePlan Figure(PersonDraft p, int index, SceneContext context)
    {
        var known = p.Known >= 0 ? context.Characters[p.Known] : null;
        var look = known is null ? LookCompleter.Complete(p, context.Seed + index).Look : Dressed(known.Look, p);
        return new FigurePlan
        {
            Look = look,
            CharacterId = known?.Id,
            Pose = p.Pose ?? "stand",
            Expression = ExpressionOf(p),
            Gaze = p.Gaze ?? Gaze.Ahead,
            EyesClosed = p.EyesClosed,
            Props = Props(p, look),
            Interaction = p.Interaction is { With: >= 0 } i ? new InteractionPlan(i.Kind, i.With, i.Prop) : null,
        };
    }

    // A panel may change clothes and hair for the moment ("in a red coat"); who the character is stays.
    private static LookSheet Dressed(LookSheet look, PersonDraft p)
    {
        var spoken = p.Of("garment").Select(a => a.Value).ToHashSet(StringComparer.Ordinal);
        var denied = p.Attributes.Where(a => a.Negated).ToList();
        if (spoken.Count == 0 && denied.Count == 0)
        {
            return look;
        }

        var moment = LookCompleter.Complete(p, look.Seed).Look.Outfit.Where(g => spoken.Contains(g.Kind)).ToList();
        var slots = moment.Select(g => Wardrobe.Slot(g.Kind)).ToHashSet(StringComparer.Ordinal);
        return look with
        {
            Outfit =
            [
                .. look.Outfit.Where(g => !slots.Contains(Wardrobe.Slot(g.Kind)) && !denied.Exists(d => d.Attribute == "garment" && d.Value == g.Kind)),
                .. moment,
            ],
            Accessories = [.. look.Accessories.Where(a => !denied.Exists(d => d.Attribute == "accessory" && d.Value == a.Kind))],
        };
    }

    private static List<string>? Props(PersonDraft p, LookSheet look)
    {
        var given = p.Interaction is { Kind: "hand_over", Prop: { } handed } ? handed : null;
        var named = p.Of("prop").Select(a => a.Value).Where(v => v != given).Distinct(StringComparer.Ordinal).Take(2).ToList();
        if (named.Count > 0)
        {
            return named;
        }

        var kept = look.Props.Where(x => !p.Denies("prop", x)).ToList();
        return given is not null ? [] : kept.Count == look.Props.Count ? null : kept;
    }

    private static Expression ExpressionOf(PersonDraft p)
    {
        var said = p.Of("expression").FirstOrDefault()?.Value;
        return said is not null && PlanJson.TryRead<Expression>(said, out var e) ? e : p.Demeanour ?? Expression.Neutral;
    }

    // A two-person verb without an object means whoever else is there.
    private static void Pair(List<FigurePlan> figures, SceneDraft scene)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (scene.People[i].Interaction is { With: < 0 } open && figures.Count > 1)
            {
                figures[i] = figures[i] with { Interaction = new InteractionPlan(open.Kind, i == 0 ? 1 : 0, open.Prop) };
            }
        }
    }

    private static PlacePlan Place(SceneDraft scene, SceneContext context)
    {
        var home = context.Place ?? new PlacePlan { Seed = context.Seed };
        return home with
        {
            Kind = scene.Place ?? home.Kind,
            States = [.. home.States.Concat(scene.PlaceStates).Distinct(StringComparer.Ordinal)],
        };
    }

    private static Shot NaturalShot(List<FigurePlan> figures) => figures.Count switch
    {
        0 => Shot.WideShot,
        2 => Shot.TwoShot,
        1 => Shot.MediumShot,
        _ => Shot.FullShot,
    };

    private static string? Subject(List<FigurePlan> figures) =>
        figures.Count > 0 ? figures[0].Props is { Count: > 0 } own ? own[0] : figures[0].Look.Props.Count > 0 ? figures[0].Look.Props[0] : "hand" : null;

    private static bool IsNamed(string word, IReadOnlyList<string> names) =>
        names.Any(n => n.Contains(word, StringComparison.OrdinalIgnoreCase));
}
