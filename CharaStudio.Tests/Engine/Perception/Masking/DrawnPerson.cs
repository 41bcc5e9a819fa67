using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Engine.Vision;

namespace CharaStudio.Tests.Engine.Perception.Masking;

/// <summary>Head, hair, eyes and shoulders by formulas, before a ground of two colours.</summary>
internal static class DrawnPerson
{
    private static readonly byte[] s_skin = [235, 190, 160], s_hair = [70, 45, 30], s_shirt = [60, 90, 160], s_eye = [30, 25, 30], s_lip = [180, 90, 90];

    public static Raster Bust(int width, int height) => Drawn.Each(width, height, 3, (px, py, c) =>
    {
        var (x, y) = At(px, py, width, height);
        return Part(x, y) is { } part ? (byte)(part[c] - (int)(30 * Math.Abs(x))) : (byte)(150 + (50 * y) + (c * 12));
    });

    public static double Overlap(Raster alpha)
    {
        var (both, either) = (0, 0);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            var (x, y) = At(i % alpha.Width, i / alpha.Width, alpha.Width, alpha.Height);
            var (truth, found) = (Part(x, y) is not null, alpha.Samples[i] >= 128);
            both += truth && found ? 1 : 0;
            either += truth || found ? 1 : 0;
        }

        return (double)both / either;
    }

    // Heights from 0 to 1; across from the middle, in the same unit.
    private static (double X, double Y) At(int x, int y, int width, int height) => ((x - (width / 2.0)) / height, (double)y / height);

    private static byte[]? Part(double x, double y) =>
        In(Math.Abs(x) - 0.055, y - 0.37, 0.018, 0.012) ? s_eye
        : In(x, y - 0.49, 0.04, 0.012) ? s_lip
        : In(x, y - 0.42, 0.12, 0.16) && y > 0.31 ? s_skin
        : In(x, y - 0.38, 0.15, 0.19) && (y < 0.31 || Math.Abs(x) > 0.11) ? s_hair
        : Math.Abs(x) < 0.06 && y is > 0.5 and < 0.66 ? s_skin
        : In(x, y - 1, 0.32, 0.36) ? s_shirt : null;

    private static bool In(double x, double y, double across, double down) => (x * x / (across * across)) + (y * y / (down * down)) < 1;
}
