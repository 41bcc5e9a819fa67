namespace CharaStudio.Web.Operations.Disk;

/// <summary>How much room the disk under a folder has; an interface so that tests can fill a disk that is not there.</summary>
public interface IFreeSpace
{
    /// <summary>Bytes that this user may still write.</summary>
    long Bytes(string folder);
}

internal sealed class FreeSpace : IFreeSpace
{
    public long Bytes(string folder) => new DriveInfo(folder).AvailableFreeSpace;
}
