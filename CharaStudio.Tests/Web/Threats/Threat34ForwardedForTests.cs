using CharaStudio.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>A caller says to be someone else, request by request.</summary>
public sealed class Threat34ForwardedForTests
{
    [Fact]
    public async Task BadKeys_UnderManyForwardedAddresses_AreOneCaller()
    {
        // All within one minute, however long the requests take.
        await using var application = new StudioApplication(configure: services => services.AddSingleton<TimeProvider>(new StandingClock()));
        using var api = new ApiClient(application.CreatePlainClient());
        api.Http.DefaultRequestHeaders.Authorization = new("Bearer", "sk_live_nothing");
        var statuses = new List<int>();
        for (var n = 0; n < 40; n++)
        {
            statuses.Add((await api.Send(HttpMethod.Get, "/v1/characters", null, ("X-Forwarded-For", $"203.0.113.{n}"), ("X-Real-IP", $"203.0.113.{n}"), ("Forwarded", $"for=203.0.113.{n}"))).Status);
        }

        Assert.Equal([401, 429], statuses.Distinct());
    }
}
