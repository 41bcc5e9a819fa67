namespace CharaStudio.Web.Data;

/// <summary>
/// Room on the disk that nobody uses. On a full disk even a delete fails, since the database writes before it frees; giving this file up
/// lets it through.
/// </summary>
public sealed class Ballast(StudioPaths paths, ILogger<Ballast> log)
{
    private readonly Lock _changing = new();
    private volatile bool _kept;

    private string File => paths.File("ballast");

    /// <summary>Sets the room aside unless it is already.</summary>
    public void Keep(long bytes)
    {
        if (_kept || bytes == 0)
        {
            return;
        }

        lock (_changing)
        {
            try
            {
                if (new FileInfo(File) is { Exists: true } file && file.Length == bytes)
                {
                    _kept = true;
                    return;
                }

                using var stream = new FileStream(File, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, PreallocationSize = bytes });
                stream.SetLength(bytes);
                _kept = true;
            }
            catch (IOException error)
            {
                log.LogWarning("No room could be set aside: {Reason}", error.Message);
            }
        }
    }

    /// <summary>Gives the room up.</summary>
    /// <returns>False when there was none left to give.</returns>
    public bool Release()
    {
        lock (_changing)
        {
            if (!System.IO.File.Exists(File))
            {
                return false;
            }

            System.IO.File.Delete(File);
            _kept = false;
            log.LogError("The disk is full. The room that was set aside has been given up: delete something, or give the studio more room");
            return true;
        }
    }
}
