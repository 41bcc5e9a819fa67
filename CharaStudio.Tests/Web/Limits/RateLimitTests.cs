using System.Globalization;
using CharaStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Limits;

/// <summary>Rows 79-86: 100 a minute and 50 in ten seconds, said in every answer.</summary>
public sealed class RateLimitTests : IAsyncLifetime
{
    private readonly StandingClock _clock = new();
    private readonly StudioApplication _studio;
    private ApiClient _api = null!;

    public RateLimitTests()
    {
        _studio = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(_clock));
        _studio.Settings["rate-minute"] = null;
        _studio.Settings["rate-burst"] = null;
    }

    public async Task InitializeAsync() => _api = new ApiClient(await _studio.CreateKeyedClientAsync());

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    private static string Header(ApiAnswer answer, string name) => answer.Headers.GetValues(name).Single();

    private async Task<int[]> Send(int count, string path = "/v1/worlds") =>
        [.. (await Task.WhenAll(Enumerable.Range(0, count).Select(_ => _api.Get(path)))).Select(answer => answer.Status)];

    [Fact]
    [Trait("Row", "80"), Trait("Row", "81"), Trait("Row", "82"), Trait("Row", "83"), Trait("Row", "84"), Trait("Row", "85"), Trait("Row", "93")]
    public async Task The51stRequestInTenSeconds_Is429_WithTheWaitAndTheDialectsWord()
    {
        Assert.All(await Send(50), status => Assert.Equal(200, status));
        var refused = await _api.Get("/v1/worlds");
        Assert.Equal((429, "RateLimitExceeded"), (refused.Status, refused.ErrorCode));
        Assert.Equal("10", Header(refused, "Retry-After"));
        Assert.Equal(("50", "0"), (Header(refused, "X-RateLimit-Limit"), Header(refused, "X-RateLimit-Remaining")));
        Assert.Equal(_clock.GetUtcNow().AddSeconds(10).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), Header(refused, "X-RateLimit-Reset"));
    }

    [Fact]
    [Trait("Row", "79")]
    public async Task The101stRequestInAMinute_Is429_UntilTheWindowEnds()
    {
        await Send(50);
        _clock.Move(TimeSpan.FromSeconds(11));
        Assert.All(await Send(50), status => Assert.Equal(200, status));
        _clock.Move(TimeSpan.FromSeconds(11));
        var refused = await _api.Get("/v1/worlds");
        Assert.Equal((429, "100"), (refused.Status, Header(refused, "X-RateLimit-Limit")));
        _clock.Move(TimeSpan.FromSeconds(int.Parse(Header(refused, "Retry-After"), CultureInfo.InvariantCulture)));
        Assert.Equal(200, (await _api.Get("/v1/worlds")).Status);
    }

    [Fact]
    public async Task RefusedRequest_IsNotCounted()
    {
        await Send(60);
        _clock.Move(TimeSpan.FromSeconds(11));
        Assert.All(await Send(50), status => Assert.Equal(200, status));
    }

    [Fact]
    public async Task ParallelRequests_CountExactly()
    {
        var statuses = await Send(80);
        Assert.Equal((50, 30), (statuses.Count(status => status == 200), statuses.Count(status => status == 429)));
    }

    [Theory]
    [InlineData("/v1/worlds", 200)]
    [InlineData("/v1/worlds/nonsense", 404)]
    [InlineData("/v1/worlds?limit=x", 400)]
    [InlineData("/v1/nowhere", 404)]
    [Trait("Row", "86")]
    public async Task EveryAnswer_CarriesBothFamilies(string path, int status)
    {
        var answer = await _api.Get(path);
        Assert.Equal(status, answer.Status);
        Assert.Equal("49", Header(answer, "X-RateLimit-Remaining"));
        Assert.Equal("\"default\";q=100;w=60, \"burst\";q=50;w=10", Header(answer, "RateLimit-Policy"));
        Assert.Equal("\"default\";r=99;t=60, \"burst\";r=49;t=10", Header(answer, "RateLimit"));
    }

    [Fact]
    public async Task Polls_CostATenth()
    {
        var job = (await _api.Post("/v1/generate/comic", """{"async":true,"panels":[{"description":"a hill"}]}""")).Body.GetProperty("job_id").GetString();
        var last = await _api.Get($"/v1/jobs/{job}");
        for (var i = 0; i < 20; i++)
        {
            last = await _api.Get($"/v1/jobs/{job}");
        }

        Assert.Equal("46", Header(last, "X-RateLimit-Remaining"));
    }

    [Fact]
    public async Task AnotherKey_HasWindowsOfItsOwn()
    {
        await Send(51);
        using var other = new ApiClient(await _studio.CreateKeyedClientAsync());
        Assert.Equal(200, (await other.Get("/v1/worlds")).Status);
    }

    [Fact]
    public async Task ForwardedFor_FromNobodyListed_ChangesNothing()
    {
        using var guesser = new ApiClient(_studio.CreatePlainClient());
        var statuses = new List<int>();
        for (var i = 0; i < 22; i++)
        {
            statuses.Add((await guesser.Send(HttpMethod.Get, "/v1/worlds", null, ("Authorization", "Bearer sk_live_x"), ("X-Forwarded-For", $"203.0.113.{i}"))).Status);
        }

        Assert.Equal([401, 429], [statuses[19], statuses[20]]);
        Assert.Equal(200, (await _api.Get("/v1/worlds")).Status);
    }

    [Fact]
    public async Task FlatDialect_SaysItsOwnWord()
    {
        await Send(50);
        var refused = await _api.Get("/v1/models");
        Assert.Equal((429, "rate_limited"), (refused.Status, refused.Body.GetProperty("error").GetString()));
    }
}
