using System.Globalization;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Operations;

namespace CharaStudio.Tests.Web.Operations;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Take_HeldFolder_RefusesNamingPidAndFolder()
    {
        var paths = new StudioPaths(_folder.Path);
        using var held = DataFolderLock.Take(paths);

        var refusal = Assert.Throws<StartRefusedException>(() => DataFolderLock.Take(paths));

        Assert.Contains(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), refusal.Message, StringComparison.Ordinal);
        Assert.Contains(_folder.Path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_LockOfADeadProcess_IsTakenOver()
    {
        var paths = new StudioPaths(_folder.Path);
        File.WriteAllText(paths.File("studio.lock"), "");
        File.WriteAllText(paths.File("studio.pid"), "999999");

        using var held = DataFolderLock.Take(paths);

        Assert.Equal(Environment.ProcessId.ToString(CultureInfo.InvariantCulture), File.ReadAllText(paths.File("studio.pid")));
    }
}
