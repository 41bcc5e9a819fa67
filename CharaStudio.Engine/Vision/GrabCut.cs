namespace CharaStudio.Engine.Vision;

/// <summary>A figure cut out by colour and contrast from a rough mask (Rother, Kolmogorov, Blake: GrabCut, 2004).</summary>
public static unsafe class GrabCut
{
    public const byte Background = 0;
    public const byte Figure = 1;
    public const byte ProbablyBackground = 2;
    public const byte ProbablyFigure = 3;

    /// <summary>
    /// Decides the probable pixels anew; sure ones stay. About 0.4 s for 640 x 360 and growing faster than the area: do it at 512 pixels
    /// at most, enlarge the result and refine it with <see cref="Masks.Refine"/>.
    /// </summary>
    /// <param name="picture">RGB or RGBA (alpha is left out), bytes.</param>
    /// <param name="mask">One byte a pixel of the four values above, both figure and background among them; holds the result.</param>
    /// <param name="iterations">1 to 100.</param>
    /// <param name="seed">Where the colour clusters start; the same seed gives the same mask.</param>
    /// <exception cref="VisionException">Sizes, types or the mask's values do not fit.</exception>
    public static void Decide(Plane picture, Plane mask, int iterations = 3, int seed = 0)
    {
        OpenCv.Require();
        fixed (byte* colours = picture, decided = mask)
        {
            NativePlane a = picture.Native(colours), b = mask.Native(decided);
            Ctcv.Check(Ctcv.GrabCut(&a, &b, iterations, seed));
        }
    }
}
