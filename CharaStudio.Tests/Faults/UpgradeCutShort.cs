using CharaStudio.Web.Data;
using CharaStudio.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CharaStudio.Tests.Faults;

/// <summary>F18: a studio of an earlier version is upgraded, and the upgrade is killed at a random moment.</summary>
internal sealed class UpgradeCutShort : IFault
{
    // The last migration of the version that is upgraded from.
    private const string Old = "20261121000200_ApiKeys";

    public string Id => "F18";

    public string Injection => "kill -9 in mid upgrade of the database";

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public async Task<string> RunAsync(int seed)
    {
        await using var studio = new StudioServer();
        await MakeOldAsync(studio.Data);
        studio.Launch();
        await UpgradeBeganAsync(studio);
        await Task.Delay(new Random(seed).Next(0, 120));
        await studio.KillAsync();
        var copies = Directory.GetFiles(studio.Data, "studio.db.before-upgrade").Length;

        await studio.StartAsync(withKeys: false);
        using var database = studio.OpenDatabase();
        Assert.Equal("ok", database.Scalar("PRAGMA integrity_check"));
        Assert.Equal(500L, database.Scalar("SELECT COUNT(*) FROM accounts WHERE name LIKE 'kept %'"));
        Assert.Empty(Directory.GetFiles(studio.Data, "*before-upgrade*"));
        return $"500 rows kept; copies found at the restart: {copies}";
    }

    private static async Task MakeOldAsync(string folder)
    {
        var file = Path.Combine(folder, "studio.db");
        DatabaseFile.Make(file);
        await using var db = DatabaseChoice.Sqlite(file).Open();
        await db.GetService<IMigrator>().MigrateAsync(Old);
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
            INSERT INTO accounts (id, name, stamp, failed_sign_ins, created_at)
            SELECT printf('00000000-0000-0000-0000-%012d', i), 'kept ' || i, 'x', 0, 4102444800000 + i FROM n
            """;
        command.ExecuteNonQuery();
        SqliteConnection.ClearAllPools();
    }

    private static async Task UpgradeBeganAsync(StudioServer studio)
    {
        while (!File.Exists(Path.Combine(studio.Data, "upgrade.lock")) && !studio.Process.HasExited)
        {
            await Task.Delay(2);
        }
    }
}
