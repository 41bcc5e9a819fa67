using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Face;

public sealed class FaceDetectorTests
{
    [TensorModelFact(ModelCards.FaceDetector, NeedsVision = true)]
    public void Find_DrawnCloseUp_LiesInTheDrawnHead()
    {
        var panel = DrawnFace.Panel(BenchCast.Kuro);

        var face = Assert.Single(Find(DrawnFace.Render(panel)));

        var head = panel.Figures[0].Head;
        Assert.InRange(face.Score, 0.5, 1);
        Assert.InRange(face.Box.Centre.X, head.X + (0.25 * head.Width), head.X + (0.75 * head.Width));
        Assert.InRange(face.Box.Centre.Y, head.Y + (0.35 * head.Height), head.Y + head.Height);
        Assert.InRange(face.Box.Height, 0.25 * head.Height, head.Height);
    }

    [TensorModelFact(ModelCards.FaceDetector, NeedsVision = true)]
    public void Find_FrontView_PointsStandAsInAFace()
    {
        var face = Assert.Single(Find(DrawnFace.Captain()));

        // The person's right eye is at the picture's left.
        Assert.True(face.RightEar.X < face.RightEye.X && face.RightEye.X < face.Nose.X && face.Nose.X < face.LeftEye.X && face.LeftEye.X < face.LeftEar.X);
        Assert.True(face.RightEye.Y < face.Nose.Y && face.Nose.Y < face.Mouth.Y && face.LeftEye.Y < face.Nose.Y);
        Assert.InRange(face.Around(1).Degrees, -12, 12);
    }

    [TensorModelFact(ModelCards.FaceDetector, NeedsVision = true)]
    public void Find_MirroredPicture_ChangesEyes()
    {
        var picture = DrawnFace.Captain();
        var (plain, mirrored) = (Assert.Single(Find(picture)), Assert.Single(Find(DrawnFace.Mirrored(picture))));

        var reach = 0.06 * plain.Box.Width;
        Assert.InRange(mirrored.RightEye.X - (picture.Width - plain.LeftEye.X), -reach, reach);
        Assert.InRange(mirrored.Box.Centre.Y - plain.Box.Centre.Y, -reach, reach);
    }

    [TensorModelFact(ModelCards.FaceDetector, NeedsVision = true)]
    public void Find_SmallerPicture_IsTheSameFaceSmaller()
    {
        var picture = DrawnFace.Captain();
        var (plain, small) = (Assert.Single(Find(picture)), Assert.Single(Find(DrawnFace.Scaled(picture, 0.5))));

        var reach = 0.05 * plain.Box.Width;
        Assert.InRange((2 * small.Nose.X) - plain.Nose.X, -reach, reach);
        Assert.InRange((2 * small.Box.Width) - plain.Box.Width, -2 * reach, 2 * reach);
    }

    [TensorModelFact(ModelCards.FaceDetector, NeedsVision = true)]
    public void Find_EmptySheet_IsNobody() => Assert.Empty(Find(new Pixels(64, 48, new byte[64 * 48 * 4])));

    private static IReadOnlyList<FoundFace> Find(Pixels picture)
    {
        using var detector = new FaceDetector(ModelFactAttribute.Installed);
        return detector.Find(picture);
    }
}
