using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Engine.Pipelines;

/// <summary>
/// Whether a picture shows eyes and mouth where the mesh says: the mesh knows people, and lays a person's small eyes over the large ones of drawings, or over a fringe.
/// Eyes that are larger than the mesh's are measured in the picture.
/// </summary>
internal sealed class FaceEvidence(Pixels picture)
{
    // Of the way from eye to eye: how far mesh and detector may differ.
    private const double MostApart = 0.3;

    // Mean differences of a channel, 0 to 255: of skin from skin, and of lips from skin.
    private const double OneSkin = 34;
    private const double LeastLips = 12;
    private const double LeastShare = 0.6;

    // Half widths of the mouth from its line to the skin.
    private const double Beside = 0.5;

    public FacePoints Weighed(FacePoints points, FoundFace found)
    {
        var across = (points.LeftEye.Centre - points.RightEye.Centre).Length;
        var agree = (points.RightEye.Centre - found.RightEye).Length < MostApart * across && (points.LeftEye.Centre - found.LeftEye).Length < MostApart * across;
        var skin = Mean([.. new[] { points.RightEye, points.LeftEye }.SelectMany(eye => Around(Vec.Lerp(eye.Centre, points.Mouth.Centre, 0.55), 0.08 * across))]);
        var mouth = agree && Lips(points.Mouth);
        if (Fits(points.RightEye, skin) && Fits(points.LeftEye, skin))
        {
            return points with { EyesMove = agree, MouthMoves = mouth };
        }

        var (right, left) = (new DrawnEye(picture, skin).Of(points.RightEye), new DrawnEye(picture, skin).Of(points.LeftEye));
        return right is not null && left is not null
            ? points with { RightEye = right, LeftEye = left, EyesMove = agree, MouthMoves = mouth }
            : points with { EyesMove = false, MouthMoves = mouth };
    }

    // Below an eye is skin.
    private bool Fits(EyePlace eye, Vec3 skin)
    {
        double[] across = [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6];
        var below = across.Select(u => eye.Axes.Out(new Vec(u, eye.Lower.At(u) + (0.8 * eye.HalfHeight)))).ToArray();
        return below.Count(at => Differ(Colour(picture, at), skin) < 1.8 * OneSkin) >= LeastShare * across.Length;
    }

    // Between lips it looks otherwise than above and below them.
    private bool Lips(MouthPlace mouth)
    {
        double[] across = [-0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6];
        return across.Average(u => Math.Min(Between(u, mouth.Upper.At(u) - (Beside * mouth.HalfWidth)), Between(u, mouth.Lower.At(u) + (1.4 * Beside * mouth.HalfWidth)))) >= LeastLips;

        double Between(double u, double beside) =>
            Differ(Colour(picture, mouth.Axes.Out(new Vec(u, (mouth.Upper.At(u) + mouth.Lower.At(u)) / 2))), Colour(picture, mouth.Axes.Out(new Vec(u, beside))));
    }

    private Vec3 Mean(Vec[] places) => places.Select(at => Colour(picture, at)).Aggregate(default(Vec3), (sum, colour) => sum + colour) * (1.0 / places.Length);

    private static IEnumerable<Vec> Around(Vec at, double far) => from x in new[] { -1, 0, 1 } from y in new[] { -1, 0, 1 } select at + new Vec(x * far, y * far);

    /// <summary>Red, green and blue of the pixel there.</summary>
    internal static Vec3 Colour(Pixels picture, Vec at)
    {
        var i = 4 * ((Math.Clamp((int)at.Y, 0, picture.Height - 1) * picture.Width) + Math.Clamp((int)at.X, 0, picture.Width - 1));
        return new Vec3(picture.Rgba[i], picture.Rgba[i + 1], picture.Rgba[i + 2]);
    }

    /// <summary>Mean difference of a channel.</summary>
    internal static double Differ(Vec3 a, Vec3 b) => (Math.Abs(a.X - b.X) + Math.Abs(a.Y - b.Y) + Math.Abs(a.Z - b.Z)) / 3;
}
