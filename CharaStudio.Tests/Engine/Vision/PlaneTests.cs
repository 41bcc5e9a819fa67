using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class PlaneTests
{
    [Fact]
    public void Over_TooFewValues_SaysHowManyItNeeds()
    {
        var error = Assert.Throws<ArgumentException>(() => Plane.Over<byte>(new byte[11], 2, 2, 3).Width);

        Assert.Contains("12", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Over_ValuesOfAnotherType_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => Plane.Over<long>(new long[4], 2, 2).Width);

    [Fact]
    public void Over_Floats_CountsItsStrideInBytes()
    {
        var plane = Plane.Over<float>(new float[20], 3, 2, 2, 8);

        Assert.Equal((32L, Depth.F32), (plane.Stride, plane.Depth));
    }

    [Fact]
    public void Part_OutsideThePlane_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Drawn.Noise(8, 8, 1, 1).Plane.Part(4, 4, 5, 1).Width);

    [VisionFact]
    public void Part_AsTarget_IsWrittenAloneWithinItsPlane()
    {
        var canvas = new Raster(10, 8, 3, new byte[240]);
        var white = Drawn.Each(2, 2, 3, (_, _, _) => 255);

        Resampling.Resize(white.Plane, canvas.Plane.Part(3, 2, 4, 5), Interpolation.Nearest);

        var expected = Drawn.Each(10, 8, 3, (x, y, _) => x is >= 3 and < 7 && y is >= 2 and < 7 ? (byte)255 : (byte)0);
        Assert.Equal(expected.Samples, canvas.Samples);
    }

    [VisionFact]
    public void Part_AsSource_IsReadAlone()
    {
        var picture = Drawn.Noise(12, 9, 4, 6);

        var part = Codec.Decode(Codec.ToPng(picture.Plane.Part(5, 4, 3, 2)), 4);

        Assert.Equal(Drawn.Each(3, 2, 4, (x, y, c) => picture.At(x + 5, y + 4, c)).Samples, part.Samples);
    }

    [VisionFact]
    public unsafe void At_NativeMemory_IsWorkedOnInPlace()
    {
        var values = stackalloc float[16];
        values[5] = 1;

        var plane = Plane.At(values, 4, 4, 1, Depth.F32, 16);
        Filters.Morph(plane, plane, Morphology.Dilate, 1, Brush.Square);

        Assert.Equal(9, new ReadOnlySpan<float>(values, 16).ToArray().Sum());
    }

    [VisionFact]
    public unsafe void At_WithAStrideTooShort_IsRefused()
    {
        var values = new byte[64];

        var error = Assert.Throws<VisionException>(() =>
        {
            fixed (byte* data = values)
            {
                Codec.ToPng(Plane.At(data, 8, 2, 3, Depth.U8, 23));
            }
        });

        Assert.Contains("at least 24", error.Message, StringComparison.Ordinal);
    }

    [VisionFact]
    public void Default_WithoutMemory_IsRefused() =>
        Assert.Contains("no memory", Assert.Throws<VisionException>(() => Codec.ToPng(default)).Message, StringComparison.Ordinal);

    [VisionFact]
    public void Of_Pixels_ChangesThem()
    {
        var pixels = new Pixels(2, 2, new byte[16]);
        pixels.Rgba[0] = 255;

        Filters.Morph(Plane.Of(pixels), Plane.Of(pixels), Morphology.Dilate, 1, Brush.Square);

        Assert.Equal([255, 255, 255, 255], pixels.Rgba.Where((_, i) => i % 4 == 0));
    }
}
