using System.Globalization;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Tests.Engine.Film;

public sealed class FilmEncoderTests
{
    private static readonly FilmFormat s_small = new(FilmKind.Mp4, 64, 48, 10);

    [Theory]
    [InlineData(FilmKind.Mp4)]
    [InlineData(FilmKind.Gif)]
    public async Task Encode_Frames_GivesAWholeFilm(FilmKind kind)
    {
        using var folder = new FakeEncoder("exit 1");
        var output = folder.Output;
        await new FilmEncoder(new FilmSettings()).EncodeAsync(new FilmFormat(kind, 65, 49, 10), output, 12, Paint, CancellationToken.None);
        Assert.InRange(new FileInfo(output).Length, 500, 1 << 20);
    }

    [Fact]
    public async Task Encode_Always_PassesExactlyTheGoldenArguments()
    {
        using var fake = new FakeEncoder("cat > /dev/null; exit 3");
        await Assert.ThrowsAsync<RenderFailedException>(() => EncodeAsync(fake));
        string[] golden =
        [
            "-hide_banner", "-loglevel", "error", "-nostats", "-y", "-protocol_whitelist", "pipe,file", "-f", "rawvideo", "-pix_fmt", "rgba", "-video_size", "64x48",
            "-framerate", "10", "-threads", "2", "-i", "pipe:0", "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p", "-c:v", "libx264",
            "-preset", "veryfast", "-crf", "18", "-profile:v", "high", "-pix_fmt", "yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            "-color_range", "tv", "-movflags", "+faststart", "-f", "mp4", "-an", "-sn", "-dn", "-map_metadata", "-1", "-threads", "2", "-filter_threads", "1",
            "file:" + fake.Output,
        ];
        Assert.Equal(golden, fake.Arguments);
    }

    [Theory]
    [InlineData("cat > /dev/null; exit 1", "EncoderFailed")]
    [InlineData("exit 0", "EncoderFailed")]
    [InlineData("cat > /dev/null; echo garbage > \"$output\"", "EncoderFailed")]
    [InlineData("cat > /dev/null; head -c 9000 /dev/urandom > \"$output\"", "EncoderFailed")]
    [InlineData("kill -9 $$", "EncoderFailed")]
    [InlineData("sleep 600", "EncoderFailed")]
    [InlineData("cat > /dev/null; sleep 600", "EncoderFailed")]
    [InlineData("head -c 9999999 /dev/zero >&2; exit 1", "EncoderFailed")]
    [InlineData("echo part > \"$output\"; echo 'x: No space left on device' >&2; exit 1", "DiskFull")]
    [InlineData("echo part > \"$output\"; (sleep 1.2; echo 'x: No space left on device' >&2) & exit 1", "DiskFull")]
    public async Task Encode_BrokenEncoder_FailsWithItsWordAndLeavesNothing(string script, string code)
    {
        using var fake = new FakeEncoder(script);
        // Only those that sleep are not waited for: the others take as long as a busy machine needs to start them.
        var stall = TimeSpan.FromSeconds(script.Contains("sleep 600", StringComparison.Ordinal) ? 2 : 120);
        var error = await Assert.ThrowsAsync<RenderFailedException>(() => EncodeAsync(fake, stall));
        Assert.Equal(code, error.Code);
        Assert.False(File.Exists(fake.Output));
        Assert.DoesNotContain(fake.Folder, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Encode_NoEncoder_SaysWhatToDo()
    {
        var encoder = new FilmEncoder(new FilmSettings { Ffmpeg = "/no/such/ffmpeg" });
        var error = await Assert.ThrowsAsync<RenderFailedException>(() => encoder.EncodeAsync(s_small, "/no/such/file.mp4", 1, Paint, CancellationToken.None));
        Assert.Contains("doctor", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-such-setsid")]
    [InlineData("env")] // Starts what follows, as setsid does, and says 127 when it is not there.
    public async Task Encode_StarterMissing_IsTheEncodersFailure(string starter)
    {
        using var fake = new FakeEncoder("exit 127");
        var encoder = new FilmEncoder(new FilmSettings { Ffmpeg = fake.Program, Starter = starter });
        var error = await Assert.ThrowsAsync<RenderFailedException>(() => encoder.EncodeAsync(s_small, fake.Output, 1, Paint, CancellationToken.None));
        Assert.Equal("EncoderFailed", error.Code);
        Assert.Contains("setsid and prlimit", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Encode_Cancelled_EndsTheEncoderAndItsChildren()
    {
        using var fake = new FakeEncoder("sleep 600 & echo $! > \"$HERE/child\"; echo part > \"$output\"; cat > /dev/null; wait");
        using var stop = new CancellationTokenSource();
        var encoding = new FilmEncoder(new FilmSettings { Ffmpeg = fake.Program }).EncodeAsync(s_small, fake.Output, 3, Paint, stop.Token);
        var note = Path.Combine(fake.Folder, "child");
        while (!File.Exists(fake.Output) && !encoding.IsCompleted)
        {
            await Task.Delay(20);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => encoding);
        Assert.False(File.Exists(fake.Output));
        Assert.True(await IsGoneAsync(int.Parse(await File.ReadAllTextAsync(note), CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData(15, 16, 1)]
    [InlineData(1921, 16, 1)]
    [InlineData(16, 1081, 1)]
    [InlineData(16, 16, 0)]
    [InlineData(16, 16, 61)]
    [InlineData(-2, int.MaxValue, int.MinValue)]
    public void Format_OutOfRange_IsRefused(int width, int height, int fps) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FilmFormat(FilmKind.Mp4, width, height, fps));

    [Fact]
    public void LayOnto_HalfClearPixel_MixesWithTheGround()
    {
        byte[] pixel = [200, 100, 0, 128];
        FilmEncoder.LayOnto(pixel, new Rgb(0, 0, 1));
        Assert.Equal([100, 50, 127, 255], pixel);
    }

    private static Task EncodeAsync(FakeEncoder fake) =>
        EncodeAsync(fake, TimeSpan.FromMinutes(2));

    private static Task EncodeAsync(FakeEncoder fake, TimeSpan stall) =>
        new FilmEncoder(new FilmSettings { Ffmpeg = fake.Program, Stall = stall }).EncodeAsync(s_small, fake.Output, 30, Paint, CancellationToken.None);

    private static void Paint(int index, byte[] frame) => frame.AsSpan().Fill((byte)(index * 8));

    private static async Task<bool> IsGoneAsync(int process)
    {
        for (var tries = 0; tries < 3000; tries++)
        {
            try
            {
                // One that has ended may wait long for somebody to take note of it: Z.
                if ((await File.ReadAllTextAsync($"/proc/{process}/stat")).Split(") ")[^1][0] is 'Z' or 'X')
                {
                    return true;
                }
            }
            catch (IOException)
            {
                return true;
            }

            await Task.Delay(20);
        }

        return false;
    }
}
