using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Vision;
using CharaStudio.Engine.Weights;

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

    // Below this share of the picture nobody was found.
    private const double LeastShare = 0.005;

    // How far an edge may move, of the longest side of the work, and the contrast that counts as an edge.
    private const int EdgeShare = 100;
    private const double EdgeContrast = 1e-4;
    private readonly Lock _running = new();
    private readonly Dictionary<string, MaskNetwork> _networks = [];

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
        var (coarse, source, confidence) = ByNetwork(work) ?? ByColour(work);
        return new SubjectCut(Refined(work, coarse, picture.Width, picture.Height), source, confidence);
    }

    public void Dispose()
    {
        lock (_running)
        {
            foreach (var network in _networks.Values)
            {
                network.Dispose();
            }

            _networks.Clear();
        }
    }

    private (Raster Coarse, string Source, double Confidence)? ByNetwork(Raster work)
    {
        if (NetworkReason is not null)
        {
            return null;
        }

        // Each network takes the whole picture, whatever its shape: the one that distorts it least.
        var wide = work.Width > work.Height * 4 / 3;
        var id = catalogue.Has(wide ? ModelCards.SubjectMaskWide : ModelCards.SubjectMask) == wide ? ModelCards.SubjectMaskWide : ModelCards.SubjectMask;
        float[] shares;
        int width, height;
        lock (_running)
        {
            if (!_networks.TryGetValue(id, out var network))
            {
                try
                {
                    _networks[id] = network = new MaskNetwork(catalogue.TfLite(id));
                }
                catch (WeightsException)
                {
                    // Changed since it was looked at: NetworkReason says so from now on.
                    return null;
                }
            }

            (width, height) = (network.Width, network.Height);
            shares = network.Run(work);
        }

        var mask = new Raster(width, height, 1, Array.ConvertAll(shares, share => (byte)Math.Round(255 * Math.Clamp(share, 0, 1))));
        MaskParts.KeepSubject(mask);
        return mask.Samples.Count(value => value >= 128) < LeastShare * mask.Samples.Length ? null : (mask, id, Decidedness(shares));
    }

    private static (Raster Coarse, string Source, double Confidence) ByColour(Raster work)
    {
        var (mask, confidence) = CentredCut.Of(work);
        MaskParts.KeepSubject(mask);
        return (mask, GrabCutSource, confidence);
    }

    // The mean of |2 share - 1| over the pixels that may be the subject's: 1 when each is wholly in or out.
    private static double Decidedness(float[] shares)
    {
        var candidates = shares.Where(share => share > 0.1f).ToList();
        return candidates.Count == 0 ? 0 : candidates.Average(share => Math.Abs((2 * Math.Min(share, 1)) - 1));
    }

    private static Raster Refined(Raster work, Raster coarse, int width, int height)
    {
        var mask = coarse.Resized(work.Width, work.Height, Interpolation.Linear);
        Masks.Refine(work.Plane, mask.Plane, mask.Plane, Math.Max(2, Math.Max(work.Width, work.Height) / EdgeShare), EdgeContrast);
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
