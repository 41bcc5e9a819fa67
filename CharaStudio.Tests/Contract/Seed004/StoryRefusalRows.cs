using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Contract.Seed004;

/// <summary>Rows 343 and 348-352: the refusals that need a studio set up for them, all in the flat shape.</summary>
public sealed class StoryRefusalRows
{
    private static void IsFlat(ApiAnswer answer, int status, string word)
    {
        Assert.Equal((status, word), (answer.Status, answer.Body.GetProperty("error").GetString()));
        Assert.False(string.IsNullOrEmpty(answer.Body.GetProperty("message").GetString()));
        Assert.True(answer.Body.TryGetProperty("details", out _));
        Assert.StartsWith("req_", answer.Body.GetProperty("request_id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "343")]
    public async Task SpentBudget_IsTheFlat402()
    {
        await using var studio = new StudioApplication();
        using var admin = new ApiClient(await studio.CreateKeyedClientAsync([.. Scopes.All]));
        var project = (await admin.Get("/v1/projects")).Data[0].GetProperty("id").GetString();
        await admin.Patch($"/v1/projects/{project}", """{"budget_seconds":0}""");
        IsFlat(await admin.Post("/v1/generate/story", StoryRequestRows.Minimal), 402, "payment_required");
    }

    [Fact]
    [Trait("Row", "348")]
    public async Task TooManyRequests_IsTheFlat429()
    {
        await using var studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(new StandingClock()));
        studio.Settings["rate-minute"] = "1";
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());
        await api.Post("/v1/generate/story", "{}");
        var answer = await api.Post("/v1/generate/story", "{}");
        IsFlat(answer, 429, "rate_limited");
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    [Trait("Row", "350")]
    public async Task OurOwnFault_IsTheFlat500_WithoutDetail()
    {
        await using var studio = new StudioApplication(configure: services => services.AddScoped<CharaStudio.Web.Features.Policies.IContentPolicy, BrokenPolicy>());
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());
        var answer = await api.Post("/v1/generate/story", StoryRequestRows.Minimal);
        IsFlat(answer, 500, "internal_error");
        Assert.DoesNotContain("secret", answer.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Row", "351")]
    public async Task ReferenceHostThatCannotBeReached_EndsTheJobAsUpstreamFailed()
    {
        await using var studio = new StudioApplication(configure: services => services.AddSingleton<IHostResolver, NoNames>());
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());
        var body = StoryRequestRows.Minimal.Replace("\"name\":\"Mira\"", "\"name\":\"Mira\",\"reference_url\":\"https://pictures.example/a.png\"", StringComparison.Ordinal);
        var job = await api.UntilOver((await api.Post("/v1/generate/story", body)).Body.GetProperty("job_id").GetString()!);
        Assert.Equal(("failed", nameof(ErrorCode.UpstreamFailed)), (job.Body.GetProperty("status").GetString(), job.Body.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal((502, "upstream_failed"), (ErrorTable.Status(ErrorCode.UpstreamFailed, Dialect.VisualStory), ErrorTable.Word(ErrorCode.UpstreamFailed, Dialect.VisualStory)));
    }

    [Fact]
    [Trait("Row", "352")]
    public async Task FullQueue_IsTheFlat503()
    {
        await using var studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(new StillEngine()));
        studio.Settings["key-queue"] = "1";
        studio.Settings["slots"] = "1";
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => api.Post("/v1/generate/story", StoryRequestRows.Minimal)));
        var refused = answers.First(answer => answer.Status != 202);
        IsFlat(refused, 503, "queue_full");
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    private sealed class BrokenPolicy : CharaStudio.Web.Features.Policies.IContentPolicy
    {
        public Task CheckAsync(string? strictness, IEnumerable<CharaStudio.Web.Features.Policies.PolicyText> texts, CancellationToken token = default) =>
            throw new InvalidOperationException("secret /var/lib/studio");
    }

    private sealed class NoNames : IHostResolver
    {
        public Task<IReadOnlyList<System.Net.IPAddress>> ResolveAsync(string host, CancellationToken token) =>
            Task.FromException<IReadOnlyList<System.Net.IPAddress>>(new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.HostNotFound));
    }
}
