using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Worker;
using CharaStudio.Tests.Engine.Pipelines;

namespace CharaStudio.Tests.Engine.Worker;

public sealed class WorkerLoopTests : IDisposable
{
    private readonly TemporaryFolder _spool = new();

    public void Dispose() => _spool.Dispose();

    [Fact]
    public async Task RunAsync_RendersEndCannotBeTold_GivesUp()
    {
        var given = new TaskCompletionSource<Exception>();
        using var asked = new MemoryStream();
        using (var host = new FrameStream(Stream.Null, new Kept(asked)))
        {
            await host.WriteAsync(new Hello(Hello.CurrentProtocol, _spool.Path));
            await host.WriteAsync(new Render(1, new PanelRequest(new ScenePlan(), 64, 64)));
        }

        asked.Position = 0;
        using var frames = new FrameStream(asked, new ShortOfMemory());
        using var loop = new WorkerLoop(frames, new RenderDesk(new SquarePainter()), 19, given.SetResult);
        await loop.RunAsync();

        Assert.IsType<InsufficientMemoryException>(await given.Task.WaitAsync(TimeSpan.FromMinutes(2)));
    }

    [Fact]
    public void IsWantOfMemory_Wrapped_IsSeen()
    {
        Assert.True(RenderDesk.IsWantOfMemory(new TypeInitializationException("Fonts", new InsufficientMemoryException())));
        Assert.True(RenderDesk.IsWantOfMemory(new AggregateException(new FormatException(), new InvalidOperationException("", new InsufficientMemoryException()))));
        Assert.False(RenderDesk.IsWantOfMemory(new AggregateException(new FormatException())));
    }

    // Takes the first message, that the worker is ready, and has no memory for another.
    private sealed class ShortOfMemory : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
            Length == 0 ? base.WriteAsync(buffer, cancellationToken) : ValueTask.FromException(new InsufficientMemoryException());
    }

    private sealed class Kept(Stream inner) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => inner.WriteAsync(buffer, cancellationToken);
    }
}
