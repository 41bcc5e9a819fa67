using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Tests.Web.Features.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Limits;

/// <summary>The whole application with an engine that draws nothing until it is let go.</summary>
public sealed class QueueLimitTests : IAsyncLifetime
{
    private const string OneAsync = """{"panels":[{"description":"a city"}],"async":true}""";
    private const string OneDirect = """{"panels":[{"description":"a city"}]}""";
    private readonly TemporaryFolder _spool = new();
    private readonly TaskCompletionSource _letGo = new();
    private readonly StudioApplication _studio;
    private readonly Lock _counting = new();
    private int _drawing;
    private int _mostDrawing;

    public QueueLimitTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(new PaintingEngine(
        _spool.Path,
        async (_, token) =>
        {
            lock (_counting)
            {
                _mostDrawing = Math.Max(_mostDrawing, Interlocked.Increment(ref _drawing));
            }

            await _letGo.Task.WaitAsync(token);
            Interlocked.Decrement(ref _drawing);
        })));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        _letGo.TrySetResult();
        await _studio.DisposeAsync();
        _spool.Dispose();
    }

    [Fact]
    public async Task Queue_OneKeyHasItsShare_Is503NamingTheCap_AndAnotherKeyGoesOn()
    {
        (_studio.Settings["slots"], _studio.Settings["key-queue"]) = ("1", "3");
        using var first = new ApiClient(await _studio.CreateKeyedClientAsync());
        using var second = new ApiClient(await _studio.CreateKeyedClientAsync());
        await OrderUntilAsync(first, 4);

        var refused = await first.Post("/v1/generate/comic", OneAsync);

        Assert.Equal((503, "QueueFull"), (refused.Status, refused.ErrorCode));
        Assert.Contains("3 jobs of this key", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(202, (await second.Post("/v1/generate/comic", OneAsync)).Status);
    }

    [Fact]
    public async Task Running_OneKeyFillsTheQueue_HasTwoAtOnceAndAllAreDone()
    {
        _studio.Settings["slots"] = "4";
        using var api = new ApiClient(await _studio.CreateKeyedClientAsync());
        var ids = await OrderUntilAsync(api, 6, drawing: 2);

        _letGo.SetResult();

        foreach (var id in ids)
        {
            await Eventually.HoldsAsync($"The end of {id}", async () => (await api.Get($"/v1/jobs/{id}")).Body.GetProperty("status").GetString() is "completed");
        }

        Assert.Equal(2, _mostDrawing);
    }

    [Fact]
    public async Task Direct_ThirdOfAnOwner_Is429_WhicheverKeyItUses()
    {
        _studio.Settings["slots"] = "2";
        using var first = new ApiClient(await _studio.CreateKeyedClientAsync());
        using var second = new ApiClient(await _studio.CreateKeyedClientAsync());
        var direct = Enumerable.Range(0, 2).Select(_ => first.Post("/v1/generate/comic", OneDirect)).ToArray();
        await Eventually.HoldsAsync("Two drawings", () => _drawing == 2);

        var refused = await second.Post("/v1/generate/comic", OneDirect);

        Assert.Equal((429, "RateLimitExceeded"), (refused.Status, refused.ErrorCode));
        Assert.NotNull(refused.Headers.RetryAfter);
        _letGo.SetResult();
        Assert.All(await Task.WhenAll(direct), answer => Assert.Equal(200, answer.Status));
        Assert.Equal(200, (await second.Post("/v1/generate/comic", OneDirect)).Status);
    }

    private async Task<List<string>> OrderUntilAsync(ApiClient api, int jobs, int drawing = 1)
    {
        var ids = new List<string>();
        for (var i = 0; i < jobs; i++)
        {
            var answer = await api.Post("/v1/generate/comic", OneAsync);
            Assert.Equal(202, answer.Status);
            ids.Add(answer.Body.GetProperty("job_id").GetString()!);
            await Eventually.HoldsAsync("The drawing", () => _drawing >= Math.Min(drawing, ids.Count));
        }

        return ids;
    }
}
