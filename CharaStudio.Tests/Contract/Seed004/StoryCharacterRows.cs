using System.Text.Json.Nodes;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed004;

/// <summary>Rows 307-313: the characters of POST /v1/generate/story.</summary>
public sealed class StoryCharacterRows(ApiStudio studio) : StoryOrders(studio), IClassFixture<ApiStudio>
{
    [Theory]
    [Trait("Row", "307")]
    [InlineData("null")]
    [InlineData("[]")]
    public Task Characters_NullOrNone_Is422(string json) => Invalid(Set("characters", json), "characters");

    [Fact]
    [Trait("Row", "307")]
    public Task Characters_Missing_Is422() => Invalid(With(body => body.Remove("characters")), "characters");

    [Theory]
    [Trait("Row", "307")]
    [InlineData(10, 202)]
    [InlineData(11, 422)]
    public async Task Characters_UpToTen(int count, int status)
    {
        var body = With(root => root["characters"] = new JsonArray([.. Enumerable.Range(0, count).Select(i => new JsonObject { ["name"] = i == 0 ? "Mira" : $"N{i}" })]));
        var answer = await Studio.Owner.Post("/v1/generate/story", body);
        Assert.Equal(status, answer.Status);
    }

    [Fact]
    [Trait("Row", "308")]
    public Task Appearance_OfAnotherType_Is400() => Refused(Set("characters", """[{"name":"Mira","appearance":7}]"""), 400, "bad_request");

    [Fact]
    [Trait("Row", "309")]
    public async Task Name_MissingOrTwice_Is422()
    {
        await Invalid(Set("characters", """[{"appearance":"tall"}]"""), "characters[0].name");
        await Invalid(Set("characters", """[{"name":"Mira"},{"name":"mira"}]"""), "characters[1].name");
    }

    [Theory]
    [Trait("Row", "310")]
    [InlineData("http://example.com/a.png")]
    [InlineData("ftp://example.com/a.png")]
    [InlineData("/etc/passwd")]
    public Task ReferenceUrl_NotHttps_Is422(string url) =>
        Invalid(Set("characters", $$"""[{"name":"Mira","reference_url":"{{url}}"}]"""), "characters[0].reference_url");

    [Fact]
    [Trait("Row", "310")]
    public Task ReferenceUrl_OfAnInnerAddress_IsBlocked() =>
        Refused(Set("characters", """[{"name":"Mira","reference_url":"https://127.0.0.1/a.png"}]"""), 422, "blocked_url");

    [Fact]
    [Trait("Row", "310")]
    public Task ReferenceUrl_Null_IsAccepted() => Accepted(Set("characters", """[{"name":"Mira","reference_url":null}]"""));

    [Theory]
    [Trait("Row", "311")]
    [Trait("Row", "312")]
    [InlineData(5, 202)]
    [InlineData(6, 422)]
    public async Task States_UpToFive(int count, int status)
    {
        var states = new JsonObject(Enumerable.Range(0, count).Select(i => KeyValuePair.Create($"s{i}", (JsonNode?)new JsonObject { ["appearance"] = "in a cloak" })));
        var body = With(root => root["characters"]![0]!["states"] = states);
        Assert.Equal(status, (await Studio.Owner.Post("/v1/generate/story", body)).Status);
    }

    [Fact]
    [Trait("Row", "313")]
    public Task StateReferenceUrl_NotHttps_Is422() => Invalid(
        Set("characters", """[{"name":"Mira","states":{"spy":{"appearance":"x","reference_url":"http://example.com/a.png"}}}]"""),
        "characters[0].states.spy.reference_url");
}
