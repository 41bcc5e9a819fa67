using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Shape;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Puppet.Parts;

/// <summary>Paints parts' own pictures.</summary>
/// <param name="picture">In the subject's own colours: see <see cref="EdgeColours"/>.</param>
/// <param name="grain">Which way a part's cloth runs at a point; null where nothing is known about it.</param>
internal sealed class LayerPaint(Pixels picture, Ownership pixels, Func<BodyPart, Vec, Vec>? grain = null)
{
    private const double Radius = 4;
    private const double Tainted = 3;

    // Pixels: as far as this from what covered it, cloth is in its shadow.
    private const double Shaded = 6;

    // Pixels from the hole: farther off, lines are left alone.
    private const double Near = 24;

    /// <summary>A part as far as it shows anything; null when it shows nothing.</summary>
    public TextureLayer? Paint(PartSheet sheet)
    {
        if (Extent(sheet) is not var (left, top, width, height))
        {
            return null;
        }

        var (colors, hole) = (new byte[width * height * 4], new byte[width * height]);
        var hidden = Array.ConvertAll(hole, _ => false);
        for (var i = 0; i < hole.Length; i++)
        {
            hidden[i] = sheet.Hidden[((top + (i / width)) * pixels.Width) + left + (i % width)] > 0;
        }

        // What lies right beside a cover has lines and colours of the cover in it: it is not carried on behind it.
        var anyHidden = hidden.Contains(true);
        var far = anyHidden ? DistanceField.To(hidden, width, height) : [];
        var lines = anyHidden ? new DrawnLines(picture, pixels, (byte)sheet.Part) : null;
        var toOutside = anyHidden ? ToOutside(left, top, width, height) : [];
        for (var i = 0; i < hole.Length; i++)
        {
            var (x, y) = (left + (i % width), top + (i / width));
            var box = (y * pixels.Width) + x;
            var from = 4 * (((pixels.Top + y) * picture.Width) + pixels.Left + x);
            picture.Rgba.AsSpan(from, 3).CopyTo(colors.AsSpan(4 * i));

            var known = sheet.Share[box] > 0;
            var clean = !anyHidden || hidden[i] || (far[i] > Tainted && !(far[i] < Near && (toOutside[i] <= Tainted || lines!.At(box))));
            colors[(4 * i) + 3] = known && clean ? (byte)255 : (byte)0;
            hole[i] = anyHidden && (hidden[i] || (known && !clean)) ? (byte)255 : (byte)0;
        }

        if (anyHidden && grain is not null)
        {
            Carry(sheet, colors, hole, hidden, far, lines!, new Vec(left, top), width);
        }

        var filled = ColourBleed.Under(new Pixels(width, height, colors)).Rgba;
        if (anyHidden && OpenCv.Installed)
        {
            Smooth(filled, hole, width, height);
        }

        for (var i = 0; anyHidden && i < hole.Length; i++)
        {
            var (x, y) = (left + (i % width), top + (i / width));
            var box = (y * pixels.Width) + x;
            if (!hidden[i] && sheet.Share[box] > 0)
            {
                picture.Rgba.AsSpan(4 * (((pixels.Top + y) * picture.Width) + pixels.Left + x), 3).CopyTo(filled.AsSpan(4 * i));
            }
        }

        return new TextureLayer(pixels.Left + left, pixels.Top + top, width, height, Premultiplied(sheet, filled, left, top, width, height));
    }

    // Pixels to where there is no subject: its outline is drawn there, or its colours mix with others.
    private double[] ToOutside(int left, int top, int width, int height)
    {
        var outside = new bool[width * height];
        for (var i = 0; i < outside.Length; i++)
        {
            outside[i] = pixels.Alpha[((top + (i / width)) * pixels.Width) + left + (i % width)] == 0;
        }

        return DistanceField.To(outside, width, height);
    }

    // What runs under an arm runs on; the rest is left to what lies around it.
    private void Carry(PartSheet sheet, byte[] colors, byte[] hole, bool[] hidden, double[] far, DrawnLines lines, Vec corner, int width)
    {
        int Box(int i) => (((int)corner.Y + (i / width)) * pixels.Width) + (int)corner.X + (i % width);
        var state = new GrainFill.Pixel[hole.Length];
        for (var i = 0; i < state.Length; i++)
        {
            var owner = (BodyPart)pixels.Owners[Box(i)];
            var own = sheet.Share[Box(i)] > 0 && owner == sheet.Part;
            state[i] = (hidden[i] && owner is BodyPart.LeftArm or BodyPart.RightArm) || (own && far[i] <= Shaded) ? GrainFill.Pixel.Hole : own ? GrainFill.Pixel.Seen : sheet.Share[Box(i)] > 0 ? GrainFill.Pixel.Lent : GrainFill.Pixel.Nothing;
        }

        var carried = new GrainFill(colors, width, corner + new Vec(pixels.Left + 0.5, pixels.Top + 0.5), state, at => grain!(sheet.Part, at), i => lines.At(Box(i))).Carry();
        for (var i = 0; i < state.Length; i++)
        {
            if (carried[i])
            {
                (colors[(4 * i) + 3], hole[i]) = (255, 0);
            }
        }
    }

    // Nearest colours are streaks; what lies around a hole goes on into it.
    private static void Smooth(byte[] rgba, byte[] hole, int width, int height)
    {
        var rgb = Raster.Empty(width, height, 3);
        for (var i = 0; i < hole.Length; i++)
        {
            rgba.AsSpan(4 * i, 3).CopyTo(rgb.Samples.AsSpan(3 * i));
        }

        Inpainting.Fill(rgb.Plane, Plane.Over<byte>(hole, width, height), rgb.Plane, Radius);
        for (var i = 0; i < hole.Length; i++)
        {
            if (hole[i] != 0)
            {
                rgb.Samples.AsSpan(3 * i, 3).CopyTo(rgba.AsSpan(4 * i));
            }
        }
    }

    private byte[] Premultiplied(PartSheet sheet, byte[] colors, int left, int top, int width, int height)
    {
        var rgba = new byte[width * height * 4];
        for (var i = 0; i < width * height; i++)
        {
            var box = ((top + (i / width)) * pixels.Width) + left + (i % width);
            var alpha = Math.Max(sheet.Hidden[box], ((pixels.Alpha[box] * sheet.Share[box]) + 127) / 255);
            rgba[(4 * i) + 3] = (byte)alpha;
            for (var c = 0; c < 3; c++)
            {
                rgba[(4 * i) + c] = (byte)(((colors[(4 * i) + c] * alpha) + 127) / 255);
            }
        }

        return rgba;
    }

    private (int Left, int Top, int Width, int Height)? Extent(PartSheet sheet)
    {
        var (left, top, right, bottom) = (pixels.Width, pixels.Height, -1, -1);
        for (var i = 0; i < sheet.Share.Length; i++)
        {
            if (sheet.Share[i] > 0 || sheet.Hidden[i] > 0)
            {
                var (y, x) = Math.DivRem(i, pixels.Width);
                (left, right, top, bottom) = (Math.Min(left, x), Math.Max(right, x), Math.Min(top, y), Math.Max(bottom, y));
            }
        }

        return bottom < 0 ? null : (left, top, right + 1 - left, bottom + 1 - top);
    }
}
