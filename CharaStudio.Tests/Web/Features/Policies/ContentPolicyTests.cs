using CharaStudio.Tests.Support;
using System.Text.Json;

namespace CharaStudio.Tests.Web.Features.Policies;

/// <summary>The policy over HTTP: comics, their redraws and stories' texts.</summary>
public sealed class ContentPolicyTests : IAsyncLifetime
{
    private readonly StudioApplication _studio = new();
    private ApiClient _api = null!;

    public async Task InitializeAsync() =>
        _api = new ApiClient(await _studio.CreateKeyedClientAsync([.. CharaStudio.Web.Http.Scopes.All]));

    public async Task DisposeAsync()
    {
        _api.Dispose();
        await _studio.DisposeAsync();
    }

    private Task<ApiAnswer> Comic(string description, string more = "") => _api.Post(
        "/v1/generate/comic", $$"""{"async":true,"panels":[{"description":{{JsonSerializer.Serialize(description)}}}]{{more}}}""");

    private async Task SetRules(string json)
    {
        var main = (await _api.Get("/v1/projects")).Data[0].GetProperty("id").GetString();
        Assert.Equal(200, (await _api.Patch($"/v1/projects/{main}", json)).Status);
    }

    [Fact]
    public async Task Refusal_NamesTheRuleAndTheField_NotTheText()
    {
        var refused = await Comic("a naked warrior", ",\"strictness\":\"normal\"");
        Assert.Equal((451, "ContentRefused"), (refused.Status, refused.ErrorCode));
        var details = refused.Body.GetProperty("error").GetProperty("details");
        Assert.Equal(("nakedness", "panels[0].description"), (details.GetProperty("rule").GetString(), details.GetProperty("field").GetString()));
        Assert.DoesNotContain("warrior", refused.Body.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(0, (await _api.Get("/v1/comics")).Data.GetArrayLength());
    }

    [Fact]
    public async Task Strictness_TheRequestsWord_GoesBeforeTheProjects()
    {
        Assert.Equal(202, (await Comic("a naked warrior")).Status);
        await SetRules("""{"strictness":"normal"}""");
        Assert.Equal(451, (await Comic("a naked warrior")).Status);
        Assert.Equal(202, (await Comic("a naked warrior", ",\"strictness\":\"liberal\"")).Status);
        Assert.Equal(422, (await Comic("a warrior", ",\"strictness\":\"off\"")).Status);
    }

    [Fact]
    public async Task RefusedWords_HoldWhateverTheStrictness()
    {
        await SetRules("""{"strictness":"off","refused_words":["Acme*"]}""");
        var refused = await Comic("an ACMECO rocket", ",\"strictness\":\"liberal\"");
        Assert.Equal((451, "project_words"), (refused.Status, refused.Body.GetProperty("error").GetProperty("details").GetProperty("rule").GetString()));
        Assert.Equal(202, (await Comic("a rocket")).Status);
    }

    [Fact]
    public async Task Dialogue_IsReadToo()
    {
        await SetRules("""{"refused_words":["acme"]}""");
        var refused = await _api.Post(
            "/v1/generate/comic", """{"async":true,"panels":[{"description":"a street","dialogue":[{"text":"Buy at Acme!"}]}]}""");
        Assert.Equal(451, refused.Status);
        Assert.Contains("panels[0].dialogue[0].text", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChildAndSexInSeparatePanels_AreRefusedTogether() => Assert.Equal(
        451,
        (await _api.Post("/v1/generate/comic", """{"async":true,"panels":[{"description":"a child"},{"description":"then nude"}]}""")).Status);

    [Fact]
    public async Task StoryText_WhoseOutlineIsRefused_IsNotWritten()
    {
        var story = (await _api.Post("/v1/stories", """{"title":"Night","outline":"Cocaine on the pier."}""")).Id;
        Assert.Equal(451, (await _api.Post($"/v1/stories/{story}/generate", """{"strictness":"normal"}""")).Status);
        Assert.Equal(200, (await _api.Post($"/v1/stories/{story}/generate", "{}")).Status);
    }
}
