using CharaStudio.Engine.Control;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Tests.Engine.Puppet.Stages;

public sealed class PuppetFilmTests : IDisposable
{
    private const int Frames = 40;
    private readonly string _folder = Directory.CreateTempSubdirectory("puppet-film-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(FilmKind.Mp4)]
    [InlineData(FilmKind.Gif)]
    public async Task Write_AnyNumberOfInstances_SameBytes(FilmKind kind)
    {
        var one = await WriteAsync("one", kind, 1);
        var two = await WriteAsync("two", kind, 2);
        var four = await WriteAsync("four", kind, 4);

        Assert.Equal(one, two);
        Assert.Equal(one, four);
    }

    [Fact]
    public async Task Write_Film_TellsEachFrameInOrderAndShowsThem()
    {
        var (seen, shown) = (new List<int>(), new List<byte[]>());

        await WriteAsync("told", FilmKind.Mp4, 2, news: (frame, preview) =>
        {
            seen.Add(frame);
            shown.AddRange(preview is null ? [] : [preview]);
        });

        Assert.Equal(Enumerable.Range(0, Frames), seen);
        Assert.NotEmpty(shown);
        Assert.Equal(320, Pixels.Decode(shown[0]).Width);
    }

    [Fact]
    public async Task Write_Cancelled_LeavesNoFile()
    {
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => WriteAsync("cancelled", FilmKind.Mp4, 2, news: (_, _) => cancel.Cancel(), token: cancel.Token));

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public async Task Write_TransparentMp4_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync("clear", FilmKind.Mp4, 1, Plate.Transparent));

    [Fact]
    public async Task Write_TransparentGif_HasHoles()
    {
        var gif = Pixels.Decode(await WriteAsync("clear", FilmKind.Gif, 1, Plate.Transparent));

        Assert.Equal(0, gif.Rgba[3]);
        Assert.Equal(255, gif.Rgba[(((90 * 320) + 160) * 4) + 3]);
    }

    [Fact]
    public async Task WriteMask_Film_IsWhiteWhereTheSubjectIs()
    {
        var (set, posed, controls) = Clip(Plate.Backdrop(HandMade.Slope(64, 64)));
        var output = Path.Combine(_folder, "mask.gif");

        await new PuppetFilm(new FilmSettings()).WriteMaskAsync(
            set, FilmFormat.Large(FilmKind.Gif, 320, 180, 10), output, posed, controls, (_, _) => { }, 2, CancellationToken.None);

        var mask = Pixels.Decode(await File.ReadAllBytesAsync(output));
        Assert.InRange(mask.Rgba[0], 0, 5);
        Assert.InRange(mask.Rgba[((90 * 320) + 160) * 4], 250, 255);
    }

    [Fact]
    public async Task Write_FewerControlsThanPoses_IsRefused()
    {
        var (set, posed, _) = Clip(Plate.Backdrop(HandMade.Slope(64, 64)));

        await Assert.ThrowsAsync<ArgumentException>(() => new PuppetFilm(new FilmSettings()).WriteAsync(
            set, FilmFormat.Large(FilmKind.Mp4, 320, 180, 10), Path.Combine(_folder, "x.mp4"), posed, [HandMade.Rest], (_, _) => { }, 1, CancellationToken.None));
    }

    private async Task<byte[]> WriteAsync(
        string name, FilmKind kind, int instances, Plate? plate = null, Action<int, byte[]?>? news = null, CancellationToken token = default)
    {
        var (set, posed, controls) = Clip(plate ?? Plate.Backdrop(HandMade.Slope(64, 64)));
        var output = Path.Combine(_folder, name + instances);
        await new PuppetFilm(new FilmSettings()).WriteAsync(
            set, FilmFormat.Large(kind, 320, 180, 10), output, posed, controls, news ?? ((_, _) => { }), instances, token);
        return await File.ReadAllBytesAsync(output, token);
    }

    // Turns, with the camera at rest for the first half and moving in the second.
    private static (StageSet Set, PosedMesh[] Posed, ControlFrame[] Controls) Clip(Plate plate)
    {
        var set = StageTests.Set(new StageSettings(320, 180) { Shadow = 0.5 }, plate);
        return (
            set,
            [.. Enumerable.Range(0, Frames).Select(i => HandMade.Turned(set.Mesh, 3 * i))],
            [.. Enumerable.Range(0, Frames).Select(i => HandMade.Rest with { Camera = new CameraFrame(Zoom: 1 + (Math.Max(0, i - 20) * 0.01)) })]);
    }
}
