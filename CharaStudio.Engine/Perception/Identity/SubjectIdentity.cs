using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Identity;

/// <summary>
/// The vector <c>f_identity</c> of a masked subject: near for the same character in other pictures, far for another. No single part is
/// enough: a face says little on drawings, clothes say nothing of a person. May be called from any thread.
/// </summary>
public sealed class SubjectIdentity(ModelCatalogue catalogue) : IDisposable
{
    // Pixels; a smaller subject is known less well.
    private const double LeastArea = 4000;

    private readonly Lock _opening = new();
    private FaceDetector? _detector;
    private FaceIdentity? _face;

    /// <summary>Why no vector can have a face in it; null when one can.</summary>
    public string? FaceReason => Pipelines.TensorReport.Here().Reason ?? catalogue.Report(ModelCards.FaceDetector).Reason ?? catalogue.Report(ModelCards.FaceIdentity).Reason;

    /// <param name="cut">The subject of the same picture.</param>
    /// <param name="withFace">Whether the face is read, which makes the vector biometric: only when its owner asked for it.</param>
    /// <exception cref="NotSupportedException">The method is not available; the message says why.</exception>
    /// <exception cref="ArgumentException">There is no such method, or the mask is empty or of another size.</exception>
    /// <exception cref="NativeLibraryMissingException">OpenCV is not installed.</exception>
    public IdentityVector Read(Pixels picture, SubjectCut cut, string method = IdentityMethods.Cnn, bool withFace = false)
    {
        if (IdentityMethods.Reason(method) is { } reason)
        {
            throw new NotSupportedException(reason);
        }

        var found = Find(picture, cut.Alpha);
        var subject = SubjectPixels.Of(picture, cut.Alpha, found?.Box);
        var why = !withFace ? "A face was not asked for." : FaceReason ?? (found is null ? "No face was found on the subject." : null);
        var face = why is null ? Distinct(Reader(), picture, found!) : null;
        var seen = cut.Confidence * Math.Min(1, subject.Area / LeastArea);
        return IdentityVector.Of(
            [face, SubjectDescriptor.Color(subject), SubjectDescriptor.Texture(subject), SubjectDescriptor.Shape(subject)],
            [found?.Score ?? 0, seen, seen * (found is null ? 0.7 : 1), seen * (1 - (0.2 * subject.CutEdges))],
            why);
    }

    public void Dispose()
    {
        _detector?.Dispose();
        _face?.Dispose();
    }

    // Where the head is tells hair from clothes. The place of a face says nothing of who it is: it is looked for in every picture.
    private FoundFace? Find(Pixels picture, Raster mask)
    {
        if (Pipelines.TensorReport.Here().Reason is not null || !catalogue.Has(ModelCards.FaceDetector))
        {
            return null;
        }

        lock (_opening)
        {
            _detector ??= new FaceDetector(catalogue);
        }

        return _detector.Find(picture).FirstOrDefault(face => Inside(mask, face));
    }

    // All faces point much the same way, as a picture without any does: what is left is their own.
    private static double[] Distinct(FaceIdentity reader, Pixels picture, FoundFace face) =>
        [.. reader.Read(picture, face).Zip(reader.Nobody, (value, nobody) => (double)value - nobody)];

    // The network that tells people apart is not even opened before somebody asks for it.
    private FaceIdentity Reader()
    {
        lock (_opening)
        {
            return _face ??= new FaceIdentity(catalogue);
        }
    }

    private static bool Inside(Raster mask, FoundFace face)
    {
        var (x, y) = ((int)face.Nose.X, (int)face.Nose.Y);
        return x >= 0 && y >= 0 && x < mask.Width && y < mask.Height && mask.Samples[(y * mask.Width) + x] >= 128;
    }
}
