using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>A title on its way into a header line.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat48HeaderTests(ApiStudio studio)
{
    [Theory]
    [InlineData("Lin \"雪\"; filename=evil.exe")]
    [InlineData("a\\b/c")]
    [InlineData("%0d%0aSet-Cookie: x=y")]
    [InlineData("🎭")]
    public async Task Download_OfAHostileTitle_HasOneWholeHeader(string title)
    {
        var made = await studio.Owner.Post("/v1/generate/comic", JsonSerializer.Serialize(new { title, panels = new[] { new { description = "a knight" } } }));
        Assert.True(made.Status == 200, made.Body.ToString());
        var id = System.Text.RegularExpressions.Regex.Match(made.Body.ToString(), "comic_[0-9A-Za-z]{22}", default, TimeSpan.FromSeconds(1)).Value;
        using var answer = await studio.Owner.Http.GetAsync(new Uri($"/v1/comics/{id}/pages/1.png", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        var line = answer.Content.Headers.TryGetValues("Content-Disposition", out var lines) ? Assert.Single(lines) : "attachment";
        Assert.All(line, c => Assert.InRange(c, ' ', '~'));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
