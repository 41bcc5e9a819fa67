using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Web.Features.Models;

/// <summary>
/// Says what sentences mean. It has a process of its own, started when it is first asked, so that nobody waits behind a drawing; whoever
/// asks says how long they can wait, and has no answer after that.
/// </summary>
public sealed class SentenceEngine(
    IConfiguration configuration, StudioPaths paths, JobSettings jobs, InstalledPerception perception, TimeProvider clock, ILogger<SentenceEngine> log) : IDisposable
{
    private const int MostWaiting = 8;
    private readonly Lock _starting = new();
    private WorkerEngine? _engine;
    private int _waiting;

    /// <summary>Why sentences are not understood here, and what to type; null when they are, as far as is known.</summary>
    public string? Reason => perception.Reason(PerceptionModels.Sentences);

    /// <summary>What each of the texts means, as <see cref="Meaning"/>; null when that cannot be told within the patience.</summary>
    public async Task<IReadOnlyList<byte[]>?> TryReadAsync(IReadOnlyList<string> texts, TimeSpan patience, CancellationToken token = default) =>
        (await TryAskAsync(new EncodeRequest(texts), patience, token))?.Meanings;

    /// <summary>The answer to a request about sentences; null when there is none within the patience.</summary>
    internal async Task<RenderUnit?> TryAskAsync(RenderRequest request, TimeSpan patience, CancellationToken token)
    {
        if (Reason is not null)
        {
            return null;
        }

        if (Interlocked.Increment(ref _waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            // What was begun is finished for its own sake: after it the process is warm.
            return await AskAsync(request).WaitAsync(patience, clock, token);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public void Dispose() => _engine?.Dispose();

    private async Task<RenderUnit?> AskAsync(RenderRequest request)
    {
        try
        {
            return (await Started().RenderAsync(request, new Unheard(), CancellationToken.None)).Units[0];
        }
        catch (Exception error) when (error is RenderFailedException or WorkerCrashedException or ObjectDisposedException)
        {
            log.LogWarning("Sentences could not be read: {Reason}", error.Message);
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private WorkerEngine Started()
    {
        lock (_starting)
        {
            return _engine ??= Start();
        }
    }

    private WorkerEngine Start()
    {
        var settings = new WorkerSettings { Slots = 1, MemoryMegabytes = jobs.WorkerMegabytes };
        settings = settings with { Models = InstalledPerception.FolderOf(configuration) ?? settings.Models };
        return new WorkerEngine(settings, Path.Combine(paths.Folder("spool"), "sentences"), line => log.LogInformation("Worker of sentences: {Line}", line));
    }

    private sealed class Unheard : IProgress<RenderNews>
    {
        public void Report(RenderNews value)
        {
            // It is over before anybody could look.
        }
    }
}
