using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Vision;

public sealed class OpenCvTests
{
    // The machine that releases are tested on sets the variable: there, skipped tests would hide a missing library.
    [Fact]
    public void Installed_WhereTheNativeLibrariesAreRequired_IsTrue()
    {
        var required = Environment.GetEnvironmentVariable("CHARASTUDIO_REQUIRE_NATIVE") == "1";

        Assert.True(OpenCv.Installed || !required, OpenCv.Reason);
    }

    [Fact]
    public void Reason_IsGivenExactlyWhereItIsNotInstalled() => Assert.Equal(OpenCv.Installed, OpenCv.Reason is null);

    [VisionFact]
    public void Version_IsOfTheFourthSeries() => Assert.StartsWith("4.", OpenCv.Version, StringComparison.Ordinal);

    [VisionFact]
    public void UseThreads_BelowNought_SaysTheRange() =>
        Assert.Contains("0 to 256", Assert.Throws<VisionException>(() => OpenCv.UseThreads(-1)).Message, StringComparison.Ordinal);

    [VisionFact]
    public void Operations_OnTwoThreadsAtOnce_GiveWhatOneGives()
    {
        var alone = Blurred(1);

        var together = new byte[2][];
        Parallel.For(0, 2, i => together[i] = Blurred(1));

        Assert.Equal(alone, together[0]);
        Assert.Equal(alone, together[1]);
    }

    [VisionFact]
    public void Errors_OnTwoThreadsAtOnce_KeepTheirOwnText()
    {
        var texts = new string[200];

        Parallel.For(0, 200, i => texts[i] = Assert.Throws<VisionException>(() => Wrong(i)).Message);

        Assert.All(texts.Index(), t => Assert.Contains(t.Index % 2 == 0 ? "Sigma" : "radius", t.Item, StringComparison.Ordinal));
    }

    private static byte[] Blurred(int seed)
    {
        var picture = Drawn.Noise(96, 64, 3, seed);
        for (var i = 0; i < 20; i++)
        {
            Filters.Gaussian(picture.Plane, picture.Plane, 2);
        }

        return Codec.Decode(Codec.ToPng(picture.Plane)).Samples;
    }

    private static void Wrong(int i)
    {
        var picture = new Raster(4, 4, 1, new byte[16]);
        if (i % 2 == 0)
        {
            Filters.Gaussian(picture.Plane, picture.Plane, -1);
        }
        else
        {
            Filters.Morph(picture.Plane, picture.Plane, Morphology.Erode, 0);
        }
    }
}
