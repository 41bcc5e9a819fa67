namespace CharaStudio.Engine.Vision;

public enum Interpolation
{
    Nearest,
    Linear,
    Cubic,

    /// <summary>Means over the pixels covered: the one for making pictures smaller; not for warps.</summary>
    Area,
    Lanczos4,
}

/// <summary>What lies outside a picture (abcd): constant iiii, replicate aaaa, reflect dcba, wrap abcd, reflect101 dcb.</summary>
public enum Border
{
    Constant,
    Replicate,
    Reflect,
    Wrap,
    Reflect101,
}

/// <summary>Sizes and places: a picture's samples at other points.</summary>
public static unsafe class Resampling
{
    /// <summary>Scales the source to the target's size; both have the same channels and depth, and are apart in memory.</summary>
    /// <exception cref="VisionException">Types differ or are not supported.</exception>
    public static void Resize(Plane source, Plane target, Interpolation interpolation)
    {
        OpenCv.Require();
        fixed (byte* from = source, to = target)
        {
            NativePlane a = source.Native(from), b = target.Native(to);
            Ctcv.Check(Ctcv.Resize(&a, &b, interpolation));
        }
    }

    /// <summary>Moves the source by an affine (6 numbers) or projective (9 numbers) map; pixel centres are whole numbers.</summary>
    /// <param name="matrix">Row by row; takes a point (x, y, 1) of the source to the target, or of the target to the source with <paramref name="inverse"/>.</param>
    /// <param name="outside">The colour beyond the source for <see cref="Border.Constant"/>: up to 4 samples, 0 where left out.</param>
    /// <exception cref="VisionException">Types differ or are not supported.</exception>
    public static void Warp(
        Plane source,
        Plane target,
        ReadOnlySpan<double> matrix,
        Interpolation interpolation = Interpolation.Linear,
        Border border = Border.Constant,
        bool inverse = false,
        ReadOnlySpan<double> outside = default)
    {
        if (matrix.Length is not (6 or 9))
        {
            throw new ArgumentException($"A warp takes 6 numbers (affine) or 9 (projective), not {matrix.Length}.", nameof(matrix));
        }

        if (outside.Length > 4)
        {
            throw new ArgumentException($"A colour has up to 4 samples, not {outside.Length}.", nameof(outside));
        }

        OpenCv.Require();
        var colour = stackalloc double[4];
        outside.CopyTo(new Span<double>(colour, 4));
        fixed (byte* from = source, to = target)
        fixed (double* numbers = matrix)
        {
            NativePlane a = source.Native(from), b = target.Native(to);
            Ctcv.Check(Ctcv.Warp(&a, &b, numbers, matrix.Length / 3, inverse ? 1 : 0, interpolation, border, colour));
        }
    }
}
