using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>Where thin dark lines are drawn on a part: darker than what a closing of its brightness (a maximum, then a minimum) leaves.</summary>
internal sealed class DrawnLines
{
    // Pixels: lines up to twice as wide are found; by how much they are darker, of 255.
    private const int Reach = 4;
    private const int Darker = 16;
    private readonly byte[] _light;
    private readonly byte[] _closed;

    public DrawnLines(Pixels picture, Ownership pixels, byte part)
    {
        _light = new byte[pixels.Owners.Length];
        for (var i = 0; i < _light.Length; i++)
        {
            var from = 4 * (((pixels.Top + (i / pixels.Width)) * picture.Width) + pixels.Left + (i % pixels.Width));
            // What is not the part's takes part in neither.
            _light[i] = pixels.Owners[i] == part ? (byte)((picture.Rgba[from] + picture.Rgba[from + 1] + picture.Rgba[from + 2]) / 3) : (byte)0;
        }

        var widened = Slide(_light, pixels.Width, pixels.Height, Math.Max, 0);
        for (var i = 0; i < widened.Length; i++)
        {
            widened[i] = pixels.Owners[i] == part ? widened[i] : byte.MaxValue;
        }

        _closed = Slide(widened, pixels.Width, pixels.Height, Math.Min, byte.MaxValue);
    }

    public bool At(int pixel) => _closed[pixel] - _light[pixel] > Darker;

    // Of a square, rows after columns.
    private static byte[] Slide(byte[] values, int width, int height, Func<byte, byte, byte> choose, byte nothing)
    {
        var rows = new byte[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (x, best) = (i % width, nothing);
            for (var by = Math.Max(-Reach, -x); by <= Math.Min(Reach, width - 1 - x); by++)
            {
                best = choose(best, values[i + by]);
            }

            rows[i] = best;
        }

        var made = new byte[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var (y, best) = (i / width, nothing);
            for (var by = Math.Max(-Reach, -y); by <= Math.Min(Reach, height - 1 - y); by++)
            {
                best = choose(best, rows[i + (by * width)]);
            }

            made[i] = best;
        }

        return made;
    }
}
