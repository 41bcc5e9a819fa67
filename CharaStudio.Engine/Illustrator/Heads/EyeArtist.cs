using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>Draws one eye of the front and three-quarter views: white, iris in three tones, pupil, two lights, lid shadow, lashes, crease.</summary>
internal sealed class EyeArtist(HeadFrame head)
{
    private static readonly Rgb s_white = Rgb.Parse("#fbf9fb");

    public static Vec Direction(Gaze gaze) => gaze switch
    {
        Gaze.Left => new(-1, 0),
        Gaze.Right => new(1, 0),
        Gaze.Up => new(0, -1),
        Gaze.Down => new(0, 1),
        Gaze.UpLeft => new(-0.8, -0.8),
        Gaze.UpRight => new(0.8, -0.8),
        Gaze.DownLeft => new(-0.8, 0.8),
        Gaze.DownRight => new(0.8, 0.8),
        _ => Vec.Zero,
    };

    public IEnumerable<Mark> Draw(EyeSocket socket)
    {
        var lids = new EyeLids(head, socket);
        var shut = head.Mood.Lids == Lids.Laughing ? Lids.Laughing : head.Brief.EyesClosed ? Lids.Resting : Lids.Open;
        return shut == Lids.Open ? Open(socket, lids) : Shut(lids, shut);
    }

    private IEnumerable<Mark> Open(EyeSocket socket, EyeLids lids)
    {
        yield return new Cluster([.. Ball(socket, lids)]) { Clip = lids.Opening };
        if (lids.Crease is { } crease)
        {
            yield return new Stroke(crease, head.Skin) { Opacity = 0.8 };
        }

        yield return new Form(lids.LowerLash, head.Lash.Mix(head.Skin, 0.25), Material.Ink) { Contour = 0 };
        yield return new Form(lids.UpperLash, head.Lash, Material.Ink) { Contour = 0 };
    }

    private IEnumerable<Mark> Shut(EyeLids lids, Lids how)
    {
        yield return new Form(lids.ShutLash(how), head.Lash, Material.Ink) { Contour = 0 };
        foreach (var lash in lids.ShutLashes(how))
        {
            yield return new Form(lash, head.Lash, Material.Ink) { Contour = 0 };
        }
    }

    private IEnumerable<Mark> Ball(EyeSocket socket, EyeLids lids)
    {
        var color = Rgb.Parse(head.Look.Eyes.Color);
        double w = head.Face.EyeWidth * socket.Breadth, h = head.Face.EyeHeight;
        var ry = Math.Max(h * 0.57, w * 0.3) * head.Mood.Iris;
        var rx = Math.Min(head.Face.EyeWidth * 0.345, ry * 0.92) * Math.Sqrt(socket.Breadth) * (0.35 + (0.65 * head.Mood.Iris));
        var gaze = Direction(head.Brief.Gaze);
        var toNose = head.View == View.ThreeQuarter ? w * 0.05 : -socket.Side * w * 0.035;
        var c = socket.Centre + new Vec((gaze.X * w * 0.17) + toNose, (gaze.Y * h * 0.2) + (h * 0.03));

        yield return new Form(Outline.Ellipse(socket.Centre, w * 0.75, h * 0.95), s_white.Mix(head.Skin, 0.06), Material.Eye) { Contour = 0 };
        var rim = color.Darken(0.62).Mix(head.Lash, 0.3);
        yield return new Form(Outline.Ellipse(c, rx, ry), rim, Material.Eye) { Contour = 0 };
        yield return new Form(Outline.Ellipse(c + new Vec(0, ry * 0.03), rx * 0.86, ry * 0.9), color, Material.Eye)
        {
            Contour = 0,
            Blend = new Blend(c - new Vec(0, ry * 0.8), c + new Vec(0, ry * 0.8), color.Darken(0.5), color.Lighten(0.22).Saturate(1.25)),
        };
        yield return new Form(Outline.Ellipse(c + new Vec(0, ry * 0.5), rx * 0.6, ry * 0.3), color.Lighten(0.5), Material.Eye) { Contour = 0, Opacity = 0.75 };
        yield return new Form(Outline.Ellipse(c + new Vec(0, -ry * 0.02), rx * 0.42, ry * 0.44), color.Darken(0.85).Mix(head.Lash, 0.7), Material.Eye) { Contour = 0 };
        yield return new Form(lids.LidShadow(h * 0.2), color.Darken(0.4).Mix(Rgb.Parse("#3b2d4d"), 0.6), Material.Eye) { Contour = 0, Opacity = 0.38 };
        var lit = head.LightSide;
        yield return new Form(Outline.Ellipse(c + new Vec(lit * rx * 0.36, -ry * 0.36), rx * 0.33, ry * 0.27), Rgb.White, Material.Light) { Contour = 0 };
        yield return new Form(Outline.Ellipse(c + new Vec(-lit * rx * 0.42, ry * 0.42), rx * 0.17, ry * 0.14), Rgb.White, Material.Light) { Contour = 0, Opacity = 0.9 };
        if (head.Mood.Tears)
        {
            yield return new Form(lids.Welling(h * 0.22), Rgb.Parse("#d8f0fb"), Material.Water) { Contour = 0, Opacity = 0.85 };
        }
    }
}
