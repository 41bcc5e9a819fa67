using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Lattices;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>A piece of an animal: its picture and its triangles among the vertices of the whole.</summary>
/// <param name="Free">It goes on behind the body up to its hip and shares no vertices with it.</param>
internal sealed record AnimalPart(string Name, TextureLayer Layer, int[] Triangles, bool Free);

/// <summary>
/// An animal's pieces in the order in which they are drawn: far legs, tail, body, near legs. Where a piece grows from the body both have the same
/// vertices and a little of each other's picture, so that there is no seam; a far leg that is told from what lies before it is free of the body.
/// </summary>
/// <param name="Leg">By leg, the number of its part.</param>
/// <param name="Tail">Of its part; -1 without one.</param>
internal sealed record AnimalSheets(float[] Points, IReadOnlyList<AnimalPart> Parts, int Body, IReadOnlyList<int> Leg, int Tail)
{
    // Pixels over which two pieces go over into each other on both sides of their border, and sides of triangles within which they share vertices.
    private const double Overlap = 6;

    // How wide a far leg is behind the body, of its width. What of its pixels says which colour it has there.
    private const double Behind = 0.46;
    private const double Upper = 0.6;

    // Pixels beside what is hidden that have something of the body's line in them.
    private const double Mixed = 1.5;
    private const double Joined = 1.7;

    public Lattice Lattice(int part) => new(Points, Parts[part].Triangles);

    public static AnimalSheets Cut(Silhouette silhouette, Pixels picture, Ownership pixels, FourLegs legs, Appendage? tail, Func<PartSheet, TextureLayer?> paint, double spacing)
    {
        var (labels, tailLabel) = (AnimalLabels.Of(silhouette, picture, pixels, legs, tail), legs.Legs.Count + 1);
        var far = Enumerable.Range(1, legs.Legs.Count).Where(label => !legs.Legs[label - 1].Near);
        var near = Enumerable.Range(1, legs.Legs.Count).Where(label => legs.Legs[label - 1].Near);
        int[] order = [.. far, .. tail is null ? (int[])[] : [tailLabel], 0, .. near];
        var borders = order.ToDictionary(label => label, label => Border(silhouette, labels.Cells, label));
        var layers = order.Select(label => (Label: label, Layer: Painted(Sheet(silhouette, pixels, legs, labels, borders, label), labels.IsFree(label)))).Where(made => made.Layer is not null).ToList();
        var (points, shared, triangles) = (new List<float>(), new Dictionary<(int, int), int>(), new Dictionary<int, int[]>());
        foreach (var (label, layer) in layers.OrderBy(made => made.Label))
        {
            var own = Lattices.Lattice.Over(layer!, spacing, _ => 0);
            var numbers = Enumerable.Range(0, own.Vertices).Select(v => Number(label, own[v])).ToArray();
            triangles[label] = Array.ConvertAll(own.Triangles, v => numbers[v]);
        }

        // Behind the body a far leg has one colour, its own: what is carried on into so large a hole is streaks.
        TextureLayer? Painted(PartSheet sheet, bool isFar) => paint(sheet) is { } layer ? isFar ? Plain(layer, sheet, pixels) : layer : null;
        int Part(int label) => layers.FindIndex(made => made.Label == label);
        return new AnimalSheets([.. points], [.. layers.Select(made => new AnimalPart(Name(made.Label, legs), made.Layer!, triangles[made.Label], labels.IsFree(made.Label)))],
            Part(0), [.. Enumerable.Range(1, legs.Legs.Count).Select(Part)], Part(tailLabel));

        int Number(int label, Vec at)
        {
            var key = ((int)Math.Round(2 * at.X / spacing), (int)Math.Round(2 * at.Y / spacing));
            if (label != 0 && !labels.IsFree(label) && shared.TryGetValue(key, out var known) && borders[label][silhouette.Index(silhouette.ToGrid(at))] * silhouette.Step <= Joined * spacing)
            {
                return known;
            }

            points.Add((float)at.X);
            points.Add((float)at.Y);
            if (label == 0)
            {
                shared[key] = (points.Count / 2) - 1;
            }

            return (points.Count / 2) - 1;
        }
    }

