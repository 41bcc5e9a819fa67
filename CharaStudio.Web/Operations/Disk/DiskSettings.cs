using System.Globalization;
using CharaStudio.Web.Data;

namespace CharaStudio.Web.Operations.Disk;

/// <summary>The disk's figures (reliability 2a).</summary>
public sealed record DiskSettings
{
    private static readonly (string Unit, int Shift)[] s_units = [("KiB", 10), ("MiB", 20), ("GiB", 30), ("", 0)];

    /// <summary>Bytes that must be free before new work is taken. Setting <c>disk-floor</c>.</summary>
    public long Floor { get; init; } = 1L << 30;

    /// <summary>Bytes set aside, and given back when the disk is full, so that deleting still works. Setting <c>disk-ballast</c>.</summary>
    public long Ballast { get; init; } = 64L << 20;

    /// <summary>Bytes of files that one owner may keep. Setting <c>owner-bytes</c>.</summary>
    public long OwnerBytes { get; init; } = 10L << 30;

    /// <summary>Files that one owner may keep. Setting <c>owner-files</c>.</summary>
    public long OwnerFiles { get; init; } = 20_000;

    public static DiskSettings From(IConfiguration configuration)
    {
        var standard = new DiskSettings();
        return new DiskSettings
        {
            Floor = Bytes(configuration, "disk-floor", standard.Floor),
            Ballast = Bytes(configuration, "disk-ballast", standard.Ballast),
            OwnerBytes = Bytes(configuration, "owner-bytes", standard.OwnerBytes),
            OwnerFiles = Bytes(configuration, "owner-files", standard.OwnerFiles),
        };
    }

    // 512MiB, 2GiB or plain bytes.
    private static long Bytes(IConfiguration configuration, string name, long standard)
    {
        if (configuration[name] is not { Length: > 0 } text)
        {
            return standard;
        }

        var (unit, shift) = s_units.First(known => text.EndsWith(known.Unit, StringComparison.OrdinalIgnoreCase));
        return long.TryParse(text.AsSpan(0, text.Length - unit.Length).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number << shift
            : throw new StartRefusedException($"The setting {name} is '{text}'. It takes a whole number, alone or with KiB, MiB or GiB.");
    }
}
