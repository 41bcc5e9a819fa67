using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Networks;
using CharaStudio.Engine.Perception.Regions;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Perception.Face;

/// <summary>A face's surface.</summary>
/// <param name="Points">468 points in MediaPipe's order: x and y in pixels of the picture, z depth in the same measure, away from the viewer.</param>
/// <param name="Confidence">0 to 1: how sure that there is a face.</param>
public sealed record FaceSurface(IReadOnlyList<Vec3> Points, double Confidence);

/// <summary>A face's surface from one picture (Kartynnik et al., 2019). Calls from several threads wait for each other.</summary>
public sealed class FaceMesh : IDisposable
{
    private const int Side = 192;
    private const int Points = 468;
    private const double Margin = 1.5;

    private readonly Lock _turn = new();
    private readonly TfLiteNetwork _network;

    /// <exception cref="WeightsException">The network is not installed, or damaged.</exception>
    public FaceMesh(ModelCatalogue catalogue) => _network = new TfLiteNetwork(catalogue.TfLite(ModelCards.FaceMesh));

    /// <param name="face">As <see cref="FaceDetector"/> found it in the same picture.</param>
    public FaceSurface Read(Pixels picture, FoundFace face)
    {
        lock (_turn)
        {
            var region = face.Around(Margin);
            using var scope = torch.NewDisposeScope();
            var outputs = _network.Run(new Sight(picture).Input(region, Side, 0)).Select(output => output.contiguous().data<float>().ToArray()).ToList();
            var raw = outputs.Single(output => output.Length == Points * 3);
            var points = Enumerable.Range(0, Points).Select(i => Point(raw.AsSpan(3 * i, 3), region));
            return new FaceSurface([.. points], Logistic.Of(outputs.Single(output => output.Length == 1)[0]));
        }
    }

    public void Dispose() => _network.Dispose();

    private static Vec3 Point(ReadOnlySpan<float> raw, Square region)
    {
        var at = region.ToPicture(new Vec(raw[0] / Side, raw[1] / Side));
        return new Vec3(at.X, at.Y, raw[2] * region.Side / Side);
    }
}
