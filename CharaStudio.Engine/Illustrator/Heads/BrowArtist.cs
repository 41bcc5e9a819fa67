using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>Brows: tapered strokes that carry most of an expression.</summary>
internal sealed class BrowArtist(HeadFrame head)
{
    /// <param name="nearer">The nearer brow of a doubting face is the raised one.</param>
    public Mark Draw(EyeSocket socket, bool nearer)
    {
        var face = head.Face;
        var mood = head.Mood;
        var w = face.EyeWidth * socket.Breadth * (head.View == View.Side ? 0.62 : 0.5);
        var lift = mood.BrowLift + (nearer ? mood.OneBrow : -mood.OneBrow * 0.3);
        var y = socket.Centre.Y - (face.EyeHeight / 2) - 0.062 + (0.012 * face.Modelling) - (lift * 0.034);
        var tilt = mood.BrowTilt * 0.036;
        var bend = 0.022 * mood.BrowBend;
        var s = socket.Side;
        var shift = head.View == View.Side ? 0.012 : 0;
        Vec At(double u, double v) => new(socket.Centre.X + shift + (u * w * s), y + v);
        Vec[] spine =
        [
            At(-0.92, tilt + 0.008), At(-0.35, (tilt * 0.45) - (bend * 0.55)), At(0.3, (-tilt * 0.25) - bend), At(1.12, (-tilt * 0.75) + (bend * 0.55)),
        ];
        var weight = 0.023 * face.Brow;
        var shape = Pen.Ribbon(spine, t => weight * (t < 0.12 ? 0.55 + (t * 3.4) : 0.96 - (0.86 * Math.Pow((t - 0.12) / 0.88, 1.6))));
        var color = head.Look.Age == Age.Old ? head.Hair.Mix(Rgb.Parse("#8d8d92"), 0.35) : head.Hair.Darken(0.28);
        return new Form(shape, color.Lightness > 0.75 ? color.Darken(0.18) : color, Material.Hair) { Contour = 0 };
    }
}
