using System.Net;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Doors of the machinery: health says little, figures are for the owner, the scheduler has no door at all.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat73OpenDoorsTests(ApiStudio studio)
{
    [Fact]
    public async Task Health_SaysTwoWords()
    {
        using var client = studio.Application.CreatePlainClient();
        Assert.Matches("""\A\{"status":"ok","tensors":"(unknown|ready|missing)"\}\z""", await client.GetStringAsync(new Uri("/health", UriKind.Relative)));
    }

    [Theory]
    [InlineData("/metrics")]
    [InlineData("/quartz")]
    [InlineData("/quartz/api")]
    [InlineData("/swagger")]
    [InlineData("/debug/pprof")]
    [InlineData("/.env")]
    [InlineData("/appsettings.json")]
    [InlineData("/studio.db")]
    public async Task MachineryWithoutCredentials_IsClosedOrAbsent(string path)
    {
        using var client = studio.Application.CreatePlainClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.Unauthorized, HttpStatusCode.Redirect, HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
    }

    [Fact]
    public void Scheduler_IsMappedNowhere() =>
        Assert.DoesNotContain(ApiRoutes.All(studio.Application), route => route.Pattern.Contains("quartz", StringComparison.OrdinalIgnoreCase));
}
