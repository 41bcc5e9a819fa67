using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;

namespace CharaStudio.Web.Features.Portraits;

/// <summary>Pictures that follow from a card alone, kept in a cache that may be deleted at any time.</summary>
/// <remarks>Files are named by the hash of what was asked, so that an edited card gets a new picture and an old address keeps its own.</remarks>
public sealed class PortraitStore(StudioPaths paths, IEngine engine)
{
    // Bumped when the artist changes, so that nobody sees last version's faces.
    private const int Edition = 1;
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _drawing = new(StringComparer.Ordinal);

    /// <summary>Path of the PNG; drawn when it is not there yet. Two who ask at once share one render.</summary>
    /// <exception cref="RenderFailedException">The look or map cannot be drawn.</exception>
    public async Task<string> FindAsync(RenderRequest request, CancellationToken token = default)
    {
        var name = Name(request);
        var path = Path.Combine(paths.Folder("portraits"), name + ".png");
        if (File.Exists(path))
        {
            return path;
        }

        var drawing = _drawing.GetOrAdd(name, _ => new Lazy<Task<string>>(() => DrawAsync(request, path)));
        try
        {
            return await drawing.Value.WaitAsync(token);
        }
        finally
        {
            _drawing.TryRemove(name, out _);
        }
    }

    /// <summary>Path of a picture that was drawn before, by the name of its file without the ending; null when there is none.</summary>
    public string? Find(string name)
    {
        var path = Path.Combine(paths.Folder("portraits"), name + ".png");
        return name.All(char.IsAsciiHexDigit) && File.Exists(path) ? path : null;
    }

    private async Task<string> DrawAsync(RenderRequest request, string path)
    {
        // Not the caller's token: a picture that somebody else waits for too must not end with the first of them.
        var result = await engine.RenderAsync(request, new Progress<RenderNews>(), CancellationToken.None);
        foreach (var file in result.Units[0].Files)
        {
            if (file.MediaType == "image/png")
            {
                File.Move(file.Path, path, overwrite: true);
            }
            else
            {
                File.Delete(file.Path);
            }
        }

        return path;
    }

    private static string Name(RenderRequest request) => Convert.ToHexStringLower(
        SHA256.HashData([Edition, .. JsonSerializer.SerializeToUtf8Bytes(request, PlanJson.Options)]));
}
