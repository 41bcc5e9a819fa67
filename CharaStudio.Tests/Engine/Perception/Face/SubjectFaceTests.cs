using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Vision;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Face;

public sealed class SubjectFaceTests
{
    private const int Side = 2400;

    [TensorModelFact(ModelCards.FaceDetector, NeedsVision = true)]
    public void Of_FaceTooSmallForTheWholePicture_IsFoundOnTheMask()
    {
        var (picture, alpha, at) = Far();
        using var detector = new FaceDetector(ModelFactAttribute.Installed);
        Assert.Empty(detector.Find(picture));

        var face = SubjectFace.Of(detector, picture, alpha)!;

        Assert.InRange(face.Nose.X, at, at + 128);
        Assert.InRange(face.Nose.Y, at, at + 128);
    }

    [TensorModelFact(ModelCards.FaceDetector, NeedsVision = true)]
    public void Of_FaceBesideTheMask_IsNotTheSubjects()
    {
        var picture = DrawnFace.Captain();
        var alpha = Raster.Empty(picture.Width, picture.Height, 1);
        alpha.Samples.AsSpan(0, 40 * picture.Width).Fill(255);
        using var detector = new FaceDetector(ModelFactAttribute.Installed);
        Assert.Null(SubjectFace.Of(detector, picture, alpha));
    }

    // A close-up of 128 pixels in a plain picture, with a body's mask below it.
    private static (Pixels Picture, Raster Alpha, int At) Far()
    {
        var (small, at) = (DrawnFace.Scaled(DrawnFace.Captain(), 0.25), 1000);
        var (picture, alpha) = (new Pixels(Side, Side, Enumerable.Repeat((byte)200, Side * Side * 4).ToArray()), Raster.Empty(Side, Side, 1));
        for (var y = 0; y < small.Height; y++)
        {
            small.Rgba.AsSpan(4 * y * small.Width, 4 * small.Width).CopyTo(picture.Rgba.AsSpan(4 * (((at + y) * Side) + at)));
        }

        for (var y = at; y < at + (2.7 * small.Height); y++)
        {
            alpha.Samples.AsSpan((y * Side) + at, small.Width).Fill(255);
        }

        return (picture, alpha, at);
    }
}
