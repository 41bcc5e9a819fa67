using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Pipelines;

public sealed class UpscaleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public async Task RenderAsync_PictureWithHoles_IsAPngOfTwiceTheSidesWithItsHoles()
    {
        var path = await FileAsync(HalfSeen(150, 40));
        var shares = new List<double>();
        var engine = new LocalEngine(_folder.Path);

        var result = await engine.RenderAsync(new UpscaleRequest(path, 2), new Heard(shares), default);

        var made = Pixels.Decode(await File.ReadAllBytesAsync(result.Units[0].File("image/png").Path));
        Assert.Equal((300, 80, ModelCards.UpscaleLarge), (made.Width, made.Height, result.Renderer));
        Assert.Equal((255, 0), (made.Rgba[3], made.Rgba[(4 * 299) + 3]));
        Assert.Equal(shares.Order(), shares);
        Assert.True(shares.Count >= 4, "one word a tile, and of reading and writing");
    }

    [TensorModelFact(ModelCards.UpscaleLarge)]
    public async Task RenderAsync_InTheWorker_TheWorkerAloneHoldsTheTensorEngine()
    {
        using var engine = new WorkerEngine(new WorkerSettings { Slots = 1 }, Path.Combine(_folder.Path, "spool"), _ => { });

        var result = await engine.RenderAsync(new UpscaleRequest(await FileAsync(HalfSeen(20, 30)), 4), new Silent(), default);

        Assert.Equal((80, 120), (result.Units[0].Files[0].Width, result.Units[0].Files[0].Height));
        Assert.Contains("libtorch", await File.ReadAllTextAsync($"/proc/{engine.ProcessIds.Single()}/maps"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RenderAsync_WorkerWithoutTheNetwork_SaysWhatToType()
    {
        var settings = new WorkerSettings { Slots = 1, Models = Path.Combine(_folder.Path, "none") };
        using var engine = new WorkerEngine(settings, Path.Combine(_folder.Path, "spool"), _ => { });
        var request = new UpscaleRequest(await FileAsync(HalfSeen(8, 8)), 2);

        var error = await Assert.ThrowsAsync<RenderFailedException>(() => engine.RenderAsync(request, new Silent(), default));

        Assert.Equal("RendererUnavailable", error.Code);
        Assert.Contains("npm ci --prefix models", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public async Task RenderAsync_OtherFactorOrTooLarge_FailsAsInvalidPlan(int factor)
    {
        var path = await FileAsync(new Pixels(2501, 1, new byte[10004]));

        var error = await Assert.ThrowsAsync<RenderFailedException>(
            () => new LocalEngine(_folder.Path).RenderAsync(new UpscaleRequest(path, factor), new Silent(), default));

        Assert.Equal("InvalidPlan", error.Code);
    }

    [Fact]
    public async Task RenderAsync_NoPicture_FailsAsInvalidPlan()
    {
        var path = Path.Combine(_folder.Path, "text");
        await File.WriteAllTextAsync(path, "<svg/>");

        var error = await Assert.ThrowsAsync<RenderFailedException>(
            () => new LocalEngine(_folder.Path).RenderAsync(new UpscaleRequest(path, 2), new Silent(), default));

        Assert.Equal("InvalidPlan", error.Code);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<string> FileAsync(Pixels picture)
    {
        var path = Path.Combine(_folder.Path, "picture");
        await File.WriteAllBytesAsync(path, picture.ToPng());
        return path;
    }

    private static Pixels HalfSeen(int width, int height) =>
        new(width, height, [.. Enumerable.Range(0, width * height).SelectMany<int, byte>(i => i % width < width / 2 ? [220, 40, 30, 255] : [0, 0, 0, 0])]);

    private sealed class Heard(List<double> shares) : IProgress<RenderNews>
    {
        public void Report(RenderNews value) => shares.Add(value.Share);
    }
}
