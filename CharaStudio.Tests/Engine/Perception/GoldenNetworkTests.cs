using System.Text.Json;
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
    public void PoseLite_FormulaPicture_AgreesWithTensorFlow() => Compare(ModelCards.PoseLite, 0.06, logits: length => length > 1000);

    private static void Compare(string id, double tolerance, Func<int, bool>? logits = null)
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", "perception", "networks.json")));
        var row = golden.RootElement.EnumerateArray().Single(row => row.GetProperty("model").ValueEquals(id));
        var outputs = PlainRun.Outputs(ModelFactAttribute.Installed.TfLite(id), Picture(row.GetProperty("height").GetInt32(), row.GetProperty("width").GetInt32()));
        foreach (var expected in row.GetProperty("outputs").EnumerateArray())
        {
            var length = expected.GetProperty("shape").EnumerateArray().Aggregate(1, (product, side) => product * side.GetInt32());
            var made = outputs.Single(output => output.Length == length);
            made = logits?.Invoke(length) is true ? Array.ConvertAll(made, value => 1 / (1 + MathF.Exp(-value))) : made;
            var values = expected.GetProperty("values").EnumerateArray().Select(value => value.GetDouble()).ToArray();
            var stride = expected.GetProperty("stride").GetInt32();
            Assert.All(values.Select((value, i) => Math.Abs(value - made[i * stride])), difference => Assert.InRange(difference, 0, tolerance));
        }
    }

    // The formula of Golden/make/perception.mjs.
    private static float[] Picture(int height, int width) =>
    [
        .. from y in Enumerable.Range(0, height)
           from x in Enumerable.Range(0, width)
           from c in Enumerable.Range(0, 3)
           select (float)(0.5 + (0.5 * Math.Sin((0.05 * x * (c + 1)) + (0.03 * y) + c))),
    ];
}
