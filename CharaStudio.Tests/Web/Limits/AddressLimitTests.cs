using CharaStudio.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Limits;

/// <summary>Requests without a valid key are counted by the socket's address (threats 32 and 34).</summary>
public sealed class AddressLimitTests
{
    private const string Here = "127.0.0.1";

    [Fact]
    public async Task BadKeys_TwentyFirstInAMinute_Is429_AndAGoodKeyStillOpens()
    {
        await using var studio = NewStudio();
        using var bad = Client(studio, "sk_live_wrong");
        using var good = new ApiClient(await studio.CreateKeyedClientAsync());

        Assert.Equal(Enumerable.Repeat(401, 20).Append(429), await SendAsync(bad, 21));
        Assert.Equal(200, (await good.Send(HttpMethod.Get, "/v1/characters", null, (CallerSocket.Header, Here))).Status);
    }

    [Fact]
    public async Task BadKeys_WithTenForwardedAddresses_CountAsOneSocket()
    {
        await using var studio = NewStudio();
        using var bad = Client(studio, "sk_live_wrong");

        var statuses = await SendAsync(bad, 21, i => $"203.0.113.{i % 10}");

        Assert.Equal(429, statuses[^1]);
    }

    [Fact]
    public async Task BadKeys_ThroughAListedProxy_CountByTheForwardedAddress()
    {
        await using var studio = NewStudio();
        studio.Settings["proxies"] = "127.0.0.0/8";
        using var bad = Client(studio, "sk_live_wrong");

        var statuses = await SendAsync(bad, 40, i => $"203.0.113.{i % 2}");

        Assert.All(statuses, status => Assert.Equal(401, status));
    }

    [Fact]
    public async Task NoKey_IsNoGuess()
    {
        await using var studio = NewStudio();
        using var none = Client(studio, null);

        Assert.All(await SendAsync(none, 30), status => Assert.Equal(401, status));
    }

    // All within one minute, however long the requests take.
    private static StudioApplication NewStudio() => new(configure: services =>
    {
        services.AddTransient<IStartupFilter, CallerSocket>();
        services.AddSingleton<TimeProvider>(new StandingClock());
    });

    private static HttpClient Client(StudioApplication studio, string? key)
    {
        var client = studio.CreatePlainClient();
        client.DefaultRequestHeaders.Add(CallerSocket.Header, Here);
        client.DefaultRequestHeaders.Authorization = key is null ? null : new("Bearer", key);
        return client;
    }

    private static async Task<List<int>> SendAsync(HttpClient client, int times, Func<int, string>? forwarded = null)
    {
        var statuses = new List<int>();
        for (var i = 0; i < times; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/characters");
            if (forwarded is not null)
            {
                request.Headers.Add("X-Forwarded-For", forwarded(i));
                request.Headers.Add("X-Forwarded-Proto", "https");
            }

            using var answer = await client.SendAsync(request);
            statuses.Add((int)answer.StatusCode);
        }

        return statuses;
    }
}
