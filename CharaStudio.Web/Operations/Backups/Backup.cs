using System.IO.Compression;
using CharaStudio.Web.Data;
using Microsoft.Data.Sqlite;

namespace CharaStudio.Web.Operations.Backups;

/// <summary>
/// Writes a data folder into one zip file: a snapshot of the database, then the files. May run while the studio does: a file is whole
/// before its row exists, so whatever the snapshot names is there. The zip holds the studio's keys and is readable by its maker alone.
/// </summary>
internal static class Backup
{
    public const string Database = "studio.db";

    // What the studio makes again by itself, and what belongs to a running process.
    private static readonly string[] s_left =
        ["studio.db", "studio.db-wal", "studio.db-shm", "schedule.db", "schedule.db-wal", "schedule.db-shm", "schedule.db-journal", "ballast", "studio.pid", "studio.lock", "upgrade.lock"];

    private static readonly string[] s_leftFolders = ["spool", "incoming", "portraits"];

    /// <returns>How many files the zip holds.</returns>
    /// <exception cref="StartRefusedException">There is no database in the folder, or the file exists.</exception>
    public static async Task<int> WriteAsync(StudioPaths paths, string file, CancellationToken token)
    {
        if (!File.Exists(paths.Database))
        {
            throw new StartRefusedException($"There is no database in {paths.Root}. With PostgreSQL use pg_dump for the rows, and copy this folder.");
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        await using var stream = Open(file, options);
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        var snapshot = paths.File($"backup-{Guid.NewGuid():N}.part");
        try
        {
            await SnapshotAsync(paths.Database, snapshot, token);
            await zip.CreateEntryFromFileAsync(snapshot, Database, CompressionLevel.Fastest, token);
        }
        finally
        {
            File.Delete(snapshot);
        }

        return 1 + await AddFilesAsync(zip, paths.Root, Path.GetFullPath(file), token);
    }

    private static FileStream Open(string file, FileStreamOptions options)
    {
        try
        {
            return new FileStream(file, options);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The backup cannot be written to {file}: {error.Message}");
        }
    }

    private static async Task SnapshotAsync(string database, string copy, CancellationToken token)
    {
        await using var connection = new SqliteConnection(DatabaseChoice.Sqlite(database).ConnectionString + ";Pooling=False");
        await connection.OpenAsync(token);
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        command.Parameters.AddWithValue("$copy", copy);
        await command.ExecuteNonQueryAsync(token);
    }

    // A backup written into the folder itself must not swallow its own tail: it would grow until the disk is full.
    private static async Task<int> AddFilesAsync(ZipArchive zip, string root, string self, CancellationToken token)
    {
        var count = 0;
        foreach (var path in Directory.GetFiles(root, "*", SearchOption.AllDirectories).Where(path => !string.Equals(path, self, StringComparison.Ordinal)))
        {
            var name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            if (s_left.Contains(name, StringComparer.Ordinal) || name.EndsWith(".part", StringComparison.Ordinal)
                || s_leftFolders.Contains(name.Split('/')[0], StringComparer.Ordinal) || name.StartsWith(Restore.Aside, StringComparison.Ordinal))
            {
                continue;
            }

            try
            {
                await zip.CreateEntryFromFileAsync(path, name, CompressionLevel.NoCompression, token);
                count++;
            }
            catch (FileNotFoundException)
            {
                // Deleted since the snapshot.
            }
        }

        return count;
    }
}
