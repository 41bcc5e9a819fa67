using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Networks;
using CharaStudio.Engine.Perception.Regions;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Perception.Face;

/// <summary>A face in a picture. Left and right are the person's own.</summary>
/// <param name="Score">0 to 1: how sure that it is a face.</param>
/// <param name="Box">Pixels, from the brows to the chin; may reach beyond the picture.</param>
/// <param name="RightEye">Pixels; so are the other points. An ear is the ear's opening.</param>
public sealed record FoundFace(double Score, Box Box, Vec RightEye, Vec LeftEye, Vec Nose, Vec Mouth, Vec RightEar, Vec LeftEar)
{
    /// <summary>The square around the face, turned as the eyes are, so much larger than the box's longer side.</summary>
    public Square Around(double scale) => new(Box.Centre, Math.Max(Box.Width, Box.Height) * scale, (LeftEye - RightEye).Angle);
}

/// <summary>Where faces are: BlazeFace, full range (Bazarevsky et al., 2019). Calls from several threads wait for each other.</summary>
public sealed class FaceDetector : IDisposable
{
    private const int Side = 192;
    private const double Threshold = 0.5;
    private const double Same = 0.3;

    private readonly Lock _turn = new();
    private readonly TfLiteNetwork _network;

    /// <exception cref="WeightsException">The network is not installed, or damaged.</exception>
    public FaceDetector(ModelCatalogue catalogue) => _network = new TfLiteNetwork(catalogue.TfLite(ModelCards.FaceDetector));

    /// <returns>The surest first; empty when there is none.</returns>
    public IReadOnlyList<FoundFace> Find(Pixels picture)
    {
        lock (_turn)
        {
            return Find(new Sight(picture));
        }
    }

    public void Dispose() => _network.Dispose();

    private List<FoundFace> Find(Sight picture)
    {
        var whole = Square.Around(picture.Width, picture.Height);
        using var scope = torch.NewDisposeScope();
        var outputs = _network.Run(picture.Input(whole, Side, -1)).Select(output => output.contiguous().data<float>().ToArray()).ToList();
        var (numbers, scores) = outputs[0].Length > outputs[1].Length ? (outputs[0], outputs[1]) : (outputs[1], outputs[0]);
        var faces = Suppression.Merge(Detection.Decode(numbers, scores, Anchors.Face, Side, Threshold), Same);
        return [.. faces.Select(face => Face(face, whole))];
    }

    private static FoundFace Face(Detection face, Square whole)
    {
        var corner = whole.ToPicture(new Vec(face.Box.X, face.Box.Y));
        Vec[] points = [.. face.Points.Select(whole.ToPicture)];
        return new FoundFace(
            face.Score, new Box(corner.X, corner.Y, face.Box.Width * whole.Side, face.Box.Height * whole.Side), points[0], points[1], points[2], points[3], points[4], points[5]);
    }
}
