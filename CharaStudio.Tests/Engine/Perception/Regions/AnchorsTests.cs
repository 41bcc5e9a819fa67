using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Perception.Regions;

namespace CharaStudio.Tests.Engine.Perception.Regions;

public sealed class AnchorsTests
{
    [Fact]
    public void Person_All_AreThoseOfTheDetector()
    {
        Assert.Equal(2254, Anchors.Person.Count);
        Assert.Equal(new Vec(0.5 / 28, 0.5 / 28), Anchors.Person[0]);
        Assert.Equal(new Vec(0.5 / 14, 0.5 / 14), Anchors.Person[28 * 28 * 2]);
        Assert.Equal(new Vec(6.5 / 7, 6.5 / 7), Anchors.Person[^6]);
        Assert.Equal(Anchors.Person[^6], Anchors.Person[^1]);
    }

    [Fact]
    public void Face_All_AreThoseOfTheDetector()
    {
        Assert.Equal(2304, Anchors.Face.Count);
        Assert.Equal(new Vec(1.5 / 48, 0.5 / 48), Anchors.Face[1]);
        Assert.Equal(new Vec(47.5 / 48, 47.5 / 48), Anchors.Face[^1]);
    }
}
