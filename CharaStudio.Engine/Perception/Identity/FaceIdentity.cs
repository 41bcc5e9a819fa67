using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Perception.Regions;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Perception.Identity;

/// <summary>
/// A face as 128 numbers, near for the same person: photographs of one person lie within about 0.6 of each other, those of two beyond.
/// These numbers are biometric: make them only when the owner asked for it, show them to nobody else, delete them with the character.
/// Calls from several threads wait for each other.
/// </summary>
public sealed class FaceIdentity : IDisposable
{
    // From brows and chin to the whole head: dlib's own pictures of faces show it with a quarter of the face around.
    private const double Margin = 1.4;

    private static readonly float[] s_mean = [122.782f, 117.001f, 104.298f];

    private readonly Lock _turn = new();
    private readonly FaceNetwork _network;

    /// <exception cref="WeightsException">The network is not installed, or damaged.</exception>
    public FaceIdentity(ModelCatalogue catalogue)
    {
        _network = new FaceNetwork(catalogue.FaceWeights(ModelCards.FaceIdentity));
        using var scope = torch.NewDisposeScope();
        Nobody = _network.Run(torch.zeros(1, 3, FaceNetwork.Side, FaceNetwork.Side)).data<float>().ToArray();
    }

    /// <summary>What the network says of a picture of the mean colour and nothing else.</summary>
    internal IReadOnlyList<float> Nobody { get; }

    /// <param name="face">As <see cref="FaceDetector"/> found it in the same picture.</param>
    /// <returns>128 numbers, about 1 long together; compare by distance.</returns>
    public float[] Read(Pixels picture, FoundFace face)
    {
        lock (_turn)
        {
            var samples = new Sight(picture).Crop(face.Around(Margin), FaceNetwork.Side).Samples;
            var values = new float[samples.Length];
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = (samples[i] - s_mean[i % 3]) / 256;
            }

            using var scope = torch.NewDisposeScope();
            var input = torch.tensor(values, [1, FaceNetwork.Side, FaceNetwork.Side, 3]).permute(0, 3, 1, 2).contiguous();
            return _network.Run(input).data<float>().ToArray();
        }
    }

    public void Dispose() => _network.Dispose();

    /// <summary>How far two faces lie apart; below about 0.6 they are one person's, on photographs.</summary>
    public static double Distance(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += (a[i] - b[i]) * (double)(a[i] - b[i]);
        }

        return Math.Sqrt(sum);
    }
}
