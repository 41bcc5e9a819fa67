using System.Text.Json.Serialization;

namespace CharaStudio.Engine.Plans;

/// <summary>Which way a figure is seen.</summary>
public enum View
{
    Front,
    ThreeQuarter,
    Side,
    Back,
}

/// <summary>Body proportion in head heights: 3, 5, 6.5 and 8.</summary>
public enum Proportion
{
    Chibi,
    Child,
    Anime,
    Heroic,
}

public enum Build
{
    Slim,
    Average,
    Strong,
    Heavy,
}

public enum Age
{
    Child,
    Young,
    Adult,
    Old,
}

public enum Presentation
{
    Feminine,
    Masculine,
    Androgynous,
}

public enum Expression
{
    Neutral,
    Smile,
    Laugh,
    Sad,
    Cry,
    Angry,
    Rage,
    Surprise,
    Fear,
    Disgust,
    Embarrassed,
    Determined,
    Sleepy,
    Smug,
}

/// <summary>Where the eyes look, on screen.</summary>
public enum Gaze
{
    Ahead,
    Left,
    Right,
    Up,
    Down,
    UpLeft,
    UpRight,
    DownLeft,
    DownRight,
}

/// <summary>Mouth shape; <see cref="Expressive"/> leaves it to the expression, the rest are speech shapes.</summary>
public enum MouthShape
{
    Expressive,
    Closed,
    A,
    E,
    I,
    O,
    U,
}

public enum Hour
{
    Dawn,
    Noon,
    Dusk,
    Night,
    Moonlit,
    Firelit,
    Storm,
}

public enum Weather
{
    Clear,
    Snow,
    Rain,
    Fog,
    Leaves,
    Petals,
    Embers,
}

public enum Shot
{
    WideShot,
    FullShot,
    MediumShot,
    CloseUp,
    ExtremeCloseUp,
    OverTheShoulder,
    TwoShot,
    LowAngle,
    HighAngle,
    BirdsEye,
    DutchAngle,
    PointOfView,
    Insert,
}

public enum Style
{
    FantasyAnime,
    Manga,
    WesternComic,
    Watercolor,
}

/// <summary>Surface pattern of a garment.</summary>
public enum Pattern
{
    Plain,
    Stripes,
    Checks,
    Dots,
    Floral,
    Waves,
    Stars,
}

/// <summary>The JSON form of every plan: snake_case names and enum words, unknown members refused by the reader's caller, not here.</summary>
public static class PlanJson
{
    public static readonly System.Text.Json.JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = System.Text.Json.JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters =
        {
            new JsonStringEnumConverter(System.Text.Json.JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false),
        },
    };

    /// <summary>The word of an enum value as plans and the API write it: <c>WideShot</c> is <c>wide_shot</c>.</summary>
    public static string Word<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static IReadOnlyList<string> Words<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Word)];

    public static bool TryRead<T>(string word, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(Word(candidate), word, StringComparison.OrdinalIgnoreCase))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
