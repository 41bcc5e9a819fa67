using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Film;

/// <summary>A panel drawn larger than it is shown, held as numbers, so that the camera can look at any part of it between the pixels.</summary>
internal sealed class Still
{
    private readonly Vector128<float>[] _pixels;
    private Vector128<float>[] _rows = [];

    public Still(Pixels pixels)
    {
        (Width, Height) = (pixels.Width, pixels.Height);
        _pixels = new Vector128<float>[Width * Height];
        var rgba = pixels.Rgba;
        for (int i = 0, at = 0; i < _pixels.Length; i++, at += 4)
        {
            _pixels[i] = Vector128.Create(rgba[at], rgba[at + 1], rgba[at + 2], (float)rgba[at + 3]);
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>What the view shows, filtered to the film's size; beyond the panel lies the ground.</summary>
    public void Look(View view, int width, int height, Vector128<float> ground, byte[] target)
    {
        var across = new Taps(view.X * Width, view.Width * Width, width, Width);
        var down = new Taps(view.Y * Height, view.Height * Height, height, Height);
        var (first, last) = down.Reach;
        if (_rows.Length < (last - first + 1) * width)
        {
            _rows = new Vector128<float>[(last - first + 1) * width];
        }

        for (var y = first; y <= last; y++)
        {
            across.Filter(_pixels.AsSpan(y * Width, Width), _rows.AsSpan((y - first) * width, width));
        }

        var words = MemoryMarshal.Cast<byte, uint>(target.AsSpan());
        for (var y = 0; y < height; y++)
        {
            Column(down, y, first, width, ground, across, words.Slice(y * width, width));
        }
    }

    private void Column(Taps down, int y, int first, int width, Vector128<float> ground, Taps across, Span<uint> row)
    {
        var inside = down.Inside(y);
        var weights = down.Weights(y);
        var start = (down.First(y) - first) * width;
        for (var x = 0; x < width; x++)
        {
            var sum = ground;
            if (inside && across.Inside(x))
            {
                sum = Vector128<float>.Zero;
                for (int k = 0, at = start + x; k < weights.Length; k++, at += width)
                {
                    sum += _rows[at] * weights[k];
                }
            }

            row[x] = Pack(sum);
        }
    }

    // The filter overshoots at hard edges: what is beyond white or black is white or black.
    private static uint Pack(Vector128<float> color)
    {
        var whole = Vector128.ConvertToInt32(Vector128.Min(Vector128.Max(color, Vector128<float>.Zero), Vector128.Create(255f)) + Vector128.Create(0.5f));
        return (uint)(whole[0] | (whole[1] << 8) | (whole[2] << 16) | (255 << 24));
    }
}
