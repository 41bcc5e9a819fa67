using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>One layer of a place while it is painted: marks in the order they are laid down.</summary>
/// <param name="name">Stable name of the layer.</param>
/// <param name="depth">See <see cref="Cluster.Depth"/>.</param>
internal sealed class Plate(string name, double depth)
{
    private readonly List<Mark> _marks = [];

    public double Depth => depth;

    public Cluster Done => new([.. _marks]) { Depth = depth, Name = "plate:" + name };

    public Plate Add(Mark mark)
    {
        _marks.Add(mark);
        return this;
    }

    public Plate Fill(Outline shape, Rgb color, Material material, double contour = 0, double opacity = 1) =>
        shape.IsEmpty ? this : Add(new Form(shape, color, material) { Contour = contour, Opacity = opacity });

    /// <summary>Many shapes of one colour as one mark.</summary>
    public Plate Fill(IEnumerable<Outline> shapes, Rgb color, Material material, double opacity = 1) => Fill(Shapes.Join(shapes), color, material, 0, opacity);

    public Plate Wash(Outline shape, Vec from, Rgb first, Vec to, Rgb last, Material material, double firstOpacity = 1, double lastOpacity = 1) =>
        Add(new Form(shape, first.Mix(last, 0.5), material) { Contour = 0, Blend = new Blend(from, to, first, last, firstOpacity, lastOpacity) });

    /// <summary>An inked line of a width in stage units.</summary>
    public Plate Ink(IReadOnlyList<Vec> points, double width, Rgb of, double opacity = 1) => Add(new Stroke(Pen.Taper(points, width, 0.5, 0.4), of) { Opacity = opacity });

    public Plate Ink(IEnumerable<Outline> ribbons, Rgb of, double opacity = 1)
    {
        var all = Shapes.Join(ribbons);
        return all.IsEmpty ? this : Add(new Stroke(all, of) { Opacity = opacity });
    }
}
