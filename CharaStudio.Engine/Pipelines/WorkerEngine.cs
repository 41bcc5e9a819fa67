using System.Collections.Concurrent;

namespace CharaStudio.Engine.Pipelines;

/// <summary>
/// Renders in child processes, one a slot, kept warm between renders and started anew when they die, so that whatever happens in a
/// render happens to that process alone.
/// </summary>
/// <param name="settings">How workers are started and watched.</param>
/// <param name="spool">Folder for finished files, private to this engine; emptied at the start.</param>
/// <param name="log">Takes what workers print and why they ended.</param>
public sealed class WorkerEngine(WorkerSettings settings, string spool, Action<string> log) : IEngine, IDisposable
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim _slots = new(settings.Slots, settings.Slots);
    private readonly ConcurrentBag<WorkerProcess> _idle = [];
    private readonly ConcurrentDictionary<WorkerProcess, bool> _all = new();
    private readonly Lock _start = new();
    private int _crashesInARow;
    private bool _spoolReady;
    private bool _disposed;

    public int Slots => settings.Slots;

    /// <summary>Ids of the processes that live now.</summary>
    public IReadOnlyList<int> ProcessIds => [.. _all.Keys.Where(worker => worker.Alive).Select(worker => worker.Id)];

    public async Task<RenderResult> RenderAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        await _slots.WaitAsync(token);
        try
        {
            var worker = await TakeAsync(token);
            try
            {
                var result = await worker.RenderAsync(request, settings, news, token);
                _crashesInARow = 0;
                return result;
            }
            catch (WorkerCrashedException error)
            {
                Interlocked.Increment(ref _crashesInARow);
                log(error.Message);
                throw;
            }
            finally
            {
                GiveBack(worker);
            }
        }
        finally
        {
            _slots.Release();
        }
    }

    /// <summary>Starts a worker ahead of the first render and tells which renderers it has.</summary>
    public async Task<IReadOnlyList<string>> WarmUpAsync(CancellationToken token)
    {
        await _slots.WaitAsync(token);
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
            await Task.Delay(pause < settings.LongestBackoff ? pause : settings.LongestBackoff, token);
        }

        try
        {
            var worker = await WorkerProcess.StartAsync(settings, spool, log, token);
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

            Directory.CreateDirectory(spool);
            foreach (var left in Directory.EnumerateFiles(spool))
            {
                File.Delete(left);
            }

            _spoolReady = true;
        }
    }
}
