using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>What is seen at a point of a moved face.</summary>
/// <param name="From">The point of the face at rest whose colour it has.</param>
/// <param name="Inside">1 is the inside of the mouth, 0 the face itself.</param>
/// <param name="Depth">Within the mouth: 0 at its roof, 1 at the lower lip.</param>
internal readonly record struct FaceSource(Vec From, double Inside, double Depth);

/// <summary>
/// Where the pixels of a moved face come from in the face at rest. A mouth that opens parts below what the lips leave open already, so that teeth stay with the
/// upper jaw; chin and lower lip go down. Smiles, brows and looks are small shifts that fade out around them. Lids are <see cref="FaceLids"/>.
/// </summary>
internal sealed class FaceWarp(FacePoints points, FaceFrame face)
{
    // Shares of the mouth's half width, of the eye's half height or half width, or of the way from eye to brow.
    private const double Jaw = 0.62;
    private const double Corners = 0.22;
    private const double Pursing = 0.45;
    private const double Brows = 0.32;
    private const double LookAside = 0.2;
    private const double LookUp = 0.3;

    // Pixels over which the lips' edge is soft.
    private const double Edge = 0.8;

    public static bool IsNeutral(FaceFrame face) =>
        face is { Mouth: 0, Smile: 0, Blink: 0, Brow: 0, GazeX: 0, GazeY: 0, Round: 0, Wink: 0 };

    /// <summary>What of the reference may change.</summary>
    public static Box Reach(FacePoints points)
    {
        var mouth = points.Mouth;
        return Around(points.RightEye).Union(Around(points.LeftEye))
            .Union(new Box(mouth.Centre.X - (2 * mouth.HalfWidth), mouth.Centre.Y - (1.2 * mouth.HalfWidth), 4 * mouth.HalfWidth, (1.2 * mouth.HalfWidth) + mouth.Chin));
    }

    /// <summary>What of the reference an eye and its brow may change.</summary>
    public static Box Around(EyePlace eye)
    {
        var (above, below) = (eye.Brow + (0.8 * Math.Max(eye.Brow, 2 * eye.HalfHeight)), 3.5 * eye.HalfHeight);
        return new Box(eye.Centre.X - (2.2 * eye.HalfWidth), eye.Centre.Y - above, 4.4 * eye.HalfWidth, above + below);
    }

    public FaceSource Source(Vec at)
    {
        var opened = Opened(at);
        if (opened.Inside >= 1)
        {
            return opened;
        }

        var from = Looking(Looking(Smiling(Pursed(opened.From)), points.RightEye), points.LeftEye);
        return opened with { From = Raised(Raised(from, points.RightEye), points.LeftEye) };
    }

    private FaceSource Opened(Vec at)
    {
        var mouth = points.Mouth;
        var place = mouth.Axes.Into(at);
        var u = place.X / (1 - (0.3 * Math.Max(0, face.Round)));
        var (line, chin) = (mouth.Lower.At(u), mouth.Chin);
        var below = place.Y - line;
        if (face.Mouth <= 0 || below <= 0 || place.Y >= chin)
        {
            return new FaceSource(at, 0, 0);
        }

        // The gap ends at the corners; the chin below it goes down over a wider stretch, so that no step shows beside it.
        var open = face.Mouth * Jaw * Math.Min(mouth.HalfWidth, 0.8 * Math.Max(1, chin - mouth.Lower.At(0)));
        var gap = Math.Abs(u) < 1 ? open * (1 - (u * u)) : 0;
        var jaw = Math.Max(gap, open * Math.Exp(-1.5 * u * u) * Math.Min(1, below / open));
        var rest = Math.Max(0, below - jaw) * (chin - line) / Math.Max(1e-6, chin - line - jaw);
        var inside = gap <= 0 ? 0 : Math.Clamp(Math.Min(below, gap - below) / Edge, 0, 1);
        return new FaceSource(mouth.Axes.Out(new Vec(place.X, line + rest)), inside, Math.Clamp(below / Math.Max(1e-6, gap), 0, 1));
    }

    private Vec Smiling(Vec at)
    {
        var mouth = points.Mouth;
        var place = mouth.Axes.Into(at);
        double u = place.X, v = place.Y / mouth.HalfWidth;
        var hold = Math.Exp(-((v * v) / 0.5) - (Math.Pow(Math.Max(0, Math.Abs(u) - 1), 2) / 0.15));
        return mouth.Axes.Out(new Vec(place.X, place.Y + (face.Smile * Corners * mouth.HalfWidth * Math.Min(1.2, u * u) * hold)));
    }

    private Vec Pursed(Vec at)
    {
        var mouth = points.Mouth;
        var place = mouth.Axes.Into(at);
        double u = place.X, v = place.Y / mouth.HalfWidth;
        return mouth.Axes.Out(new Vec(u + (face.Round * Pursing * u * Math.Exp(-(u * u) - (v * v / 0.3))), place.Y));
    }

    // What lies between the lids goes aside; the lids stay.
    private Vec Looking(Vec at, EyePlace eye)
    {
        var place = eye.Axes.Into(at);
        if ((face.GazeX == 0 && face.GazeY == 0) || Math.Abs(place.X) >= 1)
        {
            return at;
        }

        double upper = eye.Upper.At(place.X), lower = eye.Lower.At(place.X), middle = (upper + lower) / 2, half = Math.Max(1e-6, (lower - upper) / 2);
        var s = (place.Y - middle) / half;
        var hold = Math.Max(0, 1 - (s * s)) * Math.Max(0, 1 - Math.Pow(place.X, 4));
        var shown = Math.Min(1, 1.6 * hold);
        return eye.Axes.Out(new Vec(place.X - (face.GazeX * LookAside * shown), place.Y - (face.GazeY * LookUp * eye.HalfHeight * shown)));
    }

    // Brows go up and down; frowning ones more at their inner ends.
    private Vec Raised(Vec at, EyePlace eye)
    {
        var place = eye.Axes.Into(at);
        var room = eye.Brow + eye.Upper.At(0);
        double u = place.X / 1.4, v = (place.Y + eye.Brow) / Math.Max(eye.HalfHeight, 0.75 * room);
        var inner = points.Mouth.Centre.X > eye.Centre.X ? place.X : -place.X;
        var share = face.Brow < 0 ? 0.7 + (0.3 * Math.Clamp(inner, -1, 1)) : 1;
        var hold = Math.Exp(-(u * u) - (v * v)) * Math.Clamp((eye.Upper.At(place.X) - place.Y) / Math.Max(1, 0.3 * room), 0, 1);
        return eye.Axes.Out(new Vec(place.X, place.Y + (face.Brow * Brows * Math.Max(eye.HalfHeight, room) * share * hold)));
    }
}
