using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Masking;

public sealed class SubjectMaskTests
{
    private static readonly ModelCatalogue s_empty = new(Path.Combine(AppContext.BaseDirectory, "no-such-folder"));

    [Fact]
    public void Cut_PictureWithUsefulAlpha_IsItsAlpha()
    {
        using var masks = new SubjectMask(s_empty);
        var picture = Drawn.Each(40, 30, 4, (x, _, c) => c == 3 ? (byte)(x < 20 ? 255 : 0) : (byte)90);

        var cut = masks.Cut(picture.ToPixels());

        Assert.Equal((SubjectMask.AlphaSource, 1.0), (cut.Source, cut.Confidence));
        Assert.Equal((255, 0), (cut.Alpha.At(5, 5), cut.Alpha.At(30, 5)));
    }

    [VisionTheory]
    [InlineData(3)]
    [InlineData(4)]
    public void Cut_WithoutNetwork_IsGrabCutsAtFullSize(int channels)
    {
        using var masks = new SubjectMask(s_empty);

        var cut = masks.Cut(Figure(600, 800, channels));

        Assert.Equal(SubjectMask.GrabCutSource, cut.Source);
        Assert.InRange(cut.Confidence, 0.2, 0.5);
        Assert.Equal((600, 800, 1), (cut.Alpha.Width, cut.Alpha.Height, cut.Alpha.Channels));
        Assert.InRange(Overlap(cut.Alpha), 0.95, 1);
    }

    [VisionTheory]
    [InlineData(8, 9)]
    [InlineData(1900, 8)]
    [InlineData(13, 1501)]
    public void Cut_OddSizes_KeepTheirSize(int width, int height)
    {
        using var masks = new SubjectMask(s_empty);

        var cut = masks.Cut(Drawn.Noise(width, height, 3, 5));

        Assert.Equal((width, height), (cut.Alpha.Width, cut.Alpha.Height));
    }

    [VisionFact]
    public void Cut_TooSmall_IsRefusedWithTheLeastSide()
    {
        using var masks = new SubjectMask(s_empty);

        Assert.Contains("8 pixels", Assert.Throws<ArgumentException>(() => { masks.Cut(Drawn.Noise(7, 90, 3, 5)); }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NetworkReason_WithoutModels_SaysWhatToInstall()
    {
        using var masks = new SubjectMask(s_empty);

        Assert.Contains("install", masks.NetworkReason, StringComparison.OrdinalIgnoreCase);
    }

    [VisionFact]
    public void KeepSubject_FarPartsGo_NearOnesStay()
    {
        var mask = Drawn.Mask(200, 200, (x, y) => (x is >= 60 and < 120 && y is >= 40 and < 160) || (x is >= 124 and < 130 && y is >= 60 and < 70) || (x > 180 && y > 180));

        MaskParts.KeepSubject(mask);

        Assert.Equal((255, 255, 0), (mask.At(90, 100), mask.At(126, 65), mask.At(190, 190)));
    }

    internal static bool Inside(double x, double y) => Math.Pow((x - 0.5) / 0.22, 2) + Math.Pow((y - 0.55) / 0.36, 2) < 1;

    internal static Raster Figure(int width, int height, int channels)
    {
        var noise = Drawn.Noise(width, height, 1, 3);
        return Drawn.Each(width, height, channels, (x, y, c) =>
            c == 3 ? (byte)255 : (byte)((Inside((double)x / width, (double)y / height) ? 190 - (c * 50) : 40 + (c * 40)) + (noise.At(x, y) / 16)));
    }

    private static double Overlap(Raster alpha)
    {
        var (both, either) = (0, 0);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            var (truth, found) = (Inside(i % alpha.Width / (double)alpha.Width, i / alpha.Width / (double)alpha.Height), alpha.Samples[i] >= 128);
            both += truth && found ? 1 : 0;
            either += truth || found ? 1 : 0;
        }

        return (double)both / either;
    }
}
