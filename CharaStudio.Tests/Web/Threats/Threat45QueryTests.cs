using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Searches that would like to be SQL or patterns.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat45QueryTests(ApiStudio studio)
{
    [Theory]
    [InlineData("100%q")]
    [InlineData("a_q")]
    [InlineData("q\\q")]
    [InlineData("q\"q")]
    [InlineData("q*q")]
    [InlineData("NEAR(q")]
    [InlineData("q' or 1=1--")]
    [InlineData("q'; drop table characters;--")]
    [InlineData("[q]")]
    public async Task Search_ForSigns_FindsExactlyTheNameThatHasThem(string name)
    {
        var id = (await studio.Owner.Post("/v1/characters", System.Text.Json.JsonSerializer.Serialize(new { name }))).Id;
        await studio.Owner.Post("/v1/characters", """{"name":"100 aq qq"}""");
        var found = await studio.Owner.Get($"/v1/characters?limit=100&search={Uri.EscapeDataString(name)}");
        Assert.Equal([id], found.Data.EnumerateArray().Select(row => row.GetProperty("id").GetString()));
        await studio.Owner.Delete($"/v1/characters/{id}");
    }

    [Theory]
    [InlineData("search=%25%25%25")]
    [InlineData("search=__________________________")]
    public async Task Search_ForWildcardsAlone_FindsNothing(string query) => Assert.Empty((await studio.Owner.Get($"/v1/characters?{query}")).Data.EnumerateArray());
}
