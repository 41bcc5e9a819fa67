using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Preview;

/// <summary>
/// A frame as a jointed doll, before any reference is drawn into it: right limbs are warm, left ones cool, so that sides are told apart; head with
/// its face, ground with the figure's shadow, camera and mood. Everything that a vector can say can be seen, style apart.
/// </summary>
public static class StickFigure
{
    /// <summary>The figure's height in shares of the picture's.</summary>
    private const double Share = 0.6;

    private const double Ground = 0.84;

    /// <summary>One frame as an SVG document.</summary>
    /// <param name="width">Pixels, 16 to 4096.</param>
    /// <param name="height">Pixels, 16 to 4096.</param>
    public static string Svg(ControlFrame frame, int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(width, 4096);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(height, 4096);
        return Invariant($"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\">")
            + Scene(frame, width, height) + "</svg>";
    }

    /// <summary>Where the body is seen before the camera moves.</summary>
    internal static StickPlace Places(ControlFrame frame, double width, double height)
    {
        var size = height * Share;
        var root = new Vec((width / 2) + (frame.Travel.X * size), (height * Ground) + (0.02 * height) + ((frame.Travel.Y - RestBody.RootHeight) * size));
        return new StickPlace(root, size * frame.Travel.Scale, frame.Travel.Turn);
    }

    /// <summary>The marks of one frame without the document around them, for sheets of many.</summary>
    internal static string Scene(ControlFrame frame, double width, double height)
    {
        var svg = new StringBuilder();
        var (camera, mood) = (frame.Camera, frame.Mood);
        svg.Append(Invariant($"<rect width=\"{width}\" height=\"{height}\" fill=\"{StickColours.Wall(mood)}\"/>"));
        svg.Append(Invariant($"<g transform=\"translate({width / 2:0.##} {height / 2:0.##}) rotate({-camera.Roll:0.##}) scale({camera.Zoom:0.###}) translate({-(width / 2) - (camera.X * width):0.##} {-(height / 2) - (camera.Y * height):0.##})\">"));
        svg.Append(Invariant($"<rect x=\"{-width * 2}\" y=\"{height * Ground:0.##}\" width=\"{width * 5}\" height=\"{height * 3}\" fill=\"{StickColours.Floor(mood)}\"/>"));
        Figure(svg, frame, width, height);
        return svg.Append("</g>").ToString();
    }

    private static void Figure(StringBuilder svg, ControlFrame frame, double width, double height)
    {
        var place = Places(frame, width, height);
        var unit = place.Unit;
        Vec At(Vec3 joint) => place.Of(joint);
        Shadow(svg, frame, At, width, height, height * Share);

        var parts = new List<(double Depth, string Mark)>();
        Trunk(parts, frame, At, unit);
        Limb(parts, frame, Joint.RightShoulder, At, unit, StickColours.Right, [0.036, 0.027, 0.022]);
        Limb(parts, frame, Joint.LeftShoulder, At, unit, StickColours.Left, [0.036, 0.027, 0.022]);
        Limb(parts, frame, Joint.RightHip, At, unit, StickColours.Right, [0.046, 0.034, 0.024]);
        Limb(parts, frame, Joint.LeftHip, At, unit, StickColours.Left, [0.046, 0.034, 0.024]);
        parts.Add((frame[Joint.HeadTop].Z + 0.02, StickHead.Mark(frame, At, unit)));
        foreach (var (_, mark) in parts.OrderBy(p => p.Depth))
        {
            svg.Append(mark);
        }
    }

    // Rounder and darker the nearer the body is to the ground.
    private static void Shadow(StringBuilder svg, ControlFrame frame, Func<Vec3, Vec> at, double width, double height, double size)
    {
        var xs = frame.Joints.Select(j => at(j).X).ToArray();
        var feet = (at(frame[Joint.RightFoot]) + at(frame[Joint.LeftFoot])) * 0.5;
        var lift = Math.Clamp(RestBody.Sinking(frame.Joints) - frame.Travel.Y, 0, 1);
        var middle = ((xs.Min() + xs.Max()) / 4) + (feet.X / 2);
        var wide = Math.Clamp((xs.Max() - xs.Min()) * 0.5, size * 0.13, width) * (1 - (0.35 * lift));
        svg.Append(Invariant($"<ellipse cx=\"{middle:0.##}\" cy=\"{(height * Ground) + (0.02 * height):0.##}\" rx=\"{wide:0.##}\" ry=\"{size * 0.028 * (1 - (0.35 * lift)):0.##}\" fill=\"#1d2230\" fill-opacity=\"{0.26 * (1 - (0.6 * lift)):0.##}\"/>"));
    }

