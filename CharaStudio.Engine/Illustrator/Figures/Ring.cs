using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>A cross section of the trunk or of a garment around it, already turned to the camera: an ellipse with its own depth in front and behind.</summary>
/// <param name="Width">Half width to each side.</param>
/// <param name="Fore">Half depth in front.</param>
/// <param name="Back">Half depth behind.</param>
public readonly record struct Ring(Vec3 Centre, Frame Frame, double Width, double Fore, double Back)
{
    /// <summary>A point of the rim; 0 is the figure's left, 90 the front, 180 the right, 270 the back.</summary>
    public Vec3 At(double degrees)
    {
        var (s, c) = Math.SinCos(degrees * Math.PI / 180);
        return Centre + (Frame.Left * (c * Width)) + (Frame.Front * (s * (s > 0 ? Fore : Back)));
    }

    /// <summary>The rim's outermost angle towards a direction on the sheet.</summary>
    public double Edge(Vec toward)
    {
        var l = Vec.Dot(Frame.Left.Flat, toward) * Width;
        var f = Vec.Dot(Frame.Front.Flat, toward);
        f *= f > 0 ? Fore : Back;
        return Math.Atan2(f, l) * 180 / Math.PI;
    }

    /// <summary>The rim between its left-most and right-most points on the sheet, on the side that the viewer sees (or does not see).</summary>
    public IReadOnlyList<Vec> Arc(bool near, int steps = 8)
    {
        var from = Edge(new Vec(-1, 0));
        var to = Edge(new Vec(1, 0));
        var sweep = ((to - from) % 360 + 360) % 360;
        if (At(from + (sweep / 2)).Z < Centre.Z == near)
        {
            sweep -= 360;
        }

        var points = new Vec[steps + 1];
        for (var i = 0; i <= steps; i++)
        {
            points[i] = At(from + (sweep * i / steps)).Flat;
        }

        return points;
    }

    public Ring Eased(double by) => this with { Width = Width + by, Fore = Fore + by, Back = Back + by };

    public static Ring Lerp(Ring a, Ring b, double t) => new(
        Vec3.Lerp(a.Centre, b.Centre, t),
        Frame.Lerp(a.Frame, b.Frame, t),
        a.Width + ((b.Width - a.Width) * t),
        a.Fore + ((b.Fore - a.Fore) * t),
        a.Back + ((b.Back - a.Back) * t));
}
