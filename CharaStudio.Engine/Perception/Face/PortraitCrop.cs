using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Face;

/// <summary>A square of a picture, whole within it.</summary>
/// <param name="Side">Pixels, at least 1.</param>
/// <param name="Source">What told where the head is: face, joints, or mask.</param>
internal sealed record PortraitSquare(int Left, int Top, int Side, string Source);

/// <summary>The square of a picture that stands for its subject where there is little room: head and shoulders.</summary>
internal static class PortraitCrop
{
    public const string ByFace = "face";
    public const string ByJoints = "joints";
    public const string ByMask = "mask";

    /// <summary>Pixels a side of a finished portrait, at most.</summary>
    public const int Largest = 320;

    // Brows to chin is two fifths of head and shoulders; hair stands above the brows.
    private const double FaceShare = 2.5;
    private const double Above = 0.06;

    // Neck to crown is a little less than half of them.
    private const double HeadShare = 2.2;

    /// <summary>Where the portrait is.</summary>
    /// <param name="alpha">The subject's mask, at the picture's size.</param>
    /// <param name="face">The surest face that lies on the subject; null for none.</param>
    /// <param name="joints">By <see cref="Joint"/>, or empty.</param>
    public static PortraitSquare Of(Raster alpha, FoundFace? face, IReadOnlyList<JointPlace> joints)
    {
        if (face is not null)
        {
            var side = FaceShare * Math.Max(face.Box.Width, face.Box.Height);
            return Inside(alpha, face.Box.Centre + new Vec(0, -Above * side), side, ByFace);
        }

        if (joints.Count > (int)Joint.HeadTop && joints[(int)Joint.Neck].Visibility >= 0.5)
        {
            var (neck, crown) = (Place(joints, Joint.Neck), Place(joints, Joint.HeadTop));
            return Inside(alpha, Vec.Lerp(neck, crown, 0.45), HeadShare * (crown - neck).Length, ByJoints);
        }

        return ByOutline(alpha);
    }

    /// <summary>The square of the picture, at most <see cref="Largest"/> pixels a side.</summary>
    public static Pixels Cut(Pixels picture, PortraitSquare square)
    {
        var cut = Raster.Empty(square.Side, square.Side, 4);
        for (var y = 0; y < square.Side; y++)
        {
            picture.Rgba.AsSpan(4 * (((square.Top + y) * picture.Width) + square.Left), 4 * square.Side).CopyTo(cut.Samples.AsSpan(4 * y * square.Side));
        }

        return (square.Side <= Largest ? cut : cut.Resized(Largest, Largest, Interpolation.Area)).ToPixels();
    }

    // The upper third of whatever is the subject: of a figure its head, of a cat its face, of a lamp its shade.
    private static PortraitSquare ByOutline(Raster alpha)
    {
        int left = alpha.Width, top = alpha.Height, right = -1, bottom = -1;
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            if (alpha.Samples[i] > 127)
            {
                var (y, x) = Math.DivRem(i, alpha.Width);
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
            }
        }

        if (right < 0)
        {
            (left, top, right, bottom) = (0, 0, alpha.Width - 1, alpha.Height - 1);
        }

        double width = right - left + 1, height = bottom - top + 1;
        var side = Math.Max(0.35 * height, Math.Min(0.7 * width, height));
        var (sum, count) = (0.0, 0);
        for (var y = top; y < Math.Min(bottom + 1, top + side); y++)
        {
            for (var x = left; x <= right; x++)
            {
                (sum, count) = alpha.Samples[(y * alpha.Width) + x] > 127 ? (sum + x, count + 1) : (sum, count);
            }
        }

        return Inside(alpha, new Vec(count == 0 ? left + (width / 2) : sum / count, top + (side * 0.46)), side, ByMask);
    }

    private static PortraitSquare Inside(Raster alpha, Vec centre, double wanted, string source)
    {
        var side = Math.Clamp((int)Math.Round(wanted), 1, Math.Min(alpha.Width, alpha.Height));
        var left = Math.Clamp((int)Math.Round(centre.X - (side / 2.0)), 0, alpha.Width - side);
        var top = Math.Clamp((int)Math.Round(centre.Y - (side / 2.0)), 0, alpha.Height - side);
        return new PortraitSquare(left, top, side, source);
    }

    private static Vec Place(IReadOnlyList<JointPlace> joints, Joint joint) => new(joints[(int)joint].X, joints[(int)joint].Y);
}
