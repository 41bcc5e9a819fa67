using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Another site's script asks to read our answers.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat52CorsTests(ApiStudio studio)
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("http://localhost")]
    public async Task Preflight_GetsNoPermission(string origin)
    {
        foreach (var route in ApiRoutes.Of(studio.Application).DistinctBy(route => route.Address))
        {
            using var request = new HttpRequestMessage(HttpMethod.Options, route.Address);
            request.Headers.TryAddWithoutValidation("Origin", origin);
            request.Headers.TryAddWithoutValidation("Access-Control-Request-Method", "POST");
            request.Headers.TryAddWithoutValidation("Access-Control-Request-Headers", "authorization");
            using var answer = await studio.Owner.Http.SendAsync(request);
            Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Answers_AreForThisOriginOnly()
    {
        var answer = await studio.Owner.Send(HttpMethod.Get, "/v1/characters", null, ("Origin", "https://evil.example"));
        Assert.DoesNotContain(answer.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
    }
}
