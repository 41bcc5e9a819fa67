using System.Globalization;

namespace CharaStudio.Web.Features.Stories.Ui;

/// <summary>A story's graph laid out in layers from top to bottom, in pixels.</summary>
/// <remarks>A node's layer is its longest way from a start (Sugiyama's layering); parents' mean place orders a layer.</remarks>
public sealed record GraphPicture(IReadOnlyList<PlacedNode> Nodes, IReadOnlyList<PlacedEdge> Edges, double Width, double Height)
{
    public const double NodeWidth = 184;
    public const double NodeHeight = 58;
    private const double Across = 208;
    private const double Down = 124;
    private const double Margin = 14;

    public static GraphPicture Of(GraphView graph)
    {
        // Ways back to an older node do not push it down: every other way goes from an older to a newer one, so there are no circles.
        var ordinal = graph.Nodes.ToDictionary(node => node.Id, node => node.Ordinal, StringComparer.Ordinal);
        var parents = graph.Edges.Where(edge => ordinal[edge.From] < ordinal[edge.To]).ToLookup(edge => edge.To, edge => edge.From, StringComparer.Ordinal);
        var layer = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes.OrderBy(node => node.Ordinal))
        {
            layer[node.Id] = parents[node.Id].Select(parent => layer[parent] + 1).DefaultIfEmpty(0).Max();
        }

        var layers = graph.Nodes.GroupBy(node => layer[node.Id]).OrderBy(group => group.Key).ToList();
        var width = Math.Max(1, layers.Select(group => group.Count()).DefaultIfEmpty(1).Max()) * Across;
        var placed = new Dictionary<string, PlacedNode>(StringComparer.Ordinal);
        foreach (var group in layers)
        {
            var row = group.OrderBy(node => parents[node.Id].Select(parent => placed[parent].X).DefaultIfEmpty(0).Average()).ThenBy(node => node.Ordinal).ToList();
            for (var i = 0; i < row.Count; i++)
            {
                var x = Margin + (width / 2) + ((i - ((row.Count - 1) / 2.0)) * Across);
                placed[row[i].Id] = new PlacedNode(row[i], x, Margin + (group.Key * Down) + (NodeHeight / 2));
            }
        }

        return new GraphPicture(
            [.. graph.Nodes.Select(node => placed[node.Id])],
            [.. graph.Edges.GroupBy(edge => edge.To, StringComparer.Ordinal)
                .SelectMany(into => into.Select((edge, i) => new PlacedEdge(edge, placed[edge.From], placed[edge.To], i)))],
            width + (2 * Margin), (Math.Max(1, layers.Count) * Down) - (Down - NodeHeight) + (2 * Margin));
    }

    internal static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <param name="X">Middle.</param>
/// <param name="Y">Middle.</param>
public sealed record PlacedNode(NodeView Node, double X, double Y);

/// <summary>A way between two placed nodes: from the lower edge of one to the upper edge of the other.</summary>
/// <param name="Slot">Its number among the ways into the same node: their labels stand above each other over that node.</param>
public sealed record PlacedEdge(EdgeView Edge, PlacedNode From, PlacedNode To, int Slot)
{
    public double LabelX => To.X;

    public double LabelY => To.Y - (GraphPicture.NodeHeight / 2) - 16 - (15 * Slot);

    public string Path
    {
        get
        {
            var (y1, y2) = (From.Y + (GraphPicture.NodeHeight / 2), To.Y - (GraphPicture.NodeHeight / 2) - 3);
            var bend = Math.Max(30, Math.Abs(y2 - y1) / 2);
            return string.Create(
                CultureInfo.InvariantCulture, $"M{From.X:0.#} {y1:0.#}C{From.X:0.#} {y1 + bend:0.#} {To.X:0.#} {y2 - bend:0.#} {To.X:0.#} {y2:0.#}");
        }
    }
}
