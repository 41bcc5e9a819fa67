using System.Security.Cryptography;
using CharaStudio.Web.Data;
using CharaStudio.Web.Operations.Backups;

namespace CharaStudio.Tests.Faults;

/// <summary>F7: the database is read-only, gone, or no database when the studio starts.</summary>
internal sealed class BrokenDatabase : IFault
{
    public string Id => "F7";

    public string Injection => "database read-only, removed, or overwritten with random bytes";

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async Task<string> RunAsync(int seed)
    {
        await using var studio = new StudioServer();
        await studio.MakeKeysAsync();
        var file = Path.Combine(studio.Data, "studio.db");
        var backup = Path.Combine(studio.Data, "backup.zip");
        await Backup.WriteAsync(new StudioPaths(studio.Data), backup, default);
        var sound = await File.ReadAllBytesAsync(file);
        string[] before = [];
        switch (seed % 3)
        {
            case 0:
                File.SetUnixFileMode(file, UnixFileMode.UserRead);
                before = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override", "--"]; // Root may write whatever the mode says.
                break;
            case 1:
                File.Move(file, file + ".elsewhere");
                break;
            default:
                new Random(seed).NextBytes(sound.AsSpan(0, 100 + (seed * 37)));
                await File.WriteAllBytesAsync(file, sound);
                break;
        }

        Assert.Equal(1, await studio.RunToEndAsync(before));
        Assert.Contains(file, studio.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(" at CharaStudio", studio.Errors, StringComparison.Ordinal);
        Assert.Equal(seed % 3 != 1, File.Exists(file));
        Assert.True(seed % 3 == 1 || SHA256.HashData(await File.ReadAllBytesAsync(file)).AsSpan().SequenceEqual(SHA256.HashData(sound)), "The file was touched.");
        await Restore.RunAsync(new StudioPaths(studio.Data), Path.Combine(studio.Data, "backup.zip"), TimeProvider.System, default);
        using var database = studio.OpenDatabase();
        Assert.Equal(6L, database.Scalar("SELECT COUNT(*) FROM api_keys"));
        return studio.Errors.Trim().Replace(studio.Data, "DATA", StringComparison.Ordinal);
    }
}
