using System.Text.Json.Serialization;
using CharaStudio.Engine.Film;

namespace CharaStudio.Engine.Pipelines;

/// <summary>A finished comic as a film. The unit holds the film and, as PNG, a frame that stands for it.</summary>
/// <param name="Pages">In order.</param>
/// <param name="Kind">Written as film_kind: kind is the word that tells the requests apart.</param>
/// <param name="Width">Pixels; see <see cref="FilmFormat"/>.</param>
/// <param name="SecondsPerPanel">Null: as the words need.</param>
public sealed record FilmRequest(
    IReadOnlyList<PageSource> Pages, [property: JsonPropertyName("film_kind")] FilmKind Kind, int Width, int Height, int Fps, double? SecondsPerPanel, Transition Transition, bool Pan) : RenderRequest
{
    /// <summary>Most pixels of all frames together: five minutes of 720p at 24 frames a second.</summary>
    public const long MostPixels = 6_800_000_000;

    /// <summary>Most bytes of a GIF's raw frames, which its encoder holds at once while it chooses the colours.</summary>
    public const long MostGifBytes = 768L << 20;

    internal FilmFormat Format => new(Kind, Width, Height, Fps);

    internal AnimaticStyle Style => new(SecondsPerPanel, Transition, Pan);

    /// <summary>The film's shots, planned without drawing anything.</summary>
    /// <exception cref="RenderFailedException">InvalidPlan: too long; the message says what to change.</exception>
    public ShotList Plan()
    {
        if (SecondsPerPanel is { } seconds && !(seconds is >= AnimaticStyle.ShortestShot and <= AnimaticStyle.LongestShot))
        {
            throw new RenderFailedException("InvalidPlan", $"A panel is shown for {AnimaticStyle.ShortestShot} to {AnimaticStyle.LongestShot} seconds.");
        }

        var list = ShotList.Of(Pages, Style, Format);
        var bytes = (long)list.Frames * Format.FrameBytes;
        return bytes / 4 > MostPixels || (Kind is FilmKind.Gif && bytes > MostGifBytes)
            ? throw new RenderFailedException(
                "InvalidPlan",
                $"{list.Frames} frames of {Format.Width}x{Format.Height} are too much for {(Kind is FilmKind.Gif ? "a GIF" : "one film")}. Ask for a smaller resolution, fewer frames a second or fewer seconds.")
            : list;
    }

    internal override TimeSpan? Limit => FilmSettings.Limit((double)Plan().Frames / Fps) + TimeSpan.FromSeconds(30);
}
