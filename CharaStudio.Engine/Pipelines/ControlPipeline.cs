using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Preview;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Moving stick figures of control vectors.</summary>
internal sealed class ControlPipeline(FilmSettings settings)
{
    /// <exception cref="ControlException">A vector is none.</exception>
    public async Task<RenderResult> PreviewAsync(ControlPreviewRequest request, SpoolFiles files, CancellationToken token)
    {
        var frames = request.Z.Select(z => ControlSpace.Decode(z as float[] ?? [.. z])).ToList();
        var format = new FilmFormat(FilmKind.Gif, request.Side, request.Side, request.Fps);
        var output = files.Reserve(format.Extension);
        await new FilmEncoder(settings).EncodeAsync(
            format, output, frames.Count, (index, frame) => SvgRaster.Render(StickFigure.Svg(frames[index], format.Width, format.Height), format.Width, format.Height).Rgba.CopyTo(frame, 0), token);
        return new RenderResult([new RenderUnit([new RenderFile(output, format.MediaType, format.Width, format.Height)])]);
    }
}
