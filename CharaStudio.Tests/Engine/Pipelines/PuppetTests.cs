using CharaStudio.Engine.Bench;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Pipelines;

public sealed class PuppetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly LocalEngine _engine;
    private readonly PuppetSource _source;

    public PuppetTests()
    {
        _engine = new LocalEngine(_folder.Path, new RenderDesk(null));
        var (picture, alpha, model) = PuppetScene.Draw(new LookSheet { Name = "Ina", Seed = 5 }, 320, 240);
        string path = Path.Combine(_folder.Path, "reference.png"), mask = Path.Combine(_folder.Path, "mask.png");
        File.WriteAllBytes(path, picture.ToPng());
        File.WriteAllBytes(mask, new CharaStudio.Engine.Vision.Raster(320, 240, 1, alpha).ToPixels().ToPng());
        var joints = Enum.GetValues<Joint>().Select(joint => new JointPlace(model.Rig.Joints[joint].X, model.Rig.Joints[joint].Y, 1));
        _source = new PuppetSource("ina", path, mask, [.. joints]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Frame_WithMask_GivesPictureMaskAndMeasures()
    {
        var unit = await FrameAsync(Frame(Wave(0.5)) with { WithMask = true });

        Assert.Equal([null, RenderRole.Mask], unit.Files.Select(file => file.Role));
        Assert.All(unit.Files, file => Assert.Equal((200, 150), Size(file)));
        var metrics = unit.Puppet!.Metrics;
        Assert.InRange(metrics.ColourDistance!.Value, 0, 0.3);
        Assert.InRange(metrics.Pck!.Value, 0.9, 1);
        Assert.Null(metrics.WarpError);
        Assert.True(metrics.FramesPerSecond > 0 && metrics.PeakMemoryBytes > 1 << 20);
    }

    [Fact]
    public async Task Mobility_OfAWholeFigure_IsEveryPartOfIt()
    {
        var told = (await _engine.RenderAsync(new MobilityRequest(_source), new Progress<RenderNews>(), CancellationToken.None)).Units[0].Mobility!;

        Assert.Equal(PuppetMobility.Figure, told.As);
        Assert.Equal(["head", "trunk", "right_arm", "left_arm", "right_leg", "left_leg"], told.Moves);
        Assert.Empty(told.Stays);
    }

    [Fact]
    public async Task Mobility_OfAHandThatNobodyIsSureOf_LeavesThatArm()
    {
        var unsure = _source with { Key = "unsure", Joints = [.. _source.Joints.Select((place, i) => i is (int)Joint.LeftElbow or (int)Joint.LeftHand ? place with { Visibility = 0.1 } : place with { Visibility = 0.9 })] };
        var told = (await _engine.RenderAsync(new MobilityRequest(unsure), new Progress<RenderNews>(), CancellationToken.None)).Units[0].Mobility!;

        var arm = Assert.Single(told.Stays, limb => limb.Part == "left_arm");
        Assert.Equal(StillPart.Joints, arm.Help);
        Assert.Contains("hidden", arm.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("left_arm", told.Moves);
    }

    [VisionFact]
    public async Task Frame_SubjectDrawnAsItIs_IsItself() =>
        Assert.InRange((await FrameAsync(Frame(Wave(0)))).Puppet!.Metrics.IdentityCosine!.Value, 0.7, 1);

    [Fact]
    public async Task Frame_SameRequestAgain_SameBytes() =>
        Assert.Equal(Bytes(await FrameAsync(Frame(Wave(0.5)))), Bytes(await FrameAsync(Frame(Wave(0.5)))));

    [Fact]
    public async Task Frame_SubjectSeenBefore_NeedsItsFilesNoMore()
    {
        var before = Bytes(await FrameAsync(Frame(Wave(0.5))));
        File.Delete(_source.PicturePath);

        Assert.Equal(before, Bytes(await FrameAsync(Frame(Wave(0.5)))));
    }

    [Fact]
    public async Task Frame_Jpeg_IsAJpeg()
    {
        var bytes = Bytes(await FrameAsync(Frame(Wave(0)) with { MediaType = "image/jpeg" }));

        Assert.Equal([0xFF, 0xD8], bytes[..2]);
    }

    [Theory]
    [InlineData("reference")]
    [InlineData("#204060")]
    [InlineData("place:forest")]
    [InlineData("transparent")]
    public async Task Frame_Backgrounds_DifferOutsideTheSubject(string background)
    {
        var plain = Pixels.Decode(Bytes(await FrameAsync(Frame(Wave(0)) with { Style = new PuppetStyle { Background = "#ff00ff" } })));
        var made = Pixels.Decode(Bytes(await FrameAsync(Frame(Wave(0)) with { Style = new PuppetStyle { Background = background } })));

        Assert.NotEqual(plain.Rgba[..4], made.Rgba[..4]);
        Assert.Equal(background == "transparent" ? 0 : 255, made.Rgba[3]);
    }

    [Fact]
    public async Task Frame_NoJoints_MovesAsOnePieceAndSaysSo()
    {
        var unit = await FrameAsync(Frame(Wave(0.5)) with { Source = _source with { Key = "card", Joints = [] } });

        Assert.NotEmpty(unit.Puppet!.Notes);
    }

    public static TheoryData<PuppetFrameRequest> Wrong()
    {
        var plain = new PuppetFrameRequest(new PuppetSource("x", "", "", []), new float[64], 200, 150);
        float[] nan = [.. new float[63], float.NaN];
        return
        [
            plain with { Z = new float[3] }, plain with { Z = nan }, plain with { Z = [.. nan[..63], float.PositiveInfinity] }, plain with { Width = 4000 },
            plain with { Style = new PuppetStyle { Background = "nowhere" } }, plain with { Style = new PuppetStyle { Background = "place:moon_base_9" } },
            plain with { Style = new PuppetStyle { IdentityStrength = 2 } }, plain with { MediaType = "image/gif" },
            plain with { MediaType = "image/jpeg", Style = new PuppetStyle { Background = "transparent" } }, plain with { Source = new PuppetSource("y", "", "", [new(1, 2, 1)]) },
        ];
    }

    [Theory]
    [MemberData(nameof(Wrong), DisableDiscoveryEnumeration = true)]
    public async Task Frame_OutOfRange_IsRefusedAndLeavesNoFile(PuppetFrameRequest request)
    {
        var whole = request with { Source = request.Source with { PicturePath = _source.PicturePath, MaskPath = _source.MaskPath } };

        var error = await Assert.ThrowsAsync<RenderFailedException>(() => FrameAsync(whole));

        Assert.Equal("InvalidPlan", error.Code);
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public async Task Film_WithMask_GivesFilmPosterMasksAndMeasures()
    {
        var news = new List<RenderNews>();
        var unit = (await _engine.RenderAsync(Film(24) with { WithMask = true }, new Heard(news), CancellationToken.None)).Units[0];

        Assert.Equal([null, RenderRole.Poster, RenderRole.Mask], unit.Files.Select(file => file.Role));
        Assert.Equal(24, unit.Film!.Frames);
        Assert.InRange(unit.Puppet!.Metrics.WarpError!.Value, 0, 0.05);
        Assert.Contains(news, step => step.Preview is not null);
    }

    [Fact]
    public async Task Film_SeveralInstances_SameBytes() =>
        Assert.Equal(Bytes(await FilmAsync(Film(24))), Bytes(await FilmAsync(Film(24) with { Instances = 4 })));

    [Fact]
    public async Task Film_SmoothingParameters_EachHasItsEffect()
    {
        var calm = Film(24) with { Style = new PuppetStyle { TemporalStrength = 0 } };
        var plain = Bytes(await FilmAsync(calm));

        Assert.NotEqual(plain, Bytes(await FilmAsync(calm with { Style = calm.Style with { TemporalStrength = 1 } })));
        Assert.NotEqual(plain, Bytes(await FilmAsync(calm with { Style = calm.Style with { PoseSmoothness = 1 } })));
    }

    [Fact]
    public async Task Film_TooManyOrNoFrames_IsRefused()
    {
        foreach (var frames in (int[])[0, 601])
        {
            Assert.Equal("InvalidPlan", (await Assert.ThrowsAsync<RenderFailedException>(() => FilmAsync(Film(frames)))).Code);
        }
    }

    private static float[] Wave(double seconds) => ControlSpace.Encode(CharaStudio.Engine.Control.Motion.MotionLibrary.Frame("wave", seconds));

    private PuppetFrameRequest Frame(float[] z) => new(_source, z, 200, 150);

    private PuppetFilmRequest Film(int frames) =>
        new(_source, [.. Enumerable.Range(0, frames).Select(i => Wave(i / 12.0))], FilmKind.Mp4, 160, 120, 12);

    private async Task<RenderUnit> FrameAsync(PuppetFrameRequest request) =>
        (await _engine.RenderAsync(request, new Progress<RenderNews>(), CancellationToken.None)).Units[0];

    private async Task<RenderUnit> FilmAsync(PuppetFilmRequest request) =>
        (await _engine.RenderAsync(request, new Progress<RenderNews>(), CancellationToken.None)).Units[0];

    private static byte[] Bytes(RenderUnit unit) => File.ReadAllBytes(unit.Files[0].Path);

    private static (int Width, int Height) Size(RenderFile file)
    {
        var pixels = Pixels.Decode(File.ReadAllBytes(file.Path));
        return (pixels.Width, pixels.Height);
    }

    private sealed class Heard(List<RenderNews> news) : IProgress<RenderNews>
    {
        public void Report(RenderNews value) => news.Add(value);
    }
}
