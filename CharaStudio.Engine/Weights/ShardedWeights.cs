using System.Text.Json;
using System.Text.RegularExpressions;

namespace CharaStudio.Engine.Weights;

/// <summary>Weights in several safetensors files, with <c>model.safetensors.index.json</c> saying which tensor is where.</summary>
public sealed partial class ShardedWeights : IDisposable
{
    private const int MaxIndexLength = 16 << 20;
    private const int MaxFiles = 1000;
    private readonly Dictionary<string, SafetensorsFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _fileOf;
    private readonly string _index;

    private ShardedWeights(string index, Dictionary<string, string> fileOf) => (_index, _fileOf) = (index, fileOf);

    public IEnumerable<string> Names => _fileOf.Keys;

    public IReadOnlyCollection<SafetensorsFile> Files => _files.Values;

    /// <param name="indexPath">The index; its files lie in the same folder.</param>
    /// <exception cref="WeightsException">Index or a file is unsound, a name leaves the folder, or a tensor is not where the index says.</exception>
    public static ShardedWeights Open(string indexPath)
    {
        var weights = new ShardedWeights(indexPath, ReadIndex(indexPath));
        try
        {
            weights.OpenFiles(Path.GetDirectoryName(Path.GetFullPath(indexPath))!);
            return weights;
        }
        catch
        {
            weights.Dispose();
            throw;
        }
    }

    /// <summary>The file that holds a tensor.</summary>
    /// <exception cref="WeightsException">None does.</exception>
    public SafetensorsFile FileOf(string tensor) =>
        _fileOf.TryGetValue(tensor, out var file) ? _files[file] : throw new WeightsException(_index, tensor, "no file holds it.");

    public void Dispose()
    {
        foreach (var file in _files.Values)
        {
            file.Dispose();
        }
    }

    private static Dictionary<string, string> ReadIndex(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MaxIndexLength)
            {
                throw new WeightsException(path, null, $"the index is longer than {MaxIndexLength >> 20} MiB.");
            }

            using var json = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { MaxDepth = 8, AllowDuplicateProperties = false });
            var map = json.RootElement.GetProperty("weight_map");
            return map.EnumerateObject().ToDictionary(pair => pair.Name, pair => pair.Value.GetString() ?? "", StringComparer.Ordinal);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WeightsException(path, null, "the index is not a JSON object with a weight_map of texts.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WeightsException(path, null, "the file cannot be opened.", error);
        }
    }

    private void OpenFiles(string folder)
    {
        var names = _fileOf.Values.Distinct(StringComparer.Ordinal).ToList();
        if (names.Count is 0 or > MaxFiles)
        {
            throw new WeightsException(_index, null, $"the index names {names.Count} files; 1 to {MaxFiles} are read.");
        }

        foreach (var name in names)
        {
            _files.Add(name, SafetensorsFile.Open(Inside(folder, name)));
        }

        foreach (var (tensor, file) in _fileOf)
        {
            if (!_files[file].Tensors.ContainsKey(tensor))
            {
                throw new WeightsException(_index, tensor, $"the index says that it is in {file}, but it is not.");
            }
        }
    }

    private string Inside(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        if (!PlainName().IsMatch(name) || name.Contains("..", StringComparison.Ordinal))
        {
            throw new WeightsException(_index, null, "the index names a file that is not a plain .safetensors name in its own folder.");
        }

        if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target
            && !target.FullName.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new WeightsException(_index, null, $"{name} is a link that leads out of the folder.");
        }

        return path;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9._-]{0,199}\.safetensors\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PlainName();
}
