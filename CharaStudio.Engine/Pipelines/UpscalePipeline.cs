using System.Globalization;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Enlarges stored pictures; see <see cref="UpscaleRequest"/>.</summary>
internal sealed class UpscalePipeline(ModelCatalogue models)
{
    /// <exception cref="RenderFailedException">InvalidPlan for a factor or a size that is not possible.</exception>
    /// <exception cref="PictureException">No picture of the four kinds, or damaged.</exception>
    /// <exception cref="ModelMissingException">The network or libtorch is not installed.</exception>
    public async Task<RenderResult> RenderAsync(UpscaleRequest request, SpoolFiles files, IProgress<RenderNews> news, CancellationToken token)
    {
        news.Report(new RenderNews("reading", 0));
        var source = await ReadAsync(request, token);
        using var upscaler = new Upscaler(models);
        var made = upscaler.Enlarge(source, request.Factor, new Told(news), token);
        news.Report(new RenderNews("writing", 0.98));
        var picture = made.Picture;
        var png = await files.WriteAsync(picture.ToPng(), ".png", "image/png", picture.Width, picture.Height, token);
        return new RenderResult([new RenderUnit([png])]) { Renderer = made.Model };
    }

    // Its size is looked at before a pixel of it is decoded.
    private static async Task<Pixels> ReadAsync(UpscaleRequest request, CancellationToken token)
    {
        var bytes = await File.ReadAllBytesAsync(request.Path, token);
        var facts = PictureFacts.Read(bytes) ?? throw new PictureException("The file is neither PNG nor JPEG nor WebP nor GIF.");
        return UpscaleRequest.Refusal(facts.Width, facts.Height, request.Factor) is { } refusal
            ? throw new RenderFailedException("InvalidPlan", refusal)
            : Pixels.Decode(bytes);
    }

    private sealed class Told(IProgress<RenderNews> news) : IProgress<double>
    {
        public void Report(double value) => news.Report(new RenderNews(string.Create(CultureInfo.InvariantCulture, $"enlarging, {value:0%}"), 0.97 * value));
    }
}
