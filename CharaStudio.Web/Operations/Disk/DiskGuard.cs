using CharaStudio.Web.Data;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Operations.Disk;

/// <summary>Says no to new work while the disk is nearly full. It looks each time (one system call), so that freed room needs no restart.</summary>
public sealed class DiskGuard(StudioPaths paths, DiskSettings settings, IFreeSpace space, Ballast ballast)
{
    /// <summary>True while less than the floor is free.</summary>
    public bool IsLow
    {
        get
        {
            var free = space.Bytes(paths.Root);
            // Set aside again only from plenty: the ballast itself must not bring the disk below the floor.
            if (free > settings.Floor + settings.Ballast)
            {
                ballast.Keep(settings.Ballast);
            }

            return free < settings.Floor;
        }
    }

    /// <exception cref="StudioException">DiskFull.</exception>
    public void Check()
    {
        if (IsLow)
        {
            throw new StudioException(ErrorCode.DiskFull, "The studio's disk is nearly full, so that it takes no new work. Delete something, or give it more room.")
            {
                RetryAfter = TimeSpan.FromSeconds(30),
            };
        }
    }
}
