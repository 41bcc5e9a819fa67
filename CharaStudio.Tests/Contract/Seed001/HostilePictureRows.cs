using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json;
using CharaStudio.Engine.Imaging;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Reference images of every kind and of no kind: the right result or a documented refusal, and a studio that goes on.</summary>
public sealed class HostilePictureRows(ApiStudio studio) : IClassFixture<ApiStudio>
{
    // 24 x 24, four inks (Adobe's way round), quality 40: a red disc on white.
    private const string Cmyk = "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAUDg8SDw0UEhASFxUUGB4yIR4cHB49LC4kMklATEtHQEZFUFpzYlBVbVZFRmSIZW13e4GCgU5gjZeMfZZzfoF8/9sAQwEVFxceGh47ISE7fFNGU3x8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8/8AAFAgAGAAYBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAGBf/EACsQAAIBAwMBBQkAAAAAAAAAAAECAAMFEQQGMdESIVJx4RMUMjNBUZGhwf/EABgBAAMBAQAAAAAAAAAAAAAAAAAEBQID/8QAGxEAAwADAQEAAAAAAAAAAAAAAQIDAAQREjH/2gAOBAEAAhEDEQQAAD8AldDoa2v1ApUQM8ljwolAu1qHs8NqKhqeIAAfj1jaQT3XUMPmFwD5Y7v7N6MzmpXpyHt7dVqUQ8AyziIkLc7ZWttULUIdG+Fx9ehiUu5QhtLl+Q6lPPPTMTlRQrcGUdOzWl6b7iIiTVruVS26guo7SN3OmefWUq7jt5p9ou4PgKHPT9xEFoyjgwtpys3pvuIiJgXi7tcnCopSghyqnkn7mIiYJJPTjE5rNfK/MRET/9k=";

    private ApiClient Api => studio.Owner;

    private async Task<JsonElement> LookedAtAsync(byte[] picture)
    {
        var made = await Api.UploadAsync(picture);
        Assert.True(made.Status == 201, $"{made.Status} {made.Body}");
        return await Api.LookedAtAsync(made.Body.GetProperty("reference_image_id").GetString()!);
    }

    private async Task<Pixels> PictureAsync(JsonElement view, string field) =>
        Pixels.Decode(await Api.Http.GetByteArrayAsync(new Uri(new Uri(view.GetProperty(field).GetString()!).PathAndQuery, UriKind.Relative)));

    // A disc in the middle, something else around it.
    private static Pixels Disc(int side, byte[] inside, byte[] outside) => new(
        side, side, [.. Enumerable.Range(0, side * side).SelectMany(i => Math.Pow((i % side) - (side / 2.0), 2) + Math.Pow((i / side) - (side / 2.0), 2) < side * side / 9.0 ? inside : outside)]);

    [VisionFact]
    public async Task Alpha_OfAPicture_IsItsMask()
    {
        var view = await LookedAtAsync(Disc(60, [200, 30, 30, 255], [0, 0, 0, 0]).ToPng());
        var mask = await PictureAsync(view, "mask_url");
        Assert.Equal("alpha", view.GetProperty("mask").GetProperty("source").GetString());
        Assert.Equal((255, 0), (mask.Rgba[4 * ((30 * 60) + 30)], mask.Rgba[4 * 62]));
    }

