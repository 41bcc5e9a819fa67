using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Eyes and mouth from the 468 points of MediaPipe's face mesh.</summary>
internal static class FaceShape
{
    // Each line from the picture's left to its right, corners first and last.
    private static readonly int[] s_rightUpper = [33, 246, 161, 160, 159, 158, 157, 173, 133];
    private static readonly int[] s_rightLower = [33, 7, 163, 144, 145, 153, 154, 155, 133];
    private static readonly int[] s_rightBrow = [70, 63, 105, 66, 107, 46, 53, 52, 65, 55];
    private static readonly int[] s_leftUpper = [362, 398, 384, 385, 386, 387, 388, 466, 263];
    private static readonly int[] s_leftLower = [362, 382, 381, 380, 374, 373, 390, 249, 263];
    private static readonly int[] s_leftBrow = [300, 293, 334, 296, 336, 276, 283, 282, 295, 285];
    private static readonly int[] s_upperLip = [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308];
    private static readonly int[] s_lowerLip = [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308];
    private const int Chin = 152;

    // Lids that nearly touch still have an eye between them: least half height, of the half width.
    private const double LeastOpen = 0.16;

    /// <returns>Null when the points are no face: an eye or the mouth has no width.</returns>
    public static FacePoints? Of(FaceSurface surface)
    {
        Vec At(int number) => surface.Points[number].Flat;
        var (right, left) = (Eye(At, s_rightUpper, s_rightLower, s_rightBrow), Eye(At, s_leftUpper, s_leftLower, s_leftBrow));
        var (from, to) = (At(s_upperLip[0]), At(s_upperLip[^1]));
        var (centre, wide, tilt) = ((from + to) * 0.5, (to - from).Length / 2, (to - from).Angle);
        if (right is null || left is null || wide < 1)
        {
            return null;
        }

        var axes = new FaceAxes(centre, wide, tilt);
        var mouth = new MouthPlace(centre, wide, Math.Max(1, axes.Into(At(Chin)).Y))
        {
            Tilt = tilt, Upper = FaceCurve.Through(s_upperLip[1..^1].Select(n => axes.Into(At(n)))), Lower = FaceCurve.Through(s_lowerLip[1..^1].Select(n => axes.Into(At(n)))),
        };
        return new FacePoints(right, left, mouth);
    }

    private static EyePlace? Eye(Func<int, Vec> at, int[] upper, int[] lower, int[] brow)
    {
        var (from, to) = (at(upper[0]), at(upper[^1]));
        var wide = (to - from).Length / 2;
        if (wide < 1)
        {
            return null;
        }

        var axes = new FaceAxes((from + to) * 0.5, wide, (to - from).Angle);
        var (above, below) = (FaceCurve.Through(upper[1..^1].Select(n => axes.Into(at(n)))), FaceCurve.Through(lower[1..^1].Select(n => axes.Into(at(n)))));
        var open = above.Heights.Zip(below.Heights, (a, b) => b - a).Max() / 2;
        return new EyePlace((from + to) * 0.5, wide, Math.Max(open, LeastOpen * wide))
        {
            Tilt = (to - from).Angle, Upper = above, Lower = below, Brow = Math.Max(1.2 * open, -brow.Average(n => axes.Into(at(n)).Y)),
        };
    }
}
