using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Pipelines;

public sealed class LocalEngineTests : IDisposable
{
    private readonly TemporaryFolder _spool = new();

    [Fact]
    public async Task RenderAsync_Panel_WritesPngAndSvgWithSideProducts()
    {
        var result = await Engine().RenderAsync(Panel("a gate"), new Silent(), default);

        var unit = Assert.Single(result.Units);
        Assert.Equal([0x89, 0x50, 0x4e, 0x47], (await File.ReadAllBytesAsync(unit.File("image/png").Path))[..4]);
        Assert.Contains("<svg", await File.ReadAllTextAsync(unit.File("image/svg+xml").Path), StringComparison.Ordinal);
        Assert.Equal(("a gate", "square-painter"), (unit.Panel?.AltText, result.Renderer));
    }

    [Fact]
    public async Task RenderAsync_PainterRefuses_FailsAsInvalidPlan()
    {
        var engine = Engine(_ => throw new FormatException("Pose 'fly' is not known."));

        var error = await Assert.ThrowsAsync<RenderFailedException>(() => engine.RenderAsync(Panel("x"), new Silent(), default));

        Assert.Equal("InvalidPlan", error.Code);
    }

    [Fact]
    public async Task RenderAsync_CancelledWhileDrawing_LeavesNoFile()
    {
        using var stop = new CancellationTokenSource();
        var engine = Engine(_ => stop.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => engine.RenderAsync(Panel("x"), new Silent(), stop.Token));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_spool.Path));
    }

    [Theory]
    [InlineData(15, 100)]
    [InlineData(100, 8001)]
    public async Task RenderAsync_ImpossibleSize_FailsAsInvalidPlan(int width, int height)
    {
        var request = new PanelRequest(new ScenePlan(), width, height);

        var error = await Assert.ThrowsAsync<RenderFailedException>(() => Engine().RenderAsync(request, new Silent(), default));

        Assert.Equal("InvalidPlan", error.Code);
    }

    public void Dispose() => _spool.Dispose();

    private LocalEngine Engine(Action<ScenePlan>? before = null) => new(_spool.Path, new RenderDesk(new SquarePainter(before)));

    private static PanelRequest Panel(string description) => new(new ScenePlan { Description = description }, 64, 48);
}
