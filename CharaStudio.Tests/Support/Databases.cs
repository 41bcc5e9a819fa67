using CharaStudio.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Tests.Support;

/// <summary>Contexts on empty databases, without an application around them.</summary>
public static class Databases
{
    public static DatabaseChoice NewSqlite(string folder)
    {
        var file = Path.Combine(folder, Guid.NewGuid().ToString("N") + ".db");
        DatabaseFile.Make(file);
        return DatabaseChoice.Sqlite(file);
    }

    public static async Task<DatabaseChoice> NewPostgresAsync() => new(false, await PostgresServer.NewDatabaseAsync());

    public static StudioDbContext Open(this DatabaseChoice choice) => new(choice.Options());

    public static IDbContextFactory<StudioDbContext> Factory(this DatabaseChoice choice) => new Contexts(choice);

    private static DbContextOptions<StudioDbContext> Options(this DatabaseChoice choice)
    {
        var options = new DbContextOptionsBuilder<StudioDbContext>();
        choice.Configure(options);
        return options.Options;
    }

    private sealed class Contexts(DatabaseChoice choice) : IDbContextFactory<StudioDbContext>
    {
        public StudioDbContext CreateDbContext() => choice.Open();
    }
}
