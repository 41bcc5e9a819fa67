using CharaStudio.Engine.Weights.Anime4K;

namespace CharaStudio.Tests.Engine.Weights.Anime4K;

/// <summary>Runs a network of the family loop by loop, to see that the kernels were unpacked the right way round. Borders repeat the last pixel.</summary>
internal static class PlainUpscale
{
    /// <param name="picture">[3, side, side], 0 to 1.</param>
    /// <returns>[3, scale x side, scale x side]: the enlarged picture before and after the residual is added.</returns>
    public static (float[] Bilinear, float[] Result) Run(Anime4KModel model, float[] picture, int side)
    {
        var made = new List<float[]>();
        foreach (var stage in model.Stages)
        {
            made.Add(Convolved(stage, Input(stage, made, picture), side));
        }

        var wide = side * model.Scale;
        var bilinear = model.Scale == 1 ? picture : Enlarged(picture, side);
        var result = new float[3 * wide * wide];
        for (var i = 0; i < result.Length; i++)
        {
            var (c, y, x) = (i / (wide * wide), i / wide % wide, i % wide);
            var group = model.ResidualChannels == 1 ? 0 : c;
            var channel = model.Scale == 1 ? c : (4 * group) + (2 * (y % 2)) + (x % 2);
            result[i] = bilinear[i] + made[^1][(((channel * side) + (y / model.Scale)) * side) + (x / model.Scale)];
        }

        return (bilinear, result);
    }

    private static float[] Input(Anime4KStage stage, List<float[]> made, float[] picture)
    {
        var joined = stage.Inputs.Count == 0 ? picture : [.. stage.Inputs.SelectMany(input => made[input])];
        return stage.Concatenated ? [.. joined.Select(value => Math.Max(value, 0)), .. joined.Select(value => Math.Max(-value, 0))] : joined;
    }

    private static float[] Convolved(Anime4KStage stage, float[] input, int side)
    {
        var made = new float[stage.OutputChannels * side * side];
        var (window, reach) = (stage.Side, stage.Side / 2);
        for (var i = 0; i < made.Length; i++)
        {
            var (o, y, x) = (i / (side * side), i / side % side, i % side);
            var sum = stage.Bias[o];
            for (var k = 0; k < stage.InputChannels * window * window; k++)
            {
                var (c, ky, kx) = (k / (window * window), k / window % window, k % window);
                var (sy, sx) = (Math.Clamp(y + ky - reach, 0, side - 1), Math.Clamp(x + kx - reach, 0, side - 1));
                sum += stage.Kernel[(o * stage.InputChannels * window * window) + k] * input[(((c * side) + sy) * side) + sx];
            }

            made[i] = sum;
        }

        return made;
    }

    private static float[] Enlarged(float[] picture, int side)
    {
        var wide = 2 * side;
        var made = new float[3 * wide * wide];
        for (var i = 0; i < made.Length; i++)
        {
            var (c, y, x) = (i / (wide * wide), ((i / wide % wide) + 0.5f) / 2 - 0.5f, ((i % wide) + 0.5f) / 2 - 0.5f);
            var (y0, x0) = ((int)MathF.Floor(y), (int)MathF.Floor(x));
            float At(int row, int column) => picture[(((c * side) + Math.Clamp(row, 0, side - 1)) * side) + Math.Clamp(column, 0, side - 1)];
            var (v, u) = (y - y0, x - x0);
            made[i] = ((1 - v) * (((1 - u) * At(y0, x0)) + (u * At(y0, x0 + 1)))) + (v * (((1 - u) * At(y0 + 1, x0)) + (u * At(y0 + 1, x0 + 1))));
        }

        return made;
    }
}
