using System.Text;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Pipelines;

/// <summary>A plan to a PNG and its SVG, with mouths, heads and alt text from the same geometry.</summary>
internal sealed class PanelPipeline(IPanelRenderer renderer)
{
    public string Renderer => renderer.Name;

    public async Task<RenderResult> RenderAsync(PanelRequest request, SpoolFiles files, IProgress<RenderNews> news, CancellationToken token)
    {
        Check(request.Width);
        Check(request.Height);
        news.Report(new RenderNews("composing", 0));
        var picture = renderer.Draw(request.Plan, request.Width, request.Height);
        token.ThrowIfCancellationRequested();
        news.Report(new RenderNews("drawing", 0.3));
        var pixels = SvgRaster.Render(picture.Svg, request.Width, request.Height);
        token.ThrowIfCancellationRequested();
        news.Report(new RenderNews("writing", 0.8));
        var png = await files.WriteAsync(pixels.ToPng(), ".png", "image/png", request.Width, request.Height, token);
        var svg = await files.WriteAsync(
            Encoding.UTF8.GetBytes(picture.Svg), ".svg", "image/svg+xml", request.Width, request.Height, token);
        news.Report(new RenderNews("writing", 1));
        return new RenderResult([new RenderUnit([png, svg]) { Panel = picture.Side }]) { Renderer = renderer.Name };
    }

    private static void Check(int side)
    {
        if (side is < PanelRequest.SmallestSide or > PanelRequest.LargestSide)
        {
            throw new RenderFailedException(
                "InvalidPlan", $"A side of {side} pixels is not possible: {PanelRequest.SmallestSide} to {PanelRequest.LargestSide} are.");
        }
    }
}
