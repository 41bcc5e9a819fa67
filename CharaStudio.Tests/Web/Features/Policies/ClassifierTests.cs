using System.Net;
using System.Text;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Policies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Policies;

/// <summary>The classifier marks for review and refuses nothing.</summary>
public sealed class ClassifierTests : IAsyncLifetime
{
    private readonly HttpListener _server = new();
    private readonly StudioApplication _studio = new();
    private volatile int _asked;
    private volatile string _answer = """{"results":[{"flagged":true,"categories":{"violence":true,"hate":false}}]}""";

    public Task InitializeAsync()
    {
        var port = Ports.Free();
        _server.Prefixes.Add($"http://127.0.0.1:{port}/");
        _server.Start();
        _ = AnswerAsync();
        _studio.Settings["Classifier:BaseUrl"] = $"http://127.0.0.1:{port}/v1";
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _studio.DisposeAsync();
        _server.Close();
    }

    private async Task AnswerAsync()
    {
        while (_server.IsListening)
        {
            try
            {
                var context = await _server.GetContextAsync();
                var answer = _answer;
                _asked++;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                context.Response.Close();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task OrderAsync(string description)
    {
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        Assert.Equal(202, (await api.Post("/v1/generate/comic", $$"""{"async":true,"panels":[{"description":"{{description}}"}]}""")).Status);
    }

    private async Task<IReadOnlyList<ReviewFlag>> FlagsAsync()
    {
        var owner = await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        var flags = _studio.Services.GetRequiredService<ReviewFlags>();
        return await Eventually.GetAsync("A flag", () => flags.ListAsync(owner, 10), list => list.Count > 0);
    }

    [Fact]
    public async Task FlaggedText_IsDrawn_AndKeptForReview()
    {
        await OrderAsync("a duel at dawn");
        var flag = Assert.Single(await FlagsAsync());
        Assert.Equal(("violence", "a duel at dawn"), (flag.Categories, flag.Excerpt));
    }

    [Fact]
    public async Task BrokenAnswer_HindersNothing()
    {
        var sound = _answer;
        _answer = "<html>";
        await OrderAsync("a duel at dawn");
        await Eventually.HoldsAsync("A question to the classifier", () => _asked > 0);
        _answer = sound;
        // One text after the other: when this one is flagged, the first has been done with.
        await OrderAsync("a duel at dusk");
        Assert.Equal("a duel at dusk", Assert.Single(await FlagsAsync()).Excerpt);
    }
}
