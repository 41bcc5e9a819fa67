using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception.Face;

/// <summary>The mesh on a drawn face of nearly natural measures (those with very large eyes it is not sure of). Points by MediaPipe's numbers: 1 tip of the nose, 10 forehead, 33 and 263 outer corners of the person's right and left eye, 152 chin.</summary>
public sealed class FaceMeshTests
{
    private const int Nose = 1, Forehead = 10, RightCorner = 33, Chin = 152, LeftCorner = 263;

    [TensorModelFact(ModelCards.FaceDetector, ModelCards.FaceMesh, NeedsVision = true)]
    public void Read_DrawnCloseUp_PointsStandAsInAFace()
    {
        var (face, mesh) = Read(DrawnFace.Captain());

        Assert.Equal(468, mesh.Points.Count);
        Assert.InRange(mesh.Confidence, 0.5, 1);
        Assert.True(mesh.Points[Forehead].Y < mesh.Points[Nose].Y && mesh.Points[Nose].Y < mesh.Points[Chin].Y);
        Assert.True(mesh.Points[RightCorner].X < mesh.Points[Nose].X && mesh.Points[Nose].X < mesh.Points[LeftCorner].X);
        Assert.InRange(Math.Abs(mesh.Points[Nose].X - face.Nose.X), 0, 0.15 * face.Box.Width);
        Assert.True(mesh.Points[Nose].Z < mesh.Points[RightCorner].Z, "The nose is nearer than the eyes.");
    }

    [TensorModelFact(ModelCards.FaceDetector, ModelCards.FaceMesh, NeedsVision = true)]
    public void Read_MirroredPicture_IsTheMirroredMesh()
    {
        var picture = DrawnFace.Captain();
        var ((face, plain), (_, mirrored)) = (Read(picture), Read(DrawnFace.Mirrored(picture)));

        var reach = 0.1 * face.Box.Width;
        Assert.InRange(mirrored.Points[RightCorner].X - (picture.Width - plain.Points[LeftCorner].X), -reach, reach);
        Assert.InRange(mirrored.Points[Chin].Y - plain.Points[Chin].Y, -reach, reach);
    }

    [TensorModelFact(ModelCards.FaceDetector, ModelCards.FaceMesh, NeedsVision = true)]
    public void Read_SmallerPicture_IsTheSameMeshSmaller()
    {
        var picture = DrawnFace.Captain();
        var ((face, plain), (_, small)) = (Read(picture), Read(DrawnFace.Scaled(picture, 0.5)));

        var apart = plain.Points.Zip(small.Points, (a, b) => Math.Sqrt(Math.Pow(a.X - (2 * b.X), 2) + Math.Pow(a.Y - (2 * b.Y), 2))).Average();
        Assert.InRange(apart, 0, 0.06 * face.Box.Width);
    }

    [TensorModelFact(ModelCards.FaceDetector, ModelCards.FaceMesh, NeedsVision = true)]
    public void Read_WhereNoFaceIs_IsNotSure()
    {
        var (face, _) = Read(DrawnFace.Captain());
        using var mesh = new FaceMesh(ModelFactAttribute.Installed);

        Assert.InRange(mesh.Read(new Pixels(512, 512, new byte[512 * 512 * 4]), face).Confidence, 0, 0.3);
    }

    private static (FoundFace Face, FaceSurface Mesh) Read(Pixels picture)
    {
        using var detector = new FaceDetector(ModelFactAttribute.Installed);
        using var mesh = new FaceMesh(ModelFactAttribute.Installed);
        var face = Assert.Single(detector.Find(picture));
        return (face, mesh.Read(picture, face));
    }
}
