using CharaStudio.Tests.Support;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Idempotency;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Idempotency;

public sealed class IdempotencyTests : IAsyncLifetime
{
    private const string Header = "Idempotency-Key";
    private const string Lin = """{"name":"Lin"}""";
    private const string Comic = """{"panels":[{"description":"a city"}],"async":true}""";
    private readonly MovableClock _clock = new();
    private readonly StudioApplication _studio;
    private ApiClient _api = null!;

    public IdempotencyTests() => _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));

    public async Task InitializeAsync()
    {
        _studio.Settings["idempotency-keys"] = "5";
        _api = new ApiClient(await _studio.CreateKeyedClientAsync());
    }

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    [Fact]
    public async Task Replay_HasTheSameStatusBodyAndLocation_AndSaysSo()
    {
        var first = await SendAsync("/v1/characters", Lin);
        var again = await SendAsync("/v1/characters", Lin);

        Assert.Equal((201, first.Body.GetRawText()), (again.Status, again.Body.GetRawText()));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(first.Content.ContentType, again.Content.ContentType);
        Assert.Equal((true, false), (again.Headers.Contains("Idempotent-Replayed"), first.Headers.Contains("Idempotent-Replayed")));
        Assert.Equal(1, await CountAsync<Character>());
    }

    [Fact]
    public async Task SameKey_OtherBody_Is422()
    {
        await SendAsync("/v1/characters", Lin);
        var other = await SendAsync("/v1/characters", """{"name":"Mei"}""");

        Assert.Equal((422, "IdempotencyMismatch"), (other.Status, other.ErrorCode));
        Assert.Equal(1, await CountAsync<Character>());
    }

    [Fact]
    public async Task SameKey_OtherPathOrOtherKeyText_IsAnotherRequest()
    {
        await SendAsync("/v1/characters", Lin);

        Assert.Equal(201, (await SendAsync("/v1/worlds", Lin)).Status);
        Assert.Equal(201, (await SendAsync("/v1/characters", """{"name":"Mei"}""", "other")).Status);
    }

    [Fact]
    public async Task SameKey_OfTheOwnersOtherApiKey_IsReplayed()
    {
        var first = await SendAsync("/v1/characters", Lin);
        using var second = new ApiClient(await _studio.CreateKeyedClientAsync());

        Assert.Equal(first.Id, (await second.Send(HttpMethod.Post, "/v1/characters", Lin, (Header, "k"))).Id);
    }

    [Fact]
    public async Task HundredAtOnce_MakeOneJob()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => SendAsync("/v1/generate/comic", Comic)));

        Assert.Equal(1, await CountAsync<Job>());
        Assert.All(answers, answer => Assert.True(answer.Status is 202 || answer is { Status: 409, ErrorCode: "IdempotencyInProgress" }, $"{answer.Status}"));
        Assert.Single(answers.Where(answer => answer.Status == 202).Select(answer => answer.Body.GetProperty("job_id").GetString()).Distinct());
    }

    [Fact]
    public async Task Refused_IsNotKept()
    {
        Assert.Equal(422, (await SendAsync("/v1/characters", "{}")).Status);

        Assert.Equal(0, await CountAsync<IdempotencyRecord>());
        Assert.Equal(201, (await SendAsync("/v1/characters", Lin)).Status);
    }

    [Fact]
    public async Task AfterADay_TheKeyIsNew_AndTheSweepRemovesTheRecord()
    {
        await SendAsync("/v1/characters", Lin);
        _clock.Move(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));

        Assert.Equal(1, await _studio.Services.GetRequiredService<IdempotencyStore>().SweepAsync());
        Assert.Equal(201, (await SendAsync("/v1/characters", """{"name":"Mei"}""")).Status);
    }

    [Fact]
    public async Task Expired_ButNotYetSwept_IsNewToo()
    {
        var first = await SendAsync("/v1/characters", Lin);
        _clock.Move(TimeSpan.FromHours(25));

        Assert.NotEqual(first.Id, (await SendAsync("/v1/characters", Lin)).Id);
    }

    [Fact]
    public async Task LiveKeys_AtTheOwnersCap_AreRefusedUntilOneExpires()
    {
        for (var i = 0; i < 5; i++)
        {
            await SendAsync("/v1/characters", Lin, $"key {i}");
        }

        var refused = await SendAsync("/v1/characters", Lin, "one more");

        Assert.Equal((429, 5), (refused.Status, await CountAsync<Character>()));
        _clock.Move(refused.Headers.RetryAfter!.Delta!.Value);
        Assert.Equal(201, (await SendAsync("/v1/characters", Lin, "one more")).Status);
    }

    [Theory]
    [InlineData("caf\u00e9")]
    [InlineData("a\tb")]
    public async Task Key_NotPrintable_Is400(string key) => Assert.Equal(400, (await SendAsync("/v1/characters", Lin, key)).Status);

    [Theory]
    [InlineData(1, 201)]
    [InlineData(255, 201)]
    [InlineData(256, 400)]
    public async Task Key_OfThatLength_Is(int length, int status) =>
        Assert.Equal(status, (await SendAsync("/v1/characters", Lin, new string('k', length))).Status);

    [Fact]
    public async Task Crash_AfterTheJobWasCommitted_TheRetryIsToldOfThatJob()
    {
        var first = await SendAsync("/v1/generate/comic", Comic);
        await ForgetTheAnswerAsync(isWritten: true);

        var again = await SendAsync("/v1/generate/comic", Comic);

        Assert.Equal((202, Id(first)), (again.Status, Id(again)));
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(1, await CountAsync<Job>());
    }

    [Fact]
    public async Task Crash_BeforeAnythingWasWritten_TheRetryIsTheFirst()
    {
        await SendAsync("/v1/characters", Lin);
        await ForgetTheAnswerAsync(isWritten: false);

        Assert.Equal(201, (await SendAsync("/v1/characters", Lin)).Status);
    }

    [Fact]
    public async Task Crash_AfterSomethingElseWasWritten_TheRetryDoesNotActAgain()
    {
        await SendAsync("/v1/characters", Lin);
        await ForgetTheAnswerAsync(isWritten: true);

        Assert.Equal(409, (await SendAsync("/v1/characters", Lin)).Status);
        Assert.Equal(1, await CountAsync<Character>());
    }

    private Task<ApiAnswer> SendAsync(string path, string body, string key = "k") => _api.Send(HttpMethod.Post, path, body, (Header, key));

    private static string? Id(ApiAnswer answer) => answer.Body.GetProperty("job_id").GetString();

    // As a process leaves it that dies after the transaction and before the answer.
    private Task ForgetTheAnswerAsync(bool isWritten) => _studio.Services.GetRequiredService<WriteQueue>().RunAsync(db =>
        db.Set<IdempotencyRecord>().ExecuteUpdateAsync(set => set
            .SetProperty(record => record.Status, (int?)null).SetProperty(record => record.IsWritten, record => isWritten && record.IsWritten)));

    private async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = await _studio.Services.GetRequiredService<IDbContextFactory<StudioDbContext>>().CreateDbContextAsync();
        return await db.Set<T>().CountAsync();
    }
}
