using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Identity;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Pipelines;

/// <summary>
/// Seed 001 section 7.1's identity preservation as a number: the cosine of f_identity between frames and their reference. No face is read for it, so nothing biometric
/// is made.
/// </summary>
internal sealed class PuppetLikeness(ModelCatalogue models)
{
    // The mask is the renderer's own.
    private const string Source = "puppet";
    // Kept as long as the process lives, as the other networks are.
    private readonly Lazy<SubjectIdentity> _identity = new(() => new SubjectIdentity(models));

    /// <summary>Null without OpenCV.</summary>
    public IdentityVector? Of(Pixels picture, Raster mask)
    {
        if (!OpenCv.Installed || mask.Samples.All(sample => sample < 128))
        {
            return null;
        }

        return _identity.Value.Read(picture, new SubjectCut(mask, Source, 1));
    }

    public double? Cosine(IdentityVector? reference, Pixels picture, Raster mask) =>
        reference is not null && Of(picture, mask) is { } seen ? IdentityVector.Likeness(reference, seen) : null;
}
