using System.Text.Json;

namespace CharaStudio.Engine.Weights.TfJs;

/// <summary>A TensorFlow.js graph model: its nodes in an order in which each finds its inputs made, and the weights of its Const nodes.</summary>
/// <param name="Weights">By the name of the node.</param>
public sealed record TfJsGraph(IReadOnlyList<TfJsNode> Nodes, IReadOnlyDictionary<string, TfJsTensor> Weights)
{
    private const int MostNodes = 8192;

    /// <summary>Nodes that the caller gives.</summary>
    public IEnumerable<TfJsNode> Placeholders => Nodes.Where(node => node.Operation is "Placeholder");

    /// <summary>Nodes that no other needs.</summary>
    public IEnumerable<TfJsNode> Results
    {
        get
        {
            var used = Nodes.SelectMany(node => node.Inputs).Select(input => input.Node).ToHashSet(StringComparer.Ordinal);
            return Nodes.Where(node => !used.Contains(node.Name));
        }
    }

    /// <param name="file">For messages.</param>
    /// <param name="json">model.json.</param>
    /// <param name="shard">Gives the bytes of a file beside it.</param>
    /// <exception cref="WeightsException">Anything is out of order.</exception>
    public static TfJsGraph Read(string file, ReadOnlyMemory<byte> json, Func<string, byte[]> shard)
    {
        var (nodes, manifest) = TfJsJson.Read(file, json, root => (ReadNodes(file, root.GetProperty("modelTopology")), WeightsManifest.Read(file, root.GetProperty("weightsManifest"))));
        var weights = manifest.Load(shard);
        return nodes.Find(node => node.Operation is "Const" && !weights.ContainsKey(node.Name)) is { } bare
            ? throw new WeightsException(file, bare.Name, "the graph needs it, but it is not among the weights.")
            : new TfJsGraph(nodes, weights);
    }

    private static List<TfJsNode> ReadNodes(string file, JsonElement topology)
    {
        var list = topology.GetProperty("node");
        if (list.GetArrayLength() is 0 or > MostNodes)
        {
            throw new WeightsException(file, null, $"its graph has {list.GetArrayLength()} nodes; 1 to {MostNodes} are read.");
        }

        var byName = new Dictionary<string, TfJsNode>(StringComparer.Ordinal);
        foreach (var json in list.EnumerateArray())
        {
            var node = TfJsNode.Read(file, json);
            if (!byName.TryAdd(node.Name, node))
            {
                throw new WeightsException(file, node.Name, "its graph has two nodes of this name.");
            }
        }

        return Ordered(file, byName);
    }

    // Kahn's algorithm, in the file's own order where there is a choice.
    private static List<TfJsNode> Ordered(string file, Dictionary<string, TfJsNode> byName)
    {
        var missing = byName.Values.ToDictionary(node => node.Name, node => node.Inputs.Count, StringComparer.Ordinal);
        var users = byName.Values.SelectMany(node => node.Inputs, (node, input) => (input.Node, User: node)).ToLookup(pair => pair.Node, pair => pair.User, StringComparer.Ordinal);
        if (users.FirstOrDefault(user => !byName.ContainsKey(user.Key)) is { } absent)
        {
            throw new WeightsException(file, absent.Key, "the graph needs a node of this name and has none.");
        }

        var ready = new Queue<TfJsNode>(byName.Values.Where(node => node.Inputs.Count == 0));
        var ordered = new List<TfJsNode>(byName.Count);
        while (ready.TryDequeue(out var node))
        {
            ordered.Add(node);
            foreach (var user in users[node.Name])
            {
                if (--missing[user.Name] == 0)
                {
                    ready.Enqueue(user);
                }
            }
        }

        return ordered.Count == byName.Count ? ordered : throw new WeightsException(file, null, "its graph goes in circles.");
    }
}
