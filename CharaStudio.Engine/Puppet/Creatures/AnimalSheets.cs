using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Lattices;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>A piece of an animal: its picture and its triangles among the vertices of the whole.</summary>
internal sealed record AnimalPart(string Name, TextureLayer Layer, int[] Triangles);

/// <summary>
/// An animal's pieces in the order in which they are drawn: far legs, tail, body, near legs. Where a piece grows from the body both have the same
/// vertices and a little of each other's picture, so that there is no seam; everywhere else they are free of each other.
/// </summary>
/// <param name="Leg">By leg, the number of its part.</param>
/// <param name="Tail">Of its part; -1 without one.</param>
internal sealed record AnimalSheets(float[] Points, IReadOnlyList<AnimalPart> Parts, int Body, IReadOnlyList<int> Leg, int Tail)
{
    // Pixels that two pieces share on both sides of their border, and sides of triangles within which they share vertices.
    private const double Overlap = 4;
    private const double Joined = 1.7;

    public Lattice Lattice(int part) => new(Points, Parts[part].Triangles);

    public static AnimalSheets Cut(Silhouette silhouette, Ownership pixels, FourLegs legs, Appendage? tail, Func<PartSheet, TextureLayer?> paint, double spacing)
    {
        var (labels, tailLabel) = (Labels(silhouette, legs, tail), legs.Legs.Count + 1);
        var far = Enumerable.Range(1, legs.Legs.Count).Where(label => !legs.Legs[label - 1].Near);
        var near = Enumerable.Range(1, legs.Legs.Count).Where(label => legs.Legs[label - 1].Near);
        int[] order = [.. far, .. tail is null ? (int[])[] : [tailLabel], 0, .. near];
        var borders = order.ToDictionary(label => label, label => Border(silhouette, labels, label));
        var layers = order.Select(label => (Label: label, Layer: paint(Sheet(silhouette, pixels, labels, borders, label)))).Where(made => made.Layer is not null).ToList();
        var (points, shared, triangles) = (new List<float>(), new Dictionary<(int, int), int>(), new Dictionary<int, int[]>());
        foreach (var (label, layer) in layers.OrderBy(made => made.Label))
        {
            var own = Lattices.Lattice.Over(layer!, spacing, _ => 0);
            var numbers = Enumerable.Range(0, own.Vertices).Select(v => Number(label, own[v])).ToArray();
            triangles[label] = Array.ConvertAll(own.Triangles, v => numbers[v]);
        }

        int Part(int label) => layers.FindIndex(made => made.Label == label);
        return new AnimalSheets([.. points], [.. layers.Select(made => new AnimalPart(Name(made.Label, legs), made.Layer!, triangles[made.Label]))],
            Part(0), [.. Enumerable.Range(1, legs.Legs.Count).Select(Part)], Part(tailLabel));

        int Number(int label, Vec at)
        {
            var key = ((int)Math.Round(2 * at.X / spacing), (int)Math.Round(2 * at.Y / spacing));
            if (label != 0 && shared.TryGetValue(key, out var known) && borders[label][silhouette.Index(silhouette.ToGrid(at))] * silhouette.Step <= Joined * spacing)
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

    // By cell: 0 body, then legs in their order, then the tail.
    private static int[] Labels(Silhouette silhouette, FourLegs legs, Appendage? tail)
    {
        var labels = new int[silhouette.Inside.Length];
        for (var leg = 0; leg < legs.Legs.Count; leg++)
        {
            foreach (var cell in legs.Legs[leg].Cells)
            {
                labels[cell] = leg + 1;
            }
        }

        for (var cell = 0; tail is not null && cell < labels.Length; cell++)
        {
            labels[cell] = labels[cell] == 0 && !double.IsNaN(tail.Way[cell]) ? legs.Legs.Count + 1 : labels[cell];
        }

        Gather(silhouette, labels);
        return labels;
    }

    // Scraps of the body that only touch a leg go with it.
    private static void Gather(Silhouette silhouette, int[] labels)
    {
        int[] steps = [-silhouette.Width - 1, -silhouette.Width, 1 - silhouette.Width, -1, 1, silhouette.Width - 1, silhouette.Width, silhouette.Width + 1];
        var (seen, pieces) = (new bool[labels.Length], new List<List<int>>());
        for (var start = 0; start < labels.Length; start++)
        {
            if (!silhouette.Inside[start] || labels[start] != 0 || seen[start])
            {
                continue;
            }

            var piece = new List<int> { start };
            seen[start] = true;
            for (var i = 0; i < piece.Count; i++)
            {
                foreach (var next in steps.Select(step => piece[i] + step).Where(next => silhouette.Inside[next] && labels[next] == 0 && !seen[next]))
                {
                    seen[next] = true;
                    piece.Add(next);
                }
            }

            pieces.Add(piece);
        }

        foreach (var piece in pieces.OrderByDescending(piece => piece.Count).Skip(1))
        {
            var beside = piece.SelectMany(cell => steps.Select(step => labels[cell + step])).FirstOrDefault(label => label != 0);
            piece.ForEach(cell => labels[cell] = beside);
        }
    }

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

    private static PartSheet Sheet(Silhouette silhouette, Ownership pixels, int[] labels, Dictionary<int, double[]> borders, int label)
    {
        var share = new byte[pixels.Alpha.Length];
        for (var i = 0; i < share.Length; i++)
        {
            if (pixels.Alpha[i] > 0)
            {
                var at = silhouette.ToGrid(new Vec(pixels.Left + (i % pixels.Width) + 0.5, pixels.Top + (i / pixels.Width) + 0.5));
                var cell = silhouette.Inside[silhouette.Index(at)] ? silhouette.Index(at) : Beside(silhouette, at);
                var (owner, most) = (labels[cell], Overlap / silhouette.Step);
                var mine = owner == label || (label == 0 ? borders.TryGetValue(owner, out var far) && far[cell] <= most : owner == 0 && borders[label][cell] <= most);
                share[i] = mine ? (byte)255 : (byte)0;
            }
        }

        return new PartSheet(BodyPart.Trunk, share, new byte[share.Length]);
    }

    // Faint pixels at the rim belong to the nearest cell inside.
    private static int Beside(Silhouette silhouette, Vec at)
    {
        var (best, least) = (silhouette.Index(at), double.PositiveInfinity);
        for (var dy = -3; dy <= 3; dy++)
        {
            for (var dx = -3; dx <= 3; dx++)
            {
                var cell = silhouette.Index(at + new Vec(dx, dy));
                var far = (silhouette.Place(cell) - at).Length;
                (best, least) = silhouette.Inside[cell] && far < least ? (cell, far) : (best, least);
            }
        }

        return best;
    }
}
