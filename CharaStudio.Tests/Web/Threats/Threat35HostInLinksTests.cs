using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>A forged host would make our links lead elsewhere.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat35HostInLinksTests(ApiStudio studio)
{
    [Theory]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Server", "evil.example")]
    [InlineData("X-Host", "evil.example")]
    [InlineData("X-Original-URL", "https://evil.example/")]
    [InlineData("Forwarded", "host=evil.example;proto=https")]
    [InlineData("X-Forwarded-Proto", "evil")]
    public async Task Answers_UnderAForgedHost_LinkToThisOne(string header, string value)
    {
        var made = await studio.Owner.Send(HttpMethod.Post, "/v1/characters", """{"name":"x"}""", (header, value));
        var job = await studio.Owner.Send(HttpMethod.Post, "/v1/generate/comic", """{"async":true,"panels":[{"description":"a knight"}]}""", (header, value));
        Assert.Equal((201, 202), (made.Status, job.Status));
        Assert.DoesNotContain("evil", made.Headers + made.Body.ToString() + job.Headers + job.Body, StringComparison.Ordinal);
    }
}
