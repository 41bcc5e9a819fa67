using CharaStudio.Engine.Worker;

namespace CharaStudio.Engine.Pipelines;

/// <summary>One render as the host sees it: asks, listens, pings, cancels, and ends a worker that is silent, late or deaf to a cancel.</summary>
internal sealed class WorkerCall(WorkerProcess worker, FrameStream frames, long id, string spool, WorkerSettings settings) : IDisposable
{
    private readonly CancellationTokenSource _over = new();
    private TimeSpan _limit = settings.RenderLimit;
    private string? _ended;

    /// <inheritdoc cref="IEngine.RenderAsync"/>
    public async Task<RenderResult> RunAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token)
    {
        _limit = request.Limit ?? settings.RenderLimit;
        await frames.WriteAsync(new Render(id, request), CancellationToken.None);
        var watch = WatchAsync();
        await using var cancel = token.Register(() => _ = AskToStopAsync());
        try
        {
            return await ListenAsync(news, token);
        }
        finally
        {
            await _over.CancelAsync();
            await watch;
        }
    }

    public void Dispose() => _over.Dispose();

    private async Task<RenderResult> ListenAsync(IProgress<RenderNews> news, CancellationToken token)
    {
        var units = new List<RenderUnit>();
        while (true)
        {
            var message = await ReadAsync(token);
            switch (message)
            {
                case Progress step when step.Id == id:
                    news.Report(new RenderNews(step.Stage, step.Share) { Preview = step.Preview });
                    break;
                case UnitDone done when done.Id == id:
                    units.Add(Absolute(done.Unit));
                    break;
                case Done done when done.Id == id:
                    return new RenderResult(units) { Renderer = done.Renderer };
                case Failed failed when failed.Id == id:
                    if (failed.Code is "ResourceExhausted")
                    {
                        worker.Break(); // Its memory goes back to the system; the next render has a fresh process.
                    }

                    token.ThrowIfCancellationRequested();
                    throw new RenderFailedException(failed.Code, failed.Message);
                case null:
                    var wantedMemory = _ended is null && await worker.EndedForWantOfMemoryAsync();
                    worker.Break();
                    token.ThrowIfCancellationRequested();
                    if (wantedMemory)
                    {
                        throw new RenderFailedException("ResourceExhausted", "The picture needs more memory than a render may use. Ask for a smaller one.");
                    }

                    throw _ended is "RenderTimeout"
                        ? new RenderFailedException("RenderTimeout", $"The picture took longer than {_limit.TotalSeconds:0} s.")
                        : new WorkerCrashedException(_ended ?? "The engine worker ended in mid render.");
                default:
                    break; // Pongs, and the tail of an earlier render.
            }
        }
    }

    // A worker that says nothing, not even to a ping, is stuck: reading gives up and the process goes.
    private async Task<Message?> ReadAsync(CancellationToken token)
    {
        using var silence = new CancellationTokenSource(settings.Silence);
        try
        {
            return await frames.ReadAsync(silence.Token);
        }
        catch (OperationCanceledException)
        {
            worker.Break();
            token.ThrowIfCancellationRequested();
            throw new WorkerCrashedException($"The engine worker said nothing for {settings.Silence.TotalSeconds:0} s and was ended.");
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task WatchAsync()
    {
        var pause = settings.Silence / 3;
        try
        {
            for (var waited = TimeSpan.Zero; waited < _limit; waited += pause)
            {
                var left = _limit - waited;
                await Task.Delay(left < pause ? left : pause, _over.Token);
                await frames.WriteAsync(new Ping(id), _over.Token);
            }

            _ended = "RenderTimeout";
            worker.Break();
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The render is over, or the reader will see the broken pipe.
        }
    }

    private async Task AskToStopAsync()
    {
        try
        {
            await frames.WriteAsync(new Cancel(id), _over.Token);
            await Task.Delay(settings.CancelGrace, _over.Token);
            worker.Break();
        }
        catch (Exception error) when (error is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // It stopped in time.
        }
    }

    // The worker names files only; a name with a folder in it would be a worker gone wrong.
    private RenderUnit Absolute(RenderUnit unit) => unit with
    {
        Files =
        [
            .. unit.Files.Select(file => file with
            {
                Path = string.Equals(Path.GetFileName(file.Path), file.Path, StringComparison.Ordinal) && file.Path is not ("" or "." or "..")
                    ? Path.Combine(spool, file.Path)
                    : throw new InvalidDataException("A unit's file lies outside the spool."),
            }),
        ],
    };
}
