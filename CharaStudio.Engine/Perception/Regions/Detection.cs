using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Perception.Regions;

/// <summary>One thing that a detector found.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Points">Key points, in the detector's order.</param>
internal sealed record Detection(double Score, Box Box, IReadOnlyList<Vec> Points)
{
    /// <summary>
    /// A single-shot detector's raw numbers: for each anchor the box's centre and size, then its key points, all in pixels of the input
    /// and centre and points from the anchor. Guesses below the threshold are left out.
    /// </summary>
    /// <param name="numbers">Anchors x (4 + 2 x key points).</param>
    /// <param name="scores">One for each anchor, before the logistic function.</param>
    /// <param name="input">Pixels a side of the network's input.</param>
    /// <returns>In shares of the input, in the anchors' order.</returns>
    public static IReadOnlyList<Detection> Decode(ReadOnlySpan<float> numbers, ReadOnlySpan<float> scores, IReadOnlyList<Vec> anchors, int input, double threshold)
    {
        var width = numbers.Length / anchors.Count;
        var found = new List<Detection>();
        for (var i = 0; i < anchors.Count; i++)
        {
            var score = Logistic.Of(Math.Clamp(scores[i], -100, 100));
            if (score < threshold)
            {
                continue;
            }

            var row = numbers.Slice(i * width, width);
            var points = new Vec[(width - 2) / 2];
            for (var k = 0; k < points.Length; k++)
            {
                var at = k == 0 ? 0 : 2 + (2 * k);
                points[k] = anchors[i] + new Vec((double)row[at] / input, (double)row[at + 1] / input);
            }

            double across = (double)row[2] / input, down = (double)row[3] / input;
            found.Add(new Detection(score, new Box(points[0].X - (across / 2), points[0].Y - (down / 2), across, down), points[1..]));
        }

        return found;
    }
}
