using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class OpticalFlowTests
{
    [VisionTheory]
    [InlineData(FlowPreset.Ultrafast, 1)]
    [InlineData(FlowPreset.Fast, 3)]
    [InlineData(FlowPreset.Medium, 4)]
    public void Between_PicturesShiftedByAKnownWay_FindsIt(FlowPreset preset, int channels)
    {
        var texture = Drawn.Noise(220, 180, channels, 4);
        Filters.Gaussian(texture.Plane, texture.Plane, 2.5);
        var flow = new float[160 * 120 * 2];

        OpticalFlow.Between(texture.Plane.Part(30, 30, 160, 120), texture.Plane.Part(25, 28, 160, 120), Plane.Over<float>(flow, 160, 120, 2), preset);

        var middle = Enumerable.Range(0, 160 * 120).Where(i => i % 160 is >= 30 and < 130 && i / 160 is >= 30 and < 90).ToList();
        Assert.Equal(5, middle.Average(i => flow[2 * i]), 0.2);
        Assert.Equal(2, middle.Average(i => flow[(2 * i) + 1]), 0.2);
    }

    [VisionFact]
    public void Between_StaleValuesInTheFlow_DoNotMatter()
    {
        var (texture, other) = (Drawn.Noise(64, 64, 1, 4), Drawn.Noise(64, 64, 1, 5));
        float[] clean = new float[8192], stale = new float[8192];
        Array.Fill(stale, 20f);

        OpticalFlow.Between(texture.Plane, other.Plane, Plane.Over<float>(clean, 64, 64, 2));
        OpticalFlow.Between(texture.Plane, other.Plane, Plane.Over<float>(stale, 64, 64, 2));

        Assert.Equal(clean, stale);
    }

    [VisionTheory]
    [InlineData(1, 1)]
    [InlineData(15, 200)]
    [InlineData(200, 15)]
    public void Between_TinyPictures_SaysTheLeastSize(int width, int height)
    {
        var picture = Drawn.Noise(width, height, 1, 1);
        var flow = new float[width * height * 2];

        var error = Assert.Throws<VisionException>(() =>
            OpticalFlow.Between(picture.Plane, picture.Plane, Plane.Over<float>(flow, width, height, 2)));

        Assert.Contains("16 x 16", error.Message, StringComparison.Ordinal);
    }

    [VisionTheory]
    [InlineData(16, 16)]
    [InlineData(17, 400)]
    public void Between_SmallPictures_GivesFiniteMotion(int width, int height)
    {
        var picture = Drawn.Noise(width, height, 1, 1);
        var flow = new float[width * height * 2];

        OpticalFlow.Between(picture.Plane, picture.Plane, Plane.Over<float>(flow, width, height, 2), FlowPreset.Medium);

        Assert.All(flow, v => Assert.InRange(v, -1, 1));
    }
}
