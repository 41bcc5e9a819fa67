using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;

namespace CharaStudio.Web.Features.VisualStories;

/// <summary>
/// Turns an order into pictures to draw. Each scene is read in the light of those before it (the hour, the weather, the place and what
/// is held stay until a text changes them), unless the prompts are raw.
/// </summary>
internal static class StoryPlanner
{
    private static readonly Setting s_open = new(null, [], null, null, null);

    /// <param name="colours">Of the reference pictures, by their URL as written.</param>
    public static StoryPlan Plan(VisualStoryOrder order, long seed, IReadOnlyDictionary<string, PictureColours> colours)
    {
        var warnings = new List<string>();
        var cast = new StoryCast(order, seed, colours, warnings);
        var places = new StoryPlaces(order, seed, colours, warnings);
        var raw = order.RawPrompts ?? false;
        var story = raw ? s_open : SettingReader.Read(order.Setting).Over(SettingReader.Read(order.Prompt));
        var style = StyleOf(order, story, warnings);
        var mood = Mood(order, colours, warnings);
        var scenes = new List<StoryScene>();
        ScenePlan? before = null;
        foreach (var scene in order.Scenes!)
        {
            var plan = Scene(scene, cast, places, raw ? s_open : story, style, mood, seed, raw ? null : before, SameLocation(order, scenes.Count), raw);
            var (width, height) = PictureSize.Of(scene.AspectRatio ?? order.AspectRatio, order.ImageSize, "aspect_ratio");
            scenes.Add(new StoryScene(scene.Prompt!, scene.Location, [.. Cast(scene, cast).Select(one => one.Name)], plan, width, height));
            if (plan.NotUnderstood.Count > 0)
            {
                warnings.Add($"Scene {scenes.Count}: not understood: {string.Join(", ", plan.NotUnderstood)}.");
            }

            before = plan;
        }

        return new StoryPlan { Style = style, Portraits = Portraits(order, cast), Scenes = scenes, Warnings = warnings };
    }

    private static ScenePlan Scene(
        StorySceneOrder scene, StoryCast cast, StoryPlaces places, Setting story, Style style, string? mood, long seed, ScenePlan? before, bool samePlace, bool raw)
    {
        var place = places.Find(scene.Location);
        var asked = Cast(scene, cast);
        var others = cast.Names.Except(asked.Select(one => one.Name), StringComparer.OrdinalIgnoreCase).Select(name => cast.Known(name, null));
        // Coming to a place brings its own hour and weather; staying there keeps what has been said.
        var arrived = samePlace ? null : place?.Setting;
        var context = new SceneContext
        {
            Characters = [.. asked, .. others],
            Place = PlaceOf(place, story, before, mood, seed),
            Hour = arrived?.Hour ?? before?.Hour ?? place?.Setting.Hour ?? story.Hour,
            Weather = arrived?.Weather ?? before?.Weather ?? place?.Setting.Weather ?? story.Weather,
            Style = style,
            Names = scene.Location is null ? [] : [scene.Location],
            Seed = seed,
        };
        var plan = SceneParser.Parse(raw ? scene.Prompt! : SceneText.Of(scene.Prompt!, asked), context) with { Description = scene.Prompt! };
        plan = Together(plan, Everybody(plan.Figures, asked, scene.Characters is not null), scene.Prompt!);
        if (place is { Plan.Kind.Length: > 0 } chosen)
        {
            // The location was chosen; a place that the words mention is not where they are.
            plan = plan with { Place = plan.Place with { Kind = chosen.Plan.Kind, Seed = chosen.Plan.Seed } };
        }

        return samePlace && before is not null ? plan with { Figures = [.. plan.Figures.Select(figure => Holding(figure, before))] } : plan;
    }

    private static PlacePlan PlaceOf((PlacePlan Plan, Setting Setting)? place, Setting story, ScenePlan? before, string? mood, long seed)
    {
        var home = new PlacePlan { Seed = seed, Kind = story.Place ?? new PlacePlan().Kind, States = story.States, Accent = mood };
        if (place is { } named)
        {
            return named.Plan with
            {
                Kind = named.Plan.Kind.Length > 0 ? named.Plan.Kind : home.Kind,
                States = [.. named.Plan.States.Concat(story.States).Distinct(StringComparer.Ordinal)],
                Accent = named.Plan.Accent ?? mood,
            };
        }

        return before?.Place ?? home;
    }

