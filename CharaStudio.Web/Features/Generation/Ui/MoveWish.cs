using System.Globalization;
using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Control;
using CharaStudio.Web.Features.References;

namespace CharaStudio.Web.Features.Generation.Ui;

/// <summary>What a person wants a reference to do, as it is being said. What is not said is as the API's: a film looks like its picture.</summary>
public sealed class MoveWish
{
    public const double LongestSeconds = 20;
    public const string ByWords = "text";
    public const string ByPose = "pose";
    public const string ByChance = "latent";
    public const string Plain = "colour";
    public const string Gif = "gif";

    /// <summary>What a figure is asked to do before anybody says anything, and one whose limbs stay.</summary>
    public const string FirstPrompt = "walks, then waves";

    /// <inheritdoc cref="FirstPrompt"/>
    public const string StillPrompt = "looks around, then nods";

    private const int LongSide = 720;

    public static PuppetStyle Standard { get; } = new();

    public static IReadOnlyList<int> Rates { get; } = [12, 24, 30];

    /// <summary>What the movement comes from: text, pose or latent, as the API calls it.</summary>
    public string Means { get; set; } = ByWords;

    public string Prompt { get; set; } = FirstPrompt;

    public PoseRow Poses { get; } = new();

    /// <summary>Of a movement by chance: small and large ones equally often.</summary>
    public bool Even { get; set; }

    public double Seconds { get; set; } = 3;

    public int Fps { get; set; } = 24;

    public string Size { get; set; } = "";

    public string Format { get; set; } = "mp4";

    /// <summary>reference, transparent, colour, or a place as place:meadow.</summary>
    public string Place { get; set; } = PuppetStyle.OwnPlace;

    public string Colour { get; set; } = "#e9e4d8";

    public double Identity { get; set; } = Standard.IdentityStrength;

    public double Temporal { get; set; } = Standard.TemporalStrength;

    public double Perceptual { get; set; } = Standard.PerceptualWeight;

    public double Sharpness { get; set; } = Standard.AdvWeight;

    public double Smoothness { get; set; } = Standard.PoseSmoothness;

    /// <summary>Decides the grain, and a movement by chance.</summary>
    public long Seed { get; set; }

    public bool WithMask { get; set; }

    /// <summary>0 to 1: which moment of the movement a still shows.</summary>
    public double Moment { get; set; } = 0.5;

    public int Frames => Math.Max(1, (int)Math.Round(Math.Clamp(Seconds, 0.1, LongestSeconds) * Fps));

    /// <summary>True when enough is said.</summary>
    public bool Said => Means is not ByWords || Prompt.Trim().Length > 0;

    /// <summary>The picture's own shape first.</summary>
    public static IReadOnlyList<string> Sizes(ReferenceView reference)
    {
        var scale = Math.Min(1, (double)LongSide / Math.Max(reference.Width, reference.Height));
        var own = string.Create(CultureInfo.InvariantCulture, $"{WholePair(reference.Width * scale)}x{WholePair(reference.Height * scale)}");
        return [.. new[] { own, "720x720", "1280x720", "720x1280", "1920x1080", "1080x1920" }.Distinct()];
    }

    /// <summary>Puts a movement of the library after what is said already.</summary>
    public void Add(MotionView motion)
    {
        var (said, words) = (Prompt.Trim().TrimEnd(',', '.'), motion.Name.Replace('_', ' '));
        Prompt = said.Length == 0 ? words : $"{said}, then {words}";
    }

    /// <summary>Every weight as it is when nobody says anything.</summary>
    public void Reset() => (Identity, Temporal, Perceptual, Sharpness, Smoothness) =
        (Standard.IdentityStrength, Standard.TemporalStrength, Standard.PerceptualWeight, Standard.AdvWeight, Standard.PoseSmoothness);

    public TextOrder Words(string referenceId) => new(referenceId, Prompt, Frames, Fps: Fps);

    public VideoOrder Film(string referenceId, IReadOnlyList<IReadOnlyList<float>> z) => new(
        referenceId, Means, JsonSerializer.SerializeToElement(z), Format, Size, Fps, Async: true, IdentityStrength: Identity, TemporalStrength: Temporal,
        PerceptualWeight: Perceptual, AdvWeight: Sharpness, PoseSmoothness: Smoothness, Seed: Seed, Background: Background);

    /// <summary>A moment of the movement, smoothed among its neighbours as it is in the film.</summary>
    public FrameOrder Still(string referenceId, IReadOnlyList<IReadOnlyList<float>> z)
    {
        var at = (int)Math.Round(Math.Clamp(Moment, 0, 1) * (z.Count - 1));
        var before = z.Take(at).TakeLast(PuppetFrameRequest.MostNeighbours);
        return new FrameOrder(
            referenceId, Means, Doubles(z[at]), Size, IdentityStrength: Identity, TemporalStrength: Temporal, PerceptualWeight: Perceptual, AdvWeight: Sharpness,
            PoseSmoothness: Smoothness, Seed: Seed, Background: Background, ZPrevious: [.. before.Select(Doubles)],
            ZNext: [.. z.Skip(at + 1).Take(PuppetFrameRequest.MostNeighbours).Select(Doubles)]);
    }

    private string Background => Place is Plain ? Colour : Place;

    private static IReadOnlyList<double> Doubles(IReadOnlyList<float> numbers) => [.. numbers.Select(number => (double)number)];

    private static int WholePair(double side) => Math.Max(16, (int)Math.Round(side)) & ~1;
}
