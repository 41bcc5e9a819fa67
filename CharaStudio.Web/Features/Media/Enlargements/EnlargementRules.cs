using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.Models;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Media.Enlargements;

/// <summary>What may be enlarged, and how far.</summary>
internal static class EnlargementRules
{
    private static readonly string[] s_pictures = ["image/png", "image/jpeg", "image/webp", "image/gif"];

    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static void Check(MediaFile source, int factor, string field)
    {
        CheckFactor(factor, field);
        if (!s_pictures.Contains(source.MediaType, StringComparer.Ordinal))
        {
            throw StudioException.Invalid("id", $"Only PNG, JPEG, WebP and GIF pictures are enlarged; this file is {source.MediaType}.");
        }

        CheckSize(source.Width, source.Height, factor, field);
    }

    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static void CheckFactor(int factor, string field)
    {
        if (!UpscaleRequest.Factors.Contains(factor))
        {
            throw StudioException.Invalid(field, $"'{field}' must be 2 or 4.");
        }
    }

    /// <exception cref="StudioException">ValidationFailed: the result would be too large.</exception>
    public static void CheckSize(int width, int height, int factor, string field)
    {
        if (UpscaleRequest.Refusal(width, height, factor) is { } refusal)
        {
            throw StudioException.Invalid(field, refusal);
        }
    }

    /// <exception cref="StudioException">ModelNotCapable: what enlarges is not installed; says what to type.</exception>
    public static void RequireInstalled(InstalledPerception perception)
    {
        if (perception.Reason(PerceptionModels.Upscale) is { } reason)
        {
            throw new StudioException(ErrorCode.ModelNotCapable, reason, "model");
        }
    }
}
