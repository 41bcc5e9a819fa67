using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>
/// Where the pixels of a moved face come from in the face at rest. A lid that closes draws the skin above the eye down over it; a mouth that opens parts
/// along its line, the chin goes down and what lies behind is dark; smiles, brows and looks are small shifts that fade out around them.
/// </summary>
internal sealed class FaceWarp(FacePoints points, FaceFrame face)
{
    // Shares of the mouth's half width, or of the eye's half height.
    private const double Jaw = 0.75;
    private const double Corners = 0.22;
    private const double Pursing = 0.45;
    private const double Skin = 1.5;
    private const double Brows = 0.7;
    private const double Look = 0.3;
    private const double Lash = 0.16;

    public static bool IsNeutral(FaceFrame face) =>
        face is { Mouth: 0, Smile: 0, Blink: 0, Brow: 0, GazeX: 0, GazeY: 0, Round: 0, Wink: 0 };

    /// <summary>What of the reference may change.</summary>
    public static Box Reach(FacePoints points)
    {
        var mouth = points.Mouth;
        return Around(points.RightEye).Union(Around(points.LeftEye))
            .Union(new Box(mouth.Centre.X - (2 * mouth.HalfWidth), mouth.Centre.Y - (1.2 * mouth.HalfWidth), 4 * mouth.HalfWidth, (1.2 * mouth.HalfWidth) + mouth.Chin));
    }

    /// <summary>The point of the face at rest that is seen at a point now.</summary>
    /// <returns>And how dark it is there: 1 is the inside of the mouth or a closed lid's line, 0 the reference's own colour.</returns>
    public (Vec From, double Dark, bool Inside) Source(Vec at)
    {
        var (from, dark) = Opened(at);
        from = Pursed(Smiling(from));
        if (dark > 0)
        {
            return (from, dark, true);
        }

        var (right, rightLash) = Closed(from, points.RightEye, Math.Clamp(face.Blink + Math.Max(0, -face.Wink), 0, 1));
        var (left, leftLash) = Closed(right, points.LeftEye, Math.Clamp(face.Blink + Math.Max(0, face.Wink), 0, 1));
        return (Raised(Raised(left, points.RightEye), points.LeftEye), Math.Max(rightLash, leftLash), false);
    }

    private static Box Around(EyePlace eye) =>
        new(eye.Centre.X - (2.2 * eye.HalfWidth), eye.Centre.Y - (6 * eye.HalfHeight), 4.4 * eye.HalfWidth, 8.5 * eye.HalfHeight);

    private (Vec From, double Dark) Opened(Vec at)
    {
        var mouth = points.Mouth;
        var u = (at.X - mouth.Centre.X) / (1.1 * mouth.HalfWidth * (1 - (0.3 * Math.Max(0, face.Round))));
        var below = at.Y - mouth.Centre.Y;
        if (face.Mouth <= 0 || below <= 0 || below >= mouth.Chin)
        {
            return (at, 0);
        }

        // The gap is as wide as the mouth; the chin below it goes down over a wider stretch, so that no step shows beside it.
        var open = face.Mouth * Jaw * Math.Min(mouth.HalfWidth, 0.8 * mouth.Chin);
        var gap = Math.Abs(u) < 1 ? open * Math.Sqrt(1 - (u * u)) : 0;
        if (below < gap)
        {
            return (mouth.Centre, Math.Clamp((gap - below) * 1.5, 0, 1));
        }

        var moved = Math.Max(gap, open * Math.Exp(-(u * u) * 1.6) * Math.Min(1, below / Math.Max(1e-6, open)));
        var rest = (below - moved) * mouth.Chin / (mouth.Chin - moved);
        return (new Vec(at.X, mouth.Centre.Y + Math.Max(0, rest)), 0);
    }

    private Vec Smiling(Vec at)
    {
        var mouth = points.Mouth;
        double u = (at.X - mouth.Centre.X) / mouth.HalfWidth, v = (at.Y - mouth.Centre.Y) / mouth.HalfWidth;
        var hold = Math.Exp(-((v * v) / 0.5) - (Math.Pow(Math.Max(0, Math.Abs(u) - 1), 2) / 0.15));
        return at + new Vec(0, face.Smile * Corners * mouth.HalfWidth * Math.Min(1.2, u * u) * hold);
    }

    private Vec Pursed(Vec at)
    {
        var mouth = points.Mouth;
        double u = (at.X - mouth.Centre.X) / mouth.HalfWidth, v = (at.Y - mouth.Centre.Y) / mouth.HalfWidth;
        return at + new Vec(face.Round * Pursing * (at.X - mouth.Centre.X) * Math.Exp(-(u * u) - (v * v / 0.3)), 0);
    }

    private (Vec From, double Lash) Closed(Vec at, EyePlace eye, double closed)
    {
        double u = (at.X - eye.Centre.X) / (1.15 * eye.HalfWidth), y = at.Y - eye.Centre.Y;
        if (Math.Abs(u) >= 1)
        {
            return (at, 0);
        }

        var bow = Math.Sqrt(1 - (u * u));
        double upper = -1.1 * eye.HalfHeight * bow, lower = eye.HalfHeight * bow, top = upper - (Skin * eye.HalfHeight * bow);
        var lid = upper + (closed * (lower - upper));
        if (closed > 0 && y > top && y < lid)
        {
            // Skin from between brow and eye, drawn down as far as the lid has come.
            return (new Vec(at.X, eye.Centre.Y + top + ((y - top) * (upper - top) / Math.Max(1e-6, lid - top))), Line(y - lid, eye, closed));
        }

        var (r, s) = (u * u, y * y / (1.2 * eye.HalfHeight * eye.HalfHeight));
        var hold = Math.Max(0, 1 - r - s);
        var look = new Vec(face.GazeX * Look * eye.HalfWidth, face.GazeY * Look * eye.HalfHeight);
        return (at - (look * Math.Min(1, 2 * hold)), Line(y - lid, eye, closed));
    }

    // The edge of a lid on its way down.
    private static double Line(double away, EyePlace eye, double closed) =>
        closed <= 0 ? 0 : 0.85 * Math.Min(1, 2 * closed) * Math.Clamp(1.3 - (Math.Abs(away) / Math.Max(0.6, Lash * eye.HalfHeight)), 0, 1);

    private Vec Raised(Vec at, EyePlace eye)
    {
        double u = (at.X - eye.Centre.X) / (1.3 * eye.HalfWidth), v = (at.Y - (eye.Centre.Y - (2.8 * eye.HalfHeight))) / (1.4 * eye.HalfHeight);
        var inwards = (points.Mouth.Centre.X - eye.Centre.X) * (at.X - eye.Centre.X) > 0 ? 1 : 0.4;
        return at + new Vec(0, face.Brow * Brows * eye.HalfHeight * (face.Brow < 0 ? inwards : 1) * Math.Exp(-(u * u) - (v * v)));
    }
}
