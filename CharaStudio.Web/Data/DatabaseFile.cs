namespace CharaStudio.Web.Data;

/// <summary>
/// The SQLite file as files go: what must be true of it before it is opened. A missing file is made only in a folder that never had
/// one, so that a lost database is noticed rather than replaced by an empty one.
/// </summary>
internal static class DatabaseFile
{
    private static readonly byte[] s_head = "SQLite format 3\0"u8.ToArray();

    /// <summary>Makes the file on the first start; else looks at it.</summary>
    /// <exception cref="StartRefusedException">It is missing, no database, or may not be written.</exception>
    public static void Prepare(StudioPaths paths)
    {
        if (File.Exists(paths.Database))
        {
            Check(paths);
        }
        else if (File.Exists(Marker(paths)) || HasMedia(paths))
        {
            throw new StartRefusedException(
                $"The database {paths.Database} is missing, but this folder was in use before. Nothing was changed. Put the file back, or run ./studio restore FILE --data {paths.Root}.");
        }
        else
        {
            Make(paths.Database);
        }
    }

    /// <summary>Notes that the folder has had a working database.</summary>
    public static void Mark(StudioPaths paths)
    {
        if (!File.Exists(Marker(paths)))
        {
            File.WriteAllText(Marker(paths), "This folder has a database. If studio.db is missing, it was lost: restore it from a backup.\n");
        }
    }

    /// <summary>An empty file, which is an empty database, that its user alone may read.</summary>
    internal static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        new FileStream(path, options).Dispose();
    }

    private static void Check(StudioPaths paths)
    {
        try
        {
            using var file = new FileStream(paths.Database, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            var head = new byte[s_head.Length];
            var length = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var isEmpty = length == 0 && !File.Exists(Marker(paths));
            if (!isEmpty && !head.AsSpan().SequenceEqual(s_head))
            {
                throw new StartRefusedException(
                    $"{paths.Database} is not a SQLite database: its first bytes are wrong. Nothing was changed. Run ./studio restore FILE --data {paths.Root}, or move the file away.");
            }
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            throw new StartRefusedException($"The database {paths.Database} may not be written: it is read-only for this user, or on a read-only disk. Nothing was changed.");
        }
    }

    private static string Marker(StudioPaths paths) => paths.File("studio.db.made");

    private static bool HasMedia(StudioPaths paths) =>
        Directory.Exists(paths.File("media")) && Directory.EnumerateFiles(paths.File("media"), "*", SearchOption.AllDirectories).Any();
}
