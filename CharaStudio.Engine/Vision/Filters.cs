namespace CharaStudio.Engine.Vision;

public enum Morphology
{
    Erode,
    Dilate,

    /// <summary>Erode, then dilate: specks go.</summary>
    Open,

    /// <summary>Dilate, then erode: small holes go.</summary>
    Close,
}

/// <summary>The shape of a morphological operation's neighbourhood.</summary>
public enum Brush
{
    Square,
    Cross,
    Disc,
}

/// <summary>Neighbourhood filters; source and target may be the same plane.</summary>
public static unsafe class Filters
{
    /// <summary>Gaussian blur; the picture is mirrored at its edges.</summary>
    /// <param name="sigma">Standard deviation in pixels, above 0 and at most 500.</param>
    public static void Gaussian(Plane source, Plane target, double sigma)
    {
        OpenCv.Require();
        fixed (byte* from = source, to = target)
        {
            NativePlane a = source.Native(from), b = target.Native(to);
            Ctcv.Check(Ctcv.Gaussian(&a, &b, sigma));
        }
    }

    /// <summary>Minimum, maximum or both over a neighbourhood of 2 radius + 1 pixels, channel by channel.</summary>
    /// <param name="radius">1 to 500 pixels.</param>
    public static void Morph(Plane source, Plane target, Morphology operation, int radius, Brush brush = Brush.Disc)
    {
        OpenCv.Require();
        fixed (byte* from = source, to = target)
        {
            NativePlane a = source.Native(from), b = target.Native(to);
            Ctcv.Check(Ctcv.Morph(&a, &b, operation, brush, radius));
        }
    }
}
