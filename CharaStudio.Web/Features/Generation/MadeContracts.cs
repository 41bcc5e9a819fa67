using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Web.Features.Generation;

/// <summary>A frame: the direct answer (rows 165-170), and the result of its job.</summary>
/// <param name="ImageUrl">Signed address of the frame; not with output_format base64.</param>
/// <param name="ImageBase64">The frame itself; only with output_format base64.</param>
/// <param name="MaskUrl">Signed address of the subject's mask; only with include_mask=true.</param>
/// <param name="ReferenceImageId">The reference image that was drawn, ref_...</param>
/// <param name="ControlType">pose, text or latent, as the order said.</param>
/// <param name="Model">What drew it, as GET /v1/models lists it.</param>
/// <param name="ContentType">image/png or image/jpeg.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Seed">What the grain was rolled with.</param>
/// <param name="Metrics">How good it is, and what it cost.</param>
/// <param name="Notes">What was left still or guessed, in sentences for people.</param>
/// <param name="Cached">Of a direct answer: true when the same order had been drawn before.</param>
public sealed record FrameView(
    string ReferenceImageId, string ControlType, string Model, string ContentType, int Width, int Height, long Seed, PuppetMetrics Metrics, IReadOnlyList<string> Notes,
    string? ImageUrl = null, string? ImageBase64 = null, string? MaskUrl = null, bool? Cached = null);

/// <summary>A film: the direct answer (rows 193-195), and the result of its job.</summary>
/// <param name="VideoUrl">Signed address of the film.</param>
/// <param name="PosterUrl">Signed address of its first frame.</param>
/// <param name="MaskUrl">Signed address of a film of the subject's mask; only with include_mask=true.</param>
/// <param name="ReferenceImageId">The reference image that was drawn, ref_...</param>
/// <param name="ControlType">pose, text or latent, as the order said.</param>
/// <param name="Model">What drew it, as GET /v1/models lists it.</param>
/// <param name="ContentType">video/mp4 or image/gif.</param>
/// <param name="Width">Pixels, even.</param>
/// <param name="Height">Pixels, even.</param>
/// <param name="Fps">Frames a second.</param>
/// <param name="Frames">How many.</param>
/// <param name="Seed">What the grain was rolled with.</param>
/// <param name="Metrics">How good it is, and what it cost.</param>
/// <param name="Notes">What was left still or guessed, in sentences for people.</param>
/// <param name="Cached">Of a direct answer: true when the same order had been drawn before.</param>
public sealed record VideoView(
    string VideoUrl, string PosterUrl, string ReferenceImageId, string ControlType, string Model, string ContentType, int Width, int Height, int Fps, int Frames, long Seed,
    PuppetMetrics Metrics, IReadOnlyList<string> Notes, string? MaskUrl = null, bool? Cached = null);
