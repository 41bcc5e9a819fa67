using System.Buffers.Binary;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Worker;

namespace CharaStudio.Tests.Engine.Worker;

public sealed class FrameStreamTests
{
    [Fact]
    public async Task ReadAsync_WrittenRender_IsTheSame()
    {
        using var pipe = new MemoryStream();
        using var frames = new FrameStream(pipe, pipe);
        var plan = new ScenePlan { Description = "雪 gate", Weather = Weather.Snow, Seed = 7 };
        await frames.WriteAsync(new Render(3, new PanelRequest(plan, 640, 480)));
        pipe.Position = 0;

        var read = Assert.IsType<Render>(await frames.ReadAsync());

        var panel = Assert.IsType<PanelRequest>(read.Request);
        Assert.Equal((3, 640, "雪 gate", Weather.Snow, 7), (read.Id, panel.Width, panel.Plan.Description, panel.Plan.Weather, panel.Plan.Seed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(9)]
    public async Task ReadAsync_InputEndsEarly_IsNull(int bytesLeft)
    {
        using var pipe = new MemoryStream();
        using var frames = new FrameStream(pipe, pipe);
        await frames.WriteAsync(new Ping(1));
        pipe.SetLength(bytesLeft);
        pipe.Position = 0;

        Assert.Null(await frames.ReadAsync());
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(FrameStream.Longest + 1)]
    public async Task ReadAsync_ImpossibleLength_Throws(int length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, length);
        using var frames = new FrameStream(new MemoryStream(bytes), Stream.Null);

        await Assert.ThrowsAsync<InvalidDataException>(() => frames.ReadAsync());
    }

    [Theory]
    [InlineData("{\"type\":\"format_disk\"}")]
    [InlineData("not json")]
    public async Task ReadAsync_UnknownMessage_Throws(string body)
    {
        var bytes = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, body.Length);
        System.Text.Encoding.UTF8.GetBytes(body, bytes.AsSpan(4));
        using var frames = new FrameStream(new MemoryStream(bytes), Stream.Null);

        await Assert.ThrowsAsync<InvalidDataException>(() => frames.ReadAsync());
    }
}
