using System.Text.Json;

namespace CharaStudio.Engine.Weights;

/// <summary>What a folder of weights says about itself in its <c>config.json</c>.</summary>
/// <param name="Kind">puppet, gan, diffusion, transformer ...: which renderer it is for.</param>
/// <param name="Name">For people; the folder's own name where it gives none.</param>
/// <param name="Tensors">Names with the shapes that the maker promises; empty where nothing is promised.</param>
public sealed record WeightsCard(string Kind, string Name, IReadOnlyDictionary<string, IReadOnlyList<long>> Tensors);

/// <summary>A folder of weights after a look at it.</summary>
/// <param name="Problem">Why it cannot be used; null when it is sound.</param>
public sealed record WeightsReport(string Id, string Kind, string Name, string? Problem);

/// <summary><c>models/ID/</c>: <c>config.json</c> beside <c>model.safetensors</c> (or its index). Nothing else in it is ever opened.</summary>
public static class WeightsFolder
{
    public const string WholeFile = "model.safetensors";
    public const string IndexFile = "model.safetensors.index.json";
    public const string CardFile = "config.json";
    private const string UnknownKind = "unknown";
    private const int LongestCard = 1 << 20;
    private const int LongestWord = 64;

    /// <summary>Reads the card, the header and every number. Never throws for what is in the folder.</summary>
    public static WeightsReport Inspect(string folder, CancellationToken token = default)
    {
        var id = Path.GetFileName(folder);
        var card = new WeightsCard(UnknownKind, id, new Dictionary<string, IReadOnlyList<long>>(StringComparer.Ordinal));
        try
        {
            card = ReadCard(Path.Combine(folder, CardFile), id);
            CheckFiles(folder, card, token);
            return new WeightsReport(id, card.Kind, card.Name, null);
        }
        catch (WeightsException error)
        {
            return new WeightsReport(id, card.Kind, card.Name, error.Message);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new WeightsReport(id, card.Kind, card.Name, "The folder cannot be read.");
        }
    }

    private static void CheckFiles(string folder, WeightsCard card, CancellationToken token)
    {
        string single = Path.Combine(folder, WholeFile), index = Path.Combine(folder, IndexFile);
        if (File.Exists(single))
        {
            using var file = SafetensorsFile.Open(single);
            CheckShapes(single, card, name => file.Find(name));
            file.CheckFinite(token);
        }
        else if (File.Exists(index))
        {
            using var shards = ShardedWeights.Open(index);
            CheckShapes(index, card, name => shards.FileOf(name).Find(name));
            foreach (var file in shards.Files)
            {
                file.CheckFinite(token);
            }
        }
        else if (Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).FirstOrDefault(ForeignFormat.IsPickleName) is { } pickle)
        {
            ForeignFormat.RefuseName(pickle);
        }
        else
        {
            throw new WeightsException(single, null, "the file is not there.");
        }
    }

    private static void CheckShapes(string file, WeightsCard card, Func<string, TensorEntry> find)
    {
        foreach (var (name, shape) in card.Tensors)
        {
            var found = find(name);
            if (!found.Shape.SequenceEqual(shape))
            {
                throw new WeightsException(file, name, $"its shape is {TensorEntry.Spell(found.Shape)}; {CardFile} says {TensorEntry.Spell(shape)}.");
            }
        }
    }

    private static WeightsCard ReadCard(string path, string id)
    {
        if (!File.Exists(path))
        {
            throw new WeightsException(path, null, "the file is not there; it must name the kind of model.");
        }

        if (new FileInfo(path).Length > LongestCard)
        {
            throw new WeightsException(path, null, "the file is longer than 1 MiB.");
        }

        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 16, AllowDuplicateProperties = false });
            var root = json.RootElement;
            var kind = root.GetProperty("kind").GetString();
            if (kind is not { Length: > 0 and <= LongestWord } || !kind.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            {
                throw new WeightsException(path, null, "'kind' must be a word of at most 64 letters, digits, - and _.");
            }

            var name = root.TryGetProperty("name", out var given) && given.GetString() is { Length: > 0 and <= LongestWord } text ? text : id;
            return new WeightsCard(kind, name, root.TryGetProperty("tensors", out var tensors) ? Shapes(tensors) : new Dictionary<string, IReadOnlyList<long>>(StringComparer.Ordinal));
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new WeightsException(path, null, "it is not a JSON object with a text 'kind' (and, if given, a text 'name' and 'tensors' mapping names to shapes).", error);
        }
    }

    private static Dictionary<string, IReadOnlyList<long>> Shapes(JsonElement tensors) => tensors.EnumerateObject().ToDictionary(
        pair => pair.Name, pair => (IReadOnlyList<long>)[.. pair.Value.EnumerateArray().Select(side => side.GetInt64())], StringComparer.Ordinal);
}
