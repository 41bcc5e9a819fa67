namespace CharaStudio.Web.Features.Settings.Ui;

/// <summary>How much the data folder's parts take up.</summary>
public static class StorageSizes
{
    /// <summary>Each folder directly under <paramref name="root"/>, by name, and the database's files together.</summary>
    public static IReadOnlyList<(string Name, long Bytes)> Of(string root)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        var folders = new DirectoryInfo(root).EnumerateDirectories().OrderBy(folder => folder.Name, StringComparer.Ordinal)
            .Select(folder => (folder.Name, folder.EnumerateFiles("*", options).Sum(Length)));
        return [("database", new DirectoryInfo(root).EnumerateFiles("studio.db*").Sum(Length)), .. folders];
    }

    // A file may be renamed away between its listing and its measuring.
    private static long Length(FileInfo file) => file.Exists ? file.Length : 0;
}
