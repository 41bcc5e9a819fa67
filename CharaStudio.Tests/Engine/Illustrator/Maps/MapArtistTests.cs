using System.Xml.Linq;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Maps;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Illustrator.Maps;

public sealed class MapArtistTests
{
    private static readonly MapPlan s_plan = new()
    {
        Title = "Frost Moon",
        Seed = 3,
        Sites = [new("Gate", "city", 0.5, 0.5), new("Far Point", "harbour", 0.93, 0.5)],
        Roads = [new(0, 1)],
    };

    [Fact]
    public void Draw_SamePlan_SameText() => Assert.Equal(MapArtist.Draw(s_plan), MapArtist.Draw(s_plan));

    [Fact]
    public void Draw_OtherSeed_OtherCoast() => Assert.NotEqual(MapArtist.Draw(s_plan), MapArtist.Draw(s_plan with { Seed = 4 }));

    [Fact]
    public void Coast_FarSite_StandsOnLand() => Assert.True(new Coast(s_plan, 1.6).Inland(new Vec(0.93 * 1.6, 0.5)) > 0);

    [Fact]
    public void Draw_HostileTitle_StaysText()
    {
        var svg = XDocument.Parse(MapArtist.Draw(s_plan with { Title = "<script>alert(1)</script>&" }));

        Assert.DoesNotContain(svg.Descendants(), e => e.Name.LocalName == "script");
    }

    [Fact]
    public void Draw_Cold_ChangesThePicture() => Assert.NotEqual(MapArtist.Draw(s_plan), MapArtist.Draw(s_plan with { Cold = 1 }));

    [Fact]
    public void Draw_RoadToNowhere_SaysHowManySites() =>
        Assert.Contains("2 sites", Assert.Throws<ArgumentException>(() => MapArtist.Draw(s_plan with { Roads = [new(0, 7)] })).Message, StringComparison.Ordinal);
}
