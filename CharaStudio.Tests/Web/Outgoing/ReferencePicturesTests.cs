using System.Buffers.Binary;
using System.Text;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Outgoing;

public sealed class ReferencePicturesTests : IAsyncLifetime
{
    private const string Webp = "UklGRkgAAABXRUJQVlA4IDwAAAAQAwCdASoUAAwAPpE4l0eloyIhMAgAsBIJQBdl0AAQNgAA/u7T3/4DdfFtMv/3OB/3OB/3OB/HM1mAAAA=";

    // Two frames, the second one smaller.
    private const string MovingWebp =
        "UklGRhQCAABXRUJQVlA4WAoAAAACAAAAFwAADwAAQU5JTQYAAAD/////AQBBTk1GTgEAAAAAAAAAABcAAA8AAPQBAAJWUDggNgEAAHAHAJ0BKhgAEAA+kTiXR6WjIiEwCACwEglsAJ0dgGeq/sBvgHoAdYB+mfowewr+vP6gezXcxlsA4KJf3pmuEP2pTo3gAP76oerIFmIVs15C0QITtNsIHvozH+Zk7Q4xfj8xSGwZLLMa1jJhz9qNnqA4Ur5SessJDGGQJ6Vm7jv8zmwsypp///mTEVqtgusy3nvIeGHNE9Gx5beJt1FACwrH3y/zGx0UbGG3vI/+xsnPcN6lrppR5EwaOee6u5JL1fix/OxaKUR9M+OxCoL/KA+H4hn5P8hN9ZvBQYn/99ivJn/6dB2JP+7r25mVTRwx/5D+7H3hR894Ep3/sX/dUkj8uXFcr/f8rlVQgRpNgwf/76aj/MVP30ZSlo+yP915Ej/kRVDZHC8nIf/8e7/8NZGZ1dAAAABBTk1GkgAAAAAAAAYAABcAAAIAAPQBAABWUDggegAAAJQFAJ0BKhgAAwA+kTqYR4MAgAABIJbACdMoRwN4B+EHCBdgMMC+V/aBv/+cZgLJTYBZ0HAAAP7uZvw5Su0hLFHdEsQ29//WcsMgc0LOWGm6sT70eg7KrdcJPwNrNPuZzF/eZj080/zMeJRoYSI/9BbB9DCRH/oa0AAA";

    private readonly TemporaryFolder _folder = new();
    private readonly Peer _peer = new();
    private ReferencePictures _pictures = null!;

