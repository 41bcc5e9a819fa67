namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>A piece of the silhouette's grid.</summary>
internal readonly record struct CellWindow(int Left, int Top, int Width, int Height)
{
    /// <summary>The grid's number of the window's i-th cell.</summary>
    public int Cell(int i, int gridWidth) => ((Top + (i / Width)) * gridWidth) + Left + (i % Width);

    /// <summary>The window that holds all these cells and some more on every side, as far as the grid goes.</summary>
    public static CellWindow Around(IEnumerable<int> cells, int gridWidth, int gridHeight, int margin)
    {
        var (left, top, right, bottom) = (gridWidth, gridHeight, 0, 0);
        foreach (var cell in cells)
        {
            var (y, x) = Math.DivRem(cell, gridWidth);
            (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
        }

        (left, top) = (Math.Max(0, left - margin), Math.Max(0, top - margin));
        return new CellWindow(left, top, Math.Min(gridWidth, right + margin + 1) - left, Math.Min(gridHeight, bottom + margin + 1) - top);
    }
}
