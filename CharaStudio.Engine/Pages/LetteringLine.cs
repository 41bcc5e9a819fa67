using System.Text.Json.Serialization;

namespace CharaStudio.Engine.Pages;

public enum LetteringKind
{
    Speech,
    Thought,
    Shout,
    Whisper,

    /// <summary>A voice from a device.</summary>
    Radio,

    /// <summary>A box for time, place or a character's voice-over.</summary>
    Caption,

    /// <summary>A box in the storyteller's voice.</summary>
    Narration,

    /// <summary>A sound drawn as display letters.</summary>
    Sfx,
}

/// <summary>Where a speaker is who is not in the picture.</summary>
public enum OffPanelSide
{
    Left,
    Right,
}

/// <summary>Something to be lettered in a panel.</summary>
public sealed record LetteringLine
{
    public LetteringKind Kind { get; init; }

    /// <summary>Plain text; <c>*words*</c> between stars are stressed, a line feed forces a new line.</summary>
    public required string Text { get; init; }

    /// <summary>Index of the speaking figure in the panel's scene; null for nobody in the picture.</summary>
    public int? Speaker { get; init; }

    public OffPanelSide? OffPanel { get; init; }

    /// <summary>Name for the transcript.</summary>
    public string? Who { get; init; }

    /// <summary>Place in the panel's reading order; equal ones keep the list's order.</summary>
    public int Order { get; init; }

    /// <summary>Centre set by hand, in shares of the panel's frame; null lets the letterer choose.</summary>
    public PagePoint? Pin { get; init; }

    /// <summary>Fill of sound letters, <c>#rrggbb</c>; null takes a colour by the sound.</summary>
    public string? Color { get; init; }

    [JsonIgnore]
    public bool IsBox => Kind is LetteringKind.Caption or LetteringKind.Narration;

    [JsonIgnore]
    public bool IsSpoken => !IsBox && Kind != LetteringKind.Sfx;
}

/// <summary>The page's hand.</summary>
public sealed record LetteringStyle
{
    /// <summary>Comics are lettered in capitals; turn off for long prose.</summary>
    public bool AllCaps { get; init; } = true;

    /// <summary>Usual size in points; 8 to 9 is the printed habit.</summary>
    public double Size { get; init; } = 8.8;

    /// <summary>Smallest legible size in points.</summary>
    public double SmallestSize { get; init; } = 6.2;

    /// <summary>Line of balloons in points.</summary>
    public double Weight { get; init; } = 1.1;

    public string BalloonFill { get; init; } = "#fffefb";

    public string CaptionFill { get; init; } = "#fff4cf";

    public string NarrationFill { get; init; } = "#fdf9ef";
}