    public Task InitializeAsync()
    {
        _pictures = new ReferencePictures(
            Guards.Make(new Names(["127.0.0.1"]), "peer.test"), new LocalEngine(Path.Combine(_folder.Path, "spool")), new StudioPaths(_folder.Path));
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _peer.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Fetch_Png_ComesBackWrittenAnew()
    {
        _peer.Answer = Peer.Say(200, Picture(20, 12).ToPng(text: [new("secret", "my street")]), "Content-Type: text/html");
        var picture = await _pictures.FetchAsync($"http://peer.test:{_peer.Port}/x", Guards.Small, Guards.Field, default);
        Assert.Equal(("image/png", 20, 12), (picture.MediaType, picture.Width, picture.Height));
        Assert.Equal(Picture(20, 12).Rgba, Pixels.Decode(picture.Content).Rgba);
        Assert.Equal(-1, picture.Content.AsSpan().IndexOf("my street"u8));
    }

    [Fact]
    public async Task Read_WithoutADrawingProcess_DoesNotBlameTheFile()
    {
        using var engine = new WorkerEngine(new WorkerSettings { Command = ["/no/such/program"] }, Path.Combine(_folder.Path, "spool"), _ => { });
        var pictures = new ReferencePictures(Guards.Make(new Names(["127.0.0.1"]), "peer.test"), engine, new StudioPaths(_folder.Path));
        var refusal = await Assert.ThrowsAsync<StudioException>(() => pictures.ReadAsync(Picture(20, 12).ToPng(), Guards.Field, default));
        Assert.Equal(ErrorCode.WorkerAbsent, refusal.Code);
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("%PDF-1.7")]
    public async Task Fetch_NoPictureWhateverItIsCalled_422NamesTheField(string body)
    {
        _peer.Answer = Peer.Say(200, Encoding.ASCII.GetBytes(body), "Content-Type: image/png");
        var refusal = await Assert.ThrowsAsync<StudioException>(
            () => _pictures.FetchAsync($"http://peer.test:{_peer.Port}/x.png", Guards.Small, Guards.Field, default));
        Assert.Equal((ErrorCode.ValidationFailed, Guards.Field), (refusal.Code, refusal.Param));
    }

    [Fact]
    public async Task Read_JpegOnItsSide_IsTurnedAndLosesItsExif()
    {
        var jpeg = Picture(20, 12).ToJpeg(95);
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        var picture = await ReadAsync([.. jpeg[..2], .. exif, .. jpeg[2..]]);
        Assert.Equal(("image/jpeg", 12, 20), (picture.MediaType, picture.Width, picture.Height));
        Assert.Equal(-1, picture.Content.AsSpan().IndexOf("Exif"u8));
    }

    [Theory]
    [InlineData(Webp, 20, 12)]
    [InlineData(MovingWebp, 24, 16)]
    public async Task Read_Webp_GivesItsFirstFrame(string file, int width, int height)
    {
        var picture = await ReadAsync(Convert.FromBase64String(file));
        Assert.Equal(("image/png", width, height), (picture.MediaType, picture.Width, picture.Height));
    }

    [Fact]
    public async Task Read_GifOfTwoFrames_GivesTheFirst()
    {
        var picture = await ReadAsync([.. Gif(colour: 1), .. Gif(colour: 0)[19..], 0x3B]);
        Assert.Equal([255, 0, 0, 255], Pixels.Decode(picture.Content).Rgba[..4]);
    }

    public static TheoryData<string, byte[]> TooLarge => new()
    {
        { "png", PngOf(30_000, 30_000) },
        { "png a side", PngOf(8001, 10) },
        { "png area", PngOf(8000, 5001) },
        { "png line", PngOf(1, int.MaxValue) },
        { "gif", [.. "GIF89a"u8, 255, 255, 255, 255, 0, 0, 0, 0x3B] },
        { "jpeg", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 255, 255, 255, 255, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1] },
        { "webp", [.. "RIFF"u8, 22, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255] },
    };

    [Theory]
    [MemberData(nameof(TooLarge))]
    public async Task Read_TooLargeByItsHeader_IsRefusedUndecoded(string kind, byte[] file)
    {
        var refusal = await Assert.ThrowsAsync<StudioException>(() => ReadAsync(file));
        Assert.True(refusal.Message.Contains("8000 a side", StringComparison.Ordinal), kind + refusal.Message);
    }

    [Fact]
    public async Task Read_DamagedFiles_AreRefusedAndLeaveNothing()
    {
        foreach (var cut in new[] { 40, 60, 100 })
        {
            await Assert.ThrowsAsync<StudioException>(() => ReadAsync(Picture(64, 64).ToPng()[..cut]));
            await Assert.ThrowsAsync<StudioException>(() => ReadAsync(Gif(1)[..(cut % 23)]));
        }

        Assert.Empty(Directory.EnumerateFiles(_folder.Path, "*", SearchOption.AllDirectories));
    }

    private Task<ReferencePicture> ReadAsync(byte[] bytes) => _pictures.ReadAsync(bytes, Guards.Field, CancellationToken.None);

    private static Pixels Picture(int width, int height) =>
        new(width, height, [.. Enumerable.Range(0, width * height * 4).Select(i => i % 4 == 3 ? (byte)255 : (byte)(i * 7))]);

    // One pixel out of a palette of red (1) and black (0), without the trailer.
    private static byte[] Gif(int colour) =>
        [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, (byte)(colour == 1 ? 0x4C : 0x44), 1, 0];

    private static byte[] PngOf(int width, int height)
    {
        var png = Picture(2, 2).ToPng();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }
}
