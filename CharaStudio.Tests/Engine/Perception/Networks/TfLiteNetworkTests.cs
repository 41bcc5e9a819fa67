using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Networks;
using CharaStudio.Engine.Torch;
using CharaStudio.Tests.Engine.Weights.TfLite;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Networks;

public sealed class TfLiteNetworkTests
{
    [TensorModelFact(ModelCards.SubjectMask)]
    public void Run_SubjectMask_AgreesWithTensorFlow() => GoldenNetwork.Compare(ModelCards.SubjectMask, 0.025, picture => Run(ModelCards.SubjectMask, picture));

    [TensorModelFact(ModelCards.PoseLite)]
    public void Run_PoseLite_AgreesWithTensorFlow() => ComparePose(ModelCards.PoseLite, 0.03);

    [TensorModelFact(ModelCards.PoseFull)]
    public void Run_PoseFull_AgreesWithTensorFlow() => ComparePose(ModelCards.PoseFull, 0.06);

    [TensorModelFact(ModelCards.PoseHeavy)]
    public void Run_PoseHeavy_AgreesWithTensorFlow() => ComparePose(ModelCards.PoseHeavy, 0.04);

    // No conversion of the very same weights is at hand: the plain executor, loop by loop, is the reference.
    [TensorModelFact(ModelCards.SubjectMaskWide)]
    public void Run_SubjectMaskWide_AgreesWithPlainLoops() => ComparePlain(ModelCards.SubjectMaskWide, 144, 256, 1e-3);

    [TensorModelFact(ModelCards.PoseLite)]
    public void Run_PoseLite_AgreesWithPlainLoops() => ComparePlain(ModelCards.PoseLite, 256, 256, 3e-3);

    [TensorModelFact(ModelCards.PoseDetector)]
    public void Run_PoseDetector_AgreesWithPlainLoops() => ComparePlain(ModelCards.PoseDetector, 224, 224, 1e-3);

    [TensorModelFact(ModelCards.FaceDetector)]
    public void Run_FaceDetector_AgreesWithPlainLoops() => ComparePlain(ModelCards.FaceDetector, 192, 192, 1e-3);

    [TensorModelFact(ModelCards.SubjectMask)]
    public void Run_InputOfAnotherShape_SaysWhichIsDue()
    {
        using var network = new TfLiteNetwork(ModelFactAttribute.Installed.TfLite(ModelCards.SubjectMask));
        using var wrong = torch.zeros(1, 3, 256, 256);

        Assert.Contains("[1, 256, 256, 3]", Assert.Throws<ArgumentException>(() => { network.Run(wrong); }).Message, StringComparison.Ordinal);
    }

    // Joints in pixels of 256, on the formula's person. The conversions are of other roundings of the weights, which tells most where nobody is: on a
    // picture of waves (confidence 0) depths of 140 pixels differ by 0.05 to 0.07, x and y by 0.01 to 0.03. How exact the executor is the plain loops show.
    private static void ComparePose(string id, double tolerance) => GoldenNetwork.Compare(id, tolerance, picture => Run(id, picture), length => length > 1000);

    private static void ComparePlain(string id, int height, int width, double tolerance)
    {
        var picture = GoldenNetwork.Picture(height, width);
        var expected = PlainRun.Outputs(ModelFactAttribute.Installed.TfLite(id), picture);

        var made = Run(id, picture);

        Assert.Equal(expected.Count, made.Length);
        Assert.All(expected.Zip(made), pair => Assert.InRange(pair.First.Zip(pair.Second, (a, b) => Math.Abs(a - b) / Math.Max(1, Math.Abs(a))).Max(), 0, tolerance));
    }

    private static float[][] Run(string id, float[] picture)
    {
        using var scope = torch.NewDisposeScope();
        using var network = new TfLiteNetwork(ModelFactAttribute.Installed.TfLite(id));
        var shape = network.Inputs[0].Shape.Select(side => (long)side).ToArray();
        return [.. network.Run(torch.tensor(picture).reshape(shape)).Select(output => output.contiguous().data<float>().ToArray())];
    }
}
