using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;

namespace CharaStudio.Tests.Web.Features.Jobs;

/// <summary>The engine in process with a renderer of plain squares; <paramref name="before"/> sees every panel before it is drawn.</summary>
internal sealed class PaintingEngine(string spool, Func<PanelRequest, CancellationToken, Task> before) : IEngine
{
    private readonly LocalEngine _engine = new(spool, new RenderDesk(new SquarePainter()));

    public int Slots => 1;

    public async Task<RenderResult> RenderAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token)
    {
        if (request is PanelRequest panel)
        {
            await before(panel, token);
        }

        return await _engine.RenderAsync(request, news, token);
    }
}
