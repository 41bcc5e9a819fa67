using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Masking;

/// <summary>
/// Cuts the subject out of a picture: by the picture's own alpha where it has a useful one, else by MediaPipe's selfie segmentation, else
/// (no libtorch, no network, or nobody found) by GrabCut around the middle. The coarse mask is drawn to the picture's edges by a guided
/// filter. May be called from any thread; networks run one at a time.
/// </summary>
/// <param name="catalogue">Where the networks are.</param>
public sealed class SubjectMask(ModelCatalogue catalogue) : IDisposable
{
    public const string GrabCutSource = "grabcut";
    public const string AlphaSource = "alpha";

    /// <summary>Longest side at which edges are looked for; larger pictures get their mask enlarged.</summary>
    public const int LongestWork = 1024;

    /// <summary>Shortest side of a picture without alpha of its own.</summary>
    public const int LeastSide = 8;

    // How far an edge may move, of the longest side of the work; the contrast that counts as an edge; and how much steeper edges become:
    // the filter leaves a haze where the picture has no edge.
    private const int EdgeShare = 56;
    private const double EdgeContrast = 1e-4;
    private const int Steeper = 2;
    private readonly NetworkCut _network = new(catalogue);

    /// <summary>Why no mask can be made at all; null when one can.</summary>
    public static string? Reason => OpenCv.Reason;

    /// <summary>Why masks come from GrabCut instead of a network, and what to do; null when they come from a network.</summary>
    public string? NetworkReason => TensorReport.Here().Reason ?? (catalogue.Has(ModelCards.SubjectMaskWide) ? null : catalogue.Report(ModelCards.SubjectMask).Reason);

    /// <exception cref="NativeLibraryMissingException">OpenCV is not installed.</exception>
    public SubjectCut Cut(Pixels picture) => Cut(new Raster(picture.Width, picture.Height, 4, picture.Rgba));

    /// <param name="picture">Grey, RGB or RGBA.</param>
    /// <exception cref="ArgumentException">A side is below <see cref="LeastSide"/>.</exception>
    /// <exception cref="NativeLibraryMissingException">OpenCV is not installed.</exception>
    public SubjectCut Cut(Raster picture)
    {
        if (OwnAlpha.Of(picture) is { } own)
        {
            return new SubjectCut(own, AlphaSource, 1);
        }

        OpenCv.Require();
        if (Math.Min(picture.Width, picture.Height) < LeastSide)
        {
            throw new ArgumentException($"A picture of {picture.Width} x {picture.Height} is too small to have a subject: {LeastSide} pixels a side at least.", nameof(picture));
        }

        var work = OwnAlpha.Without(Fitted(picture, LongestWork));
        var (coarse, source, confidence) = (NetworkReason is null ? _network.Of(work) : null) ?? ByColour(work);
        return new SubjectCut(Refined(work, coarse, picture.Width, picture.Height), source, confidence);
    }

    public void Dispose() => _network.Dispose();

    private static (Raster Coarse, string Source, double Confidence) ByColour(Raster work)
    {
        var (mask, confidence) = CentredCut.Of(work);
        MaskParts.KeepSubject(mask);
        return (mask, GrabCutSource, confidence);
    }

    private static Raster Refined(Raster work, Raster coarse, int width, int height)
    {
        var mask = (coarse.Width, coarse.Height) == (work.Width, work.Height) ? coarse : coarse.Resized(work.Width, work.Height, Interpolation.Linear);
        var reach = Math.Max(2, Math.Max(work.Width, work.Height) / EdgeShare);
        Masks.Refine(work.Plane, mask.Plane, mask.Plane, reach, EdgeContrast, Math.Max(1, reach / 2));
        for (var i = 0; i < mask.Samples.Length; i++)
        {
            mask.Samples[i] = (byte)Math.Clamp(((mask.Samples[i] - 128) * Steeper) + 128, 0, 255);
        }

        return (width, height) == (work.Width, work.Height) ? mask : mask.Resized(width, height, Interpolation.Linear);
    }

    internal static Raster Fitted(Raster picture, int longest)
    {
        var scale = (double)longest / Math.Max(picture.Width, picture.Height);
        return scale >= 1
            ? picture
            : picture.Resized(Math.Max(1, (int)Math.Round(picture.Width * scale)), Math.Max(1, (int)Math.Round(picture.Height * scale)), Interpolation.Area);
    }
}
