using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>What the camera's tilt does to the flat page: converging verticals when it looks up or down, roll when it is held askew.</summary>
internal sealed class PageLens(Framing framing, double roll, double width, double height)
{
    public bool Straight => framing.Keystone == 0;

    public Affine Roll { get; } = roll == 0 ? Affine.Identity : Affine.Rotate(roll, new Vec(width / 2, height / 2));

    public Vec Bend(Vec p)
    {
        if (framing.Keystone == 0)
        {
            return p;
        }

        // Held within bounds, since plates reach far outside the frame.
        var down = Math.Clamp(p.Y / height, -0.6, 1.6);
        var widen = Math.Max(0.45, 1 + (framing.Keystone * (down - 0.5)));
        return new Vec((width / 2) + ((p.X - (width / 2)) * widen), p.Y);
    }

    public Vec See(Vec p) => Roll.Apply(Bend(p));

    public Box See(Box box) => box.IsEmpty
        ? box
        : Box.Around([See(new Vec(box.X, box.Y)), See(new Vec(box.Right, box.Y)), See(new Vec(box.X, box.Bottom)), See(new Vec(box.Right, box.Bottom))]);
}
