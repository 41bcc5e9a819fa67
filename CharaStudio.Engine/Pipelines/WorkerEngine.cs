using System.Collections.Concurrent;

namespace CharaStudio.Engine.Pipelines;

/// <summary>
/// Renders in child processes, one a slot, kept warm between renders and started anew when they die, so that whatever happens in a
/// render happens to that process alone.
/// </summary>
public sealed class WorkerEngine : IEngine, IDisposable
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(100);
    private readonly WorkerSettings _settings;
    private readonly string _spool;
    private readonly Action<string> _log;
    private readonly SemaphoreSlim _slots;
    private readonly WorkerTeam _team;
    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private readonly ConcurrentDictionary<WorkerProcess, bool> _all = new();
    private readonly Lock _start = new();
    private int _crashesInARow;
    private bool _spoolReady;
    private bool _disposed;

    /// <param name="settings">How workers are started and watched.</param>
    /// <param name="spool">Folder for finished files, private to this engine; emptied at the start.</param>
    /// <param name="log">Takes what workers print and why they ended.</param>
    public WorkerEngine(WorkerSettings settings, string spool, Action<string> log)
    {
        (_settings, _spool, _log, _slots) = (settings, spool, log, new SemaphoreSlim(settings.Slots, settings.Slots));
        _team = new WorkerTeam(_slots, spool, RenderInSlotAsync, log);
    }

    public int Slots => _settings.Slots;

    /// <summary>Ids of the processes that live now.</summary>
    public IReadOnlyList<int> ProcessIds => [.. _all.Keys.Where(worker => worker.Alive).Select(worker => worker.Id)];

    public async Task<RenderResult> RenderAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await EnterAsync(token);
        try
        {
            return request is PuppetFilmRequest { Instances: > 1, Share: null } film
                ? await _team.FilmAsync(film, news, token)
                : await RenderInSlotAsync(request, news, token);
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Starts a worker ahead of the first render and tells which renderers it has.</summary>
    public async Task<IReadOnlyList<string>> WarmUpAsync(CancellationToken token)
    {
        await EnterAsync(token);
        try
        {
            var worker = await TakeAsync(token);
            GiveBack(worker);
            return worker.Ready.Renderers;
        }
        finally
        {
            _slots.Release();
        }
    }

    public void Dispose()
    {
        _disposed = true;
        foreach (var worker in _all.Keys)
        {
            worker.Dispose();
        }

        _slots.Dispose();
    }

    // Whoever comes goes before the helpers of a film that is being drawn.
    private async Task EnterAsync(CancellationToken token)
    {
        if (_slots.Wait(0, CancellationToken.None))
        {
            return;
        }

        _team.MakeRoom();
        await _slots.WaitAsync(token);
    }

    private async Task<RenderResult> RenderInSlotAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token)
    {
        var worker = await TakeAsync(token);
        try
        {
            var result = await worker.RenderAsync(request, _settings, news, token);
            _crashesInARow = 0;
            return result;
        }
        catch (WorkerCrashedException error)
        {
            Interlocked.Increment(ref _crashesInARow);
            _log(error.Message);
            throw;
        }
        finally
        {
            GiveBack(worker);
        }
    }

    private async Task<WorkerProcess> TakeAsync(CancellationToken token)
    {
        while (_idle.TryTake(out var idle))
        {
            if (idle.Alive)
            {
                return idle;
            }

            Forget(idle);
        }

        PrepareSpool();
        if (_crashesInARow > 0)
        {
            var pause = s_firstPause * Math.Pow(2, Math.Min(_crashesInARow - 1, 16));
            await Task.Delay(pause < _settings.LongestBackoff ? pause : _settings.LongestBackoff, token);
        }

        try
        {
            var worker = await WorkerProcess.StartAsync(_settings, _spool, _log, token);
            _all[worker] = true;
            return worker;
        }
        catch (WorkerCrashedException)
        {
            Interlocked.Increment(ref _crashesInARow);
            throw;
        }
    }

    private void GiveBack(WorkerProcess worker)
    {
        if (worker.Alive && !_disposed)
        {
            _idle.Add(worker);
        }
        else
        {
            Forget(worker);
        }
    }

    private void Forget(WorkerProcess worker)
    {
        _all.TryRemove(worker, out _);
        worker.Dispose();
    }

    // What an earlier process left was never taken over by anyone: every finished unit was moved away before it was recorded.
    private void PrepareSpool()
    {
        lock (_start)
        {
            if (_spoolReady)
            {
                return;
            }

            Directory.CreateDirectory(_spool);
            foreach (var left in Directory.EnumerateFiles(_spool))
            {
                File.Delete(left);
            }

            _spoolReady = true;
        }
    }
}
