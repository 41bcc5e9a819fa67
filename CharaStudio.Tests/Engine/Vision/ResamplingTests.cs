using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class ResamplingTests
{
    [VisionFact]
    public void Resize_ByArea_TakesMeans()
    {
        var squares = Drawn.Each(4, 4, 1, (x, y, _) => (byte)((x / 2 * 100) + (y / 2 * 40) + (x % 2 * 2)));
        var half = new byte[4];

        Resampling.Resize(squares.Plane, Plane.Over<byte>(half, 2, 2), Interpolation.Area);

        Assert.Equal([1, 101, 41, 141], half);
    }

    [VisionFact]
    public void Resize_Nearest_RepeatsPixels()
    {
        byte[] two = [10, 200], four = new byte[4];

        Resampling.Resize(Plane.Over<byte>(two, 2, 1), Plane.Over<byte>(four, 4, 1), Interpolation.Nearest);

        Assert.Equal([10, 10, 200, 200], four);
    }

    [VisionTheory]
    [InlineData(Interpolation.Linear)]
    [InlineData(Interpolation.Cubic)]
    [InlineData(Interpolation.Lanczos4)]
    public void Resize_OfARamp_StaysARamp(Interpolation interpolation)
    {
        float[] ramp = [.. Enumerable.Range(0, 16).Select(i => (float)i)], twice = new float[32];

        Resampling.Resize(Plane.Over<float>(ramp, 16, 1), Plane.Over<float>(twice, 32, 1), interpolation);

        Assert.All(Enumerable.Range(8, 16), i => Assert.Equal((i / 2.0) - 0.25, twice[i], 0.05));
    }

    [VisionFact]
    public void Resize_IntoAnotherType_SaysBoth()
    {
        var (source, target) = (Drawn.Noise(4, 4, 3, 1), new float[4]);

        var error = Assert.Throws<VisionException>(() => Resampling.Resize(source.Plane, Plane.Over<float>(target, 2, 2), Interpolation.Area));

        Assert.Contains("CV_8UC3", error.Message, StringComparison.Ordinal);
        Assert.Contains("CV_32FC1", error.Message, StringComparison.Ordinal);
        Assert.All(target, v => Assert.Equal(0, v));
    }

    [VisionFact]
    public void Resize_InPlace_IsRefused()
    {
        var picture = Drawn.Noise(4, 4, 1, 1);

        Assert.Throws<VisionException>(() => Resampling.Resize(picture.Plane, picture.Plane, Interpolation.Area));
    }

    [VisionFact]
    public void Warp_ByATranslation_MovesAndFillsWithTheColour()
    {
        var (picture, moved) = (Drawn.Noise(6, 5, 3, 7), new Raster(6, 5, 3, new byte[90]));

        Resampling.Warp(picture.Plane, moved.Plane, [1, 0, 2, 0, 1, 1], Interpolation.Nearest, outside: [9, 8, 7]);

        Assert.Equal(Drawn.Each(6, 5, 3, (x, y, c) => x < 2 || y < 1 ? (byte)(9 - c) : picture.At(x - 2, y - 1, c)).Samples, moved.Samples);
    }

    [VisionFact]
    public void Warp_Inverse_TakesTargetToSource()
    {
        var (picture, moved) = (Drawn.Noise(6, 5, 1, 8), new Raster(6, 5, 1, new byte[30]));

        Resampling.Warp(picture.Plane, moved.Plane, [1, 0, 2, 0, 1, 1], Interpolation.Nearest, Border.Replicate, inverse: true);

        Assert.Equal(Drawn.Each(6, 5, 1, (x, y, _) => picture.At(Math.Min(x + 2, 5), Math.Min(y + 1, 4))).Samples, moved.Samples);
    }

    [VisionFact]
    public void Warp_ByAProjection_MovesThePoint()
    {
        var (dot, moved) = (Drawn.Mask(40, 40, (x, y) => x == 20 && y == 10), new Raster(40, 40, 1, new byte[1600]));

        Resampling.Warp(dot.Plane, moved.Plane, [1, 0, 0, 0, 1, 0, 0.05, 0, 1], Interpolation.Linear);

        Assert.Equal((10, 5), (moved.Samples.IndexOf(moved.Samples.Max()) % 40, moved.Samples.IndexOf(moved.Samples.Max()) / 40));
    }

    [VisionFact]
    public void Warp_ByNumbersThatAreNotFinite_IsRefused()
    {
        var (picture, moved) = (Drawn.Noise(6, 5, 1, 8), new byte[30]);

        Assert.Throws<VisionException>(() => Resampling.Warp(picture.Plane, Plane.Over<byte>(moved, 6, 5), [1, 0, double.NaN, 0, 1, 0]));
    }
}
