using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Preview;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Imaging;
using Xunit;

namespace CharaStudio.Tests.Engine.Control.Preview;

public sealed class MotionPreviewTests
{
    [Fact]
    public void Strip_ShorterThanItsPhases_ShowsEachFrameOnce()
    {
        var picture = Pixels.Decode(MotionPreview.Strip(LatentControl.Sample(3, 1, LatentDistribution.Gaussian), 6, 80, 100));

        Assert.Equal((240, 100), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task WriteAsync_Gif_IsAnAnimatedPicture()
    {
        var path = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".gif");
        try
        {
            await MotionPreview.WriteAsync(
                LatentControl.Sample(6, 1, LatentDistribution.Gaussian), new FilmFormat(FilmKind.Gif, 96, 96, 12), path, new FilmSettings(), CancellationToken.None);

            Assert.Equal(96, Pixels.Decode(await File.ReadAllBytesAsync(path)).Width);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Strip_ARaggedSequence_IsRefused() =>
        Assert.Throws<ControlException>(() => MotionPreview.Strip([new float[3]], 6, 80, 100));
}