    private static void Trunk(List<(double, string)> parts, ControlFrame frame, Func<Vec3, Vec> at, double unit)
    {
        Vec3 right = frame[Joint.RightShoulder], left = frame[Joint.LeftShoulder], neck = frame[Joint.Neck], hip = frame[Joint.Hip];
        var depth = (neck.Z + hip.Z) / 2;
        Vec3 chest = (right + left) * 0.5, rightRib = Vec3.Lerp(right, frame[Joint.Torso], 0.42), leftRib = Vec3.Lerp(left, frame[Joint.Torso], 0.42);
        var path = new StringBuilder();
        path.Append(Capsule.Path(at(rightRib), unit * 0.05, at(leftRib), unit * 0.05));
        path.Append(Capsule.Path(at(rightRib), unit * 0.05, at(hip), unit * 0.05));
        path.Append(Capsule.Path(at(leftRib), unit * 0.05, at(hip), unit * 0.05));
        path.Append(Capsule.Path(at(frame[Joint.Torso]), unit * 0.07, at(hip), unit * 0.052));
        path.Append(Capsule.Path(at(hip), unit * 0.052, at(default), unit * 0.05));
        path.Append(Capsule.Path(at(frame[Joint.RightHip]), unit * 0.042, at(frame[Joint.LeftHip]), unit * 0.042));
        path.Append(Capsule.Path(at(chest), unit * 0.03, at(neck), unit * 0.03));
        parts.Add((depth - 0.01, Mark(path.ToString(), StickColours.Trunk, unit)));
        parts.Add((Math.Min(depth, frame[Joint.HeadTop].Z), Mark(Capsule.Path(at(neck), unit * 0.024, at(Vec3.Lerp(neck, frame[Joint.HeadTop], 0.4)), unit * 0.022), StickColours.Neck, unit)));
    }

    private static void Limb(List<(double, string)> parts, ControlFrame frame, Joint top, Func<Vec3, Vec> at, double unit, string colour, double[] radii)
    {
        Vec3 a = frame[top], b = frame[top + 1], c = frame[top + 2];
        var leg = top is Joint.RightHip or Joint.LeftHip;
        var path = Capsule.Path(at(a), unit * radii[0], at(b), unit * radii[1]) + Capsule.Path(at(b), unit * radii[1], at(c), unit * radii[2]);
        path += leg ? Foot(frame, b, c, at, unit) : Capsule.Path(at(c), unit * 0.024, at(c + ((c - b).Normalized * 0.045)), unit * 0.026);
        parts.Add((leg ? ((a.Z + b.Z) / 2) - 0.03 : ((a.Z + b.Z + c.Z) / 3) + 0.012, Mark(path, colour, unit)));
    }

    // Joints do not tell toes: they point to the front of the shin, and hang along it where the foot is in the air.
    private static string Foot(ControlFrame frame, Vec3 knee, Vec3 ankle, Func<Vec3, Vec> at, double unit)
    {
        var pelvis = Basis.Of(frame[Joint.LeftHip] - frame[Joint.RightHip], frame[Joint.Hip]);
        var shin = (ankle - knee).Normalized;
        var front = pelvis.Z - (shin * Vec3.Dot(pelvis.Z, shin));
        var air = RestBody.Sinking(frame.Joints) - frame.Travel.Y + Math.Max(frame[Joint.RightFoot].Y, frame[Joint.LeftFoot].Y) - ankle.Y;
        var hang = shin.Y < -0.3 ? 0 : Math.Clamp(air / 0.25, 0, 1);
        var toes = (((front.Length < 0.2 ? pelvis.Z - pelvis.Y : front).Normalized * (1 - (0.7 * hang))) + (shin * (0.8 * hang))).Normalized;
        var heel = ankle + (shin * 0.018);
        // A foot that points at the viewer is seen from a little above.
        var tip = heel + (toes * 0.085) + (shin * 0.006) + (new Vec3(0, 0.03, 0) * Math.Max(toes.Z, 0));
        return Capsule.Path(at(heel), unit * 0.024, at(tip), unit * (0.017 + (0.008 * Math.Max(toes.Z, 0))));
    }

    private static string Mark(string path, string colour, double unit) =>
        Invariant($"<path d=\"{path}\" fill=\"none\" stroke=\"#fbfaf7\" stroke-width=\"{unit * 0.02:0.##}\" stroke-linejoin=\"round\"/><path d=\"{path}\" fill=\"{colour}\"/>");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
