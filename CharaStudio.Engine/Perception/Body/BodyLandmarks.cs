using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Perception.Networks;
using CharaStudio.Engine.Perception.Regions;

namespace CharaStudio.Engine.Perception.Body;

/// <summary>BlazePose's second network: the joints of the person in a square of the picture.</summary>
internal sealed class BodyLandmarks(ModelCatalogue catalogue, string model) : IDisposable
{
    private const int Side = 256;
    private const int Points = 33;
    private const int All = 39;
    private const int MapSide = 64;

    private readonly TfLiteNetwork _network = new(catalogue.TfLite(model));

    /// <returns>The pose, and the square around the body as these joints show it.</returns>
    public (PersonPose Pose, Square Next) Read(Sight picture, Square region)
    {
        using var scope = torch.NewDisposeScope();
        var outputs = _network.Run(picture.Input(region, Side, 0)).ToDictionary(output => output.numel(), output => output.contiguous().data<float>().ToArray());
        float[] joints = outputs[All * 5], world = outputs[All * 3], maps = outputs[MapSide * MapSide * All];
        var shares = new Vec[All];
        for (var i = 0; i < All; i++)
        {
            shares[i] = HeatMap.Refine(new Vec(joints[5 * i] / Side, joints[(5 * i) + 1] / Side), maps.AsSpan(), i, All, MapSide);
        }

        var marks = Enumerable.Range(0, Points).Select(i => Mark(region.ToPicture(shares[i]), joints.AsSpan(5 * i, 5), region.Side / Side));
        var metres = Enumerable.Range(0, Points).Select(i => Upright(world.AsSpan(3 * i, 3), region.Degrees));
        var pose = new PersonPose([.. marks], [.. metres], outputs[1][0], region);
        return (pose, PersonSquare.Around(region.ToPicture(shares[Points]), region.ToPicture(shares[Points + 1])));
    }

    public void Dispose() => _network.Dispose();

    private static BodyMark Mark(Vec at, ReadOnlySpan<float> joint, double scale) =>
        new(at.X, at.Y, joint[2] * scale, Math.Min(Logistic.Of(joint[3]), Logistic.Of(joint[4])));

    // The network saw the body upright: its metres are turned back to how the picture shows it.
    private static Vec3 Upright(ReadOnlySpan<float> metres, double degrees)
    {
        var flat = new Vec(metres[0], metres[1]).Rotate(degrees);
        return new Vec3(flat.X, flat.Y, metres[2]);
    }
}
