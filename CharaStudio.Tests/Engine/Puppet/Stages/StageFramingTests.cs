using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Tests.Engine.Puppet.Stages;

public sealed class StageFramingTests
{
    private static readonly Box s_figure = new(100, 60, 200, 500);

    [Fact]
    public void Of_SameShape_ShowsTheReferenceAsItIs()
    {
        var framing = StageFraming.Of(200, 300, 400, 600, s_figure, 400, 600, own: true);

        Assert.Equal(Affine.Scale(0.5), framing.Subject);
        Assert.Equal(framing.Subject, framing.Plate);
    }

    [Fact]
    public void Of_SubjectFitsTheCut_CutsAroundIt()
    {
        var framing = StageFraming.Of(400, 520, 400, 600, s_figure, 400, 600, own: true);
        var seen = s_figure.Transform(framing.Subject);

        Assert.Equal(framing.Subject, framing.Plate);
        Assert.InRange(seen.Y, 0, 520);
        Assert.InRange(seen.Bottom, 0, 520.001);
    }

    [Theory]
    [InlineData(1280, 720)]
    [InlineData(720, 720)]
    [InlineData(300, 1200)]
    public void Of_OtherShape_KeepsTheWholeSubjectAndCoversTheFrame(int width, int height)
    {
        var framing = StageFraming.Of(width, height, 400, 600, s_figure, 400, 600, own: true);
        Box seen = s_figure.Transform(framing.Subject), place = new Box(0, 0, 400, 600).Transform(framing.Plate);

        Assert.True(seen.X >= 0 && seen.Y >= 0 && seen.Right <= width + 0.01 && seen.Bottom <= height + 0.01);
        Assert.True(place.X <= 0.01 && place.Y <= 0.01 && place.Right >= width - 0.01 && place.Bottom >= height - 0.01);
    }

    [Fact]
    public void Of_PortraitCutByTheReferencesEdge_EndsAtTheFramesEdge()
    {
        var bust = new Box(60, 100, 280, 500);

        var seen = bust.Transform(StageFraming.Of(1280, 720, 400, 600, bust, 400, 600, own: true).Subject);

        Assert.InRange(seen.Bottom, 720, 721);
    }
}
