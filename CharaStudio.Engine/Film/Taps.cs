using System.Runtime.Intrinsics;

namespace CharaStudio.Engine.Film;

/// <summary>
/// The weights by which one side of a view is resampled: cubic interpolation (R. Keys, "Cubic convolution interpolation", 1981, a = -0.5),
/// widened where the picture is made smaller. The picture glides: a shift by a fraction of a pixel changes every weight a little.
/// </summary>
internal sealed class Taps
{
    private readonly int[] _first;
    private readonly bool[] _inside;
    private readonly Vector128<float>[] _weights;
    private readonly int _count;

    /// <param name="start">Where the view begins, in source pixels.</param>
    /// <param name="length">Its length in source pixels.</param>
    /// <param name="outputs">Pixels of the film.</param>
    /// <param name="inputs">Pixels of the source.</param>
    public Taps(double start, double length, int outputs, int inputs)
    {
        var scale = length / outputs;
        var radius = 2 * Math.Max(1, scale);
        _count = Math.Min(inputs, (int)Math.Ceiling(2 * radius) + 1);
        (_first, _inside, _weights) = (new int[outputs], new bool[outputs], new Vector128<float>[outputs * _count]);
        var weights = new double[_count];
        for (var i = 0; i < outputs; i++)
        {
            var centre = start + ((i + 0.5) * scale) - 0.5;
            _inside[i] = centre >= -0.5 && centre <= inputs - 0.5;
            _first[i] = Math.Clamp((int)Math.Ceiling(centre - radius), 0, inputs - _count);
            var sum = 0.0;
            for (var k = 0; k < _count; k++)
            {
                weights[k] = Cubic((_first[i] + k - centre) / Math.Max(1, scale));
                sum += weights[k];
            }

            for (var k = 0; k < _count; k++)
            {
                _weights[(i * _count) + k] = Vector128.Create((float)(Math.Abs(sum) < 1e-9 ? 0 : weights[k] / sum));
            }
        }
    }

    /// <summary>First and last source pixel that any output needs.</summary>
    public (int First, int Last) Reach => (_first[0], _first[^1] + _count - 1);

    public int First(int output) => _first[output];

    public bool Inside(int output) => _inside[output];

    public ReadOnlySpan<Vector128<float>> Weights(int output) => _weights.AsSpan(output * _count, _count);

    public void Filter(ReadOnlySpan<Vector128<float>> source, Span<Vector128<float>> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            var sum = Vector128<float>.Zero;
            var weights = Weights(i);
            var pixels = source.Slice(_first[i], weights.Length);
            for (var k = 0; k < pixels.Length; k++)
            {
                sum += pixels[k] * weights[k];
            }

            target[i] = sum;
        }
    }

    private static double Cubic(double x)
    {
        x = Math.Abs(x);
        return x < 1 ? (((1.5 * x) - 2.5) * x * x) + 1 : x < 2 ? (((((-0.5 * x) + 2.5) * x) - 4) * x) + 2 : 0;
    }
}
