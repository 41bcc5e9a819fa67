using System.Diagnostics;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Which frames of a film are whose, and where those of others come from: runs in turn, each a file of raw frames in the spool.</summary>
/// <param name="run">Path of a run's file by its number.</param>
/// <param name="gone">Path of the file by which a part says that it draws no more.</param>
/// <param name="part">Which part this is.</param>
/// <param name="length">Frames of a run; only the last may have fewer.</param>
/// <param name="frames">Of the whole film.</param>
/// <param name="ahead">Runs of one part that may wait to be read.</param>
public sealed class FilmRuns(Func<int, string> run, Func<int, string> gone, int part, int parts, int length, int frames, int ahead)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly HashSet<int> _delivered = [];

    /// <summary>How many parts have drawn frames so far, this one among them.</summary>
    public int Drew => _delivered.Count + 1;

    /// <summary>This part's frames, in order.</summary>
    internal IReadOnlyList<int> Own => [.. Enumerable.Range(0, frames).Where(frame => PartOf(frame) == part)];

    /// <summary>Frames of the run that a frame lies in.</summary>
    internal IReadOnlyList<int> RunOf(int frame) => [.. Enumerable.Range(frame / length * length, Math.Min(length, frames - (frame / length * length)))];

    internal int PartOf(int frame) => frame / length % parts;

    internal bool IsOwn(int frame) => PartOf(frame) == part;

    /// <summary>Where among its part's frames a frame stands.</summary>
    internal int Place(int frame) => (frame / length / parts * length) + (frame % length);

    /// <summary>Another part's run, when it has been delivered; null when that part draws no more, or has been silent for a minute.</summary>
    internal async Task<FileStream?> OpenAsync(int frame, CancellationToken token)
    {
        var (path, over, begun) = (run(frame / length), gone(PartOf(frame)), Stopwatch.GetTimestamp());
        while (true)
        {
            // In this order: what is delivered last is delivered before its part is gone.
            var isGone = File.Exists(over);
            if (File.Exists(path))
            {
                _delivered.Add(PartOf(frame));
                return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 20, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
            }

            if (isGone || Stopwatch.GetElapsedTime(begun) > s_patience)
            {
                return null;
            }

            await Task.Delay(s_look, token);
        }
    }

    /// <summary>Lays this part's runs into the spool, each whole or not at all, and waits while enough of them wait there.</summary>
    internal async Task DeliverAsync(Film.IFrameSource drawn, CancellationToken token)
    {
        var own = Own;
        var waiting = new Queue<string>();
        for (var i = 0; i < own.Count;)
        {
            waiting.Enqueue(run(own[i] / length));
            while (waiting.Count > ahead)
            {
                if (File.Exists(waiting.Peek()))
                {
                    await Task.Delay(s_look, token);
                }
                else
                {
                    waiting.Dequeue();
                }
            }

            i += await WriteAsync(drawn, own, i, token);
        }
    }

    private async Task<int> WriteAsync(Film.IFrameSource drawn, IReadOnlyList<int> own, int first, CancellationToken token)
    {
        var (path, count) = (run(own[first] / length), RunOf(own[first]).Count);
        var unfinished = path + ".part";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
            {
                for (var i = first; i < first + count; i++)
                {
                    file.Write(await drawn.NextAsync(i, token));
                    drawn.Sent(i);
                }
            }

            File.Move(unfinished, path);
            return count;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
