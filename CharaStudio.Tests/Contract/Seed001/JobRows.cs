using System.Text.Json;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Tests.Support;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Web.Features.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Contract.Seed001;

/// <summary>Rows 67 and 222-236: work for later.</summary>
public sealed class JobRows : IAsyncLifetime
{
    private readonly TemporaryFolder _spool = new();
    private readonly StudioApplication _studio;
    private readonly TaskCompletionSource _open = new();
    private ApiClient _api = null!;

    public JobRows() => _studio = new StudioApplication(configure: services => services.AddSingleton<IEngine>(new PaintingEngine(
        _spool.Path,
        (panel, token) => panel.Plan.Description switch
        {
            "too large" => throw new RenderFailedException("ResourceExhausted", "The picture needs more memory than there is."),
            "slow" => _open.Task.WaitAsync(token),
            _ => Task.CompletedTask,
        })));

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
        _spool.Dispose();
    }

    private Task<ApiAnswer> OrderAsync(string descriptions, bool later = true) => _api.Post("/v1/generate/comic", JsonSerializer.Serialize(
        new { @async = later, panels = descriptions.Split('|').Select(text => new { description = text }) }));

    private Task<JsonElement> UntilAsync(string id, Func<JsonElement, bool> there) => Eventually.GetAsync($"Job {id}", async () => (await _api.Get($"/v1/jobs/{id}")).Body, there);

    private async Task<JsonElement> EndAsync(string descriptions)
    {
        var id = (await OrderAsync(descriptions)).Body.GetProperty("job_id").GetString()!;
        return await UntilAsync(id, job => job.GetProperty("status").GetString() is "completed" or "failed");
    }

    [Fact]
    [Trait("Row", "67")]
    public async Task SmallWork_IsAnsweredAtOnce_AndMayBeAJobInstead()
    {
        Assert.Equal((200, 202), ((await OrderAsync("a hill", later: false)).Status, (await OrderAsync("a hill")).Status));
        Assert.Equal(422, (await OrderAsync("a|b|c|d|e", later: false)).Status);
    }

    [Fact]
    [Trait("Row", "222"), Trait("Row", "223"), Trait("Row", "224")]
    public async Task Order_Is202_WithLocationIdAndAddress()
    {
        var answer = await OrderAsync("a hill");
        var id = answer.Body.GetProperty("job_id").GetString()!;
        Assert.Equal((202, $"/v1/jobs/{id}"), (answer.Status, answer.Headers.Location?.ToString()));
        Assert.Matches(@"\Ajob_[0-9A-Za-z]{22}\z", id);
        Assert.Equal($"{_studio.ClientOptions.BaseAddress}v1/jobs/{id}", answer.Body.GetProperty("status_url").GetString());
        Assert.Equal("pending", answer.Body.GetProperty("status").GetString());
    }

    [Theory]
    [Trait("Row", "227"), Trait("Row", "228")]
    [InlineData("job_98765abcd")]
    [InlineData("job_0000000000000000000001")]
    [InlineData("ref_0000000000000000000001")]
    public async Task Poll_AnotherId_404(string id) => Assert.Equal((404, "NotFound"), await _api.Get($"/v1/jobs/{id}") is var answer ? (answer.Status, answer.ErrorCode) : default);

    [Fact]
    [Trait("Row", "227"), Trait("Row", "229"), Trait("Row", "231"), Trait("Row", "232"), Trait("Row", "234"), Trait("Row", "235")]
    public async Task Poll_CompletedJob_HasEveryField()
    {
        var job = await EndAsync("a hill");
        Assert.Equal(("completed", 100d), (job.GetProperty("status").GetString(), job.GetProperty("progress").GetDouble()));
        Assert.NotEmpty(job.GetProperty("message").GetString()!);
        Assert.StartsWith("http", job.GetProperty("result").GetProperty("images")[0].GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.All(["created_at", "updated_at"], field => Assert.Matches(@"\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\z", job.GetProperty(field).GetString()));
        Assert.Equal(JsonValueKind.Null, job.GetProperty("error").ValueKind);
    }

    [Fact]
    [Trait("Row", "229"), Trait("Row", "230")]
    public async Task Poll_RunningJob_IsProcessing_OrInProgressForWhoAsks()
    {
        var id = (await OrderAsync("a hill|slow|a tree")).Body.GetProperty("job_id").GetString()!;
        await UntilAsync(id, job => job.GetProperty("status").GetString() == "processing");
        Assert.Equal("in_progress", (await _api.Get($"/v1/jobs/{id}?status_style=in_progress")).Body.GetProperty("status").GetString());
        _open.SetResult();
    }

    [Fact]
    [Trait("Row", "231")]
    public async Task Poll_HalfDoneJob_HasAFractionOfAHundred()
    {
        var id = (await OrderAsync("a hill|slow|a tree")).Body.GetProperty("job_id").GetString()!;
        var job = await UntilAsync(id, job => job.GetProperty("units_done").GetInt32() == 1);
        Assert.InRange(job.GetProperty("progress").GetDouble(), 1, 99);
        _open.SetResult();
    }

    [Fact]
    [Trait("Row", "229"), Trait("Row", "233"), Trait("Row", "236")]
    public async Task Poll_JobWithoutMemory_FailedAsResourceExhausted()
    {
        var job = await EndAsync("too large");
        Assert.Equal("failed", job.GetProperty("status").GetString());
        Assert.Equal("ResourceExhausted", job.GetProperty("error").GetProperty("code").GetString());
        Assert.NotEmpty(job.GetProperty("error").GetProperty("message").GetString()!);
    }
}
