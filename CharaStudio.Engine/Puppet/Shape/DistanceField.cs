namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>Exact distances on a grid by lower envelopes of parabolas, rows after columns (Felzenszwalb and Huttenlocher 2012).</summary>
internal static class DistanceField
{
    private const double Far = 1e12;

    /// <summary>Cells from each cell to the nearest wanted one; 0 on these, very large when there are none.</summary>
    public static double[] To(ReadOnlySpan<bool> wanted, int width, int height)
    {
        var field = new double[width * height];
        for (var i = 0; i < field.Length; i++)
        {
            field[i] = wanted[i] ? 0 : Far;
        }

        var line = new Line(Math.Max(width, height));
        for (var x = 0; x < width; x++)
        {
            line.Transform(field, x, width, height);
        }

        for (var y = 0; y < height; y++)
        {
            line.Transform(field, y * width, 1, width);
        }

        for (var i = 0; i < field.Length; i++)
        {
            field[i] = Math.Sqrt(field[i]);
        }

        return field;
    }

    private sealed class Line(int longest)
    {
        private readonly double[] _values = new double[longest];
        private readonly int[] _vertices = new int[longest];
        private readonly double[] _starts = new double[longest + 1];

        public void Transform(double[] field, int start, int stride, int count)
        {
            for (var i = 0; i < count; i++)
            {
                _values[i] = field[start + (i * stride)];
            }

            Envelope(count);
            for (int i = 0, k = 0; i < count; i++)
            {
                while (_starts[k + 1] < i)
                {
                    k++;
                }

                var by = i - _vertices[k];
                field[start + (i * stride)] = Math.Min(Far, ((double)by * by) + _values[_vertices[k]]);
            }
        }

        private void Envelope(int count)
        {
            var last = 0;
            _vertices[0] = 0;
            (_starts[0], _starts[1]) = (double.NegativeInfinity, double.PositiveInfinity);
            for (var q = 1; q < count; q++)
            {
                var cross = Cross(q, _vertices[last]);
                while (cross <= _starts[last])
                {
                    cross = Cross(q, _vertices[--last]);
                }

                _vertices[++last] = q;
                (_starts[last], _starts[last + 1]) = (cross, double.PositiveInfinity);
            }
        }

        private double Cross(int q, int v) => (_values[q] + ((double)q * q) - _values[v] - ((double)v * v)) / (2.0 * (q - v));
    }
}
