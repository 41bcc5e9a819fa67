using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Skies;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Skies;

public sealed class HourLightTests
{
    private static readonly Rgb s_grey = new(0.6, 0.6, 0.6);

    [Theory]
    [CombinatorialHours]
    public void Lit_EveryHour_IsBrighterThanItsShadow(Hour hour, bool interior)
    {
        var light = HourLight.For(hour, Weather.Clear, interior);

        Assert.True(light.Lit(s_grey).Lightness > light.Shaded(s_grey).Lightness + 0.03);
    }

    [Fact]
    public void Lit_AtNight_IsBlueAndStillReadable()
    {
        var seen = HourLight.For(Hour.Night, Weather.Clear, false).Lit(s_grey);

        Assert.True(seen.B > seen.R);
        Assert.InRange(seen.Lightness, 0.3, 0.6);
    }

    [Fact]
    public void Light_Firelit_ComesFromBelow() => Assert.True(HourLight.For(Hour.Firelit, Weather.Clear, false).Light.FromY > 0);

    [Fact]
    public void For_Fog_HidesMoreOfWhatIsFar() =>
        Assert.True(HourLight.For(Hour.Noon, Weather.Fog, false).Haze > HourLight.For(Hour.Noon, Weather.Clear, false).Haze);

    [Fact]
    public void Fade_FartherAway_ComesNearerToTheAir()
    {
        var light = HourLight.For(Hour.Noon, Weather.Clear, false);

        Assert.Equal(s_grey.Hex, light.Fade(s_grey, 0).Hex);
        Assert.True(light.Fade(s_grey, 1).Lightness > light.Fade(s_grey, 0.4).Lightness);
    }

    private sealed class CombinatorialHoursAttribute : Xunit.Sdk.DataAttribute
    {
        public override IEnumerable<object[]> GetData(System.Reflection.MethodInfo testMethod) =>
            Enum.GetValues<Hour>().SelectMany(h => new object[][] { [h, false], [h, true] });
    }
}
