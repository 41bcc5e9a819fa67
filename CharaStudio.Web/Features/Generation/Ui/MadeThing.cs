using System.Text.Json.Nodes;
using CharaStudio.Web.Features.References.Ui;

namespace CharaStudio.Web.Features.Generation.Ui;

/// <summary>A frame or film as pages show it, read from the answer that clients get.</summary>
/// <param name="Address">Of the file, on this host; the same from one reading to the next.</param>
/// <param name="Poster">Of a film's first picture; null for frames.</param>
/// <param name="Mask">Of its mask's file; null where none was asked for.</param>
/// <param name="Seconds">0 for frames.</param>
public sealed record MadeThing(string Address, string? Poster, string? Mask, bool IsFilm, bool IsGif, int Width, int Height, double Seconds, int Fps, Measures Measures, IReadOnlyList<string> Notes)
{
    public string Name => IsFilm ? "film" : "frame";

    /// <summary>Of its file's name, with the dot.</summary>
    public string Ending => IsGif ? ".gif" : IsFilm ? ".mp4" : ".png";

    /// <returns>Null for what names no file, such as that of an answer of older make.</returns>
    public static MadeThing? Of(JsonNode? result)
    {
        var film = result?["video_url"]?.GetValue<string>();
        if ((film ?? result?["image_url"]?.GetValue<string>()) is not { } url)
        {
            return null;
        }

        var (frames, fps) = (result!["frames"]?.GetValue<int>() ?? 1, result["fps"]?.GetValue<int>() ?? 0);
        return new MadeThing(
            SteadyAddress.Of(url),
            result["poster_url"]?.GetValue<string>() is { } poster ? SteadyAddress.Of(poster) : null,
            result["mask_url"]?.GetValue<string>() is { } mask ? SteadyAddress.Of(mask) : null,
            film is not null,
            result["content_type"]?.GetValue<string>() is "image/gif",
            result["width"]?.GetValue<int>() ?? 0,
            result["height"]?.GetValue<int>() ?? 0,
            film is null || fps == 0 ? 0 : (double)frames / fps,
            fps,
            film is null ? Measures.Of(result["metrics"]) with { FramesPerSecond = null } : Measures.Of(result["metrics"]),
            [.. (result["notes"] as JsonArray ?? []).Select(note => note?.GetValue<string>()).OfType<string>()]);
    }
}

/// <summary>What was measured of a frame or film against its reference; null where nothing could be.</summary>
public sealed record Measures(double? Identity, double? Colour, double? Joints, double? Flicker, double? FramesPerSecond)
{
    public static Measures Of(JsonNode? metrics) => new(
        Number(metrics, "identity_cosine"), Number(metrics, "colour_distance"), Number(metrics, "pck"), Number(metrics, "warp_error"), Number(metrics, "frames_per_second"));

    private static double? Number(JsonNode? metrics, string name) => metrics?[name] is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;
}
