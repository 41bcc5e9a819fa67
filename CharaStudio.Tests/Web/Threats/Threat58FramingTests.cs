using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Our pages inside a foreign page (58), and answers that a compression oracle could weigh (71).</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat58FramingTests(ApiStudio studio)
{
    [Fact]
    public async Task EveryPageAndAnswer_ForbidsFramesAndIsNotCompressed()
    {
        using var client = await ThreatStudio.SignedInAsync(studio.Application);
        client.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        foreach (var route in ApiRoutes.All(studio.Application).Where(route => route.Method == HttpMethod.Get && !IsAsset(route)).DistinctBy(route => route.Address))
        {
            using var answer = await client.GetAsync(route.Address, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal((route.Pattern, "DENY"), (route.Pattern, answer.Headers.GetValues("X-Frame-Options").Single()));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.True(policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal) || policy.StartsWith("sandbox", StringComparison.Ordinal), route.Pattern);
            Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        }
    }

    private static bool IsAsset(MappedRoute route) => Path.HasExtension(route.Pattern) || route.Pattern.StartsWith("/_", StringComparison.Ordinal);
}
