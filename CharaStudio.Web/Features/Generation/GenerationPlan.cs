using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Features.References;

namespace CharaStudio.Web.Features.Generation;

/// <summary>A checked order: what is drawn, under which tag it is kept, and what of it has been made already.</summary>
/// <param name="Made">What answers it without drawing; null when it must be drawn.</param>
internal sealed record GenerationPlan(GenerationDrawing Drawing, string Title, int? UrlTtl, string? CallbackUrl, GeneratedAsset? Made)
{
    /// <summary>The entity tag: the same order of the same reference has the same (row 237).</summary>
    public string Tag => $"\"{Drawing.ParametersHash[..32]}\"";

    /// <summary>Pixels of all frames together.</summary>
    public long Pixels => (long)Drawing.Width * Drawing.Height * Drawing.Frames;
}

/// <summary>What two orders must have in common to come out the same, byte for byte.</summary>
internal static class ParametersHash
{
    // Raised whenever the renderer draws otherwise than before.
    private const int Renderer = 3;

    /// <returns>Lower-case hex of SHA-256.</returns>
    public static string Of(string source, GenerationDrawing drawing)
    {
        var style = drawing.Style;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{Renderer}\n{source}\n{drawing.Kind}\n{drawing.ControlType}\n{drawing.MediaType}\n{drawing.Width}x{drawing.Height}\n{drawing.Fps}\n{drawing.WithMask}\n{drawing.At}\n{style.Background}\n{style.IdentityStrength:R} {style.TemporalStrength:R} {style.PerceptualWeight:R} {style.AdvWeight:R} {style.PoseSmoothness:R}\n{style.Seed}\n")));
        foreach (var row in drawing.Z)
        {
            hash.AppendData(MemoryMarshal.AsBytes(row.ToArray().AsSpan()));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>What of a reference image decides how it is drawn: its picture, its mask, its joints.</summary>
    public static string Source(ReferenceImage row, ReferenceFacts facts)
    {
        var joints = string.Join(';', facts.Joints.Select(place => string.Create(CultureInfo.InvariantCulture, $"{place.X:R},{place.Y:R},{place.Visibility:R}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.PictureId:N}\n{row.MaskId:N}\n{joints}")));
    }
}
