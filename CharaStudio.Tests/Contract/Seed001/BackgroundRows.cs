using System.Diagnostics;
using CharaStudio.Engine.Imaging;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>What stands behind the subject of a frame or film, measured in pixels.</summary>
public sealed class BackgroundRows(ReferenceStudio studio) : IClassFixture<ReferenceStudio>
{
    private const int Side = 96;

    private Task<ApiAnswer> FrameAsync(string background, string rest = "") => studio.Api.Post(
        "/v1/generate/frame", $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_t":{{studio.Step}},"resolution":"{{Side}}x{{Side}}","background":"{{background}}"{{rest}}}""");

    private Task<ApiAnswer> FilmAsync(string background, string format) => studio.Api.Post(
        "/v1/generate/video",
        $$"""{"reference_image_id":"{{studio.Reference}}","control_type":"text","z_sequence":{{studio.Walk}},"resolution":"{{Side}}x{{Side}}","fps":10,"format":"{{format}}","background":"{{background}}"}""");

    private async Task<byte[]> FileAsync(ApiAnswer made, string field)
    {
        Assert.True(made.Status == 200, made.Body.ToString());
        return await studio.Api.Http.GetByteArrayAsync(new Uri(new Uri(made.Body.GetProperty(field).GetString()!).PathAndQuery, UriKind.Relative));
    }

    private async Task<Pixels> PixelsAsync(string background) => Pixels.Decode(await FileAsync(await FrameAsync(background), "image_url"));

    // Every frame as RGBA.
    private static async Task<IReadOnlyList<byte[]>> FramesAsync(byte[] film)
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, film);
            using var ffmpeg = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "rgba", "pipe:1"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            using var raw = new MemoryStream();
            await ffmpeg.StandardOutput.BaseStream.CopyToAsync(raw);
            return [.. raw.ToArray().Chunk(Side * Side * 4)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static double Clear(IReadOnlyList<byte> rgba) => Enumerable.Range(0, Side * Side).Count(i => rgba[(4 * i) + 3] == 0) / (double)(Side * Side);

    [Fact]
    public async Task Frame_Place_IsDrawnBehindTheSubject()
    {
        var (forest, street) = (await PixelsAsync("place:forest"), await PixelsAsync("place:village_street"));
        Assert.True(forest.Opaque && street.Opaque);
        var colours = Enumerable.Range(0, Side).Select(x => (forest.Rgba[4 * x], forest.Rgba[(4 * x) + 1], forest.Rgba[(4 * x) + 2])).Distinct().Count();
        Assert.True(colours > 4, $"The top row has {colours} colours: nothing is drawn there.");
        Assert.NotEqual(forest.Rgba, street.Rgba);
    }

    [Fact]
    public async Task Frame_UnknownPlace_Is422ListingThem()
    {
        var refused = await FrameAsync("place:moon_base_9");
        Assert.Equal(422, refused.Status);
        Assert.Contains("place:forest", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gif_Transparent_IsClearAroundTheSubjectInEveryFrame()
    {
        var frames = await FramesAsync(await FileAsync(await FilmAsync("transparent", "gif"), "video_url"));
        Assert.Equal(8, frames.Count);
        Assert.All(frames, frame => Assert.InRange(Clear(frame), 0.3, 0.97));
        Assert.All(frames, frame => Assert.Equal(0, frame[3]));
    }

    [Fact]
    public async Task Gif_Transparent_LeavesNoTraceOfTheFrameBefore()
    {
        var frames = await FramesAsync(await FileAsync(await FilmAsync("transparent", "gif"), "video_url"));
        var still = Clear(Pixels.Decode(await FileAsync(await FrameAsync("transparent"), "image_url")).Rgba);
        // Traces would pile up: the last frame would be far less clear than the first.
        Assert.InRange(Clear(frames[^1]), Clear(frames[0]) - 0.1, 1);
        Assert.InRange(Clear(frames[3]), still - 0.12, still + 0.12);
    }

    [Theory]
    [InlineData("mp4", "An mp4 cannot be transparent")]
    public async Task Film_TransparentWhereItCannotBe_Is422SayingWhatCan(string format, string says)
    {
        var refused = await FilmAsync("transparent", format);
        Assert.Equal((422, "background"), (refused.Status, refused.Body.GetProperty("error").GetProperty("param").GetString()));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jpeg_Transparent_Is422() => Assert.Equal(422, (await FrameAsync("transparent", ""","output_format":"jpeg" """)).Status);

    [Theory]
    [InlineData("mp4", 12)]
    [InlineData("gif", 12)]
    public async Task Film_Colour_IsThatColourInItsCorners(string format, int off)
    {
        var frames = await FramesAsync(await FileAsync(await FilmAsync("#2040c0", format), "video_url"));
        Assert.All(frames, frame => Assert.Equal([0x20, 0x40, 0xC0], frame[..3].Select(b => (int)b), (a, b) => Math.Abs(a - b) <= off));
    }

    [Fact]
    public async Task Film_Place_IsDrawn() => Assert.NotEqual(await FileAsync(await FilmAsync("place:forest", "mp4"), "video_url"), await FileAsync(await FilmAsync("reference", "mp4"), "video_url"));
}
