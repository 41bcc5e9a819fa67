using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Preview;
using CharaStudio.Engine.Imaging;
using Xunit;

namespace CharaStudio.Tests.Engine.Control.Preview;

public sealed class StickFigureTests
{
    [Fact]
    public void Svg_TheRestPose_PaintsTheWholePicture()
    {
        var pixels = SvgRaster.Render(StickFigure.Svg(ControlSpace.Decode(new float[64]), 200, 240), 200, 240);

        Assert.True(pixels.Opaque);
    }

    [Fact]
    public void Svg_AnyNumberOfTheVectorButStyle_ChangesTheDrawing()
    {
        var rest = StickFigure.Svg(ControlSpace.Decode(new float[64]), 300, 300);
        for (var i = 0; i < 51; i++)
        {
            var z = new float[64];
            z[i] = 2;
            Assert.True(rest != StickFigure.Svg(ControlSpace.Decode(z), 300, 300), $"number {i} does nothing");
        }
    }

    [Theory]
    [InlineData(15, 100)]
    [InlineData(100, 5000)]
    public void Svg_ASizeOutOfRange_IsRefused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => StickFigure.Svg(new ControlFrame(RestBody.Places), width, height));
}
