using System.Reflection;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Engine.Worker;

/// <summary>The worker's side of the pipe: one render at a time, cancelled or ended by the host's word, over when the host's end closes.</summary>
/// <param name="giveUp">Ends the process, with the reason as its last words: a render's end could not be told, for want of memory most of all.</param>
internal sealed class WorkerLoop(FrameStream frames, RenderDesk desk, int nice, Action<Exception> giveUp) : IDisposable
{
    private CancellationTokenSource? _current;
    private Task _rendering = Task.CompletedTask;

    /// <summary>Serves until the input ends, whatever is being rendered then.</summary>
    public async Task RunAsync()
    {
        if (await frames.ReadAsync() is not Hello hello)
        {
            return;
        }

        if (hello.Protocol != Hello.CurrentProtocol)
        {
            await frames.WriteAsync(new Failed(0, "Protocol", $"This worker speaks protocol {Hello.CurrentProtocol}."));
            return;
        }

        Directory.CreateDirectory(hello.Spool);
        await frames.WriteAsync(new Ready(Version, desk.Renderers, nice, Confinement.NetworkIsolated()));
        while (await frames.ReadAsync() is { } message)
        {
            await HearAsync(message, hello.Spool);
        }
    }

    public void Dispose() => _current?.Dispose();

    private static string Version =>
        typeof(WorkerLoop).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    private async Task HearAsync(Message message, string spool)
    {
        switch (message)
        {
            case Render render:
                await _rendering; // The host sends one at a time; should it not, they queue here.
                _current?.Dispose();
                _current = new CancellationTokenSource();
                var token = _current.Token;
                _rendering = Task.Run(() => RenderOrEndAsync(render, spool, token), CancellationToken.None);
                break;
            case Cancel:
                await (_current?.CancelAsync() ?? Task.CompletedTask);
                break;
            case Ping ping:
                await frames.WriteAsync(new Pong(ping.Id));
                break;
            default:
                throw new InvalidDataException($"A worker is not told {message.GetType().Name}.");
        }
    }

    // Unsaid, the host would wait for this render, ping after ping, until its patience ends.
    private async Task RenderOrEndAsync(Render render, string spool, CancellationToken token)
    {
        try
        {
            await RenderAsync(render, spool, token);
        }
        catch (Exception error) when (error is not IOException)
        {
            giveUp(error);
        }
    }

    private async Task RenderAsync(Render render, string spool, CancellationToken token)
    {
        try
        {
            var news = new Forward(step => frames.WriteAsync(new Progress(render.Id, step.Stage, step.Share, step.Preview), token).GetAwaiter().GetResult());
            var result = await desk.RenderAsync(render.Request, spool, news, token);
            foreach (var unit in result.Units)
            {
                await frames.WriteAsync(new UnitDone(render.Id, Relative(unit)), token);
            }

            await frames.WriteAsync(new Done(render.Id, result.Renderer), CancellationToken.None);
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            await frames.WriteAsync(new Failed(render.Id, Failed.Canceled, "The render was cancelled."), CancellationToken.None);
        }
        catch (RenderFailedException error)
        {
            await frames.WriteAsync(new Failed(render.Id, error.Code, error.Message), CancellationToken.None);
        }
    }

    private static RenderUnit Relative(RenderUnit unit) => unit with
    {
        Files = [.. unit.Files.Select(file => file with { Path = Path.GetFileName(file.Path) })],
    };

    private sealed class Forward(Action<RenderNews> send) : IProgress<RenderNews>
    {
        public void Report(RenderNews value) => send(value);
    }
}
