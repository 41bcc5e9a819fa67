using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Data;

/// <summary>Which database: PostgreSQL when <c>ConnectionStrings:Studio</c> is set, else SQLite in the data folder.</summary>
public sealed record DatabaseChoice(bool IsSqlite, string ConnectionString)
{
    // The driver retries a locked file for this long; one second less than the queue's own patience.
    private const int LockSeconds = 4;

    public static DatabaseChoice From(IConfiguration configuration, StudioPaths paths)
    {
        var named = configuration.GetConnectionString("Studio");
        return string.IsNullOrWhiteSpace(named) ? Sqlite(paths.Database) : new DatabaseChoice(false, named);
    }

    public static DatabaseChoice Sqlite(string file)
    {
        SqliteSetup.Start();
        return new DatabaseChoice(true, SqliteConnection(file));
    }

    public void Configure(DbContextOptionsBuilder options)
    {
        if (IsSqlite)
        {
            options.UseSqlite(ConnectionString);
        }
        else
        {
            options.UseNpgsql(ConnectionString);
        }

        // Migrations are written by hand and keep no snapshot; SchemaTests does this comparison properly.
        options.ConfigureWarnings(warnings =>
            warnings.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning));
    }

    private static string SqliteConnection(string file) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        // A file that goes missing must be noticed, not replaced by an empty one: DatabaseFile alone makes it.
        Mode = SqliteOpenMode.ReadWrite,
        ForeignKeys = true,
        Pooling = true,
        DefaultTimeout = LockSeconds,
    }.ToString();
}
