using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception;

public sealed class UpscalerTests
{
    [Fact]
    public void New_ModelNotInstalled_SaysWhatToType()
    {
        var error = Assert.Throws<ModelMissingException>(() => new Upscaler(new ModelCatalogue(Path.Combine(Path.GetTempPath(), "no-models-here"))));

        Assert.Contains("npm ci --prefix models", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void New_OtherModel_IsRefusedWithTheNamesAllowed()
    {
        var error = Assert.Throws<ArgumentException>(() => new Upscaler(ModelFactAttribute.Installed, ModelCards.PoseLite));

        Assert.Contains("upscale-large, upscale-medium, upscale-small", error.Message, StringComparison.Ordinal);
    }

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public void Enlarge_InTiles_EqualsTheWhole()
    {
        var picture = Panel(0, 150, 110);
        using var whole = new Upscaler(ModelFactAttribute.Installed) { Tile = 1024 };
        using var tiled = new Upscaler(ModelFactAttribute.Installed) { Tile = 32 };

        var (right, made) = (whole.Enlarge(picture, 2), tiled.Enlarge(picture, 2));

        // A sum taken in another order may fall on the other side of a byte's border.
        Assert.InRange(made.Picture.Rgba.Zip(right.Picture.Rgba, (a, b) => Math.Abs(a - b)).Max(), 0, 1);
        Assert.InRange(made.Picture.Rgba.Zip(right.Picture.Rgba, (a, b) => a == b ? 0 : 1).Sum(), 0, 20);
    }

    [TensorModelFact(ModelCards.UpscaleSmall)]
    public void Enlarge_FourTimes_HasFourTimesTheSidesAndReportsItsModel()
    {
        using var upscaler = new Upscaler(ModelFactAttribute.Installed, ModelCards.UpscaleSmall);
        var shares = new List<double>();

        var made = upscaler.Enlarge(new Pixels(40, 25, [.. Enumerable.Repeat((byte)255, 4000)]), 4, new Shares(shares));

        Assert.Equal((160, 100, ModelCards.UpscaleSmall), (made.Picture.Width, made.Picture.Height, made.Model));
        Assert.True(made.Picture.Opaque);
        Assert.Equal(1, shares[^1], 9);
        Assert.Equal(shares.Order(), shares);
    }

    [TensorModelFact(ModelCards.UpscaleSmall)]
    public void Enlarge_Pixel_KeepsItsColour()
    {
        using var upscaler = new Upscaler(ModelFactAttribute.Installed, ModelCards.UpscaleSmall);

        var made = upscaler.Enlarge(new Pixels(1, 1, [200, 100, 50, 255]), 2).Picture;

        Assert.All(made.Rgba.Chunk(4), pixel => Assert.All(pixel.Zip([200, 100, 50, 255], (a, b) => Math.Abs(a - b)), difference => Assert.InRange(difference, 0, 8)));
    }

    [TensorModelFact(ModelCards.UpscaleMedium)]
    public void Enlarge_RedFigureOnNothing_HasNoDarkBorder()
    {
        // Transparent black around red: whatever mixes the two without care darkens the border.
        var picture = new Pixels(16, 16, [.. Enumerable.Range(0, 256).SelectMany<int, byte>(i => i % 16 < 8 ? [220, 30, 30, 255] : [0, 0, 0, 0])]);
        using var upscaler = new Upscaler(ModelFactAttribute.Installed, ModelCards.UpscaleMedium);

        var made = upscaler.Enlarge(picture, 2).Picture.Rgba.Chunk(4).ToList();

        Assert.All(made.Where(pixel => pixel[3] > 0), pixel => Assert.InRange(pixel[0], 210, 230));
        Assert.Equal((255, 0), (made[0][3], made[31][3]));
        Assert.Contains(made, pixel => pixel[3] is > 0 and < 255);
        Assert.All(made.Where(pixel => pixel[3] == 0), pixel => Assert.Equal(0, pixel[0]));
    }

    [TensorModelFact(ModelCards.UpscaleSmall)]
    public void Enlarge_GreyRaster_StaysGrey()
    {
        using var upscaler = new Upscaler(ModelFactAttribute.Installed, ModelCards.UpscaleSmall);

        var made = upscaler.Enlarge(new Raster(8, 4, 1, [.. Enumerable.Range(0, 32).Select(i => (byte)(i * 8))]), 2);

        Assert.Equal((16, 8, 1, 128), (made.Width, made.Height, made.Channels, made.Samples.Length));
    }

    [TensorModelFact(ModelCards.UpscaleSmall)]
    public void Enlarge_ThreeTimesOrBeyondLimits_IsRefused()
    {
        using var upscaler = new Upscaler(ModelFactAttribute.Installed, ModelCards.UpscaleSmall);

        Assert.Throws<ArgumentOutOfRangeException>(() => upscaler.Enlarge(new Pixels(1, 1, new byte[4]), 3));
        Assert.Throws<PictureException>(() => upscaler.Enlarge(new Pixels(5000, 1, new byte[20000]), 4));
    }

    [TensorModelFact(ModelCards.UpscaleSmall)]
    public void Enlarge_Cancelled_Stops()
    {
        using var upscaler = new Upscaler(ModelFactAttribute.Installed, ModelCards.UpscaleSmall);

        Assert.Throws<OperationCanceledException>(() => upscaler.Enlarge(new Pixels(1, 1, new byte[4]), 2, null, new CancellationToken(true)));
    }

    [TensorModelFact(ModelCards.UpscaleLarge, NeedsVision = true)]
    public void Enlarge_OurOwnPanels_BeatsLanczosByOneAndAHalfDecibel()
    {
        using var upscaler = new Upscaler(ModelFactAttribute.Installed);

        Assert.All([0, 3, 4, 6, 8], index => Assert.InRange(UpscaleGain.Measure(upscaler, Panel(index, 1024, 1024)).Decibel, 1.5, 30));
    }

    private static Pixels Panel(int index, int width, int height) => UpscaleBench.Draw(ComicPanels.All[index], width, height);

    private sealed class Shares(List<double> seen) : IProgress<double>
    {
        public void Report(double value) => seen.Add(value);
    }
}
