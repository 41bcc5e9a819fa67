using System.Text.Json;
using CharaStudio.Engine.Weights.TfJs;

namespace CharaStudio.Engine.Weights.Anime4K;

/// <summary>
/// Reads the JSON of @websr/websr. A layer there has four output channels and 4 x 4 matrices, column by column, as a shader wants
/// them; layers with the same inputs are joined here to one stage. The layouts are those of the package's own shaders.
/// </summary>
public static class Anime4KReader
{
    private const string Picture = "input_image";
    private const int Group = 4;
    private const int Square = Group * Group;
    private const int MostLayers = 64;

    private sealed record Layer(string Name, IReadOnlyList<string> Inputs, float[] Weights, float[] Bias);

    /// <param name="file">For messages.</param>
    /// <param name="json">The whole file.</param>
    /// <exception cref="WeightsException">It is not such a file, or its numbers do not fit together.</exception>
    public static Anime4KModel Read(string file, ReadOnlyMemory<byte> json) => TfJsJson.Read(file, json, root =>
    {
        var layers = root.GetProperty("layers");
        if (layers.GetPropertyCount() is < 2 or > MostLayers)
        {
            throw new WeightsException(file, null, $"it has {layers.GetPropertyCount()} layers; 2 to {MostLayers} are read.");
        }

        var convolutions = layers.EnumerateObject().Where(layer => !IsShuffle(layer.Value)).Select(layer => ReadLayer(file, layer.Name, layer.Value)).ToList();
        var shuffle = layers.EnumerateObject().Where(layer => IsShuffle(layer.Value)).Select(layer => Texts(layer.Value.GetProperty("inputs"))).ToList();
        return Assemble(file, root.GetProperty("name").GetString() ?? "", convolutions, shuffle);
    });

    private static bool IsShuffle(JsonElement layer) => layer.GetProperty("type").ValueEquals("pixel_shuffle");

    private static Layer ReadLayer(string file, string name, JsonElement json)
    {
        if (!json.GetProperty("type").ValueEquals("conv"))
        {
            throw new WeightsException(file, name, "its type is neither conv nor pixel_shuffle.");
        }

        float[] weights = Numbers(json.GetProperty("weights")), bias = Numbers(json.GetProperty("bias"));
        return bias.Length == Group && weights.Length % Square == 0 && weights.Length <= 64 * Square && Array.TrueForAll(weights, float.IsFinite) && Array.TrueForAll(bias, float.IsFinite)
            ? new Layer(name, Texts(json.GetProperty("inputs")), weights, bias)
            : throw new WeightsException(file, name, $"it has {weights.Length} weights and {bias.Length} biases, or one that is no number.");
    }

    private static Anime4KModel Assemble(string file, string name, List<Layer> layers, List<List<string>> shuffle)
    {
        var stages = new List<Anime4KStage>();
        var members = new List<List<string>>();
        for (var i = 0; i < layers.Count;)
        {
            var first = layers[i];
            var together = layers.Skip(i).TakeWhile(layer => layer.Inputs.SequenceEqual(first.Inputs, StringComparer.Ordinal)).ToList();
            var inputs = StagesOf(file, first, members, stages.Count > 0);
            stages.Add(StageOf(file, together, inputs, inputs.Sum(input => members[input].Count)));
            members.Add([.. together.Select(layer => layer.Name)]);
            i += together.Count;
        }

        var last = stages[^1].OutputChannels;
        return shuffle switch
        {
            [] when last == Group => new Anime4KModel(name, 1, 3, stages),
            [var shuffled] when last is Group or 3 * Group && shuffled.SequenceEqual(members[^1], StringComparer.Ordinal) => new Anime4KModel(name, 2, last / Group, stages),
            _ => throw new WeightsException(file, null, "its last layers are neither one restoring layer nor one or three that are shuffled to pixels."),
        };
    }

    // The inputs must be whole earlier stages, in order. A restoring network also names the picture, for the sum at its end.
    private static List<int> StagesOf(string file, Layer layer, List<List<string>> members, bool later)
    {
        var names = later ? layer.Inputs.Where(input => input is not Picture).ToList() : layer.Inputs.ToList();
        if (names is [Picture])
        {
            return [];
        }

        var inputs = new List<int>();
        for (var at = 0; at < names.Count; at += members[inputs[^1]].Count)
        {
            var stage = members.FindIndex(inputs.Count == 0 ? 0 : inputs[^1] + 1, member => member[0] == names[at]);
            if (stage < 0 || !names.Skip(at).Take(members[stage].Count).SequenceEqual(members[stage], StringComparer.Ordinal))
            {
                throw new WeightsException(file, layer.Name, "its inputs are not whole earlier layers in order.");
            }

            inputs.Add(stage);
        }

        return inputs.Count > 0 ? inputs : throw new WeightsException(file, layer.Name, "it has no inputs.");
    }

    private static Anime4KStage StageOf(string file, List<Layer> layers, List<int> inputs, int groups)
    {
        var matrices = layers[0].Weights.Length / Square;
        var side = inputs.Count == 0 || matrices == 18 * groups ? 3 : 1;
        var due = inputs.Count == 0 ? 9 : 2 * groups * side * side;
        if (layers.Exists(layer => layer.Weights.Length != due * Square))
        {
            throw new WeightsException(file, layers[0].Name, $"it has {matrices} matrices; {due} are due for its inputs.");
        }

        var channels = inputs.Count == 0 ? 3 : 2 * groups * Group;
        var kernel = new float[layers.Count * Group * channels * side * side];
        for (var layer = 0; layer < layers.Count; layer++)
        {
            Unpack(file, layers[layer], kernel.AsSpan(layer * Group * channels * side * side), channels, side, inputs.Count == 0 ? 0 : groups, inputs.Count);
        }

        return new Anime4KStage(inputs, channels, layers.Count * Group, side, inputs.Count > 0, kernel, [.. layers.SelectMany(layer => layer.Bias)]);
    }

    private static void Unpack(string file, Layer layer, Span<float> kernel, int channels, int side, int groups, int stages)
    {
        var area = side * side;
        for (var matrix = 0; matrix < layer.Weights.Length / Square; matrix++)
        {
            // 3 x 3: all offsets of a group, x slowest; positive parts of all groups, then negative ones. 1 x 1: stage by stage, the
            // positive parts of its groups, then their negative ones.
            var offset = area == 1 ? 0 : matrix % area;
            var group = area == 1 ? OneByOne(matrix, groups, stages) : matrix / area;
            for (var at = 0; at < Square; at++)
            {
                var (from, to) = ((group * Group) + (at / Group), at % Group);
                var weight = layer.Weights[(matrix * Square) + at];
                if (from < channels)
                {
                    kernel[(((((to * channels) + from) * side) + (offset % side)) * side) + (offset / side)] = weight;
                }
                else if (weight != 0)
                {
                    throw new WeightsException(file, layer.Name, "it uses the picture's alpha, which no such network does.");
                }
            }
        }
    }

    // Which group of the joined channels [positive of all, negative of all] a matrix is for.
    private static int OneByOne(int matrix, int groups, int stages)
    {
        var width = groups / stages;
        var (stage, within) = (matrix / (2 * width), matrix % (2 * width));
        return (stage * width) + (within % width) + (within < width ? 0 : groups);
    }

    private static List<string> Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString() ?? throw new FormatException("null"))];

    private static float[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(number => number.GetSingle())];
}
