using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Values of the wrong type are refused, never guessed at.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat50TypesTests(ApiStudio studio)
{
    [Theory]
    [InlineData("/v1/characters", """{"name":1}""", 400)]
    [InlineData("/v1/characters", """{"name":true}""", 400)]
    [InlineData("/v1/characters", """{"name":["x"]}""", 400)]
    [InlineData("/v1/characters", """{"name":null}""", 422)]
    [InlineData("/v1/characters", """{"name":"x","seed":"1"}""", 400)]
    [InlineData("/v1/characters", """{"name":"x","seed":true}""", 400)]
    [InlineData("/v1/characters", """{"name":"x","seed":1.5}""", 400)]
    [InlineData("/v1/characters", """{"name":"x","tags":"a"}""", 400)]
    [InlineData("/v1/characters", """{"name":"x","tags":{"0":"a"}}""", 400)]
    [InlineData("/v1/characters", """{"name":"x","tags":[1]}""", 400)]
    [InlineData("/v1/worlds", """{"name":"x","lore":{}}""", 400)]
    [InlineData("/v1/worlds", """{"name":"x","lore":[1]}""", 400)]
    [InlineData("/v1/stories", """{"title":{}}""", 400)]
    [InlineData("/v1/stories", """{"title":"x","character_ids":"x"}""", 400)]
    [InlineData("/v1/generate/comic", """{"panels":null}""", 422)]
    [InlineData("/v1/generate/comic", """{"panels":{}}""", 400)]
    [InlineData("/v1/generate/comic", """{"panels":"x"}""", 400)]
    [InlineData("/v1/generate/comic", """{"async":"true","panels":[{"description":"x"}]}""", 400)]
    [InlineData("/v1/generate/comic", """{"async":1,"panels":[{"description":"x"}]}""", 400)]
    [InlineData("/v1/webhooks", """{"url":["https://example.com"]}""", 400)]
    public async Task Body_OfAnotherType_HasItsStatus(string path, string body, int status) => Assert.Equal(status, (await studio.Owner.Post(path, body)).Status);
}
