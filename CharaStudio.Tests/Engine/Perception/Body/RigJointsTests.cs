using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Perception.Regions;

namespace CharaStudio.Tests.Engine.Perception.Body;

public sealed class RigJointsTests
{
    [Fact]
    public void Table_EveryJointOfTheRig_IsAMeanOfPoints()
    {
        Assert.Equal(Enum.GetValues<Joint>().Order(), RigJoints.Table.Keys.Order());
        Assert.All(RigJoints.Table.Values, sum => Assert.Equal(1, sum.Sum(part => part.Weight), 9));
    }

    [Fact]
    public void Of_MovedPose_MovesEveryJointAlike()
    {
        var here = RigJoints.Of(Pose(0));
        var there = RigJoints.Of(Pose(100));

        Assert.All(here, pair => Assert.InRange((there[pair.Key].At - pair.Value.At - new Vec(100, 0)).Length, 0, 1e-9));
        Assert.Equal(0.25, here[Joint.Neck].Visibility);
    }

    private static PersonPose Pose(double right)
    {
        var marks = Enumerable.Range(0, 33).Select(i => new BodyMark((i * 7 % 33) + right, i * i % 40, 0, i == (int)BodyPoint.LeftEar ? 0.25 : 1));
        return new PersonPose([.. marks], new Vec3[33], 1, Square.Around(64, 64));
    }
}
