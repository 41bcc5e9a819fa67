using System.Text.Json;

namespace CharaStudio.Tests.Engine.Perception;

/// <summary>What TensorFlow.js computes from the formula's picture: samples of each output of its own conversion of a network.</summary>
internal static class GoldenNetwork
{
    /// <param name="run">Takes the picture, row by row, and gives the outputs in any order.</param>
    /// <param name="logits">Which lengths of outputs leave MediaPipe's file before the logistic function and the conversion after it.</param>
    public static void Compare(string id, double tolerance, Func<float[], IReadOnlyList<float[]>> run, Func<int, bool>? logits = null)
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", "perception", "networks.json")));
        var row = golden.RootElement.EnumerateArray().Single(row => row.GetProperty("model").ValueEquals(id));
        var outputs = run(Picture(row.GetProperty("height").GetInt32(), row.GetProperty("width").GetInt32()));
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
    public static float[] Picture(int height, int width) =>
    [
        .. from y in Enumerable.Range(0, height)
           from x in Enumerable.Range(0, width)
           from c in Enumerable.Range(0, 3)
           select (float)(0.5 + (0.5 * Math.Sin((0.05 * x * (c + 1)) + (0.03 * y) + c))),
    ];
}
