using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Reads strangers' pictures; see <see cref="ImportRequest"/>.</summary>
internal static class ImportPipeline
{
    private const int Quality = 95;

    /// <exception cref="PictureException">No picture of the four kinds, damaged, or too large.</exception>
    public static async Task<RenderResult> ReadAsync(ImportRequest request, SpoolFiles files, CancellationToken token)
    {
        var bytes = await File.ReadAllBytesAsync(request.Path, token);
        var facts = PictureFacts.Read(bytes) ?? throw new PictureException("The file is neither PNG nor JPEG nor WebP nor GIF.");
        if (!facts.Fits)
        {
            throw new PictureException(
                $"The picture has {facts.Width} x {facts.Height} pixels; at most {ImportRequest.LongestSide} a side and {ImportRequest.MostPixels / 1_000_000} megapixels are read.");
        }

        var pixels = Pixels.Decode(bytes);
        var file = facts.MediaType == "image/jpeg"
            ? await files.WriteAsync(pixels.ToJpeg(Quality), ".jpg", "image/jpeg", pixels.Width, pixels.Height, token)
            : await files.WriteAsync(pixels.ToPng(), ".png", "image/png", pixels.Width, pixels.Height, token);
        return new RenderResult([new RenderUnit([file]) { Colours = ColourReader.Read(pixels) }]);
    }
}
