using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Body;

/// <summary>Joints of figures that our own illustrator draws: it knows where they truly are.</summary>
public sealed class BodyPoseTests
{
    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public void Read_StandingFigure_HeadAboveHipsAboveAnkles()
    {
        using var body = new BodyPose(ModelFactAttribute.Installed);
        var reading = body.Read(Render(Panel("stand")));

        var rig = RigJoints.Of(Assert.Single(reading.People));
        Assert.Equal((ModelCards.PoseFull, null), (reading.Model, reading.Reason));
        Assert.True(rig[Joint.HeadTop].At.Y < rig[Joint.Neck].At.Y && rig[Joint.Neck].At.Y < rig[Joint.Root].At.Y && rig[Joint.Root].At.Y < rig[Joint.LeftFoot].At.Y);
        Assert.True(rig[Joint.LeftHand].At.X - rig[Joint.RightHand].At.X > 50);
        Assert.InRange(rig[Joint.LeftFoot].World.Y - rig[Joint.HeadTop].World.Y, 1.2, 2.2);
    }

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public void Read_WavingFigure_LimbsLieWhereTheyWereDrawn()
    {
        using var body = new BodyPose(ModelFactAttribute.Installed);
        var panel = Panel("wave");
        var (right, all) = JointsPicture.Score(panel.Figures[0], body.Read(Render(panel)).People.SingleOrDefault(), 0.2);

        Assert.InRange(right, all - 1, all);
    }

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseLite)]
    public void Read_FigureLyingOnItsSide_IsSeenUpright()
    {
        using var body = new BodyPose(ModelFactAttribute.Installed, ModelCards.PoseLite);
        var person = Assert.Single(body.Read(Turned(Render(Panel("stand")))).People);

        // Turned a quarter clockwise: the head is to the right of the feet.
        Assert.True(person[BodyPoint.Nose].X > person[BodyPoint.LeftHip].X + 50 && person[BodyPoint.LeftHip].X > person[BodyPoint.LeftAnkle].X + 50);
        Assert.True(person.World[(int)BodyPoint.Nose].X > 0.3);
    }

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseLite)]
    public void Read_EmptySheet_SaysThatNobodyWasFound()
    {
        using var body = new BodyPose(ModelFactAttribute.Installed, ModelCards.PoseLite);
        var reading = body.Read(new Pixels(64, 48, new byte[64 * 48 * 4]));

        Assert.Empty(reading.People);
        Assert.Contains("No person", reading.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void New_OtherNetwork_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new BodyPose(ModelFactAttribute.Installed, ModelCards.FaceMesh));

    private static PanelDrawing Panel(string pose) => PanelArtist.Draw(JointsPicture.Plan(BenchCast.Kuro, pose), 512, 512);

    private static Pixels Render(PanelDrawing panel) => SvgRaster.Render(panel.Svg, panel.Width, panel.Height);

    private static Pixels Turned(Pixels picture)
    {
        var (side, turned) = (picture.Width, new byte[picture.Rgba.Length]);
        for (var i = 0; i < side * side; i++)
        {
            picture.Rgba.AsSpan(4 * i, 4).CopyTo(turned.AsSpan(4 * ((i % side * side) + side - 1 - (i / side)), 4));
        }

        return new Pixels(side, side, turned);
    }
}
