using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Features.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Features.Jobs;

/// <summary>The whole application, queue and scheduler included; only the drawing is a stand-in.</summary>
public sealed class JobTests : IAsyncLifetime
{
    private readonly TemporaryFolder _spool = new();
    private readonly ConcurrentQueue<string> _drawn = new();
    private readonly StudioApplication _studio;
    private Func<PanelRequest, CancellationToken, Task> _before = (_, _) => Task.CompletedTask;
    private HttpClient _client = null!;

    public JobTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(new PaintingEngine(
        _spool.Path,
        async (panel, token) =>
        {
            await _before(panel, token);
            _drawn.Enqueue(panel.Plan.Description);
        })));

    public async Task InitializeAsync() => _client = await _studio.CreateKeyedClientAsync();

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _studio.DisposeAsync();
        _spool.Dispose();
    }

    [Fact]
    public async Task Job_WorkerDiesOnce_GoesOnFromTheLastFinishedPanel()
    {
        var deaths = 0;
        _before = (panel, _) => panel.Plan.Description is "two" && ++deaths == 1 ? throw new WorkerCrashedException("killed") : Task.CompletedTask;

        var job = await FinishAsync(await OrderAsync("one", "two", "three"));

        Assert.Equal(("completed", 2), (job.GetProperty("status").GetString(), job.GetProperty("attempt").GetInt32()));
        Assert.Equal(["one", "two", "three"], _drawn);
    }

    [Fact]
    public async Task Job_WorkerDiesThreeTimes_FailsAndTheQueueGoesOn()
    {
        _before = (panel, _) => panel.Plan.Description is "poison" ? throw new WorkerCrashedException("killed") : Task.CompletedTask;
        var poison = await OrderAsync("poison");
        var other = await OrderAsync("fine");

        var failed = await FinishAsync(poison);

        Assert.Equal("WorkerCrashed", failed.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(3, failed.GetProperty("attempt").GetInt32());
        Assert.Equal("completed", (await FinishAsync(other)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task Cancel_RunningJob_EndsCanceled_AndRetryGoesOn()
    {
        var drawing = new TaskCompletionSource();
        _before = (_, token) =>
        {
            drawing.TrySetResult();
            return Task.Delay(Timeout.Infinite, token);
        };
        var id = await OrderAsync("endless");
        await drawing.Task;

        using var answer = await _client.PostAsync(new Uri($"/v1/jobs/{id}/cancel", UriKind.Relative), null);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("canceled", (await FinishAsync(id)).GetProperty("state").GetString());
        _before = (_, _) => Task.CompletedTask;
        using var retry = await _client.PostAsync(new Uri($"/v1/jobs/{id}/retry", UriKind.Relative), null);
        Assert.Equal("completed", (await FinishAsync(id)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task CancelAndRetry_FinishedJob_AreConflicts()
    {
        var id = await OrderAsync("one");
        await FinishAsync(id);

        using var cancel = await _client.DeleteAsync(new Uri($"/v1/jobs/{id}", UriKind.Relative));
        using var retry = await _client.PostAsync(new Uri($"/v1/jobs/{id}/retry", UriKind.Relative), null);

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (cancel.StatusCode, retry.StatusCode));
    }

    [Fact]
    public async Task Direct_ThatTakesLongerThanARequestMay_Is202AndTheJobGoesOn()
    {
        var letGo = new TaskCompletionSource();
        await using var studio = new StudioApplication(configure: services => services
            .AddSingleton<IEngine>(new PaintingEngine(_spool.Path, (_, token) => letGo.Task.WaitAsync(token)))
            .AddSingleton(new JobSettings { DirectAnswer = TimeSpan.FromMilliseconds(50) }));
        using var api = new ApiClient(await studio.CreateKeyedClientAsync());

        var late = await api.Post("/v1/generate/comic", """{"panels":[{"description":"one"}]}""");
        letGo.SetResult();

        Assert.Equal(202, late.Status);
        Assert.Equal("completed", (await api.UntilOver(late.Body.GetProperty("job_id").GetString()!)).Body.GetProperty("status").GetString());
    }

    [Fact]
    public void Subscribe_AnotherOwnersNews_IsNotHeard()
    {
        var feed = _studio.Services.GetRequiredService<JobFeed>();
        var (mine, heard) = (Guid.NewGuid(), new List<JobNews>());
        using var subscription = feed.Subscribe(mine, heard.Add);

        feed.Publish(new JobNews(Guid.NewGuid(), Guid.NewGuid(), "comic", JobState.Running, 1, null, null));
        feed.Publish(new JobNews(Guid.NewGuid(), mine, "comic", JobState.Running, 2, null, null));

        Assert.Equal(2, Assert.Single(heard).Progress);
    }

    private async Task<string> OrderAsync(params string[] descriptions)
    {
        var body = new { panels = descriptions.Select(text => new { description = text }), @async = true };
        using var answer = await _client.PostAsJsonAsync(new Uri("/v1/generate/comic", UriKind.Relative), body);
        var accepted = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        return accepted.GetProperty("job_id").GetString()!;
    }

    private Task<JsonElement> FinishAsync(string id) => Eventually.GetAsync(
        $"The end of job {id}",
        () => _client.GetFromJsonAsync<JsonElement>(new Uri($"/v1/jobs/{id}", UriKind.Relative)),
        job => job.GetProperty("status").GetString() is "completed" or "failed");
}
