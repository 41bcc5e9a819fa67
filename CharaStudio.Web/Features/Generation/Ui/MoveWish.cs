using System.Globalization;
using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Control;
using CharaStudio.Web.Features.References;

namespace CharaStudio.Web.Features.Generation.Ui;

/// <summary>What a person wants a reference to do, as it is being said.</summary>
internal sealed class MoveWish
{
    public const double LongestSeconds = 20;
    private const string Plain = "colour";
    private const int LongSide = 720;

    public static IReadOnlyList<int> Rates { get; } = [12, 24, 30];

    public string Prompt { get; set; } = "walks, then waves";

    public double Seconds { get; set; } = 3;

    public int Fps { get; set; } = 24;

    public string Size { get; set; } = "";

    public string Format { get; set; } = "mp4";

    /// <summary>reference, transparent or colour.</summary>
    public string Place { get; set; } = PuppetStyle.OwnPlace;

    public string Colour { get; set; } = "#e9e4d8";

    public double Identity { get; set; } = 0.8;

    public double Temporal { get; set; } = 0.8;

    public double Perceptual { get; set; } = 0.5;

    public double Sharpness { get; set; } = 0.5;

    public double Smoothness { get; set; }

    public long Seed { get; set; }

    /// <summary>0 to 1: which moment of the movement a still shows.</summary>
    public double Moment { get; set; } = 0.5;

    public int Frames => Math.Max(1, (int)Math.Round(Math.Clamp(Seconds, 0.1, LongestSeconds) * Fps));

    /// <summary>The picture's own shape first.</summary>
    public static IReadOnlyList<string> Sizes(ReferenceView reference)
    {
        var scale = Math.Min(1, (double)LongSide / Math.Max(reference.Width, reference.Height));
        var own = string.Create(CultureInfo.InvariantCulture, $"{Even(reference.Width * scale)}x{Even(reference.Height * scale)}");
        return [.. new[] { own, "720x720", "1280x720", "720x1280", "1920x1080" }.Distinct()];
    }

    /// <summary>Puts a movement of the library after what is said already.</summary>
    public void Add(MotionView motion)
    {
        var (said, words) = (Prompt.Trim().TrimEnd(',', '.'), motion.Name.Replace('_', ' '));
        Prompt = said.Length == 0 ? words : $"{said}, then {words}";
    }

    public TextOrder Words(string referenceId) => new(referenceId, Prompt, Frames, Fps: Fps);

    public VideoOrder Film(string referenceId, IReadOnlyList<IReadOnlyList<float>> z) => new(
        referenceId, "text", JsonSerializer.SerializeToElement(z), Format, Size, Fps, Async: true, IdentityStrength: Identity, TemporalStrength: Temporal,
        PerceptualWeight: Perceptual, AdvWeight: Sharpness, PoseSmoothness: Smoothness, Seed: Seed, Background: Background);

    public FrameOrder Still(string referenceId, IReadOnlyList<IReadOnlyList<float>> z) => new(
        referenceId, "text", [.. z[(int)Math.Round(Math.Clamp(Moment, 0, 1) * (z.Count - 1))].Select(number => (double)number)], Size, IdentityStrength: Identity,
        TemporalStrength: Temporal, PerceptualWeight: Perceptual, AdvWeight: Sharpness, PoseSmoothness: Smoothness, Seed: Seed, Background: Background);

    private string Background => Place is Plain ? Colour : Place;

    private static int Even(double side) => Math.Max(16, (int)Math.Round(side)) & ~1;
}
