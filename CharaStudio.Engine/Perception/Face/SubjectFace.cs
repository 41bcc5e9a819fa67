using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Perception.Face;

/// <summary>The face of a picture's subject, also where it is small in the picture.</summary>
internal static class SubjectFace
{
    private const int Solid = 127;

    /// <summary>The surest face that lies on the subject; looked for once more near the top of the mask when the whole picture shows none. Null for none.</summary>
    /// <param name="alpha">The subject's mask, at the picture's size.</param>
    public static FoundFace? Of(FaceDetector detector, Pixels picture, Raster alpha)
    {
        if (detector.Find(picture).FirstOrDefault(face => On(alpha, face)) is { } found)
        {
            return found;
        }

        var square = PortraitCrop.Of(alpha, null, []);
        var by = new Vec(square.Left, square.Top);
        var part = new Pixels(square.Side, square.Side, new byte[square.Side * square.Side * 4]);
        for (var y = 0; y < square.Side; y++)
        {
            picture.Rgba.AsSpan(4 * (((square.Top + y) * picture.Width) + square.Left), 4 * square.Side).CopyTo(part.Rgba.AsSpan(4 * y * square.Side));
        }

        return detector.Find(part).Select(face => Moved(face, by)).FirstOrDefault(face => On(alpha, face));
    }

    private static bool On(Raster alpha, FoundFace face) => face.Nose.X >= 0 && face.Nose.Y >= 0 && face.Nose.X < alpha.Width && face.Nose.Y < alpha.Height
        && alpha.Samples[((int)face.Nose.Y * alpha.Width) + (int)face.Nose.X] > Solid;

    private static FoundFace Moved(FoundFace face, Vec by) => new(
        face.Score, new Box(face.Box.X + by.X, face.Box.Y + by.Y, face.Box.Width, face.Box.Height), face.RightEye + by, face.LeftEye + by, face.Nose + by, face.Mouth + by, face.RightEar + by, face.LeftEar + by);
}
