using System.Collections.Concurrent;
using System.Security.Cryptography;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Perception;

/// <summary>
/// Which pretrained networks are installed in a folder. Nothing is read until it is asked for; a file is used only when it has the very
/// bytes that its card names, so that a truncated, altered or swapped one is a missing feature with a reason and never a strange result.
/// </summary>
/// <param name="folder">The folder of npm packages, "models/node_modules" of the studio.</param>
public sealed class ModelCatalogue(string folder)
{
    private readonly ConcurrentDictionary<string, (string Stamp, ModelReport Report)> _reports = new(StringComparer.Ordinal);

    public string Folder => folder;

    /// <summary>The folder of packages beside the running program's source: the first above it that has models/package.json.</summary>
    /// <returns>A path that need not exist.</returns>
    public static string DefaultFolder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "models", "package.json")))
            {
                return Path.Combine(at.FullName, "models", "node_modules");
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "models", "node_modules");
    }

    /// <exception cref="ArgumentException">There is no such network.</exception>
    public static ModelCard Card(string id) =>
        ModelCards.All.FirstOrDefault(card => card.Id == id) ?? throw new ArgumentException($"There is no model '{id}'; there are: {string.Join(", ", ModelCards.All.Select(card => card.Id))}.", nameof(id));

    /// <summary>All networks in the catalogue's order. Reads every file once: about a tenth of a second for each 50 MB.</summary>
    public IReadOnlyList<ModelReport> Reports() => [.. ModelCards.All.Select(card => Report(card.Id))];

    /// <summary>Whether a network can be used. Remembered until one of its files changes in length or time.</summary>
    /// <exception cref="ArgumentException">There is no such network.</exception>
    public ModelReport Report(string id)
    {
        var card = Card(id);
        var stamp = string.Join('|', card.Files.Select(file => Stamp(PathOf(card, file))));
        if (_reports.TryGetValue(id, out var known) && known.Stamp == stamp)
        {
            return known.Report;
        }

        var report = Check(card);
        _reports[id] = (stamp, report);
        return report;
    }

    public bool Has(string id) => Report(id).State is ModelState.Installed;

    /// <summary>A file's bytes, exactly those that the card names.</summary>
    /// <param name="path">As the card has it; null for the only file of a network.</param>
    /// <exception cref="WeightsException">The file is missing or damaged.</exception>
    /// <exception cref="ArgumentException">There is no such network or file.</exception>
    public byte[] Bytes(string id, string? path = null)
    {
        var card = Card(id);
        var file = path is null ? card.Files[0] : card.Files.FirstOrDefault(file => file.Path == path);
        return file is null ? throw new ArgumentException($"The model '{id}' has no file '{path}'.", nameof(path)) : Read(card, file);
    }

    private ModelReport Check(ModelCard card)
    {
        if (!card.Files.All(file => File.Exists(PathOf(card, file))))
        {
            return new ModelReport(card, ModelState.Missing, $"{card.Name} is not installed: run 'npm ci --prefix models --ignore-scripts', as './studio up' does.");
        }

        try
        {
            foreach (var file in card.Files)
            {
                Read(card, file);
            }

            return new ModelReport(card, ModelState.Installed, null);
        }
        catch (WeightsException error)
        {
            return new ModelReport(card, ModelState.Damaged, $"{card.Name} is damaged: {error.Message} Install it again: 'npm ci --prefix models --ignore-scripts'.");
        }
    }

    private byte[] Read(ModelCard card, ModelFile file)
    {
        var path = PathOf(card, file);
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            var due = (file.Offset ?? 0L) + file.Length;
            if (file.Offset is null ? stream.Length != due : stream.Length < due)
            {
                throw new WeightsException(path, null, $"it has {stream.Length} bytes; {due} are due.");
            }

            var bytes = new byte[file.Length];
            stream.Position = file.Offset ?? 0;
            stream.ReadExactly(bytes);
            return Convert.ToHexStringLower(SHA256.HashData(bytes)) == file.Sha256
                ? bytes
                : throw new WeightsException(path, null, "its content is not that of the version named in models/package.json (the SHA-256 differs).");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WeightsException(path, null, error is FileNotFoundException or DirectoryNotFoundException ? "the file is not there." : "the file cannot be read.", error);
        }
    }

    private string PathOf(ModelCard card, ModelFile file) => Path.Combine(folder, card.Package, file.Path);

    private static string Stamp(string path) => new FileInfo(path) is { Exists: true } file ? $"{file.Length}:{file.LastWriteTimeUtc.Ticks}" : "absent";
}
