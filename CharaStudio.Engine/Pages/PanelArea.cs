using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pages;

/// <summary>A panel on the page, in points: its shape with gutters taken off, and the upright frame that its picture fills.</summary>
public sealed class PanelArea
{
    internal PanelArea(IReadOnlyList<Vec> polygon)
    {
        Polygon = polygon;
        Frame = Box.Around(polygon);
    }

    /// <summary>Convex, clockwise on screen.</summary>
    public IReadOnlyList<Vec> Polygon { get; }

    public Box Frame { get; }

    /// <summary>Width over height of the picture to draw.</summary>
    public double Aspect => Frame.Width / Frame.Height;

    public static PanelArea Rectangle(double width, double height) =>
        new([new Vec(0, 0), new Vec(width, 0), new Vec(width, height), new Vec(0, height)]);

    /// <summary>The frame in whole pixels of the page's raster. Draw the picture at exactly this size: its pixels then meet the page's.</summary>
    public (int X, int Y, int Width, int Height) Pixels(PageSize size)
    {
        var scale = size.PixelWidth / size.Width;
        var (x, y) = ((int)Math.Floor(Frame.X * scale), (int)Math.Floor(Frame.Y * scale));
        return (x, y, (int)Math.Ceiling(Frame.Right * scale) - x, (int)Math.Ceiling(Frame.Bottom * scale) - y);
    }

    /// <summary>From a share of the frame to the page.</summary>
    internal Vec At(PagePoint p) => new(Frame.X + (p.X * Frame.Width), Frame.Y + (p.Y * Frame.Height));

    internal Box At(FrameArea a) => new(Frame.X + (a.X * Frame.Width), Frame.Y + (a.Y * Frame.Height), a.Width * Frame.Width, a.Height * Frame.Height);

    internal FrameArea Share(Box b) =>
        new((b.X - Frame.X) / Frame.Width, (b.Y - Frame.Y) / Frame.Height, b.Width / Frame.Width, b.Height / Frame.Height);

    /// <summary>Outward unit normals with their distances: inside is n.p &lt;= d.</summary>
    internal IEnumerable<(Vec Normal, double Distance)> Sides()
    {
        for (var i = 0; i < Polygon.Count; i++)
        {
            var (a, b) = (Polygon[i], Polygon[(i + 1) % Polygon.Count]);
            var normal = -(b - a).Perp.Normalized;
            yield return (normal, Vec.Dot(normal, a));
        }
    }
}
