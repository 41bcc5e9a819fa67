using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Arap;

namespace CharaStudio.Engine.Puppet.Lattices;

/// <summary>
/// A mesh of equal-sided triangles that covers all a part shows. The part's outline is its picture's alpha and not the mesh's border: so
/// every triangle is well shaped, nothing visible is ever left out, and no outline is too ragged to be meshed.
/// </summary>
/// <param name="Points">x and y of each vertex, pixels of the reference.</param>
/// <param name="Triangles">Three vertices each, all turning the same way.</param>
internal sealed record Lattice(float[] Points, int[] Triangles)
{
    private static readonly double s_row = Math.Sqrt(3) / 2;

    public int Vertices => Points.Length / 2;

    /// <param name="spacing">Length of the triangles' sides in pixels, 2 or more.</param>
    /// <param name="rank">Triangles are ordered by this number at their middles, least first: what is drawn later covers what was drawn before.</param>
    public static Lattice Over(TextureLayer layer, double spacing, Func<Vec, double> rank)
    {
        var cells = new HashSet<(int Column, int Row, bool Upper)>();
        for (var y = 0; y < layer.Height; y++)
        {
            for (var x = 0; x < layer.Width; x++)
            {
                if (layer.Rgba[(4 * ((y * layer.Width) + x)) + 3] > 0)
                {
                    Mark(cells, layer.Left + x, layer.Top + y, spacing);
                }
            }
        }

        var numbers = new Dictionary<(int, int), int>();
        var points = new List<float>();
        var triangles = cells.OrderBy(cell => rank(Middle(cell, spacing))).ThenBy(cell => cell.Row).ThenBy(cell => cell.Column).ThenBy(cell => cell.Upper)
            .SelectMany(cell => Corners(cell).Select(Number)).ToArray();
        return new Lattice([.. points], triangles);

        int Number((int Column, int Row) corner)
        {
            if (!numbers.TryGetValue(corner, out var number))
            {
                numbers[corner] = number = numbers.Count;
                var at = Place(corner, spacing);
                points.Add((float)at.X);
                points.Add((float)at.Y);
            }

            return number;
        }
    }

    /// <summary>The triangle that a point lies in; null outside.</summary>
    public MeshPin? Find(Vec at)
    {
        for (var t = 0; t < Triangles.Length; t += 3)
        {
            var (a, b, c) = (this[Triangles[t]], this[Triangles[t + 1]], this[Triangles[t + 2]]);
            var area = Vec.Cross(b - a, c - a);
            var (u, v) = (Vec.Cross(at - a, c - a) / area, Vec.Cross(b - a, at - a) / area);
            if (u >= 0 && v >= 0 && u + v <= 1)
            {
                return new MeshPin(Triangles[t], Triangles[t + 1], Triangles[t + 2], 1 - u - v, u, v);
            }
        }

        return null;
    }

    /// <summary>Every third vertex of a mesh of equal-sided triangles, in three directions: each of the others has three of these around it, where the mesh goes on.</summary>
    public IEnumerable<int> Thirds()
    {
        var spacing = (this[Triangles[1]] - this[Triangles[0]]).Length;
        for (var vertex = 0; vertex < Vertices; vertex++)
        {
            var row = Math.Round(this[vertex].Y / (spacing * s_row));
            if (Math.Round((this[vertex].X / spacing) - (1.5 * row)) % 3 == 0)
            {
                yield return vertex;
            }
        }
    }

    public Vec this[int vertex] => new(Points[2 * vertex], Points[(2 * vertex) + 1]);

    // A pixel's colour reaches half a pixel beyond it when it is sampled between pixels; its corners and a little more stand for it.
    private static void Mark(HashSet<(int, int, bool)> cells, int x, int y, double spacing)
    {
        ReadOnlySpan<(double Dx, double Dy)> reach = [(-0.5, -0.5), (1.5, -0.5), (-0.5, 1.5), (1.5, 1.5), (0.5, 0.5)];
        foreach (var (dx, dy) in reach)
        {
            var down = (y + dy) / (spacing * s_row);
            var row = (int)Math.Floor(down);
            var (below, along) = (down - row, ((x + dx) / spacing) - (down / 2));
            var column = (int)Math.Floor(along);
            cells.Add((column, row, along - column + below < 1));
        }
    }

    // Skewed squares, halved along their short diagonal: point (column, row) lies at (column + row / 2, row * sqrt(3) / 2) sides.
    private static (int, int)[] Corners((int Column, int Row, bool Upper) cell) => cell.Upper
        ? [(cell.Column, cell.Row), (cell.Column + 1, cell.Row), (cell.Column, cell.Row + 1)]
        : [(cell.Column + 1, cell.Row), (cell.Column + 1, cell.Row + 1), (cell.Column, cell.Row + 1)];

    private static Vec Place((int Column, int Row) corner, double spacing) => new((corner.Column + (corner.Row / 2.0)) * spacing, corner.Row * s_row * spacing);

    private static Vec Middle((int Column, int Row, bool Upper) cell, double spacing) =>
        Corners(cell).Aggregate(Vec.Zero, (sum, corner) => sum + Place(corner, spacing)) * (1.0 / 3);
}
