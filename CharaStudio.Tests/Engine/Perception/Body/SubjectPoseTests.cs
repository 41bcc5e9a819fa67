using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Body;

public sealed class SubjectPoseTests
{
    private static readonly FoundFace s_face = new(0.9, new Box(80, 60, 80, 90), new(100, 80), new(140, 80), new(120, 100), new(120, 120), new(85, 90), new(155, 90));

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public void Of_StandingFigure_IsFoundOnItsMask()
    {
        var (picture, alpha, _) = PuppetScene.Draw(BenchCast.Kuro, 512, 512);
        var (marks, note) = Of(picture, new Raster(512, 512, 1, alpha), null);
        Assert.Null(note);
        Assert.True(marks![Joint.HeadTop].At.Y < marks[Joint.Root].At.Y && marks[Joint.LeftFoot].Visibility > 0.5);
    }

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public void Of_PersonBesideTheMask_IsNotTheSubject()
    {
        var (picture, _, _) = PuppetScene.Draw(BenchCast.Kuro, 512, 512);
        var alpha = Raster.Empty(512, 512, 1);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            alpha.Samples[i] = i % 512 > 430 && i / 512 is > 380 and < 480 ? (byte)255 : (byte)0;
        }

        var (marks, note) = Of(picture, alpha, null);
        Assert.Null(marks);
        Assert.Equal("The person that was found in the picture is not what the mask shows.", note);
    }

    [TensorModelFact(ModelCards.PoseDetector, ModelCards.PoseFull)]
    public void Of_FaceWithoutABody_HasHeadAndShouldersBelowIt()
    {
        var empty = new Pixels(240, 240, new byte[240 * 240 * 4]);
        var (marks, note) = Of(empty, new Raster(240, 240, 1, Enumerable.Repeat(byte.MaxValue, 240 * 240).ToArray()), s_face);
        Assert.Null(note);
        Assert.True(marks![Joint.HeadTop].At.Y < 80 && marks[Joint.Neck].At.Y > 140 && marks[Joint.RightShoulder].At.X < 60 && marks[Joint.LeftShoulder].At.X > 180);
        Assert.Equal(0, marks[Joint.RightHand].Visibility);
    }

    // No photograph of an ape comes with the packages: its outline on its knuckles.
    [Theory]
    [InlineData("horse", true)]
    [InlineData("knuckles", true)]
    [InlineData("person", false)]
    public void IsOnFours_Outline_IsAnAnimalsAndNoPersons(string outline, bool fours)
    {
        var (picture, alpha) = Outline(outline);
        Assert.Equal(fours, SubjectPose.IsOnFours(picture, alpha));
    }

    [Fact]
    public void Of_TiltedFace_LeavesTheBodyUpright()
    {
        var bust = FaceBust.Of(s_face with { Mouth = new Vec(150, 110) });
        Assert.True(bust[Joint.HeadTop].At.X < 90);
        Assert.Equal(bust[Joint.RightShoulder].At.Y, bust[Joint.LeftShoulder].At.Y, 1e-6);
    }

    private static (Pixels Picture, Raster Alpha) Outline(string name)
    {
        const string Knuckles = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 720"><path fill="#333" d="M150 640 L170 420 C150 300 260 250 360 240 C380 120 520 120 540 240 C600 260 610 340 600 420
              L600 650 L520 650 L510 460 L470 420 L460 660 L360 660 L340 450 L260 480 L230 650 Z"/></svg>
            """;
        if (name == "person")
        {
            var drawn = PuppetSubject.Draw(BenchCast.Kuro, "stand", 480);
            return (drawn.Picture, drawn.Alpha);
        }

        var picture = SvgRaster.Render(name == "knuckles" ? Knuckles : PuppetAnimals.Horse, 480, 480);
        return (picture, new Raster(480, 480, 1, [.. Enumerable.Range(0, 480 * 480).Select(i => picture.Rgba[(4 * i) + 3])]));
    }

    private static (IReadOnlyDictionary<Joint, RigMark>? Marks, string? Note) Of(Pixels picture, Raster alpha, FoundFace? face)
    {
        using var poses = new BodyPose(ModelFactAttribute.Installed);
        return SubjectPose.Of(poses, picture, alpha, face);
    }
}
