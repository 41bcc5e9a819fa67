using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Generation;

/// <summary>What may be asked of a frame or a film; all refusals name the field.</summary>
internal static partial class GenerationRules
{
    public const int MostTasks = 20;
    public const int MostFps = 60;

    /// <summary>Pixels of all frames together that a direct answer draws: 300 frames of 1280x720.</summary>
    public const long DirectPixels = 300L * 1280 * 720;

    private const int SmallestSide = 16;
    private static readonly (int Long, int Short) s_shared = (1920, 1080), s_large = (3840, 2160);

    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static (int Width, int Height) Resolution(string? text, string gpu, bool even)
    {
        var match = Sides().Match(text ?? "720x720");
        if (!match.Success)
        {
            throw StudioException.Invalid("resolution", "'resolution' must be width x height, such as 1280x720.");
        }

        var (width, height) = (int.Parse(match.Groups["width"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(match.Groups["height"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        bool Fits((int Long, int Short) most) => Math.Max(width, height) <= most.Long && Math.Min(width, height) <= most.Short && Math.Min(width, height) >= SmallestSide;
        if (!Fits(s_large))
        {
            throw StudioException.Invalid("resolution", $"'resolution' must be {SmallestSide}x{SmallestSide} to 1920x1080, or to 3840x2160 with the header X-GPU-Type: a100.");
        }

        if (!Fits(s_shared) && gpu != GenerationWish.Large)
        {
            throw StudioException.Invalid("resolution", "More than 1920x1080 needs the header X-GPU-Type: a100.");
        }

        return even ? (width & ~1, height & ~1) : (width, height);
    }

    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static void CheckControl(string type)
    {
        if (type is not ("pose" or "text" or "latent"))
        {
            throw StudioException.Invalid("control_type", "'control_type' must be pose, text or latent.");
        }
    }

    /// <summary>The vector of one frame.</summary>
    /// <exception cref="StudioException">ValidationFailed: the wrong length, or a number beyond a float.</exception>
    public static IReadOnlyList<float> Vector(IReadOnlyList<double> numbers, string field)
    {
        var z = numbers.Select(number => (float)number).ToArray();
        try
        {
            ControlSpace.Check(z, field);
            return z;
        }
        catch (ControlException error)
        {
            throw StudioException.Invalid(field, error.Message);
        }
    }

    /// <summary>The vectors of a film: an array of arrays, or an object that holds one as z_sequence.</summary>
    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static IReadOnlyList<IReadOnlyList<float>> Sequence(JsonElement json)
    {
        const string Field = "z_sequence";
        var rows = json.ValueKind is JsonValueKind.Object && json.TryGetProperty(Field, out var held) ? held : json;
        if (rows.ValueKind is not JsonValueKind.Array || rows.GetArrayLength() is 0 or > ControlSpace.MostFrames)
        {
            throw StudioException.Invalid(Field, $"'{Field}' must be an array of 1 to {ControlSpace.MostFrames} control vectors of {ControlSpace.Dimension} numbers each.");
        }

        return [.. rows.EnumerateArray().Select((row, i) => Row(row, string.Create(CultureInfo.InvariantCulture, $"{Field}[{i}]")))];
    }

    /// <exception cref="StudioException">ModelNotCapable: a mode that is not there, with what is.</exception>
    public static void CheckModel(string? model)
    {
        switch (model)
        {
            case null or Puppet.Model or Puppet.Id:
                return;
            case "gan" or "diffusion" or "transformer":
                throw new StudioException(
                    ErrorCode.ModelNotCapable,
                    $"The mode '{model}' is not available here: no trained weights of it are installed. Leave 'model' out for the best that is, {Puppet.Id}.",
                    "model",
                    new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = "model", ["available"] = new[] { Puppet.Id } });
            default:
                throw StudioException.Invalid("model", $"'model' must be gan, diffusion, transformer or {Puppet.Id}; left out it is the best that is available.");
        }
    }

    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static PuppetStyle Style(
        double? identity, double? temporal, double? perceptual, double? adversarial, double? smoothness, long? seed, string? background, string mediaType)
    {
        var standard = new PuppetStyle();
        return new PuppetStyle
        {
            IdentityStrength = Share(identity, "identity_strength", standard.IdentityStrength),
            TemporalStrength = Share(temporal, "temporal_strength", standard.TemporalStrength),
            PerceptualWeight = Share(perceptual, "perceptual_weight", standard.PerceptualWeight),
            AdvWeight = Share(adversarial, "adv_weight", standard.AdvWeight),
            PoseSmoothness = Share(smoothness, "pose_smoothness", standard.PoseSmoothness),
            Seed = seed ?? 0,
            Background = Background(background, mediaType),
        };
    }

    /// <summary>The vectors of the frames around one.</summary>
    /// <exception cref="StudioException">ValidationFailed: too many, or one that is none, named as z_next[3].</exception>
    public static IReadOnlyList<IReadOnlyList<float>> Neighbours(IReadOnlyList<IReadOnlyList<double>>? rows, string field) =>
        rows is { Count: > PuppetFrameRequest.MostNeighbours }
            ? throw StudioException.Invalid(field, $"'{field}' has at most {PuppetFrameRequest.MostNeighbours} vectors.")
            : [.. (rows ?? []).Select((row, i) => Vector(row, string.Create(CultureInfo.InvariantCulture, $"{field}[{i}]")))];

    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static int Fps(int? fps) => (fps ?? 30) is var value and >= 1 and <= MostFps ? value : throw StudioException.Invalid("fps", $"'fps' must be 1 to {MostFps}.");

    public static void CheckLife(int? urlTtl) => MediaLinks.CheckLife(urlTtl);

    private static IReadOnlyList<float> Row(JsonElement row, string field) =>
        row.ValueKind is JsonValueKind.Array && row.EnumerateArray().All(number => number.ValueKind is JsonValueKind.Number)
            ? Vector([.. row.EnumerateArray().Select(number => number.GetDouble())], field)
            : throw StudioException.Invalid(field, $"'{field}' must be an array of {ControlSpace.Dimension} numbers.");

    private static double Share(double? value, string field, double standard) => value switch
    {
        null => standard,
        >= 0 and <= 1 => value.Value,
        _ => throw StudioException.Invalid(field, $"'{field}' must be 0 to 1."),
    };

    private static string Background(string? background, string mediaType) => background switch
    {
        null or PuppetStyle.OwnPlace => PuppetStyle.OwnPlace,
        PuppetStyle.Transparent when mediaType is "image/png" or "image/gif" => PuppetStyle.Transparent,
        PuppetStyle.Transparent => throw StudioException.Invalid(
            "background", $"{(mediaType is "video/mp4" ? "An mp4" : "A jpeg")} cannot be transparent: png frames and gif films can. Take one of these, or a colour as #rrggbb."),
        _ when Colour().IsMatch(background) => background.ToLowerInvariant(),
        _ when background.StartsWith(PuppetStyle.Place, StringComparison.Ordinal) => Place(background),
        _ => throw StudioException.Invalid("background", $"'background' must be reference, transparent, a colour as #rrggbb, or a place such as {PuppetStyle.Place}forest."),
    };

    private static string Place(string background) => PictureWords.Places.Any(place => place.Id == background[PuppetStyle.Place.Length..])
        ? background
        : throw StudioException.Invalid(
            "background", $"There is no such place. There are: {string.Join(", ", PictureWords.Places.Select(place => PuppetStyle.Place + place.Id))}.");

    [GeneratedRegex(@"\A(?<width>[0-9]{1,5})x(?<height>[0-9]{1,5})\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Sides();

    [GeneratedRegex(@"\A#[0-9a-fA-F]{6}\z", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Colour();

    /// <summary>The renderer at hand, as requests and GET /v1/models name it.</summary>
    public static class Puppet
    {
        public const string Model = "puppet";
        public const string Id = "charastudio-puppet";
    }
}
