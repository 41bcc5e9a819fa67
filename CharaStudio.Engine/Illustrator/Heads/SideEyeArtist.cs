using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>The eye in profile: a wedge with a bowed front, the iris a narrow ellipse behind the cornea.</summary>
internal sealed class SideEyeArtist(HeadFrame head)
{
    public IEnumerable<Mark> Draw(EyeSocket socket)
    {
        var mood = head.Mood;
        double w = head.Face.EyeWidth * 0.36, h = head.Face.EyeHeight / 2, lash = head.Face.Lash;
        var shape = head.Look.Eyes.Shape;
        var (height, tilt) = shape switch
        {
            "round" => (1.1, 0.0),
            "sharp" => (0.86, -0.25),
            "droopy" => (0.95, 0.25),
            "narrow" => (0.66, -0.05),
            _ => (1.0, -0.05),
        };
        var open = mood.Open * (head.Brief.Gaze is Gaze.Down or Gaze.DownLeft or Gaze.DownRight ? 0.82 : 1);
        Vec At(double u, double v) => socket.Centre + new Vec(u * w, v * h);
        if (mood.Lids == Lids.Laughing || head.Brief.EyesClosed)
        {
            var bow = mood.Lids == Lids.Laughing ? -0.55 : 0.5;
            yield return new Form(
                Pen.Taper([At(0.95, 0.3), At(0.3, 0.3 + bow), At(-0.5, 0.28 + (bow * 0.7)), At(-1.35, 0.3 - (bow * 0.3))], 0.034 * lash, 0.4, 0.3), head.Lash, Material.Ink)
            { Contour = 0 };
            yield break;
        }

        Vec top = At(0.8, ((0.62 - (1.55 * open)) * height) + (mood.Slant * 0.35)), back = At(-1.05, 0.16 + tilt - (mood.Slant * 0.3));
        Vec low = At(0.62, (0.92 - (mood.LowerLid * 0.5)) * height);
        var opening = Outline.Start(top).Curve(At(1.0, -0.3 * height), At(0.98, 0.4 * height), low)
            .Curve(At(0.1, 0.95 * height), At(-0.7, 0.62 * height), back)
            .Curve(At(-0.75, (-0.3 * height) + tilt - (mood.Slant * 0.2)), At(0.0, ((0.62 - (1.6 * open)) * height) + (mood.Slant * 0.1)), top).Close().Build();
        yield return new Cluster([.. Ball(socket, w, h, top)]) { Clip = opening };
        yield return new Form(Pen.Ribbon([low, At(-0.1, 0.86 * height), back], t => 0.011 * lash * (1 - (0.4 * t))), head.Lash.Mix(head.Skin, 0.25), Material.Ink) { Contour = 0 };
        Vec tip = back + new Vec(-0.028 * lash, -0.012);
        Vec ridge = Vec.Lerp(top, back, 0.5) + new Vec(-0.012, -h * 0.28 * open);
        yield return new Form(
            Outline.Start(top + new Vec(0.012, -0.004)).Quad(ridge + new Vec(0.02, -0.052 * lash), tip)
                .Line(back + new Vec(-0.012, 0.012)).Line(back).Quad(ridge + new Vec(0.006, -0.004), top + new Vec(-0.004, 0.012)).Close().Build(), head.Lash, Material.Ink)
        { Contour = 0 };
        yield return new Stroke(Pen.Taper([top + new Vec(-0.01, -0.042), ridge + new Vec(0.004, -0.062), back + new Vec(0.02, -0.075)], 0.008), head.Skin) { Opacity = 0.8 };
    }

    private IEnumerable<Mark> Ball(EyeSocket socket, double w, double h, Vec top)
    {
        var color = Rgb.Parse(head.Look.Eyes.Color);
        var gaze = EyeArtist.Direction(head.Brief.Gaze);
        var ry = Math.Max(h * 1.05, w * 0.95) * head.Mood.Iris;
        var rx = Math.Min(w * 0.52, ry * 0.6) * (0.4 + (0.6 * head.Mood.Iris));
        var c = socket.Centre + new Vec((w * 0.42) + (gaze.X < 0 ? gaze.X * w * 0.55 : gaze.X * w * 0.1), (gaze.Y * h * 0.4) + (h * 0.02));
        yield return new Form(Outline.Ellipse(socket.Centre, w * 1.7, h * 2), Rgb.Parse("#faf8fa"), Material.Eye) { Contour = 0 };
        yield return new Form(Outline.Ellipse(c, rx, ry), color.Darken(0.62).Mix(head.Lash, 0.3), Material.Eye) { Contour = 0 };
        yield return new Form(Outline.Ellipse(c + new Vec(0, ry * 0.03), rx * 0.82, ry * 0.9), color, Material.Eye)
        {
            Contour = 0,
            Blend = new Blend(c - new Vec(0, ry * 0.8), c + new Vec(0, ry * 0.8), color.Darken(0.5), color.Lighten(0.22).Saturate(1.25)),
        };
        yield return new Form(Outline.Ellipse(c + new Vec(0, ry * 0.5), rx * 0.55, ry * 0.28), color.Lighten(0.5), Material.Eye) { Contour = 0, Opacity = 0.75 };
        yield return new Form(Outline.Ellipse(c + new Vec(rx * 0.08, 0), rx * 0.42, ry * 0.42), color.Darken(0.85).Mix(head.Lash, 0.7), Material.Eye) { Contour = 0 };
        yield return new Form(Outline.Polygon(top + new Vec(0.05, -0.02), top + new Vec(0.05, h * 0.32), new Vec(c.X - (w * 1.6), c.Y), new Vec(c.X - (w * 1.6), c.Y - (h * 1.2))), Rgb.Parse("#3b2d4d"), Material.Eye) { Contour = 0, Opacity = 0.3 };
        yield return new Form(Outline.Ellipse(c + new Vec(rx * 0.2, -ry * 0.38), rx * 0.36, ry * 0.24), Rgb.White, Material.Light) { Contour = 0 };
        yield return new Form(Outline.Ellipse(c + new Vec(-rx * 0.3, ry * 0.42), rx * 0.2, ry * 0.13), Rgb.White, Material.Light) { Contour = 0, Opacity = 0.9 };
        if (head.Mood.Tears)
        {
            yield return new Form(Outline.Ellipse(socket.Centre + new Vec(0, h * 0.85), w * 1.3, h * 0.3), Rgb.Parse("#d8f0fb"), Material.Water) { Contour = 0, Opacity = 0.85 };
        }
    }
}
