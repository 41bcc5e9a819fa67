using System.Diagnostics;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Tests.Support;

/// <summary>Draws nothing: what is ordered keeps its place until it is taken away.</summary>
internal sealed class StillEngine : IEngine
{
    public int Slots => 1;

    public async Task<RenderResult> RenderAsync(RenderRequest request, IProgress<RenderNews> news, CancellationToken token)
    {
        await Task.Delay(Timeout.Infinite, token);
        throw new UnreachableException();
    }
}