    private static string Name(int label, FourLegs legs) => label == 0 ? "body" : label > legs.Legs.Count
        ? "tail"
        : $"{(legs.Legs[label - 1].Near ? "near" : "far")}_{(legs.Legs[label - 1].Fore ? "fore" : "hind")}_leg";

    // How far each cell is from where a piece grows from the body, in cells.
    private static double[] Border(Silhouette silhouette, int[] labels, int label)
    {
        var contact = new bool[labels.Length];
        for (var cell = silhouette.Width + 1; cell < labels.Length - silhouette.Width - 1; cell++)
        {
            contact[cell] = silhouette.Inside[cell] && labels[cell] == label && label != 0
                && (Body(cell - 1) || Body(cell + 1) || Body(cell - silhouette.Width) || Body(cell + silhouette.Width));
        }

        return DistanceField.To(contact, silhouette.Width, silhouette.Height);
        bool Body(int cell) => silhouette.Inside[cell] && labels[cell] == 0;
    }

    private static PartSheet Sheet(Silhouette silhouette, Ownership pixels, FourLegs legs, AnimalLabels labels, Dictionary<int, double[]> borders, int label)
    {
        var (share, hidden) = (new byte[pixels.Alpha.Length], new byte[pixels.Alpha.Length]);
        for (var i = 0; i < share.Length; i++)
        {
            if (pixels.Alpha[i] > 0)
            {
                var place = new Vec(pixels.Left + (i % pixels.Width) + 0.5, pixels.Top + (i / pixels.Width) + 0.5);
                var (owner, cell) = (labels.Pixels[i], silhouette.Index(silhouette.ToGrid(place)));
                var free = labels.IsFree(owner) || labels.IsFree(label);
                var most = Overlap / silhouette.Step;
                var far = owner == label ? 0 : free ? most : label == 0 ? borders[owner][cell] : owner == 0 ? borders[label][cell] : most;
                share[i] = (byte)Math.Round(255 * Ease.Smooth(1.25 * (1 - (far / most))));
                var behind = owner != label && labels.IsFree(label)
                    && legs.Legs[label - 1].Away(place) <= Behind * legs.Legs[label - 1].Width;
                hidden[i] = behind ? pixels.Alpha[i] : (byte)0;
            }
        }

        return new PartSheet(BodyPart.Trunk, share, hidden);
    }

    private static TextureLayer Plain(TextureLayer layer, PartSheet sheet, Ownership pixels)
    {
        int Box(int i) => ((layer.Top - pixels.Top + (i / layer.Width)) * pixels.Width) + layer.Left - pixels.Left + (i % layer.Width);
        var all = Enumerable.Range(0, layer.Width * layer.Height).ToArray();
        var shown = all.Where(i => layer.Rgba[(4 * i) + 3] == 255 && sheet.Hidden[Box(i)] == 0).ToArray();
        if (shown.Length == 0)
        {
            return layer;
        }

        var upper = shown.Take(Math.Max(1, (int)(Upper * shown.Length))).ToArray();
        var colour = Enumerable.Range(0, 3).Select(c => upper.Select(i => layer.Rgba[(4 * i) + c]).Order().ElementAt(upper.Length / 2)).ToArray();
        var hidden = DistanceField.To(Array.ConvertAll(all, i => sheet.Hidden[Box(i)] > 0), layer.Width, layer.Height);
        foreach (var i in all.Where(i => hidden[i] <= Mixed))
        {
            for (var c = 0; c < 3; c++)
            {
                layer.Rgba[(4 * i) + c] = (byte)(((colour[c] * layer.Rgba[(4 * i) + 3]) + 127) / 255);
            }
        }

        return layer;
    }
}
