using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Poses;

namespace CharaStudio.Tests.Engine.Control.Poses;

public sealed class PoseBookTests
{
    [Fact]
    public void Get_EveryPose_StandsOnTheGroundAndDiffersFromRest()
    {
        foreach (var (name, _) in PoseBook.All)
        {
            var frame = ControlSpace.Decode(PoseBook.Get(name));
            Assert.Equal(RestBody.Sinking(frame.Joints), frame.Travel.Y, 3);
            Assert.True(Bodies.Distance(frame.Joints, RestBody.Places) > 0.005, name);
        }
    }

    [Fact]
    public void Get_UnknownName_NamesThoseThatAre() =>
        Assert.Contains("kick", Assert.Throws<ControlException>(() => PoseBook.Get("levitate")).Message, StringComparison.Ordinal);
}
