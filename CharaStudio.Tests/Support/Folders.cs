using System.Diagnostics;

namespace CharaStudio.Tests.Support;

public static class Folders
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    /// <summary>Deletes a folder with all that is in it. A process that was just ended may still be writing there for a moment: that is waited for.</summary>
    public static async Task DeleteAsync(string path)
    {
        for (var begun = Stopwatch.GetTimestamp(); Directory.Exists(path);)
        {
            try
            {
                Directory.Delete(path, recursive: true);
            }
            catch (IOException) when (Stopwatch.GetElapsedTime(begun) < s_patience)
            {
                await Task.Delay(50).ConfigureAwait(false); // Some wait for this on the thread that it would come back to.
            }
        }
    }
}
