using System.Text.Json;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Web.Threats;

/// <summary>Names that look like other names or take a page apart.</summary>
[Collection(ThreatStudio.Collection)]
public sealed class Threat47NamesTests(ApiStudio studio)
{
    [Theory]
    [InlineData("a\u202Egnp.exe")]
    [InlineData("a\u2066b")]
    [InlineData("a\u200Bb")]
    [InlineData("a\uFEFFb")]
    [InlineData("a\u00ADb")]
    [InlineData("a\u2060b")]
    [InlineData("a\u200Eb")]
    [InlineData("a\u0000b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u0085b")]
    [InlineData("a\nb")]
    public async Task Name_WithInvisibleOrTurningCharacters_IsRefused(string name) => Assert.InRange(await StatusAsync(name), 400, 422);

    [Theory]
    [InlineData("می‌خواهم")]
    [InlineData("👨‍👩‍👧‍👦")]
    [InlineData("林霜")]
    [InlineData("O'Hara \"Red\"")]
    public async Task Name_OfAnyLanguage_IsTaken(string name) => Assert.Equal(201, await StatusAsync(name));

    [Fact]
    public async Task Name_BuriedInCombiningMarks_IsRefused() => Assert.Equal(422, await StatusAsync(new string('a', 60) + new string('\u0301', 10_000)));

    [Fact]
    public async Task Name_InTwoSpellings_IsStoredInOne()
    {
        var made = await studio.Owner.Post("/v1/characters", """{"name":"e\u0301"}""");
        Assert.Equal("\u00e9", made.Text("name"));
    }

    private async Task<int> StatusAsync(string name) => (await studio.Owner.Post("/v1/characters", JsonSerializer.Serialize(new { name }))).Status;
}
