using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Data;

/// <summary>
/// Brings a database to this version so that an interruption loses nothing. On SQLite a copy is made before the first change and
/// removed after the last: a copy that is found means that the upgrade was cut short, and is put back before it is tried again.
/// </summary>
internal sealed class Upgrade(IDbContextFactory<StudioDbContext> databases, DatabaseChoice choice, StudioPaths paths)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private string Copy => paths.File("studio.db.before-upgrade");

    /// <exception cref="StartRefusedException">The database cannot be used, or the upgrade failed and was undone.</exception>
    public async Task RunAsync(CancellationToken token)
    {
        if (!choice.IsSqlite)
        {
            await using var db = await databases.CreateDbContextAsync(token);
            await db.Database.MigrateAsync(token);
            return;
        }

        using var turn = await TakeTurnAsync(token);
        try
        {
            PutCopyBack();
            DatabaseFile.Prepare(paths);
            await MigrateFileAsync(token);
            DatabaseFile.Mark(paths);
        }
        catch (SqliteException error)
        {
            throw new StartRefusedException(Sentence(error));
        }
    }

    private async Task MigrateFileAsync(CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        if ((await db.Database.GetPendingMigrationsAsync(token)).Any())
        {
            await CopyAsync(db, token);
            await ForgetOldTurnAsync(db, token);
            try
            {
                await db.Database.MigrateAsync(token);
            }
            catch (Exception error) when (File.Exists(Copy))
            {
                await db.Database.CloseConnectionAsync();
                PutCopyBack();
                throw new StartRefusedException($"The database could not be brought to this version and was left as it was: {error.Message}");
            }

            File.Delete(Copy);
        }

        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", token);
    }

    private async Task CopyAsync(StudioDbContext db, CancellationToken token)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(token)).Any())
        {
            return; // Nothing to lose yet.
        }

        var unfinished = Copy + ".part";
        File.Delete(unfinished);
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {unfinished}", token);
        using (var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(unfinished, Copy);
    }

    // Each step can be cut short and done again: the copy goes last, by a rename.
    private void PutCopyBack()
    {
        if (!File.Exists(Copy))
        {
            return;
        }

        SqliteConnection.ClearAllPools();
        File.Delete(paths.Database + "-wal");
        File.Delete(paths.Database + "-shm");
        File.Move(Copy, paths.Database, overwrite: true);
    }

    // EF marks a running migration by a row, which a killed process leaves behind and the next one would wait for, for ever.
    // Whoever holds our turn knows that nobody else migrates.
    private static async Task ForgetOldTurnAsync(StudioDbContext db, CancellationToken token)
    {
        var tables = db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'");
        if (await tables.SingleAsync(token) > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", token);
        }
    }

    // The key command may run while a studio starts.
    private async Task<FileStream> TakeTurnAsync(CancellationToken token)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(s_patience);
        while (true)
        {
            try
            {
                return new FileStream(paths.File("upgrade.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!limit.IsCancellationRequested)
            {
                await Task.Delay(50, token);
            }
            catch (IOException)
            {
                throw new StartRefusedException($"Another process has been upgrading the database in {paths.Root} for {s_patience.TotalSeconds:0} s. Try again when it is done.");
            }
            catch (UnauthorizedAccessException)
            {
                throw new StartRefusedException($"The data folder {paths.Root} may not be written by this user.");
            }
        }
    }

    // The numbers are SQLite's result codes.
    private string Sentence(SqliteException error) => error.SqliteErrorCode switch
    {
        5 or 6 => $"The database {paths.Database} is locked by another program. Nothing was changed.",
        8 or 14 => $"The database {paths.Database} may not be written: it is read-only for this user, or on a read-only disk. Nothing was changed.",
        11 or 26 => $"The database {paths.Database} is damaged: {error.Message} Run ./studio restore FILE --data {paths.Root}.",
        13 => $"The disk under {paths.Root} is full, so that the database cannot be opened. Make room and start again.",
        _ => $"The database {paths.Database} cannot be used: {error.Message}",
    };
}
