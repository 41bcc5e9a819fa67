using CharaStudio.Engine.Understanding;

namespace CharaStudio.Engine.Control.Prompts;

/// <summary>A prompt's expression, hour, weather and place as face, mood and style; by the studio's own lexicon of scenes.</summary>
internal static class SceneReader
{
    /// <summary>How far a named place moves its number of the style part.</summary>
    private const double Named = 1.5;

    // Smile, brow, mouth, blink; then pace, and degrees of droop.
    private static readonly Dictionary<string, (double Smile, double Brow, double Mouth, double Blink, double Tempo, double Droop)> s_expressions = new(StringComparer.Ordinal)
    {
        ["laugh"] = (1, 0.3, 0.6, 0.4, 1.1, -2), ["smile"] = (0.7, 0.2, 0, 0, 1.06, -2), ["cry"] = (-0.8, 0.5, 0.3, 0.5, 0.85, 6),
        ["sad"] = (-0.7, 0.4, 0, 0.25, 0.8, 7), ["rage"] = (-0.5, -1, 0.8, 0, 1.25, 3), ["angry"] = (-0.5, -0.8, 0.1, 0, 1.12, 3),
        ["surprise"] = (0, 1, 0.7, 0, 1.05, -3), ["fear"] = (-0.5, 0.8, 0.4, 0, 1.15, 3), ["disgust"] = (-0.7, -0.4, 0, 0.3, 0.95, -1),
        ["embarrassed"] = (0.2, 0.5, 0, 0.3, 0.9, 4), ["determined"] = (0, -0.6, 0, 0, 1.08, -1), ["sleepy"] = (0, 0, 0.2, 0.7, 0.7, 6),
        ["smug"] = (0.5, 0.3, 0, 0.35, 0.95, -3), ["neutral"] = (0, 0, 0, 0, 1, 0),
    };

    // Warmth, light, colour.
    private static readonly Dictionary<string, (double Warmth, double Light, double Colour)> s_moods = new(StringComparer.Ordinal)
    {
        ["dawn"] = (0.4, -0.05, 0.1), ["noon"] = (0.1, 0.3, 0.15), ["dusk"] = (0.7, -0.2, 0.3), ["moonlit"] = (-0.6, -0.5, -0.2), ["night"] = (-0.5, -0.6, -0.1),
        ["firelit"] = (0.8, -0.4, 0.3), ["storm"] = (-0.4, -0.5, -0.4), ["snow"] = (-0.4, 0.25, -0.2), ["rain"] = (-0.3, -0.25, -0.3), ["fog"] = (-0.1, 0.1, -0.5),
        ["leaves"] = (0.4, 0, 0.3), ["petals"] = (0.2, 0.15, 0.3), ["embers"] = (0.6, -0.2, 0.2), ["clear"] = (0, 0.2, 0.2), ["manga"] = (0, 0, -1),
        ["snow_covered"] = (-0.3, 0.2, -0.2), ["ruined"] = (0.1, -0.2, -0.3), ["festive"] = (0.3, 0.1, 0.4),
        ["sad"] = (-0.2, -0.1, -0.25), ["smile"] = (0.15, 0.05, 0.15),
    };

    private static readonly (StyleNumber Number, string Concepts)[] s_styles =
    [
        (StyleNumber.City, "city_gate village_street market modern_street shop bridge harbour train_carriage"),
        (StyleNumber.Nature, "forest bamboo_grove mountain_pass meadow seaside cave"),
        (StyleNumber.Water, "bridge harbour seaside rain"), (StyleNumber.Indoors, "tavern throne_room bedroom classroom library shop kitchen laboratory train_carriage space_station cave"),
        (StyleNumber.Cold, "snow snow_covered"), (StyleNumber.Night, "night moonlit"), (StyleNumber.Fire, "firelit embers"),
        (StyleNumber.Fantasy, "castle throne_room temple magic_glow fantasy_anime"), (StyleNumber.Future, "space_station laboratory modern_street"),
        (StyleNumber.Festive, "festive market tavern"), (StyleNumber.Danger, "battlefield ruins ruined storm"), (StyleNumber.Weather, "rain snow fog storm leaves petals"),
        (StyleNumber.Drawn, "manga western_comic watercolor fantasy_anime"),
    ];

    public static PromptReading Read(IReadOnlyList<Token> tokens, IReadOnlyList<PromptPart> parts)
    {
        var (face, mood, tempo, droop) = (new FaceFrame(), new MoodFrame(), 1.0, 0.0);
        var style = new double[FrameCode.Styles];
        for (var i = 0; i < tokens.Count;)
        {
            if (Lexicon.Shared.Phrases.Match(tokens, i) is not { } match)
            {
                i++;
                continue;
            }

            var value = match.Concept.Value;
            if (match.Concept.Kind is ConceptKind.Expression && s_expressions.TryGetValue(value, out var felt))
            {
                face = face with { Smile = felt.Smile, Brow = felt.Brow, Mouth = felt.Mouth, Blink = felt.Blink };
                (tempo, droop) = (felt.Tempo, felt.Droop);
            }

            if (Speaks(match.Concept.Kind))
            {
                var (warmth, light, colour) = s_moods.GetValueOrDefault(value);
                mood = mood with { Warmth = Most(mood.Warmth + warmth), Light = Most(mood.Light + light), Colour = Most(mood.Colour + colour) };
                foreach (var (number, _) in s_styles.Where(s => s.Concepts.Split(' ').Contains(value)))
                {
                    style[(int)number] = Named;
                }
            }

            i += match.Tokens;
        }

        return new PromptReading(parts, face, mood with { Style = style }) { Tempo = tempo, Droop = droop };
    }

    private static bool Speaks(ConceptKind kind) => kind is ConceptKind.Expression or ConceptKind.Place or ConceptKind.PlaceState or ConceptKind.Hour
        or ConceptKind.Weather or ConceptKind.Effect or ConceptKind.StyleWord;

    private static double Most(double value) => Math.Clamp(value, -0.95, 0.95);
}

/// <summary>What each number of <see cref="MoodFrame.Style"/> stands for when a text made it.</summary>
public enum StyleNumber
{
    City,
    Nature,
    Water,
    Indoors,
    Cold,
    Night,
    Fire,
    Fantasy,
    Future,
    Festive,
    Danger,
    Weather,
    Drawn,
}
