using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Perception.Identity;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Face;

public sealed class FaceIdentityTests
{
    [TensorModelFact(ModelCards.FaceDetector, ModelCards.FaceIdentity, NeedsVision = true)]
    public void Read_SmallerAndMirroredPicture_IsNearerThanAnotherFace()
    {
        using var detector = new FaceDetector(ModelFactAttribute.Installed);
        using var identity = new FaceIdentity(ModelFactAttribute.Installed);
        float[] Read(Pixels picture) => identity.Read(picture, detector.Find(picture)[0]);
        var (captain, elder) = (DrawnFace.Captain(), DrawnFace.Render(DrawnFace.Panel(BenchCast.Elder)));

        var (plain, other) = (Read(captain), Read(elder));

        Assert.Equal(128, plain.Length);
        Assert.True(FaceIdentity.Distance(plain, Read(DrawnFace.Scaled(captain, 0.6))) < FaceIdentity.Distance(plain, other));
        Assert.True(FaceIdentity.Distance(plain, Read(DrawnFace.Mirrored(captain))) < FaceIdentity.Distance(plain, other));
    }
}
