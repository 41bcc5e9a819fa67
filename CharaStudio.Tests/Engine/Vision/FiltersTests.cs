using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class FiltersTests
{
    [VisionFact]
    public void Gaussian_OfADot_HasTheAskedSpread()
    {
        var values = new float[65 * 65];
        values[(32 * 65) + 32] = 1;

        Filters.Gaussian(Plane.Over<float>(values, 65, 65), Plane.Over<float>(values, 65, 65), 3);

        var variance = values.Select((v, i) => v * Math.Pow((i % 65) - 32, 2)).Sum();
        Assert.Equal(1, values.Sum(), 0.001);
        Assert.Equal(3, Math.Sqrt(variance), 0.05);
    }

    [VisionTheory]
    [InlineData(0)]
    [InlineData(501)]
    [InlineData(double.NaN)]
    public void Gaussian_OfAnImpossibleSigma_IsRefused(double sigma)
    {
        var picture = Drawn.Noise(8, 8, 1, 1);

        Assert.Throws<VisionException>(() => Filters.Gaussian(picture.Plane, picture.Plane, sigma));
    }

    [VisionTheory]
    [InlineData(Morphology.Erode, 16)]
    [InlineData(Morphology.Dilate, 64)]
    public void Morph_OfASquare_MovesItsEdge(Morphology operation, int area)
    {
        var square = Drawn.Mask(20, 20, (x, y) => x is >= 7 and < 13 && y is >= 7 and < 13);

        Filters.Morph(square.Plane, square.Plane, operation, 1, Brush.Square);

        Assert.Equal(area, square.Samples.Count(s => s != 0));
    }

    [VisionFact]
    public void Morph_Open_RemovesSpecksAlone()
    {
        var square = Drawn.Mask(20, 20, (x, y) => x is >= 7 and < 13 && y is >= 7 and < 13);
        var specked = new Raster(20, 20, 1, [.. square.Samples]);
        specked.Samples[42] = 255;

        Filters.Morph(specked.Plane, specked.Plane, Morphology.Open, 1, Brush.Square);

        Assert.Equal(square.Samples, specked.Samples);
    }

    [VisionFact]
    public void Morph_Close_FillsSmallHolesAlone()
    {
        var square = Drawn.Mask(20, 20, (x, y) => x is >= 7 and < 13 && y is >= 7 and < 13);
        var holed = new Raster(20, 20, 1, [.. square.Samples]);
        holed.Samples[(9 * 20) + 9] = 0;

        Filters.Morph(holed.Plane, holed.Plane, Morphology.Close, 1, Brush.Square);

        Assert.Equal(square.Samples, holed.Samples);
    }

    [VisionFact]
    public void Gaussian_OfATypeThatOpenCvDoesNotBlur_NamesItsFunction()
    {
        var values = new int[64];

        var error = Assert.Throws<VisionException>(() => Filters.Gaussian(Plane.Over<int>(values, 8, 8), Plane.Over<int>(values, 8, 8), 2));

        Assert.StartsWith("OpenCV's ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }
}
