using System.Buffers.Binary;
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

        if (facts.MediaType == "image/jpeg" && !IsWholeJpeg(bytes))
        {
            throw new PictureException("The JPEG ends before its picture does.");
        }

        var pixels = Pixels.Decode(bytes);
        var file = facts.MediaType == "image/jpeg"
            ? await files.WriteAsync(pixels.ToJpeg(Quality), ".jpg", "image/jpeg", pixels.Width, pixels.Height, token)
            : await files.WriteAsync(pixels.ToPng(), ".png", "image/png", pixels.Width, pixels.Height, token);
        return new RenderResult([new RenderUnit([file]) { Colours = ColourReader.Read(pixels) }]);
    }

    // ITU-T T.81, B.1.1: segments FF xx with their length, from FF DA on the picture's own bytes, in which FF is followed by 0 or a restart, until FF D9.
    // Decoders paint what is missing grey and say nothing.
    private static bool IsWholeJpeg(ReadOnlySpan<byte> jpeg)
    {
        const byte start = 0xDA;
        var at = 2;
        while (at + 4 <= jpeg.Length && jpeg[at] == 0xFF && jpeg[at + 1] != start)
        {
            at += jpeg[at + 1] == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(jpeg[(at + 2)..]);
        }

        return at < jpeg.Length && jpeg[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) >= 0;
    }
}
