using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Poses;
using CharaStudio.Engine.Illustrator;

namespace CharaStudio.Tests.Engine.Control.Poses;

public sealed class PoseStageTests
{
    private const double Near = 6;
    private static readonly PoseStage s_stage = new(400, 400);
    private static readonly float[] s_rest = new float[ControlSpace.Dimension];

    [Theory]
    [InlineData(Joint.LeftHand, 60, -90)]
    [InlineData(Joint.RightHand, -40, -100)]
    [InlineData(Joint.LeftFoot, 40, -40)]
    [InlineData(Joint.RightElbow, -30, -40)]
    [InlineData(Joint.HeadTop, 15, 0)]
    [InlineData(Joint.Neck, 30, 5)]
    public void Pull_WithinReach_JointComesToWhereItWasPulled(Joint joint, double across, double down)
    {
        var to = At(s_rest, joint) with { X = At(s_rest, joint).X + across, Y = At(s_rest, joint).Y + down };
        // As a drag does it: in many small steps.
        var z = s_rest;
        for (var i = 1; i <= 20; i++)
        {
            var from = At(s_rest, joint);
            z = s_stage.Pull(z, joint, from.X + ((to.X - from.X) * i / 20), from.Y + ((to.Y - from.Y) * i / 20));
        }

        Assert.True(Distance(At(z, joint), to) < Near, $"{At(z, joint)} is not {to}");
    }

    [Fact]
    public void Pull_BeyondReach_GoesTowardsItAndStaysABody()
    {
        var z = s_stage.Pull(s_rest, Joint.LeftHand, 4000, 200);
        Assert.All(z, number => Assert.True(float.IsFinite(number)));
        Assert.True(At(z, Joint.LeftHand).X > At(s_rest, Joint.LeftHand).X + 40);
    }

    [Fact]
    public void Pull_OneHand_LeavesTheOtherSide()
    {
        var z = s_stage.Pull(s_rest, Joint.LeftHand, 300, 120);
        Assert.True(Distance(At(z, Joint.RightHand), At(s_rest, Joint.RightHand)) < 1);
    }

    [Fact]
    public void Pull_HipsDown_BendsTheKneesAndKeepsTheFeet()
    {
        var from = At(s_rest, Joint.Root);
        var z = s_stage.Pull(s_rest, Joint.Root, from.X, from.Y + 40);
        Assert.InRange(At(z, Joint.Root).Y - from.Y, 25, 45);
        Assert.True(Distance(At(z, Joint.LeftFoot), At(s_rest, Joint.LeftFoot)) < Near);
    }

    [Fact]
    public void Pull_HipsUp_LiftsTheBodyFromTheGround()
    {
        var from = At(s_rest, Joint.Root);
        var z = s_stage.Pull(s_rest, Joint.Root, from.X, from.Y - 60);
        Assert.True(At(z, Joint.LeftFoot).Y < At(s_rest, Joint.LeftFoot).Y - 30);
    }

    private static PosePoint At(float[] z, Joint joint) => s_stage.Places(z)[(int)joint];

    private static double Distance(PosePoint a, PosePoint b) => Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2));
}
