namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>Sums over upright rectangles at no cost (F. Crow, "Summed-Area Tables", 1984).</summary>
internal sealed class AreaSum
{
    private readonly int _width;
    private readonly int _height;

    /// <param name="values">Row by row.</param>
    public AreaSum(int width, int height, ReadOnlySpan<int> values)
    {
        (_width, _height, Sums) = (width, height, new int[(width + 1) * (height + 1)]);
        for (var y = 0; y < height; y++)
        {
            Span<int> above = Sums.AsSpan(y * (width + 1), width + 1), below = Sums.AsSpan((y + 1) * (width + 1), width + 1);
            var row = 0;
            for (var x = 0; x < width; x++)
            {
                row += values[(y * width) + x];
                below[x + 1] = above[x + 1] + row;
            }
        }
    }

    /// <summary>One row and one column more than the values: the sum of all above and to the left.</summary>
    public int[] Sums { get; }

    /// <summary>Of a square of 2 radius + 1, as far as it lies inside.</summary>
    public int Around(int x, int y, int radius)
    {
        int left = Math.Max(0, x - radius), top = Math.Max(0, y - radius), right = Math.Min(_width, x + radius + 1), bottom = Math.Min(_height, y + radius + 1), row = _width + 1;
        return Sums[(bottom * row) + right] - Sums[(top * row) + right] - Sums[(bottom * row) + left] + Sums[(top * row) + left];
    }
}
