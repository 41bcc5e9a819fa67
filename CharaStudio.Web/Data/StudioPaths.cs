namespace CharaStudio.Web.Data;

/// <summary>Where the studio keeps its things: one folder, made on first use, readable by its user alone.</summary>
public sealed class StudioPaths
{
    public StudioPaths(string root)
    {
        Root = Path.GetFullPath(root);
        CreatePrivate(Root);
    }

    public string Root { get; }

    public string Database => Path.Combine(Root, "studio.db");

    /// <summary>A private folder under the data folder. The name is the program's own, never a request's.</summary>
    public string Folder(string name)
    {
        var path = Path.Combine(Root, name);
        CreatePrivate(path);
        return path;
    }

    public string File(string name) => Path.Combine(Root, name);

    private static void CreatePrivate(string path)
    {
        if (Directory.Exists(path))
        {
            return;
        }

        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
