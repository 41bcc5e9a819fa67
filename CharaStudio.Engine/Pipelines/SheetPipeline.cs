using System.Text;
using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Maps;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Pictures that belong to a card rather than to a story: character sheets and world maps, as PNG and SVG.</summary>
internal static class SheetPipeline
{
    private const string Renderer = "charastudio-illustrator";

    public static Task<RenderResult> CharacterAsync(SheetRequest request, SpoolFiles files, CancellationToken token)
    {
        if (request.Width is < SheetRequest.SmallestWidth or > SheetRequest.LargestWidth)
        {
            throw new RenderFailedException("InvalidPlan", $"A sheet is {SheetRequest.SmallestWidth} to {SheetRequest.LargestWidth} pixels wide.");
        }

        var (svg, height) = CharacterSheet.Draw(request.Look, request.Sheet, request.Style, request.Width);
        return WriteAsync(svg, request.Width, height, files, token);
    }

    public static Task<RenderResult> MapAsync(MapRequest request, SpoolFiles files, CancellationToken token) =>
        WriteAsync(MapArtist.Draw(request.Map), 1600, 1000, files, token);

    private static async Task<RenderResult> WriteAsync(string svg, int width, int height, SpoolFiles files, CancellationToken token)
    {
        var png = await files.WriteAsync(SvgRaster.Render(svg, width, height).ToPng(), ".png", "image/png", width, height, token);
        var vector = await files.WriteAsync(Encoding.UTF8.GetBytes(svg), ".svg", "image/svg+xml", width, height, token);
        return new RenderResult([new RenderUnit([png, vector])]) { Renderer = Renderer };
    }
}