    [Fact]
    public async Task FullyTransparent_Picture_FailsSayingSo()
    {
        var view = await LookedAtAsync(new Pixels(32, 32, new byte[32 * 32 * 4]).ToPng());
        Assert.Equal("failed", view.GetProperty("status").GetString());
        Assert.Contains("transparent", view.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [VisionFact]
    public async Task FlatColour_AndThinPicture_CanBeFramed()
    {
        foreach (var picture in new[] { new Pixels(32, 32, [.. Enumerable.Repeat((byte)255, 32 * 32 * 4)]), new Pixels(300, 17, [.. Enumerable.Repeat((byte)120, 300 * 17 * 3).Chunk(3).SelectMany(c => (byte[])[.. c, 255])]) })
        {
            var id = (await LookedAtAsync(picture.ToPng())).GetProperty("reference_image_id").GetString();
            var frame = await Api.Post("/v1/generate/frame", $$"""{"reference_image_id":"{{id}}","control_type":"pose","z_t":[{{string.Join(',', new int[64])}}],"resolution":"64x48"}""");
            Assert.True(frame.Status is 200 or 422, frame.Body.ToString());
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 300)]
    [InlineData(300, 15)]
    public async Task TooSmall_Picture_Is422NamingTheLeastSide(int width, int height)
    {
        var refused = await Api.UploadAsync(new Pixels(width, height, new byte[width * height * 4]).ToPng());
        Assert.Equal(422, refused.Status);
        Assert.Contains("16 a side", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    public async Task CutOff_Picture_Is422(string kind)
    {
        var whole = kind is "png" ? Subject.Picture(width: 120, height: 160).ToPng() : Subject.Picture(width: 120, height: 160).ToJpeg();
        foreach (var share in new[] { 0.1, 0.5, 0.95 })
        {
            Assert.Equal(422, (await Api.UploadAsync(whole[..(int)(whole.Length * share)])).Status);
        }
    }

    [Fact]
    public async Task Jpeg_OfFourInks_IsReadInItsColours()
    {
        var made = await PictureAsync(await LookedAtAsync(Convert.FromBase64String(Cmyk)), "image_url");
        var (disc, ground) = (made.Rgba.AsSpan(4 * ((12 * 24) + 12), 3).ToArray(), made.Rgba.AsSpan(0, 3).ToArray());
        Assert.True(disc[0] > 150 && disc[1] < 110 && disc[2] < 110, string.Join(' ', disc));
        Assert.True(ground.Min() > 200, string.Join(' ', ground));
    }

    [Fact]
    public async Task Png_OfSixteenBits_IsReadInItsColours()
    {
        var row = Enumerable.Range(0, 32).SelectMany(_ => (byte[])[0x80, 0x12, 0x20, 0x34, 0xF0, 0x56]).ToArray();
        var made = await PictureAsync(await LookedAtAsync(Png(32, 32, 16, 2, row)), "image_url");
        Assert.Equal([0x80, 0x20, 0xF0], made.Rgba[..3].Select(b => (int)b), (a, b) => Math.Abs(a - b) <= 1);
    }

    [VisionFact]
    public async Task Png_OfAPaletteWithTransparency_HasItsAlphaAsMask()
    {
        // Entry 0 is clear, entry 1 green: the right half is the subject.
        var row = Enumerable.Range(0, 32).Select(x => (byte)(x < 16 ? 0 : 1)).ToArray();
        var view = await LookedAtAsync(Png(32, 32, 8, 3, row, ("PLTE", [255, 0, 0, 0, 200, 0]), ("tRNS", [0])));
        Assert.Equal(("alpha", 0.5), (view.GetProperty("mask").GetProperty("source").GetString(), Math.Round(view.GetProperty("mask").GetProperty("share").GetDouble(), 2)));
    }

    [Fact]
    public async Task Png_ThatMoves_IsItsStillPicture()
    {
        var row = Enumerable.Range(0, 32).SelectMany(_ => (byte[])[10, 200, 30]).ToArray();
        var made = await PictureAsync(
            await LookedAtAsync(Png(32, 32, 8, 2, row, ("acTL", [0, 0, 0, 2, 0, 0, 0, 0]), ("fcTL", [0, 0, 0, 0, 0, 0, 0, 32, 0, 0, 0, 32, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 10, 0, 0]))), "image_url");
        Assert.Equal((32, 32, 200), (made.Width, made.Height, made.Rgba[1]));
    }

    [Fact]
    public async Task Png_WhoseDataAreFarMoreThanItsPixels_IsReadOrRefusedAndTheStudioLives()
    {
        // 64 MiB of zeros where 32 rows of 96 bytes belong.
        var bomb = Png(32, 32, 8, 2, new byte[(64 << 20) / 32]);
        var made = await Api.UploadAsync(bomb);
        Assert.True(made.Status is 201 or 422, made.Body.ToString());
        Assert.Equal(201, (await Api.UploadAsync(Subject.Picture(width: 60, height: 80).ToPng())).Status);
    }

    [Theory]
    [InlineData(1, 40, 60)]
    [InlineData(3, 40, 60)]
    [InlineData(6, 60, 40)]
    [InlineData(8, 60, 40)]
    public async Task Jpeg_WithOrientation_IsReportedUpright(byte orientation, int width, int height)
    {
        var jpeg = Subject.Picture(width: 40, height: 60).ToJpeg();
        byte[] exif = [0xFF, 0xE1, 0, 34, .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0];
        var made = await Api.UploadAsync([.. jpeg[..2], .. exif, .. jpeg[2..]]);
        Assert.Equal((201, width, height), (made.Status, made.Body.GetProperty("width").GetInt32(), made.Body.GetProperty("height").GetInt32()));
    }

    [Theory]
    [InlineData("""{"z_sequence":[[NaN]]}""", 400)]
    [InlineData("""{"z_sequence":[[1e400]]}""", 400)]
    [InlineData("""{"z_sequence":[[1e39]]}""", 422)]
    [InlineData("""{"z_sequence":[["1"]]}""", 422)]
    [InlineData("""{"z_sequence":[null]}""", 422)]
    [InlineData("""{"z_sequence":{"z_sequence":{"z_sequence":[]}}}""", 422)]
    [InlineData("""{"z_sequence":null}""", 422)]
    [InlineData("""{}""", 422)]
    public async Task Preview_HostileNumbers_AreRefused(string body, int status) => Assert.Equal(status, (await Api.Post("/v1/control/preview", body)).Status);

    // Rows all alike, no filter.
    private static byte[] Png(int width, int height, byte depth, byte colour, byte[] row, params (string Name, byte[] Data)[] between)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var y = 0; y < height; y++)
            {
                zlib.WriteByte(0);
                zlib.Write(row);
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (depth, colour);
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR", head), .. between.SelectMany(part => Chunk(part.Name, part.Data)), .. Chunk("IDAT", packed.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(name), .. data];
        var (length, check) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(check, Crc32.Of(named));
        return [.. length, .. named, .. check];
    }
}
