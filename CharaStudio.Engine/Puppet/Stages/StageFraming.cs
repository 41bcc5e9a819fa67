using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Where a frame of any shape shows the reference while nothing moves.</summary>
/// <param name="Subject">From pixels of the reference to pixels of the frame.</param>
/// <param name="Plate">From pixels of the plate's picture to pixels of the frame.</param>
internal sealed record StageFraming(Affine Subject, Affine Plate)
{
    // Shares of the frame that a whole figure may fill: it is going to move.
    private const double Room = 0.9;
    private const double Ground = 0.965;

    /// <summary>
    /// The reference covers the frame, cut around its subject. Where that would cut the subject, the subject is set in whole and the place behind it
    /// covers the frame by itself, with the same ground under the feet as far as it reaches.
    /// </summary>
    /// <param name="subject">What of the reference is the subject, in its pixels.</param>
    /// <param name="plateWidth">Of the plate's picture; the reference's own when it has none.</param>
    /// <param name="own">Whether the plate is the reference's own place.</param>
    public static StageFraming Of(int width, int height, int referenceWidth, int referenceHeight, Box subject, int plateWidth, int plateHeight, bool own)
    {
        var cover = Math.Max((double)width / referenceWidth, (double)height / referenceHeight);
        var covered = Affine.Scale(cover).Then(Affine.Translate(
            Slid((width / 2.0) - (cover * subject.Centre.X), cover * referenceWidth, width),
            Slid((height / 2.0) - (cover * subject.Centre.Y), cover * referenceHeight, height)));
        var frame = new Box(0, 0, width, height).Inflate(0.5);
        var seen = subject.Transform(covered);
        var whole = frame.Contains(new Vec(seen.X, seen.Y)) && frame.Contains(new Vec(seen.Right, seen.Bottom));
        var view = whole ? covered : Whole(width, height, referenceHeight, subject, cover);
        if (whole && own)
        {
            return new StageFraming(view, view);
        }

        var fill = Math.Max((double)width / plateWidth, (double)height / plateHeight);
        var feet = view.Apply(new Vec(subject.Centre.X, subject.Bottom));
        var (x, y) = own
            ? (feet.X - (fill * subject.Centre.X), feet.Y - (fill * subject.Bottom))
            : ((width - (fill * plateWidth)) / 2, (height - (fill * plateHeight)) / 2);
        return new StageFraming(view, Affine.Scale(fill).Then(Affine.Translate(Slid(x, fill * plateWidth, width), Slid(y, fill * plateHeight, height))));
    }

    /// <summary>What a camera does to a frame's points.</summary>
    public static Affine Camera(CameraFrame camera, int width, int height)
    {
        var middle = new Vec(width / 2.0, height / 2.0);
        return Affine.Translate(-(camera.X * width), -(camera.Y * height))
            .Then(Affine.Rotate(-camera.Roll, middle))
            .Then(Affine.Translate(-middle)).Then(Affine.Scale(camera.Zoom)).Then(Affine.Translate(middle));
    }

    private static Affine Whole(int width, int height, int referenceHeight, Box subject, double cover)
    {
        // A half-length portrait ends at the reference's edge, and must end at the frame's.
        var cut = subject.Bottom >= referenceHeight - 1.5;
        var scale = Math.Min(cover, Math.Min(width * Room / subject.Width, height * Room / subject.Height));
        var bottom = cut ? height + 0.5 : height * Ground;
        return Affine.Scale(scale).Then(Affine.Translate((width / 2.0) - (scale * subject.Centre.X), bottom - (scale * subject.Bottom)));
    }

    // A picture that is larger than the frame is moved only so far that it still covers it.
    private static double Slid(double offset, double picture, double frame) => Math.Clamp(offset, Math.Min(0, frame - picture), 0);
}
