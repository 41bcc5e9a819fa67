using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;

namespace CharaStudio.Web.Features.Models;

/// <summary>
/// Says what sentences mean. It has a process of its own, started when it is first asked, so that nobody waits behind a drawing; whoever
/// asks says how long they can wait, and has no answer after that. The process holds 0.4 GB of network, so it ends after ten minutes in
/// which nobody asked; the next one to ask starts it anew.
/// </summary>
public sealed class SentenceEngine : IDisposable
{
    private const int MostWaiting = 8;
    private static readonly TimeSpan s_rest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_look = TimeSpan.FromMinutes(1);
    private readonly IConfiguration _configuration;
    private readonly StudioPaths _paths;
    private readonly JobSettings _jobs;
    private readonly InstalledPerception _perception;
    private readonly TimeProvider _clock;
    private readonly ILogger<SentenceEngine> _log;
    private readonly WorkerSettings _worker;
    private readonly ITimer _watch;
    private readonly Lock _starting = new();
    private WorkerEngine? _engine;
    private DateTimeOffset _lastAsked;
    private int _asking;
    private int _waiting;
    private bool _disposed;

    public SentenceEngine(
        IConfiguration configuration, StudioPaths paths, JobSettings jobs, InstalledPerception perception, TimeProvider clock, ILogger<SentenceEngine> log,
        WorkerSettings? worker = null)
    {
        (_configuration, _paths, _jobs, _perception, _clock, _log) = (configuration, paths, jobs, perception, clock, log);
        _worker = worker ?? new WorkerSettings();
        _watch = clock.CreateTimer(_ => RestIfUnasked(), null, s_look, s_look);
    }

    /// <summary>Ids of the processes that live now: one, or none at rest.</summary>
    internal IReadOnlyList<int> ProcessIds
    {
        get
        {
            lock (_starting)
            {
                return _engine?.ProcessIds ?? [];
            }
        }
    }

    /// <summary>Why sentences are not understood here, and what to type; null when they are, as far as is known.</summary>
    public string? Reason => _perception.Reason(PerceptionModels.Sentences);

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
            return await AskAsync(request).WaitAsync(patience, _clock, token);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Ends the process if nobody has asked for ten minutes.</summary>
    internal void RestIfUnasked()
    {
        lock (_starting)
        {
            if (_asking == 0 && _engine is { } unasked && _clock.GetUtcNow() - _lastAsked >= s_rest)
            {
                _engine = null;
                unasked.Dispose();
            }
        }
    }

    public void Dispose()
    {
        _watch.Dispose();
        lock (_starting)
        {
            _disposed = true;
            _engine?.Dispose();
        }
    }

    private async Task<RenderUnit?> AskAsync(RenderRequest request)
    {
        var asked = false;
        try
        {
            var engine = Started();
            asked = true;
            return (await engine.RenderAsync(request, new Unheard(), CancellationToken.None)).Units[0];
        }
        catch (Exception error) when (error is RenderFailedException or WorkerCrashedException or ObjectDisposedException)
        {
            _log.LogWarning("Sentences could not be read: {Reason}", error.Message);
            return null;
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
            if (asked)
            {
                Answered();
            }
        }
    }

    private WorkerEngine Started()
    {
        lock (_starting)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _engine ??= Start();
            _asking++;
            return _engine;
        }
    }

    private void Answered()
    {
        lock (_starting)
        {
            (_asking, _lastAsked) = (_asking - 1, _clock.GetUtcNow());
        }
    }

    private WorkerEngine Start()
    {
        var settings = _worker with { Slots = 1, MemoryMegabytes = _jobs.WorkerMegabytes };
        settings = settings with { Models = InstalledPerception.FolderOf(_configuration) ?? settings.Models };
        return new WorkerEngine(settings, Path.Combine(_paths.Folder("spool"), "sentences"), line => _log.LogInformation("Worker of sentences: {Line}", line));
    }

    private sealed class Unheard : IProgress<RenderNews>
    {
        public void Report(RenderNews value)
        {
            // It is over before anybody could look.
        }
    }
}
