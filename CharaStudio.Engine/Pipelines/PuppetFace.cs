using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Finds what can move in a reference's face, by the networks for faces where they are installed.</summary>
internal sealed class PuppetFace(ModelCatalogue catalogue)
{
    private const double LeastConfidence = 0.5;

    // Numbers of MediaPipe's face mesh: the corners of an eye and its lids, the corners of the mouth and its inner lips, the chin.
    private static readonly int[] s_right = [33, 133, 159, 145];
    private static readonly int[] s_left = [263, 362, 386, 374];
    private const int MouthRight = 61;
    private const int MouthLeft = 291;
    private const int UpperLip = 13;
    private const int LowerLip = 14;
    private const int Chin = 152;

    /// <returns>The points, or null and why.</returns>
    public (FacePoints? Points, string? Note) Find(Pixels picture)
    {
        if (TensorReport.Here().Reason is { } reason)
        {
            return (null, $"The face does not move: {reason}");
        }

        try
        {
            using var detector = new FaceDetector(catalogue);
            using var mesh = new FaceMesh(catalogue);
            var surface = detector.Find(picture).Select(face => mesh.Read(picture, face)).FirstOrDefault();
            return surface is null || surface.Confidence < LeastConfidence
                ? (null, "The face does not move: none was found in the picture.")
                : (Points(surface), null);
        }
        catch (WeightsException missing)
        {
            return (null, $"The face does not move: {missing.Message}");
        }
    }

    private static FacePoints Points(FaceSurface surface)
    {
        Vec At(int number) => surface.Points[number].Flat;
        EyePlace Eye(int[] n) => new((At(n[0]) + At(n[1])) * 0.5, (At(n[0]) - At(n[1])).Length / 2, Math.Max((At(n[2]) - At(n[3])).Length / 2, (At(n[0]) - At(n[1])).Length / 10));
        var mouth = (At(UpperLip) + At(LowerLip)) * 0.5;
        return new FacePoints(Eye(s_right), Eye(s_left), new MouthPlace(mouth, (At(MouthLeft) - At(MouthRight)).Length / 2, Math.Max(1, (At(Chin) - mouth).Y)));
    }
}
