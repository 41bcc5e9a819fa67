using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Puppet.Parts;

public sealed class HeldArmTests
{
    [VisionFact]
    public void Build_FoldedArms_StayOnTheTrunkAndTheRigSaysSo()
    {
        var model = PuppetSubject.Draw(BenchCast.LinShuang, "arms_crossed", 500).Model();
        Assert.DoesNotContain(model.Mesh.Parts, part => part.Name is "left_arm" or "right_arm");
        Assert.Contains(model.Rig.Notes, note => note.StartsWith("The arms lie over each other", StringComparison.Ordinal));
        Assert.False(model.Rig.Joints.ContainsKey(Joint.LeftHand));
    }

    [VisionFact]
    public void Pose_FoldedArms_AreNotMovedByAWave()
    {
        var model = PuppetSubject.Draw(BenchCast.LinShuang, "arms_crossed", 500).Model();
        var (rest, wave) = (model.Pose([PuppetSubject.Control("rest")])[0], model.Pose([PuppetSubject.Control("wave")])[0]);
        var height = model.BodyHeight;
        Assert.All(rest.Positions.Zip(wave.Positions), pair => Assert.InRange(pair.Second - pair.First, -0.12 * height, 0.12 * height));
    }

    [Fact]
    public void Build_ArmsBesideTheBody_MoveByThemselves()
    {
        var model = PuppetSubject.Draw(BenchCast.Kuro, "stand", 500).Model();
        Assert.Contains(model.Mesh.Parts, part => part.Name == "left_arm");
        Assert.Contains(model.Mesh.Parts, part => part.Name == "right_arm");
        Assert.Empty(model.Rig.Notes);
    }
}
