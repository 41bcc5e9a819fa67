using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>
/// The keys that protect cookies, one file each, readable by the studio's user alone. The framework's own repository leaves the mode
/// to the process's umask.
/// </summary>
internal sealed class KeyFiles(string folder) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Directory.EnumerateFiles(folder, "*.xml").Order(StringComparer.Ordinal).Select(Read)];

    public void StoreElement(XElement element, string friendlyName)
    {
        var path = Path.Combine(folder, $"{friendlyName}.xml");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        // Under another name until it is whole: a key that is half written would end every session.
        using (var file = new FileStream(path + ".new", options))
        {
            element.Save(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static XElement Read(string path)
    {
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(path) != (UnixFileMode.UserRead | UnixFileMode.UserWrite))
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite); // Made by an earlier version.
        }

        return XElement.Load(path);
    }
}
