using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class MasksTests
{
    [VisionFact]
    public void Distance_IsEuclidean()
    {
        var (mask, far) = (Drawn.Mask(9, 9, (x, y) => x != 1 || y != 2), new float[81]);

        Masks.Distance(mask.Plane, Plane.Over<float>(far, 9, 9));

        Assert.Equal(5, far[(6 * 9) + 4], 0.001);
        Assert.Equal(0, far[(2 * 9) + 1]);
    }

    [VisionFact]
    public void Components_GiveBoxesAreasAndCentres()
    {
        var mask = Drawn.Mask(30, 20, (x, y) => (x is >= 2 and < 6 && y is >= 3 and < 5) || (x is >= 10 and < 20 && y is >= 8 and < 18));
        var labels = new int[600];

        var regions = Masks.Components(mask.Plane, Plane.Over<int>(labels, 30, 20));

        Assert.Equal([new Region(2, 3, 4, 2, 8, 3.5f, 3.5f), new Region(10, 8, 10, 10, 100, 14.5f, 12.5f)], regions);
        Assert.Equal(100, labels.Count(l => l == 2));
    }

    [VisionTheory]
    [InlineData(4, 2)]
    [InlineData(8, 1)]
    public void Components_ThatTouchAtACorner_AreOneOrTwo(int neighbours, int count)
    {
        var mask = Drawn.Mask(6, 6, (x, y) => x < 3 == y < 3);

        Assert.Equal(count, Masks.Components(mask.Plane, neighbours).Length);
    }

    [VisionFact]
    public void Components_ManyMoreThanExpected_AreAllGiven()
    {
        var mask = Drawn.Mask(60, 60, (x, y) => x % 2 == 0 && y % 2 == 0);

        Assert.Equal(900, Masks.Components(mask.Plane).Select(r => (r.X, r.Y)).Distinct().Count());
    }

    [VisionFact]
    public void KeepLargest_ClearsTheOthers()
    {
        var both = Drawn.Mask(30, 20, (x, y) => (x < 4 && y < 4) || (x >= 10 && y >= 8) || (x > 25 && y < 3));

        Masks.KeepLargest(both.Plane);

        Assert.Equal(Drawn.Mask(30, 20, (x, y) => x >= 10 && y >= 8).Samples, both.Samples);
    }

    [VisionFact]
    public void KeepLargest_OfAnEmptyMask_LeavesIt()
    {
        var mask = Drawn.Mask(8, 8, (_, _) => false);

        Masks.KeepLargest(mask.Plane);

        Assert.All(mask.Samples, s => Assert.Equal(0, s));
    }

    [VisionFact]
    public void Contours_OfARectangleWithAHole_IsItsFourCorners()
    {
        var mask = Drawn.Mask(20, 20, (x, y) => x is >= 3 and <= 10 && y is >= 4 and <= 12 && (x != 6 || y != 6));

        var outline = Assert.Single(Masks.Contours(mask.Plane));

        Assert.Equal([new(3, 4), new(3, 12), new(10, 4), new(10, 12)], outline.OrderBy(p => p.X).ThenBy(p => p.Y));
    }

    [VisionFact]
    public void Contours_WithATolerance_HaveFewerPoints()
    {
        var disc = Drawn.Mask(80, 80, (x, y) => ((x - 40) * (x - 40)) + ((y - 40) * (y - 40)) < 900);

        Assert.InRange(Masks.Contours(disc.Plane, 2)[0].Length, 5, Masks.Contours(disc.Plane)[0].Length / 3);
    }

    [VisionFact]
    public void Contours_OfAnEmptyMask_AreNone() => Assert.Empty(Masks.Contours(Drawn.Mask(8, 8, (_, _) => false).Plane));

    [VisionTheory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public void Refine_OfACoarseMask_FollowsThePicturesEdge(int channels)
    {
        var figure = Drawn.Mask(64, 64, (x, y) => ((x - 32) * (x - 32)) + ((y - 32) * (y - 32)) < 400);
        var guide = Drawn.Each(64, 64, channels, (x, y, c) => figure.At(x, y) == 255 ? (byte)(200 - (c * 40)) : (byte)(60 + (c * 10)));
        var coarse = Drawn.Mask(64, 64, (x, y) => Math.Abs(x - 32) < 18 && Math.Abs(y - 32) < 18);
        var before = Wrong(figure, coarse);

        Masks.Refine(guide.Plane, coarse.Plane, coarse.Plane, 12, 1e-4);

        Assert.InRange(Wrong(figure, coarse), 0, before / 3);
    }

    [VisionFact]
    public void Refine_OnASmallerPicture_IsNearlyTheSame()
    {
        var figure = Drawn.Mask(128, 128, (x, y) => ((x - 64) * (x - 64)) + ((y - 64) * (y - 64)) < 1600);
        var guide = Drawn.Each(128, 128, 3, (x, y, c) => figure.At(x, y) == 255 ? (byte)(200 - (c * 40)) : (byte)(60 + (c * 10)));
        var coarse = Drawn.Mask(128, 128, (x, y) => Math.Abs(x - 64) < 36 && Math.Abs(y - 64) < 36);

        Masks.Refine(guide.Plane, coarse.Plane, coarse.Plane, 16, 1e-4, 4);

        Assert.InRange(Wrong(figure, coarse), 0, 60);
    }

    [VisionFact]
    public void Refine_ShrunkBelowOnePixelARadius_IsRefused()
    {
        var mask = Drawn.Mask(32, 32, (x, _) => x < 9);

        Assert.Contains("shrink", Assert.Throws<VisionException>(() => Masks.Refine(mask.Plane, mask.Plane, mask.Plane, 3, 1e-4, 4)).Message, StringComparison.Ordinal);
    }

    [VisionFact]
    public void Refine_OfFloats_StaysBetweenNoughtAndOne()
    {
        var (guide, soft) = (Drawn.Noise(32, 32, 3, 9), new float[1024]);
        Array.Fill(soft, 1f, 300, 400);

        Masks.Refine(guide.Plane, Plane.Over<float>(soft, 32, 32), Plane.Over<float>(soft, 32, 32), 3);

        Assert.All(soft, v => Assert.InRange(v, 0, 1));
    }

    [VisionFact]
    public void KeepLargest_OfAColourPicture_SaysWhatAMaskIs() =>
        Assert.Contains("one channel", Assert.Throws<VisionException>(() => Masks.KeepLargest(Drawn.Noise(8, 8, 3, 1).Plane)).Message, StringComparison.Ordinal);

    private static int Wrong(Raster truth, Raster mask) => truth.Samples.Zip(mask.Samples).Count(p => p.First >= 128 != p.Second >= 128);
}
