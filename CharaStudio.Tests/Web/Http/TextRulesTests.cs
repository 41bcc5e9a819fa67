using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Web.Http;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("subject", "subject")]
    [InlineData("  \u202Eevil\u0000\n ", "evil")]
    [InlineData("Ünï 空 😀", "Ünï 空 😀")]
    [InlineData("\u200B\u202E ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Fitted_AnyText_IsANameOrNothing(string? text, string? name)
    {
        Assert.Equal(name, TextRules.Fitted(text));
        Assert.Equal(name ?? "x", TextRules.Name("name", name ?? "x"));
    }

    [Fact]
    public void Fitted_LongText_IsCutBetweenCharacters() =>
        Assert.Equal(string.Concat(Enumerable.Repeat("😀", 200)), TextRules.Fitted(string.Concat(Enumerable.Repeat("😀", 300))));
}
