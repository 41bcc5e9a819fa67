using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Web.Features.Models;

/// <summary>
/// The folders under <c>models/</c> (setting <c>models</c>), each looked at once and again when one of its files changes. Small ones
/// are read at once; large ones in the background, and until then they are listed as being checked.
/// </summary>
public sealed partial class InstalledWeights(IConfiguration configuration, ILogger<InstalledWeights> log)
{
    private const long ReadAtOnce = 64L << 20;
    private const int MostFolders = 100;
    private readonly string _root = Path.GetFullPath(configuration["models"] is { Length: > 0 } named ? named : "models");
    private readonly ConcurrentDictionary<string, (string Stamp, Task<WeightsReport> Report)> _looks = new(StringComparer.Ordinal);

    /// <summary>By id. None is available as long as no renderer of its kind is in this version.</summary>
    public IReadOnlyList<ModelView> List()
    {
        try
        {
            return Directory.Exists(_root)
                ? [.. Directory.EnumerateDirectories(_root).Where(IsWeights).Order(StringComparer.Ordinal).Take(MostFolders).Select(View)]
                : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            log.LogWarning(error, "The folder of models cannot be read");
            return [];
        }
    }

    private static bool IsWeights(string folder) =>
        Id().IsMatch(Path.GetFileName(folder)) && (File.Exists(Path.Combine(folder, WeightsFolder.CardFile)) || Directory.EnumerateFiles(folder, "*.safetensors").Any());

    private ModelView View(string folder)
    {
        var look = Look(folder);
        var report = look.IsCompleted ? look.Result : new WeightsReport(Path.GetFileName(folder), "unknown", Path.GetFileName(folder), "It is being checked. Ask again in a moment.");
        var reason = report.Problem ?? $"The weights are sound, but this version has no renderer of the kind '{report.Kind}'.";
        return new ModelView(report.Id, report.Name, report.Kind, [], SupportsMultiturn: false, Available: false, reason);
    }

    private Task<WeightsReport> Look(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        var stamp = string.Join('|', files.Select(file => $"{file.Name}:{file.Length}:{file.LastWriteTimeUtc.Ticks}"));
        var known = _looks.AddOrUpdate(
            folder, path => (stamp, Begin(path, files)), (path, old) => string.Equals(old.Stamp, stamp, StringComparison.Ordinal) ? old : (stamp, Begin(path, files)));
        return known.Report;
    }

    private static Task<WeightsReport> Begin(string folder, List<FileInfo> files) => files.Sum(file => file.Length) <= ReadAtOnce
        ? Task.FromResult(WeightsFolder.Inspect(folder))
        : Task.Run(() => WeightsFolder.Inspect(folder));

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{0,63}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Id();
}
