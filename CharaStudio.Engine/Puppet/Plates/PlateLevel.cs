using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// A picture with a hole, at one size. A texel is red, green, blue and how restless its surroundings are; patches of <see cref="Patch"/> texels are
/// compared by all four, so that a lawn is not mistaken for a green wall (A. Newson and others, "Video Inpainting of Complex Scenes", 2014).
/// </summary>
internal sealed class PlateLevel
{
    /// <summary>Texels of a patch's side.</summary>
    public const int Patch = 8;

    /// <summary>A patch reaches from this many texels before its own place to one fewer behind it.</summary>
    public const int Before = 3;

    // Around the picture, so that a patch at its edge finds something.
    private const int Pad = Patch;
    private const int RestRadius = 2;
    private const int RestGain = 3;
    private readonly int[] _missing;
    private readonly Lazy<int[]> _sources;

    /// <param name="rgb">As bytes, four a pixel; the fourth says nothing.</param>
    /// <param name="hole">True where there is nothing to see.</param>
    public PlateLevel(ReadOnlySpan<byte> rgb, bool[] hole, int width, int height)
    {
        (Width, Height, Stride, Hole) = (width, height, width + (2 * Pad), hole);
        Texels = new uint[Stride * (height + (2 * Pad))];
        var words = MemoryMarshal.Cast<byte, uint>(rgb);
        for (var y = 0; y < height; y++)
        {
            var row = Texels.AsSpan(At(0, y), width);
            words.Slice(y * width, width).CopyTo(row);
            foreach (ref var texel in row)
            {
                texel &= 0xFFFFFF;
            }
        }

        Holes = Places(hole);
        var missing = new AreaSum(width, height, Array.ConvertAll(hole, gone => gone ? 1 : 0));
        _missing = missing.Sums;
        Rest(missing);
        Extend();
        _sources = new Lazy<int[]>(() => [.. Enumerable.Range(0, hole.Length).Where(i => IsSource(i % width, i / width))]);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Texels from one row to the next.</summary>
    public int Stride { get; }

    public uint[] Texels { get; }

    /// <summary>The same with a <see cref="Plates.Sketch"/> in its hole; null before <see cref="Draw"/>.</summary>
    public uint[]? Sketch { get; private set; }

    /// <summary>By pixel, without the rim that texels have.</summary>
    public bool[] Hole { get; }

    /// <summary>The hole's pixels, row by row.</summary>
    public int[] Holes { get; }

    /// <summary>Pixels whose patch lies wholly in the picture and outside the hole.</summary>
    public int[] Sources => _sources.Value;

    public int At(int x, int y) => ((y + Pad) * Stride) + x + Pad;

    /// <summary>True when a rectangle lies in the picture and outside the hole.</summary>
    /// <param name="right">Behind its last column.</param>
    /// <param name="bottom">Behind its last row.</param>
    public bool Whole(int left, int top, int right, int bottom)
    {
        if (left < 0 || top < 0 || right > Width || bottom > Height)
        {
            return false;
        }

        var row = Width + 1;
        return _missing[(bottom * row) + right] - _missing[(top * row) + right] - _missing[(bottom * row) + left] + _missing[(top * row) + left] == 0;
    }

    public bool IsSource(int x, int y) => Whole(x - Before, y - Before, x + Patch - Before, y + Patch - Before);

    /// <summary>Carries the picture's edge over the rim, after it was painted.</summary>
    public void Extend()
    {
        for (var y = 0; y < Height; y++)
        {
            Texels.AsSpan(At(-Pad, y), Pad).Fill(Texels[At(0, y)]);
            Texels.AsSpan(At(Width, y), Pad).Fill(Texels[At(Width - 1, y)]);
        }

        for (var y = 1; y <= Pad; y++)
        {
            Texels.AsSpan(At(-Pad, 0), Stride).CopyTo(Texels.AsSpan(At(-Pad, -y), Stride));
            Texels.AsSpan(At(-Pad, Height - 1), Stride).CopyTo(Texels.AsSpan(At(-Pad, Height - 1 + y), Stride));
        }
    }

    /// <summary>Half the size: each texel the mean of what is known of four; a hole where one of them is one, so that nothing of it comes through.</summary>
    public PlateLevel Half()
    {
        int width = (Width + 1) / 2, height = (Height + 1) / 2;
        var rgb = new byte[width * height * 4];
        var hole = new bool[width * height];
        Parallel.For(0, height, y => Halve(y, MemoryMarshal.Cast<byte, uint>(rgb.AsSpan()).Slice(y * width, width), hole.AsSpan(y * width, width)));
        return new PlateLevel(rgb, hole, width, height);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Halve(int row, Span<uint> rgb, Span<bool> hole)
    {
        int y = 2 * row, below = Math.Min(y + 1, Height - 1);
        for (var i = 0; i < hole.Length; i++)
        {
            int x = 2 * i, right = Math.Min(x + 1, Width - 1);
            hole[i] = Hole[(y * Width) + x] || Hole[(y * Width) + right] || Hole[(below * Width) + x] || Hole[(below * Width) + right];
            uint a = Texels[At(x, y)], b = Texels[At(right, y)], c = Texels[At(x, below)], d = Texels[At(right, below)];

            // Red and blue side by side, then green.
            const uint Outer = 0xFF00FF, Inner = 0xFF00;
            uint outer = (a & Outer) + (b & Outer) + (c & Outer) + (d & Outer) + 0x20002, inner = (a & Inner) + (b & Inner) + (c & Inner) + (d & Inner) + 0x200;
            rgb[i] = ((outer >> 2) & Outer) | ((inner >> 2) & Inner);
        }
    }

    /// <summary>Takes over a sketch of the full size.</summary>
    /// <param name="texels">By pixel of the full size.</param>
    /// <param name="side">Pixels of the full size that a pixel of this level is wide.</param>
    public void Draw(uint[] texels, int width, int height, int side)
    {
        var sketch = (uint[])Texels.Clone();
        foreach (var i in Holes)
        {
            int left = i % Width * side, top = i / Width * side, right = Math.Min(left + side, width), bottom = Math.Min(top + side, height);
            uint red = 0, green = 0, blue = 0, rest = 0, count = (uint)((right - left) * (bottom - top));
            for (var y = top; y < bottom; y++)
            {
                for (var x = left; x < right; x++)
                {
                    var texel = texels[(y * width) + x];
                    (red, green, blue, rest) = (red + (texel & 255), green + ((texel >> 8) & 255), blue + ((texel >> 16) & 255), rest + (texel >> 24));
                }
            }

            sketch[At(i % Width, i / Width)] = (red / count) | ((green / count) << 8) | ((blue / count) << 16) | ((rest / count) << 24);
        }

        Sketch = sketch;
    }

    public static int Light(uint texel) => (int)(((texel & 255) * 77) + (((texel >> 8) & 255) * 150) + (((texel >> 16) & 255) * 29)) >> 8;

    private static int[] Places(bool[] hole)
    {
        var places = new int[hole.AsSpan().Count(true)];
        for (int i = 0, k = 0; k < places.Length; i++)
        {
            if (hole[i])
            {
                places[k++] = i;
            }
        }

        return places;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rest(AreaSum missing)
    {
        var change = new int[Width * Height];
        Parallel.For(0, Height - 1, y => Changes(y, change));
        var changes = new AreaSum(Width, Height, change);
        Parallel.For(0, Height, y => Rest(y, missing, changes));
    }

    // By how much each pixel of a row differs from the next and from the one below.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Changes(int y, int[] change)
    {
        Span<uint> here = Texels.AsSpan(At(0, y), Width), below = Texels.AsSpan(At(0, y + 1), Width);
        for (int x = 0, i = y * Width, light = Light(here[0]); x + 1 < Width; x++, i++)
        {
            var next = Light(here[x + 1]);
            if (!Hole[i] && !Hole[i + 1] && !Hole[i + Width])
            {
                change[i] = Math.Abs(next - light) + Math.Abs(Light(below[x]) - light);
            }

            light = next;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Rest(int y, AreaSum missing, AreaSum changes)
    {
        var rows = Math.Min(Height, y + RestRadius + 1) - Math.Max(0, y - RestRadius);
        for (var x = 0; x < Width; x++)
        {
            if (!Hole[(y * Width) + x])
            {
                var all = rows * (Math.Min(Width, x + RestRadius + 1) - Math.Max(0, x - RestRadius));
                var mean = RestGain * changes.Around(x, y, RestRadius) / Math.Max(1, all - missing.Around(x, y, RestRadius));
                Texels[At(x, y)] |= (uint)Math.Min(255, mean) << 24;
            }
        }
    }
}
