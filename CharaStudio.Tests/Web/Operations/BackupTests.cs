using System.IO.Compression;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Operations;
using CharaStudio.Web.Operations.Backups;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Operations;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Zip => Path.Combine(_folder.Path, "backup.zip");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Restore_BackupOfARunningStudio_BringsRowsAndFiles()
    {
        var paths = new StudioPaths(Path.Combine(_folder.Path, "restored"));
        Guid id;
        await using (var studio = new StudioApplication())
        {
            var owner = await studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
            id = (await studio.Services.GetRequiredService<MediaStore>().AddAsync(owner, new byte[] { 1, 2, 3 }, "image/png", "a.png", 1, 1)).Id;
            await Backup.WriteAsync(new StudioPaths(studio.DataFolder), Zip, default);
        }

        await Restore.RunAsync(paths, Zip, TimeProvider.System, default);

        var name = id.ToString("N");
        Assert.Equal(3, new FileInfo(Path.Combine(paths.Root, "media", name[..2], name)).Length);
        Assert.Equal(1L, Count(paths.Database));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Zip));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("media/../../evil")]
    [InlineData("/etc/evil")]
    [InlineData("media\\..\\..\\evil")]
    [InlineData("media//evil")]
    public async Task Restore_NameThatLeadsElsewhere_IsRefusedWhole(string name)
    {
        using (var zip = ZipFile.Open(Zip, ZipArchiveMode.Create))
        {
            zip.CreateEntry("studio.db");
            zip.CreateEntry(name);
        }

        var paths = new StudioPaths(Path.Combine(_folder.Path, "data"));
        await Assert.ThrowsAsync<StartRefusedException>(() => Restore.RunAsync(paths, Zip, TimeProvider.System, default));

        Assert.False(File.Exists(paths.Database));
        Assert.Empty(Directory.GetFiles(_folder.Path, "evil", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Restore_DamagedDatabase_LeavesTheOldContent()
    {
        using (var zip = ZipFile.Open(Zip, ZipArchiveMode.Create))
        {
            await using var entry = await zip.CreateEntry("studio.db").OpenAsync();
            await entry.WriteAsync("no database at all"u8.ToArray());
        }

        var paths = new StudioPaths(Path.Combine(_folder.Path, "data"));
        await File.WriteAllTextAsync(paths.File("pepper"), "mine");
        await Assert.ThrowsAsync<StartRefusedException>(() => Restore.RunAsync(paths, Zip, TimeProvider.System, default));
        Assert.Equal("mine", await File.ReadAllTextAsync(paths.File("pepper")));
    }

    [Fact]
    public async Task Write_IntoTheFolderItself_LeavesItselfOut()
    {
        await using var studio = new StudioApplication();
        _ = studio.Services;
        var file = Path.Combine(studio.DataFolder, "backup.zip");
        await Backup.WriteAsync(new StudioPaths(studio.DataFolder), file, default);
        using var zip = ZipFile.OpenRead(file);
        Assert.DoesNotContain(zip.Entries, entry => entry.Name == "backup.zip");
    }

    [Fact]
    public async Task Restore_IntoARunningStudio_IsRefused()
    {
        var paths = new StudioPaths(Path.Combine(_folder.Path, "data"));
        using var running = DataFolderLock.Take(paths);
        await Assert.ThrowsAsync<StartRefusedException>(() => Restore.RunAsync(paths, Zip, TimeProvider.System, default));
    }

    private static object? Count(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM media";
        return command.ExecuteScalar();
    }
}
