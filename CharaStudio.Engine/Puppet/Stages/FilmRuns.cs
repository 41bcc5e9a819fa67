using System.Diagnostics;
using CharaStudio.Engine.Film;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Where the runs of a film's frames lie that several processes draw.</summary>
/// <param name="Run">A run's raw frames, by its number.</param>
/// <param name="Claim">Says which part draws a run, by the run's number.</param>
/// <param name="Gone">Says that a part draws no more, by the part's number.</param>
public sealed record FilmRunFiles(Func<int, string> Run, Func<int, string> Claim, Func<int, string> Gone);

/// <summary>
/// A film's frames in runs, each drawn by whoever claims it first: a process that is still getting ready holds nobody up. Part 0 encodes, takes the runs in
/// order and draws those that nobody has begun; the others lay theirs into the spool for it.
/// </summary>
/// <param name="part">Which part this is.</param>
/// <param name="length">Frames of a run; only the last may have fewer.</param>
/// <param name="frames">Of the whole film.</param>
/// <param name="ahead">Runs of one part that may wait to be read.</param>
public sealed class FilmRuns(FilmRunFiles files, int part, int parts, int length, int frames, int ahead)
{
    private static readonly TimeSpan s_look = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly HashSet<int> _delivered = [];

    /// <summary>How many parts have drawn frames so far, the one that encodes among them.</summary>
    public int Drew => _delivered.Count + 1;

    /// <summary>Frames of the run that a frame lies in.</summary>
    internal IReadOnlyList<int> RunOf(int frame) => [.. Enumerable.Range(frame / length * length, Math.Min(length, frames - (frame / length * length)))];

    /// <summary>A frame's run, once it is delivered; null when it is for the asking part to draw: nobody has begun it, or whoever had is gone.</summary>
    internal async Task<FileStream?> OpenAsync(int frame, CancellationToken token)
    {
        var (number, begun) = (frame / length, Stopwatch.GetTimestamp());
        if (TryClaim(number))
        {
            return null;
        }

        while (true)
        {
            // In this order: what is delivered last is delivered before its part is gone.
            var isOver = IsAbandoned(number) || Stopwatch.GetElapsedTime(begun) > s_patience;
            if (File.Exists(files.Run(number)))
            {
                _delivered.Add(Claimant(number) ?? 1);
                return new FileStream(
                    files.Run(number), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 20, FileOptions.DeleteOnClose | FileOptions.SequentialScan);
            }

            if (isOver)
            {
                return null;
            }

            await Task.Delay(s_look, token);
        }
    }

    /// <summary>Draws what nobody has begun and lays it into the spool, each run whole or not at all; waits while enough of them wait there.</summary>
    internal async Task DeliverAsync(Func<IReadOnlyList<int>, StageLine> draw, CancellationToken token)
    {
        var waiting = new Queue<string>();
        for (var number = 0; number * length < frames; number++)
        {
            while (waiting.Count >= ahead)
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

            if (TryClaim(number))
            {
                var run = RunOf(number * length);
                await using var line = draw(run);
                await WriteAsync(line, run.Count, files.Run(number), token);
                waiting.Enqueue(files.Run(number));
            }
        }
    }

    private static async Task WriteAsync(IFrameSource drawn, int count, string path, CancellationToken token)
    {
        var unfinished = path + ".part";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0))
            {
                for (var i = 0; i < count; i++)
                {
                    file.Write(await drawn.NextAsync(i, token));
                    drawn.Sent(i);
                }
            }

            File.Move(unfinished, path);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private bool TryClaim(int number)
    {
        try
        {
            // The file system lets one of several make a file that is not there.
            using var claim = new FileStream(files.Claim(number), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
            claim.WriteByte((byte)part);
            return true;
        }
        catch (IOException) when (File.Exists(files.Claim(number)))
        {
            return false;
        }
    }

    // Null in the moment between a claim and its name.
    private int? Claimant(int number)
    {
        try
        {
            return File.ReadAllBytes(files.Claim(number)) is [var who] ? who : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private bool IsAbandoned(int number) => Claimant(number) is { } who
        ? File.Exists(files.Gone(who))
        : Enumerable.Range(1, parts - 1).All(other => File.Exists(files.Gone(other)));
}
