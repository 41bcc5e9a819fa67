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
    private string _answer = """{"results":[{"flagged":true,"categories":{"violence":true,"hate":false}}]}""";

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
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(_answer));
                context.Response.Close();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task<IReadOnlyList<ReviewFlag>> FlagsAfterAsync(string description)
    {
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        Assert.Equal(202, (await api.Post("/v1/generate/comic", $$"""{"async":true,"panels":[{"description":"{{description}}"}]}""")).Status);
        var owner = await _studio.Services.GetRequiredService<AccountService>().EnsureOwnerAsync();
        var flags = _studio.Services.GetRequiredService<ReviewFlags>();
        for (var i = 0; i < 50 && (await flags.ListAsync(owner, 10)).Count == 0; i++)
        {
            await Task.Delay(40);
        }

        return await flags.ListAsync(owner, 10);
    }

    [Fact]
    public async Task FlaggedText_IsDrawn_AndKeptForReview()
    {
        var flag = Assert.Single(await FlagsAfterAsync("a duel at dawn"));
        Assert.Equal(("violence", "a duel at dawn"), (flag.Categories, flag.Excerpt));
    }

    [Fact]
    public async Task BrokenAnswer_HindersNothing()
    {
        _answer = "<html>";
        Assert.Empty(await FlagsAfterAsync("a duel at dawn"));
    }
}
