using System.Globalization;
using System.IO.Compression;
using CharaStudio.Web.Data;
using Microsoft.Data.Sqlite;

namespace CharaStudio.Web.Operations.Backups;

/// <summary>
/// Puts a backup into a data folder. Everything is unpacked and looked at beside the old content first, which is then moved aside
/// rather than deleted; a backup with a name that leads elsewhere is refused whole.
/// </summary>
internal static class Restore
{
    /// <summary>Folders of what a restore replaced begin so.</summary>
    public const string Aside = "before-restore-";

    private const string Staging = "restoring.part";

    /// <returns>Where the old content lies now; null when there was none.</returns>
    /// <exception cref="StartRefusedException">The studio runs, or the file is no whole backup.</exception>
    public static async Task<string?> RunAsync(StudioPaths paths, string file, TimeProvider clock, CancellationToken token)
    {
        using var held = DataFolderLock.Take(paths);
        var staging = paths.File(Staging);
        Clear(staging);
        try
        {
            await UnpackAsync(file, staging, token);
            Check(Path.Combine(staging, Backup.Database));
            return Swap(paths, staging, clock);
        }
        finally
        {
            Clear(staging);
        }
    }

    private static async Task UnpackAsync(string file, string staging, CancellationToken token)
    {
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, token);
            foreach (var entry in zip.Entries)
            {
                var target = Place(staging, entry.FullName);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                // As a plain file whatever the zip says of its kind.
                await using (var from = await entry.OpenAsync(token))
                await using (var to = new FileStream(target, FileMode.CreateNew, FileAccess.Write))
                {
                    await from.CopyToAsync(to, token);
                }

                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(target, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                }
            }
        }
        catch (Exception error) when (error is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw new StartRefusedException($"{file} is not a readable backup: {error.Message} Nothing was changed.");
        }
    }

    // The names in a zip are whatever its maker wrote.
    private static string Place(string staging, string name)
    {
        var parts = name.Split('/');
        var isPlain = name.Length > 0 && !name.Contains('\\', StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal)
            && !name.Contains('\0', StringComparison.Ordinal) && Array.TrueForAll(parts, part => part is not ("" or "." or ".."));
        var path = isPlain ? Path.GetFullPath(Path.Combine([staging, .. parts])) : "";
        return path.StartsWith(staging + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new StartRefusedException($"The backup holds the name '{name}', which leads out of the data folder. Nothing was changed.");
    }

    private static void Check(string database)
    {
        if (!File.Exists(database))
        {
            throw new StartRefusedException("The backup holds no studio.db. Nothing was changed.");
        }

        try
        {
            using var connection = new SqliteConnection(DatabaseChoice.Sqlite(database).ConnectionString + ";Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA quick_check";
            if (command.ExecuteScalar() is not "ok")
            {
                throw new StartRefusedException("The backup's database is damaged. Nothing was changed.");
            }
        }
        catch (SqliteException error)
        {
            throw new StartRefusedException($"The backup's database cannot be read: {error.Message} Nothing was changed.");
        }
    }

    private static string? Swap(StudioPaths paths, string staging, TimeProvider clock)
    {
        var aside = paths.File(Aside + clock.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture));
        var old = Directory.EnumerateFileSystemEntries(paths.Root).Where(entry => !IsOurs(Path.GetFileName(entry))).ToList();
        foreach (var entry in old)
        {
            Directory.CreateDirectory(aside);
            Directory.Move(entry, Path.Combine(aside, Path.GetFileName(entry)));
        }

        foreach (var entry in Directory.EnumerateFileSystemEntries(staging).ToList())
        {
            Directory.Move(entry, Path.Combine(paths.Root, Path.GetFileName(entry)));
        }

        DatabaseFile.Mark(paths);
        return old.Count > 0 ? aside : null;
    }

    private static bool IsOurs(string name) =>
        name is Staging or "studio.lock" or "studio.pid" || name.StartsWith(Aside, StringComparison.Ordinal);

    private static void Clear(string staging)
    {
        if (Directory.Exists(staging))
        {
            Directory.Delete(staging, recursive: true);
        }
    }
}
