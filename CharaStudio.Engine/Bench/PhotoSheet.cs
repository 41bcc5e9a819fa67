using System.Globalization;
using System.Text;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>What was seen in a photograph and how it moves, for the eye.</summary>
internal static class PhotoSheet
{
    private const int Height = 420;
    private const int Face = 300;
    private const int Across = 4;

    private static readonly (string Movement, double At)[] s_moments =
        [("wave", 0.35), ("wave", 0.6), ("walk", 0.2), ("walk", 0.6), ("dance", 0.3), ("dance", 0.7), ("bow", 0.5), ("jump", 0.45), ("think", 0.5), ("talk", 0.4)];

    private static readonly FaceFrame[] s_faces =
    [
        new(), new(Smile: 1), new(Smile: -1), new(Mouth: 0.4), new(Mouth: 1), new(Mouth: 0.5) { Round = 1 }, new(Blink: 0.5), new(Blink: 1),
        new(Brow: 1), new(Brow: -1), new() { GazeX = 1 }, new() { GazeY = 1 }, new() { Wink = 1 }, new(Mouth: 0.5, Smile: 1), new() { GazeX = -1 }, new() { Round = -1 },
    ];

    /// <summary>The picture, what was seen in it, and moments of several movements.</summary>
    public static Pixels OfBody(PhotoSubject subject)
    {
        var width = (int)Math.Ceiling((double)Height * subject.Picture.Width / subject.Picture.Height / 2) * 2;
        List<Pixels> tiles = [Seen(subject, width), Cut(subject, width), .. Frames(subject, width, Height, [.. s_moments.Select(Moment)])];
        return Tiled(tiles);
    }

    /// <summary>Close-ups of the face with one expression each; null when there is no face.</summary>
    public static Pixels? OfFace(PhotoSubject subject)
    {
        if (subject.Face is not { } face)
        {
            return null;
        }

        var across = (face.LeftEye.Centre - face.RightEye.Centre).Length;
        var scale = Math.Min(2000.0 / Math.Max(subject.Picture.Width, subject.Picture.Height), Face / (2.6 * across));
        int width = (int)(subject.Picture.Width * scale / 2) * 2, height = (int)(subject.Picture.Height * scale / 2) * 2;
        var rest = ControlSpace.Decode(new float[ControlSpace.Dimension]);
        var frames = Frames(subject, width, height, [.. s_faces.Select(expression => rest with { Face = expression })]);
        var centre = ((face.LeftEye.Centre + face.RightEye.Centre) * 0.25) + (face.Mouth.Centre * 0.5);
        frames[0] = Marked(subject.Picture, Lines(face), width, height);
        return Tiled([.. frames.Select(frame => Part(frame, (int)(centre.X * width / subject.Picture.Width), (int)(centre.Y * height / subject.Picture.Height)))]);
    }

    private static ControlFrame Moment((string Movement, double At) moment) => MotionLibrary.Frame(moment.Movement, moment.At * MotionLibrary.Get(moment.Movement).Seconds);

    private static List<Pixels> Frames(PhotoSubject subject, int width, int height, IReadOnlyList<ControlFrame> controls)
    {
        var set = new StageSet(subject.Model.Mesh, Plate.Behind(subject.Picture, subject.Cut.Alpha.Samples), new StageSettings(width, height) { Shadow = 0.3 }, subject.Face);
        var (stage, posed) = (new Stage(set, 2), subject.Model.Pose(controls));
        return [.. controls.Select((control, i) =>
        {
            var frame = new StageFrame(width, height);
            stage.Draw(frame, posed[i], control, i);
            return frame.ToPixels();
        })];
    }

    private static Pixels Seen(PhotoSubject subject, int width)
    {
        var marks = new StringBuilder(subject.Marks is null ? "" : JointsPicture.Bones(subject.Marks));
        foreach (var (joint, at) in subject.Model.Rig.Joints)
        {
            marks.Append(CultureInfo.InvariantCulture, $"<circle cx='{at.X:0.#}' cy='{at.Y:0.#}' r='3' fill='#2dff6f'/>");
        }

        return Marked(subject.Picture, $"{SpriteSheet.Edge(subject.Cut.Alpha)}{marks}", width, Height);
    }

    private static Pixels Marked(Pixels picture, string marks, int width, int height) => SvgRaster.Render(
        $"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 {picture.Width} {picture.Height}'><image width='{picture.Width}' height='{picture.Height}' xlink:href='data:image/jpeg;base64,{Convert.ToBase64String(picture.ToJpeg(92))}'/>{marks}</svg>",
        width, height);

    // Lids, brows and lips as the networks saw them.
    private static string Lines(FacePoints face)
    {
        var lines = new StringBuilder();
        foreach (var (axes, curve) in ((FaceAxes, FaceCurve)[])[
            (face.RightEye.Axes, face.RightEye.Upper), (face.RightEye.Axes, face.RightEye.Lower), (face.LeftEye.Axes, face.LeftEye.Upper), (face.LeftEye.Axes, face.LeftEye.Lower),
            (face.Mouth.Axes, face.Mouth.Upper), (face.Mouth.Axes, face.Mouth.Lower), (face.RightEye.Axes, new([-face.RightEye.Brow, -face.RightEye.Brow])), (face.LeftEye.Axes, new([-face.LeftEye.Brow, -face.LeftEye.Brow])),
            (face.Mouth.Axes, new([face.Mouth.Chin, face.Mouth.Chin]))])
        {
            var points = Enumerable.Range(0, 21).Select(i => axes.Out(new Vec((i / 10.0) - 1, curve.At((i / 10.0) - 1))));
            lines.Append(CultureInfo.InvariantCulture, $"<path fill='none' stroke='#00ffd0' stroke-width='{face.Mouth.HalfWidth / 40:0.##}' d='M{string.Join('L', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.##} {p.Y:0.##}")))}'/>");
        }

        return lines.ToString();
    }

    private static Pixels Cut(PhotoSubject subject, int width) => new Raster(subject.Picture.Width, subject.Picture.Height, 4, SpriteSheet.CutOut(subject.Picture, subject.Cut.Alpha).Rgba).Resized(width, Height, Interpolation.Area).ToPixels();

    private static Pixels Part(Pixels frame, int x, int y)
    {
        var part = new Pixels(Face, Face, new byte[Face * Face * 4]);
        for (var row = 0; row < Face; row++)
        {
            for (var column = 0; column < Face; column++)
            {
                int fromX = x - (Face / 2) + column, fromY = y - (Face / 2) + row;
                if (fromX >= 0 && fromY >= 0 && fromX < frame.Width && fromY < frame.Height)
                {
                    frame.Rgba.AsSpan(4 * ((fromY * frame.Width) + fromX), 4).CopyTo(part.Rgba.AsSpan(4 * ((row * Face) + column)));
                }
            }
        }

        return part;
    }

    private static Pixels Tiled(IReadOnlyList<Pixels> tiles)
    {
        int width = tiles[0].Width, height = tiles[0].Height, rows = (tiles.Count + Across - 1) / Across;
        var sheet = new Pixels(width * Across, height * rows, new byte[width * Across * height * rows * 4]);
        for (var i = 0; i < tiles.Count; i++)
        {
            for (var y = 0; y < height; y++)
            {
                tiles[i].Rgba.AsSpan(4 * y * width, 4 * width).CopyTo(sheet.Rgba.AsSpan(4 * (((((i / Across) * height) + y) * sheet.Width) + (i % Across * width))));
            }
        }

        return sheet;
    }
}
