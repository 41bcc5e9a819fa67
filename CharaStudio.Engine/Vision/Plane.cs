using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Vision;

/// <summary>
/// A picture in somebody else's memory, managed or a tensor's, which OpenCV reads and writes in place: rows from the top, samples of a
/// pixel side by side (height x width x channels; colours are RGB or RGBA). It lives no longer than the memory under it.
/// For a finished picture that is kept, passed on or drawn by cairo take <see cref="Pixels"/>.
/// </summary>
public readonly ref struct Plane
{
    private readonly ref byte _origin;

    private Plane(ref byte origin, int width, int height, int channels, Depth depth, long stride)
    {
        _origin = ref origin;
        Width = width;
        Height = height;
        Channels = channels;
        Depth = depth;
        Stride = stride;
    }

    public int Width { get; }

    public int Height { get; }

    public int Channels { get; }

    public Depth Depth { get; }

    /// <summary>Bytes from one row to the next.</summary>
    public long Stride { get; }

    /// <summary>A plane over managed or native values.</summary>
    /// <param name="values">byte, sbyte, ushort, short, int, float or double.</param>
    /// <param name="stride">Values (not bytes) from one row to the next; 0 for rows without a gap.</param>
    /// <exception cref="ArgumentException">The values are too few.</exception>
    /// <exception cref="NotSupportedException">The values have a type that OpenCV does not know.</exception>
    public static Plane Over<T>(Span<T> values, int width, int height, int channels = 1, int stride = 0)
        where T : unmanaged
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        var row = (long)width * channels;
        var step = stride == 0 ? row : stride;
        var needed = ((height - 1) * step) + row;
        if (step < row || values.Length < needed)
        {
            throw new ArgumentException(
                $"{width} x {height} x {channels} with {step} values a row needs {row} a row and {needed} in all, not {values.Length}.", nameof(values));
        }

        ref var origin = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values));
        return new Plane(ref origin, width, height, channels, DepthOf<T>(), step * Unsafe.SizeOf<T>());
    }

    /// <summary>A plane over native memory, for example a contiguous tensor's (height x width x channels).</summary>
    /// <param name="stride">Bytes from one row to the next.</param>
    public static unsafe Plane At(void* data, int width, int height, int channels, Depth depth, long stride) =>
        new(ref Unsafe.AsRef<byte>(data), width, height, channels, depth, stride);

    /// <summary>The pixels themselves as RGBA; what is written here changes them.</summary>
    public static Plane Of(Pixels pixels) => Over<byte>(pixels.Rgba, pixels.Width, pixels.Height, 4);

    /// <summary>A rectangle of this plane, over the same memory.</summary>
    public Plane Part(int x, int y, int width, int height)
    {
        if (x < 0 || y < 0 || width < 1 || height < 1 || (long)x + width > Width || (long)y + height > Height)
        {
            throw new ArgumentException($"The part {width} x {height} at {x}, {y} does not lie inside {Width} x {Height}.", nameof(width));
        }

        var offset = (y * Stride) + ((long)x * Channels * SizeOf(Depth));
        return new Plane(ref Unsafe.AddByteOffset(ref _origin, (nint)offset), width, height, Channels, Depth, Stride);
    }

    /// <summary>Lets <c>fixed</c> hold the memory.</summary>
    public ref byte GetPinnableReference() => ref _origin;

    internal unsafe NativePlane Native(byte* pinned) =>
        new() { Data = pinned, Width = Width, Height = Height, Channels = Channels, Depth = Depth, Stride = Stride };

    private static Depth DepthOf<T>() =>
        typeof(T) == typeof(byte) ? Depth.U8
        : typeof(T) == typeof(sbyte) ? Depth.S8
        : typeof(T) == typeof(ushort) ? Depth.U16
        : typeof(T) == typeof(short) ? Depth.S16
        : typeof(T) == typeof(int) ? Depth.S32
        : typeof(T) == typeof(float) ? Depth.F32
        : typeof(T) == typeof(double) ? Depth.F64
        : throw new NotSupportedException($"OpenCV has no samples of type {typeof(T).Name}: byte, sbyte, ushort, short, int, float or double.");

    private static int SizeOf(Depth depth) => depth switch
    {
        Depth.U8 or Depth.S8 => 1,
        Depth.U16 or Depth.S16 => 2,
        Depth.F64 => 8,
        _ => 4,
    };
}
