namespace CharaStudio.Engine.Puppet.Rasters;

/// <summary>A drawing area: RGBA bytes, premultiplied, rows from the top without padding.</summary>
internal sealed class Canvas(int width, int height)
{
    public int Width => width;

    public int Height => height;

    public byte[] Rgba { get; } = GC.AllocateUninitializedArray<byte>(checked(width * height * 4), pinned: true);

    /// <summary>Bytes of one row.</summary>
    public int Stride => width * 4;

    public Span<byte> Row(int y, int left, int columns) => Rgba.AsSpan((y * Stride) + (left * 4), columns * 4);
}

/// <summary>Whole pixels from a first row and column to, not including, a last.</summary>
internal readonly record struct Area(int Left, int Top, int Right, int Bottom)
{
    public static readonly Area Empty = new(int.MaxValue, int.MaxValue, int.MinValue, int.MinValue);

    public bool IsEmpty => Right <= Left || Bottom <= Top;

    public int Width => Math.Max(0, Right - Left);

    public int Height => Math.Max(0, Bottom - Top);

    public Area Union(Area other) => IsEmpty ? other : other.IsEmpty ? this
        : new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));

    public Area Within(int width, int height) => new(Math.Max(0, Left), Math.Max(0, Top), Math.Min(width, Right), Math.Min(height, Bottom));
}
