using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Perception.Regions;

/// <summary>
/// Where a single-shot detector's guesses sit: the centres of the cells of its maps, several guesses a cell, as shares of its input.
/// MediaPipe's anchors of fixed size. https://github.com/google-ai-edge/mediapipe, ssd_anchors_calculator
/// </summary>
internal static class Anchors
{
    /// <summary>BlazePose's detector: strides 8, 16 and three times 32, two guesses a cell and layer; 2254.</summary>
    public static IReadOnlyList<Vec> Person { get; } = Of(224, (8, 2), (16, 2), (32, 6));

    /// <summary>BlazeFace, full range: stride 4, one guess a cell; 2304.</summary>
    public static IReadOnlyList<Vec> Face { get; } = Of(192, (4, 1));

    /// <param name="input">Pixels a side of the network's input.</param>
    public static IReadOnlyList<Vec> Of(int input, params (int Stride, int PerCell)[] layers)
    {
        var anchors = new List<Vec>();
        foreach (var (stride, perCell) in layers)
        {
            var cells = (input + stride - 1) / stride;
            for (var i = 0; i < cells * cells; i++)
            {
                var (row, column) = Math.DivRem(i, cells);
                anchors.AddRange(Enumerable.Repeat(new Vec((column + 0.5) / cells, (row + 0.5) / cells), perCell));
            }
        }

        return anchors;
    }
}
