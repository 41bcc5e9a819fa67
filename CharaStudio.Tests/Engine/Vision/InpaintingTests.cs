using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class InpaintingTests
{
    [VisionTheory]
    [InlineData(InpaintMethod.Telea)]
    [InlineData(InpaintMethod.NavierStokes)]
    public void Fill_OfAHoleInAGradient_ComesNearIt(InpaintMethod method)
    {
        var (truth, hole) = (Drawn.Gradient(64, 64, 3), Drawn.Mask(64, 64, (x, y) => x is >= 24 and < 36 && y is >= 24 and < 36));
        var holed = Drawn.Each(64, 64, 3, (x, y, c) => hole.At(x, y) == 0 ? truth.At(x, y, c) : (byte)0);

        Inpainting.Fill(holed.Plane, hole.Plane, holed.Plane, 5, method);

        Assert.All(truth.Samples.Zip(holed.Samples), p => Assert.InRange(p.First - p.Second, -16, 16));
    }

    [VisionFact]
    public void Fill_LeavesWhatIsNotMasked()
    {
        var (picture, hole) = (Drawn.Noise(32, 32, 3, 5), Drawn.Mask(32, 32, (x, y) => x is >= 10 and < 14 && y is >= 10 and < 14));
        var filled = new Raster(32, 32, 3, new byte[3072]);

        Inpainting.Fill(picture.Plane, hole.Plane, filled.Plane);

        Assert.Equal(picture.Samples.Where((_, i) => hole.Samples[i / 3] == 0), filled.Samples.Where((_, i) => hole.Samples[i / 3] == 0));
    }

    [VisionFact]
    public void Fill_OfEverything_SaysThatNothingIsLeft()
    {
        var (picture, all) = (Drawn.Noise(16, 16, 1, 5), Drawn.Mask(16, 16, (_, _) => true));

        var error = Assert.Throws<VisionException>(() => Inpainting.Fill(picture.Plane, all.Plane, picture.Plane));

        Assert.Contains("whole picture", error.Message, StringComparison.Ordinal);
    }

    [VisionFact]
    public void Clone_OfADarkerPatch_TakesTheScenesColour()
    {
        var scene = Drawn.Each(80, 60, 3, (_, _, _) => 180);
        var patch = Drawn.Each(40, 40, 3, (x, y, _) => Math.Abs(x - 20) < 4 && Math.Abs(y - 20) < 4 ? (byte)30 : (byte)80);
        var mask = Drawn.Mask(40, 40, (x, y) => x is >= 4 and < 36 && y is >= 4 and < 36);

        Inpainting.Clone(patch.Plane, mask.Plane, scene.Plane, 40, 30);

        Assert.InRange(scene.At(28, 30), 165, 195);
        Assert.InRange(scene.At(40, 30), 100, 150);
        Assert.Equal(180, scene.At(2, 2));
    }

    [VisionTheory]
    [InlineData(5, 30)]
    [InlineData(78, 30)]
    [InlineData(int.MaxValue, 30)]
    [InlineData(int.MinValue, int.MinValue)]
    public void Clone_BeyondTheScene_IsRefused(int x, int y)
    {
        var (scene, patch, mask) = (Drawn.Noise(80, 60, 3, 1), Drawn.Noise(40, 40, 3, 2), Drawn.Mask(40, 40, (_, _) => true));

        Assert.Throws<VisionException>(() => Inpainting.Clone(patch.Plane, mask.Plane, scene.Plane, x, y));
    }

    [VisionTheory]
    [InlineData(0)]
    [InlineData(3)]
    public void Clone_OfNextToNothing_SaysTheLeastSize(int side)
    {
        var (scene, patch, mask) = (Drawn.Noise(80, 60, 3, 1), Drawn.Noise(40, 40, 3, 2), Drawn.Mask(40, 40, (x, y) => x < side && y < side));

        var error = Assert.Throws<VisionException>(() => Inpainting.Clone(patch.Plane, mask.Plane, scene.Plane, 40, 30));

        Assert.Contains("3 x 3", error.Message, StringComparison.Ordinal);
    }

    [VisionTheory]
    [InlineData(5, 5)]
    [InlineData(5, 40)]
    [InlineData(40, 6)]
    [InlineData(80, 60)]
    public void Clone_OfSmallAndFullMasks_LeavesTheScenesEdge(int width, int height)
    {
        var (scene, patch, mask) = (Drawn.Noise(80, 60, 3, 1), Drawn.Noise(width, height, 3, 2), Drawn.Mask(width, height, (_, _) => true));
        byte[] before = [.. scene.Samples];

        Inpainting.Clone(patch.Plane, mask.Plane, scene.Plane, 40, 30, CloneMode.Mixed);

        Assert.Equal(before.AsSpan(0, 240).ToArray(), scene.Samples.AsSpan(0, 240).ToArray());
    }
}