    private static List<KnownCharacter> Cast(StorySceneOrder scene, StoryCast cast) =>
        [.. (scene.Characters ?? []).Select(one => cast.Known(cast.Name(one.Name), one.State))];

    // Whoever was asked for is there, and where a cast is given nobody else of the story is.
    private static List<FigurePlan> Everybody(IReadOnlyList<FigurePlan> figures, List<KnownCharacter> asked, bool closed)
    {
        var kept = figures.ToList();
        if (closed && kept.Exists(figure => figure.CharacterId is { } id && !asked.Exists(one => one.Id == id)))
        {
            kept = Without(kept, figure => figure.CharacterId is { } id && !asked.Exists(one => one.Id == id));
        }

        kept.AddRange(asked.Where(one => !kept.Exists(figure => figure.CharacterId == one.Id)).Select(one => new FigurePlan { Look = one.Look, CharacterId = one.Id }));
        return kept;
    }

    // Whoever the words name first is looked at, and those who came by the cast are not left outside the frame.
    private static ScenePlan Together(ScenePlan plan, List<FigurePlan> figures, string prompt)
    {
        var named = figures.FindIndex(figure => SceneText.Names(prompt, figure.Look.Name));
        var shot = figures.Count <= plan.Figures.Count || plan.Camera.Shot is not Shot.MediumShot ? plan.Camera.Shot : figures.Count == 2 ? Shot.TwoShot : Shot.FullShot;
        return plan with { Figures = figures, Camera = plan.Camera with { Shot = shot, Focus = named >= 0 ? named : plan.Camera.Focus } };
    }

    // Interactions name their other half by place in the list.
    private static List<FigurePlan> Without(List<FigurePlan> figures, Predicate<FigurePlan> gone)
    {
        var places = new Dictionary<int, int>();
        for (var i = 0; i < figures.Count; i++)
        {
            if (!gone(figures[i]))
            {
                places[i] = places.Count;
            }
        }

        return
        [
            .. places.Keys.Select(i => figures[i] with
            {
                Interaction = figures[i].Interaction is { } with && places.TryGetValue(with.With, out var at) ? with with { With = at } : null,
            }),
        ];
    }

    private static FigurePlan Holding(FigurePlan figure, ScenePlan before) =>
        figure.Props is null && figure.CharacterId is { } id && before.Figures.FirstOrDefault(other => other.CharacterId == id) is { Props: { } held }
            ? figure with { Props = held }
            : figure;

    private static bool SameLocation(VisualStoryOrder order, int index) =>
        index > 0 && string.Equals(order.Scenes![index].Location, order.Scenes[index - 1].Location, StringComparison.OrdinalIgnoreCase);

    private static List<StoryPortrait> Portraits(VisualStoryOrder order, StoryCast cast)
    {
        var used = order.Scenes!.SelectMany(scene => scene.Characters ?? []).Where(one => one.State is not null)
            .Select(one => (Name: cast.Name(one.Name), one.State)).Distinct().ToList();
        return
        [
            .. cast.Names.Select(name => new StoryPortrait(name, null, cast.Look(name, null))),
            .. used.Select(one => new StoryPortrait(one.Name, one.State, cast.Look(one.Name, one.State))),
        ];
    }

    private static Style StyleOf(VisualStoryOrder order, Setting story, List<string> warnings)
    {
        var read = StyleReader.Read(order.Style);
        if (read is null && !string.IsNullOrWhiteSpace(order.Style))
        {
            warnings.Add($"The style is none of {string.Join(", ", PlanJson.Words<Style>())}; fantasy_anime was taken.");
        }

        return read ?? story.Style ?? Style.FantasyAnime;
    }

    private static string? Mood(VisualStoryOrder order, IReadOnlyDictionary<string, PictureColours> colours, List<string> warnings)
    {
        var mood = (order.ReferenceImages ?? []).Select(one => colours.GetValueOrDefault(one.Url)).OfType<PictureColours>()
            .Select(StoryPlaces.Accent).OfType<string>().FirstOrDefault();
        if (order.ReferenceImages is { Count: > 0 })
        {
            warnings.Add(mood is null
                ? "Nothing of the reference images was taken: no colour stands out."
                : "Of the reference images the strongest colour was taken for the places; the illustrator reads nothing else from a picture.");
        }

        return mood;
    }
}
