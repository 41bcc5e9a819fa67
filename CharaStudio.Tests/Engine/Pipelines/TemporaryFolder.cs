using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Pipelines;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("chara-test-").FullName;

    public void Dispose() => Folders.DeleteAsync(Path).GetAwaiter().GetResult();
}
