using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Tests.Engine.Pipelines;

/// <summary>A renderer whose pictures are one colour: for tests of what lies around the drawing.</summary>
internal sealed class SquarePainter(Action<ScenePlan>? before = null) : IPanelRenderer
{
    public string Name => "square-painter";

    public PanelPicture Draw(ScenePlan plan, int width, int height)
    {
        before?.Invoke(plan);
        var svg = $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><rect width='1' height='1' fill='#{plan.Seed % 1000:000}'/></svg>";
        return new PanelPicture(svg, new PanelSide([], plan.Description));
    }
}

internal sealed class Silent : IProgress<RenderNews>
{
    public void Report(RenderNews value)
    {
    }
}
