using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Engine.Weights.TfLite;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception;

/// <summary>What the reader gives, run plainly, against TensorFlow.js on its own conversions of the same networks.</summary>
public sealed class GoldenNetworkTests
{
    // The conversion of the mask is a repackaged one: 0.02 at a few edge pixels, nothing elsewhere.
    [ModelFact(ModelCards.SubjectMask)]
    public void SubjectMask_FormulaPicture_AgreesWithTensorFlow() => Compare(ModelCards.SubjectMask, 0.025);

    // Joints in pixels of 256. Mask and heat map leave MediaPipe's file before the logistic function, the conversion after it.
    [ModelFact(ModelCards.PoseLite)]
    public void PoseLite_FormulaPerson_AgreesWithTensorFlow() => Compare(ModelCards.PoseLite, 0.03, logits: length => length > 1000);

    private static void Compare(string id, double tolerance, Func<int, bool>? logits = null) =>
        GoldenNetwork.Compare(id, tolerance, picture => PlainRun.Outputs(ModelFactAttribute.Installed.TfLite(id), picture), logits);
}
