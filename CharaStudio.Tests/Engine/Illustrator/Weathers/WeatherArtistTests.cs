using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Weathers;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Weathers;

public sealed class WeatherArtistTests
{
    private static readonly Box s_frame = new(0, 0, 800, 600);

    [Theory]
    [InlineData(Weather.Snow)]
    [InlineData(Weather.Rain)]
    [InlineData(Weather.Fog)]
    [InlineData(Weather.Leaves)]
    [InlineData(Weather.Petals)]
    [InlineData(Weather.Embers)]
    public void Draw_EachWeather_HasMarksOnBothSidesOfTheFigures(Weather weather)
    {
        var drawing = WeatherArtist.Draw(weather, new Dice(5L), s_frame);

        Assert.NotEmpty(drawing.Behind);
        Assert.NotEmpty(drawing.Front);
        Assert.InRange(drawing.Behind.Count + drawing.Front.Count, 2, 40);
    }

    [Fact]
    public void Draw_Clear_IsEmpty()
    {
        var drawing = WeatherArtist.Draw(Weather.Clear, new Dice(5L), s_frame);

        Assert.Empty(drawing.Behind);
        Assert.Empty(drawing.Front);
    }

    [Fact]
    public void Draw_EmptyFrame_IsRefused() =>
        Assert.Throws<ArgumentException>(() => WeatherArtist.Draw(Weather.Rain, new Dice(5L), Box.Empty));
}
