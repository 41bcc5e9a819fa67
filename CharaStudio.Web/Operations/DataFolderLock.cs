using System.Globalization;
using CharaStudio.Web.Data;

namespace CharaStudio.Web.Operations;

/// <summary>
/// One studio a data folder. The operating system holds the lock, so that it ends with the process that took it, however that ends;
/// the pid lies in a file beside it, for the sentence that the second process says.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private readonly FileStream _held;

    private DataFolderLock(FileStream held) => _held = held;

    /// <exception cref="StartRefusedException">Another live process holds the folder.</exception>
    public static DataFolderLock Take(StudioPaths paths)
    {
        var pidFile = paths.File("studio.pid");
        var held = TryOpen(paths.File("studio.lock")) ?? throw new StartRefusedException(
            $"The data folder {paths.Root} is in use by another studio (process {ReadPid(pidFile)}). Stop that one first, or use another folder: --data DIR.");
        File.WriteAllText(pidFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new DataFolderLock(held);
    }

    public void Dispose() => _held.Dispose();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            throw new StartRefusedException($"The data folder {Path.GetDirectoryName(path)} may not be written by this user.");
        }
    }

    private static string ReadPid(string path)
    {
        try
        {
            return File.ReadAllText(path).Trim();
        }
        catch (IOException)
        {
            return "unknown";
        }
    }
}
