using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Masking;

/// <summary>
/// A cut by colour alone, for want of a network: whatever differs from the picture's border and lies about its middle. Right for one figure
/// before a plain ground, a guess elsewhere.
/// </summary>
internal static class CentredCut
{
    // GrabCut's time grows faster than the area.
    private const int LongestSide = 320;
    private const int LeastSide = 8;

    // Ellipses about the middle, in halves of the sides: what is surely the figure, what probably is; and the sure border.
    private const double Core = 0.2;
    private const double Body = 0.85;
    private const double Border = 0.94;
    private const double MostConfidence = 0.5;

    /// <returns>The mask (0 or 255) at its own size, and how far it agrees with a figure in the middle, 0 to 0.5.</returns>
    public static (Raster Mask, double Confidence) Of(Raster picture)
    {
        var fitted = SubjectMask.Fitted(picture, LongestSide);
        var small = Math.Min(fitted.Width, fitted.Height) >= LeastSide ? fitted : fitted.Resized(Math.Max(LeastSide, fitted.Width), Math.Max(LeastSide, fitted.Height), Interpolation.Area);
        var prior = Prior(small.Width, small.Height);
        var mask = prior with { Samples = [.. prior.Samples] };
        GrabCut.Decide(small.Plane, mask.Plane);
        var (both, either) = (0, 0);
        for (var i = 0; i < mask.Samples.Length; i++)
        {
            var (expected, found) = ((prior.Samples[i] & 1) == 1, (mask.Samples[i] & 1) == 1);
            both += expected && found ? 1 : 0;
            either += expected || found ? 1 : 0;
            mask.Samples[i] = found ? (byte)255 : (byte)0;
        }

        return (mask, MostConfidence * both / Math.Max(1, either));
    }

    // A figure stands on the lower edge more often than it floats: no sure border there.
    private static Raster Prior(int width, int height)
    {
        var mask = Raster.Empty(width, height, 1);
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var (u, v) = (((2 * (x + 0.5)) / width) - 1, ((2 * (y + 0.5)) / height) - 1);
                var radius = Math.Sqrt((u * u / 0.5) + (v * v));
                mask.Samples[(y * width) + x] = Math.Abs(u) > Border || v < -Border ? GrabCut.Background
                    : radius < Core ? GrabCut.Figure
                    : radius < Body ? GrabCut.ProbablyFigure : GrabCut.ProbablyBackground;
            }
        }

        // Very long pictures become so thin that no pixel's middle lies in the core.
        mask.Samples[((height / 2) * width) + (width / 2)] = GrabCut.Figure;
        mask.Samples[0] = GrabCut.Background;
        return mask;
    }
}
