using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.ApiKeys;

namespace CharaStudio.Web.Features.Media;

/// <summary>
/// The keys that sign addresses: numbered, each derived from the pepper. The current and the one before it are good, so that one
/// rotation ends no address at once and two end all; the number is kept in the data folder.
/// </summary>
public sealed class LinkKeys(Pepper pepper, StudioPaths paths)
{
    private readonly string _path = Path.Combine(paths.Root, "link-key");
    private readonly Lock _lock = new();
    private int? _current;

    /// <summary>From 1.</summary>
    public int Current
    {
        get
        {
            lock (_lock)
            {
                return _current ??= Load();
            }
        }
    }

    public bool IsValid(int number) => number >= 1 && Current - number is 0 or 1;

    /// <summary>From now on new addresses are signed with the next key.</summary>
    public void Rotate()
    {
        lock (_lock)
        {
            var next = (_current ??= Load()) + 1;
            var temporary = _path + ".new";
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                file.Write(Encoding.ASCII.GetBytes(next.ToString(CultureInfo.InvariantCulture)));
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, _path, overwrite: true);
            _current = next;
        }
    }

    internal byte[] Bytes(int number) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, pepper.Bytes.ToArray(), 32, info: Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"media links {number}")));

    private int Load() => File.Exists(_path) ? int.Parse(File.ReadAllText(_path), NumberStyles.None, CultureInfo.InvariantCulture) : 1;
}
