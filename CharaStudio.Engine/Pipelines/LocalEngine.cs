namespace CharaStudio.Engine.Pipelines;

/// <summary>The engine inside the calling process: for tests and tools. The web host uses <see cref="WorkerEngine"/>.</summary>
public sealed class LocalEngine : IEngine
{
    private readonly RenderDesk _desk;
    private readonly string _spool;

    public LocalEngine(string spool)
        : this(spool, RenderDesk.Standard)
    {
    }

    internal LocalEngine(string spool, RenderDesk desk)
    {
        Directory.CreateDirectory(spool);
        _spool = spool;
        _desk = desk;
    }

    public int Slots => 1;

    public Task<RenderResult> RenderAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token) =>
        Task.Run(() => _desk.RenderAsync(request, _spool, news, token), token);
}
