namespace CharaStudio.Engine.Pipelines;

/// <summary>The files of one render on their way to whoever asked; a render that fails takes its files back.</summary>
internal sealed class SpoolFiles(string folder)
{
    private readonly List<string> _written = [];

    public async Task<RenderFile> WriteAsync(byte[] bytes, string extension, string mediaType, int width, int height, CancellationToken token)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + extension);
        _written.Add(path);
        await File.WriteAllBytesAsync(path, bytes, token);
        return new RenderFile(path, mediaType, width, height);
    }

    /// <summary>A path for a file that something else is going to write.</summary>
    public string Reserve(string extension)
    {
        var path = Path.Combine(folder, Guid.NewGuid().ToString("N") + extension);
        _written.Add(path);
        return path;
    }

    /// <summary>The path of a file that several renders share; whoever planned it takes it back.</summary>
    public string Shared(string name) => Path.Combine(folder, name);

    public void Forget()
    {
        foreach (var path in _written)
        {
            File.Delete(path);
        }
    }
}
