using System.Security.Cryptography;
using CharaStudio.Web.Data;

namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>The secret under which keys are hashed: 32 random bytes in the data folder, mode 0600, made on first use.</summary>
public sealed class Pepper(StudioPaths paths)
{
    private readonly Lazy<byte[]> _bytes = new(() => LoadOrMake(paths.File("pepper")));

    public ReadOnlySpan<byte> Bytes => _bytes.Value;

    private static byte[] LoadOrMake(string path)
    {
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using var file = new FileStream(path, options);
            file.Write(RandomNumberGenerator.GetBytes(32));
            file.Flush(flushToDisk: true);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process, or an earlier run, made it first.
        }

        var bytes = File.ReadAllBytes(path);
        return bytes.Length == 32
            ? bytes
            : throw new InvalidDataException($"'{path}' must hold 32 bytes. Restore it from a backup: without it no key is known.");
    }
}
