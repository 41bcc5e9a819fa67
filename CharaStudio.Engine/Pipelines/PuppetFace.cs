using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Engine.Vision;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Finds what can move in a reference's face, by the networks for faces where they are installed.</summary>
internal sealed class PuppetFace(ModelCatalogue catalogue)
{
    private const double LeastConfidence = 0.5;

    /// <param name="alpha">The subject's mask, at the picture's size.</param>
    /// <returns>The points, or null and why.</returns>
    public (FacePoints? Points, string? Note) Find(Pixels picture, Raster alpha)
    {
        if (TensorReport.Here().Reason is { } reason)
        {
            return (null, $"The face does not move: {reason}");
        }

        try
        {
            using var detector = new FaceDetector(catalogue);
            using var mesh = new FaceMesh(catalogue);
            if (SubjectFace.Of(detector, picture, alpha) is not { } found || mesh.Read(picture, found) is not { Confidence: >= LeastConfidence } surface || FaceShape.Of(surface) is not { } points)
            {
                return (null, "The face does not move: none was found in the picture.");
            }

            return new FaceEvidence(picture).Weighed(points, found) switch
            {
                { EyesMove: false, MouthMoves: false } => (null, "The face does not move: eyes and mouth could not be told in the drawing."),
                { EyesMove: false } mouth => (mouth, "The eyes do not move: where they end could not be told."),
                { MouthMoves: false } eyes => (eyes, "The mouth does not move: it could not be told from the skin around it."),
                var whole => (whole, null),
            };
        }
        catch (WeightsException missing)
        {
            return (null, $"The face does not move: {missing.Message}");
        }
    }
}
