using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Tests.Engine.Puppet.Parts;

public sealed class LimbShapeTests
{
    [Theory]
    [InlineData(nameof(BodyPart.LeftArm))]
    [InlineData(nameof(BodyPart.RightArm))]
    public void Of_WristUnderACuffOfAnotherColour_GoesOnToTheFingers(string part)
    {
        var subject = PuppetSubject.Draw(BenchCast.LinShuang, "stand", 720);
        var silhouette = Silhouette.Of(subject.Picture, subject.Alpha, Silhouette.Bounds(subject.Alpha)!.Value);
        var limb = Limb.All.Single(one => one.Part == Enum.Parse<BodyPart>(part));
        Vec At(CharaStudio.Engine.Illustrator.Joint joint) => silhouette.ToGrid(subject.Joints[joint]);

        var arm = LimbShape.Of(limb, At(limb.Root), At(limb.Middle), At(limb.End), silhouette);

        Assert.InRange((arm.Along[^1] - arm.Length) / (arm.Length - arm.Upper), 0.3, 0.61);
    }
}
