using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>What stands behind a puppet.</summary>
public sealed class Plate
{
    private Plate(TextureLayer? picture, Rgb? colour, bool own) => (Picture, Colour, Own) = (picture, colour, own);

    /// <summary>Nothing: frames have the subject's transparency.</summary>
    public static Plate Transparent { get; } = new(null, null, own: false);

    /// <summary>Opaque, at (0, 0); null for a plain colour or nothing.</summary>
    public TextureLayer? Picture { get; }

    public Rgb? Colour { get; }

    /// <summary>True when it is the reference's own place: then it moves and lies as the reference does.</summary>
    public bool Own { get; }

    public static Plate Flat(Rgb colour) => new(null, colour, own: false);

    /// <summary>Another picture; its transparent parts are white.</summary>
    public static Plate Backdrop(Pixels picture) => new(new TextureLayer(0, 0, picture.Width, picture.Height, OverWhite(picture)), null, own: false);

    /// <summary>
    /// The reference without its subject. Where more than a fiftieth of the reference is transparent there is no place to show: such a reference gets plain white.
    /// </summary>
    /// <param name="subject">One byte a pixel, 0 background to 255 subject; <see cref="Perception.Masking.SubjectCut.Alpha"/>'s samples.</param>
    /// <exception cref="ArgumentException">Sizes differ.</exception>
    public static Plate Behind(Pixels reference, ReadOnlySpan<byte> subject)
    {
        if (subject.Length != reference.Width * reference.Height)
        {
            throw new ArgumentException($"The mask has {subject.Length} samples, the reference {reference.Width} x {reference.Height}.", nameof(subject));
        }

        if (!Shows(reference))
        {
            return Flat(Rgb.White);
        }

        var hole = Array.ConvertAll(Widened(subject, reference.Width, reference.Height, Rim(reference.Width, reference.Height)), sample => sample != 0);
        var filled = OverWhite(reference);
        if (!PlatePatches.Paint(filled, hole, reference.Width, reference.Height))
        {
            filled = PlateFill.Fill(new Pixels(reference.Width, reference.Height, filled), Array.ConvertAll(hole, gone => gone ? (byte)255 : (byte)0));
        }

        return new Plate(new TextureLayer(0, 0, reference.Width, reference.Height, filled), null, own: true);
    }

    /// <summary>True when a reference shows a place around its subject: next to nothing of it lets anything through.</summary>
    internal static bool Shows(Pixels reference)
    {
        var clear = 0;
        for (var i = 3; i < reference.Rgba.Length; i += 4)
        {
            clear += reference.Rgba[i] < 250 ? 1 : 0;
        }

        return clear <= reference.Rgba.Length / 4 / 50;
    }

    // The rim of a subject colours the pixels around it; they are not to be carried into the hole.
    private static int Rim(int width, int height) => 2 + (int)Math.Ceiling(0.006 * Math.Max(width, height));

    private static byte[] OverWhite(Pixels picture)
    {
        byte[] made = [.. picture.Rgba];
        if (!picture.Opaque)
        {
            Film.FilmEncoder.LayOnto(made, Rgb.White);
        }

        return made;
    }

    private static byte[] Widened(ReadOnlySpan<byte> mask, int width, int height, int radius)
    {
        byte[] across = new byte[mask.Length], made = new byte[mask.Length];
        for (var y = 0; y < height; y++)
        {
            Spread(mask, across, y * width, 1, width, radius);
        }

        for (var x = 0; x < width; x++)
        {
            Spread(across, made, x, width, height, radius);
        }

        return made;
    }

    // Sets whatever lies within the radius of a sample that is at all the subject's.
    private static void Spread(ReadOnlySpan<byte> from, byte[] to, int start, int step, int count, int radius)
    {
        var until = -1;
        for (var i = 0; i < Math.Min(radius, count); i++)
        {
            until = from[start + (i * step)] > 8 ? i + radius : until;
        }

        for (var i = 0; i < count; i++)
        {
            until = i + radius < count && from[start + ((i + radius) * step)] > 8 ? i + (2 * radius) : until;
            to[start + (i * step)] = until >= i ? (byte)255 : (byte)0;
        }
    }
}
