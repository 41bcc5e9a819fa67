using System.Text.Json;

namespace CharaStudio.Tests.Engine.Perception;

/// <summary>What TensorFlow.js computes from a formula's picture: samples of each output of its own conversion of a network.</summary>
internal static class GoldenNetwork
{
    /// <param name="run">Takes the picture, row by row, and gives the outputs in any order.</param>
    /// <param name="logits">Which lengths of outputs leave MediaPipe's file before the logistic function and the conversion after it.</param>
    public static void Compare(string id, double tolerance, Func<float[], IReadOnlyList<float[]>> run, Func<int, bool>? logits = null)
    {
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", "perception", "networks.json")));
        var row = golden.RootElement.EnumerateArray().Single(row => row.GetProperty("model").ValueEquals(id));
        var (height, width) = (row.GetProperty("height").GetInt32(), row.GetProperty("width").GetInt32());
        var outputs = run(Picture(height, width, row.GetProperty("picture").ValueEquals("person") ? Person : Waves));
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

    public static float[] Picture(int height, int width) => Picture(height, width, Waves);

    private static float[] Picture(int height, int width, Func<int, int, int, double> pixel) =>
    [
        .. from y in Enumerable.Range(0, height)
           from x in Enumerable.Range(0, width)
           from c in Enumerable.Range(0, 3)
           select (float)pixel(x, y, c),
    ];

    // The formulas of Golden/make/perception.mjs.
    private static double Waves(int x, int y, int c) => 0.5 + (0.5 * Math.Sin((0.05 * x * (c + 1)) + (0.03 * y) + c));

    private static double Person(int x, int y, int c)
    {
        double u = (x + 0.5) / 256, v = (y + 0.5) / 256, across = Math.Abs(u - 0.5);
        bool Oval(double dx, double dy, double w, double h) => (dx * dx / (w * w)) + (dy * dy / (h * h)) < 1;
        double[] skin = [0.9, 0.75, 0.62], shirt = [0.2, 0.35, 0.65];
        var color = Oval(across - 0.022, v - 0.19, 0.009, 0.007) ? [0.1, 0.1, 0.15]
            : Oval(across, v - 0.235, 0.02, 0.005) ? [0.7, 0.3, 0.3]
            : Oval(across, v - 0.2, 0.055, 0.075) ? (v < 0.155 ? [0.25, 0.16, 0.1] : skin)
            : across < 0.025 && v is > 0.26 and < 0.3 ? skin
            : across < 0.1 && v is > 0.29 and < 0.56 ? shirt
            : across is > 0.1 and < 0.145 && v is > 0.295 and < 0.58 ? (v < 0.38 ? shirt : skin)
            : Math.Abs(across - 0.05) < 0.042 && v is > 0.55 and < 0.92 ? [0.2, 0.2, 0.28]
            : Math.Abs(across - 0.055) < 0.05 && v is > 0.91 and < 0.95 ? [0.35, 0.2, 0.1]
            : new[] { 0.62 + (0.2 * v), 0.68 + (0.15 * v), 0.75 };
        return color[c];
    }
}
