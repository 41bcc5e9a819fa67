using System.Text.Json;
using CharaStudio.Engine.Writing;
using CharaStudio.Engine.Writing.Served;
using Microsoft.AspNetCore.Http;

namespace CharaStudio.Tests.Engine.Writing.Served;

public class ServedWriterTests
{
    private const string Good = """{"title":"The Gate","prose":"Snow fell. Lin waited.\n\nNobody came.","choices":[{"text":"Knock","title":"A Knock"},{"text":"Leave","title":"Away"}]}""";

    private static readonly StoryBrief s_brief = new() { Title = "T", Outline = "Lin must wait.", Seed = 11, Temperature = 0.4, MaxTokens = 256 };

    private static Task<StoryScene> Write(ModelServer server, string path = "", bool stream = true, StoryBrief? brief = null) =>
        new ServedWriter(new HttpClient(), new ServedModel(new Uri(server.BaseUrl, path), "tiny", "k", stream)).ContinueAsync(brief ?? s_brief, CancellationToken.None);

    [Theory]
    [InlineData("")]
    [InlineData("v1")]
    [InlineData("v1/")]
    public async Task Continue_StreamedAnswer_IsReadWhole(string path)
    {
        await using var server = await ModelServer.StartAsync((c, _) => ModelServer.StreamAsync(c, Good));
        var scene = await Write(server, path);
        Assert.Equal("Snow fell. Lin waited.\n\nNobody came.", scene.Text);
        Assert.Equal(["Knock", "Leave"], scene.Choices.Select(c => c.Text));
        Assert.Equal(new WriterInfo("tiny", "language-model"), scene.Writer);
    }

    [Fact]
    public async Task Continue_AnswerInOnePiece_IsReadToo()
    {
        var whole = JsonSerializer.Serialize(new { choices = new[] { new { message = new { content = $"```json\n{Good}\n```" }, finish_reason = "stop" } }, usage = new { prompt_tokens = 5, completion_tokens = 9 } });
        await using var server = await ModelServer.StartAsync((c, _) =>
        {
            c.Response.ContentType = "application/json";
            return c.Response.WriteAsync(whole);
        });
        Assert.Equal(new TokenUse(5, 9, "server"), (await Write(server, stream: false)).Usage);
    }

    [Fact]
    public async Task Continue_Settings_AreSent()
    {
        await using var server = await ModelServer.StartAsync((c, _) => ModelServer.StreamAsync(c, Good));
        await Write(server);
        using var sent = JsonDocument.Parse(server.Asked[0]);
        Assert.Equal(11, sent.RootElement.GetProperty("seed").GetInt64());
        Assert.Equal(0.4, sent.RootElement.GetProperty("temperature").GetDouble());
        Assert.True(sent.RootElement.GetProperty("stream").GetBoolean());
    }

    [Fact]
    public async Task Continue_BrokenThenRepaired_AsksOnceMore()
    {
        await using var server = await ModelServer.StartAsync((c, n) => ModelServer.StreamAsync(c, n == 1 ? "Sure! Here is your story." : Good));
        Assert.Equal("The Gate", (await Write(server)).Title);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task Continue_BrokenTwice_FailsWithTheReason()
    {
        await using var server = await ModelServer.StartAsync((c, _) => ModelServer.StreamAsync(c, """{"title":"x","prose":"y","choices":["only one"]}"""));
        var failure = await Assert.ThrowsAsync<WriterException>(() => Write(server));
        Assert.Contains("choices", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task Continue_ErrorInTheStream_FailsWithTheReason()
    {
        await using var server = await ModelServer.StartAsync(async (c, _) =>
        {
            c.Response.ContentType = "text/event-stream";
            await c.Response.WriteAsync("data: {\"error\":{\"message\":\"out of memory\"}}\n\n");
        });
        Assert.Contains("out of memory", (await Assert.ThrowsAsync<WriterException>(() => Write(server))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_StreamCutOff_Fails()
    {
        await using var server = await ModelServer.StartAsync((c, _) => ModelServer.StreamAsync(c, Good, done: false));
        await Assert.ThrowsAsync<WriterException>(() => Write(server));
    }

    [Fact]
    public async Task Continue_ServerError_FailsWithStatusAndReason()
    {
        await using var server = await ModelServer.StartAsync((c, _) =>
        {
            c.Response.StatusCode = 500;
            return c.Response.WriteAsync("no such model");
        });
        Assert.Contains("500: no such model", (await Assert.ThrowsAsync<WriterException>(() => Write(server))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Continue_NoServer_Fails() =>
        await Assert.ThrowsAsync<WriterException>(() => new ServedWriter(new HttpClient(), new ServedModel(new Uri("http://127.0.0.1:9/"), "x")).ContinueAsync(s_brief, CancellationToken.None));

    [Fact]
    public async Task Continue_ProseOverTheBound_IsCutAtASentence()
    {
        var prose = string.Concat(Enumerable.Repeat("It snowed and snowed. ", 40));
        await using var server = await ModelServer.StartAsync((c, _) => ModelServer.StreamAsync(c, Good.Replace("Snow fell. Lin waited.", prose, StringComparison.Ordinal)));
        var scene = await Write(server, brief: s_brief with { MaxTokens = 64 });
        Assert.InRange(Tokens.Estimate(scene.Text), 32, 64);
        Assert.EndsWith("snowed.", scene.Text, StringComparison.Ordinal);
    }
}
