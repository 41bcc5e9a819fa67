using CharaStudio.Engine.Understanding;
using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Tests.Engine.Understanding.Guesses;

public sealed class GuessedWordsTests
{
    [Fact]
    public void Read_WithAGuess_DressesThePersonAndSaysThatItIsOne()
    {
        const string text = "a woman wearing a red plimsollo";
        var guess = new WordGuess("plimsollo", text.IndexOf("plim", StringComparison.Ordinal), "cloak", "garment", 0.6);

        var reading = LookParser.Read(text, 1, [guess]);

        Assert.Equal("#b8262e", reading.People[0].Look.Outfit.Single(garment => garment.Kind == "cape").Color);
        Assert.Equal("guess", reading.People[0].Attributes.Single(trait => trait is { Attribute: "garment", Value: "cape" }).Source);
        Assert.Equal([guess], reading.Guesses);
        Assert.Empty(reading.NotUnderstood);
    }

    [Fact]
    public void Read_GuessOfAKnownWord_ChangesNothing()
    {
        var reading = LookParser.Read("a man in a coat", 1, [new WordGuess("coat", 11, "armour", "garment", 0.9)]);

        Assert.Contains(reading.People[0].Look.Outfit, garment => garment.Kind == "coat");
        Assert.Empty(reading.Guesses);
    }

    [Theory]
    [InlineData("a man in a blue raincoat", "coat")]
    [InlineData("a woman in sweatshirts", null)]
    [InlineData("a woman in a sweatshirt", "shirt")]
    [InlineData("a man in a petersuit", "suit")]
    public void Read_Compound_IsItsLastPart(string text, string? garment)
    {
        var reading = LookParser.Read(text, 1);

        Assert.Equal(garment is null ? 0 : 1, reading.Guesses.Count);
        Assert.All(reading.Guesses, guess => Assert.Null(guess.Likeness));
        Assert.Equal(garment, reading.People[0].Attributes.FirstOrDefault(trait => trait is { Attribute: "garment", Source: "guess" })?.Value);
    }

    [Theory]
    [InlineData("a girl at her address")]
    [InlineData("a man at a lawsuit")]
    [InlineData("a childhood on a rainbow")]
    public void Read_MereEnding_IsNoCompound(string text) => Assert.Empty(LookParser.Read(text, 1).Guesses);

    [Theory]
    [InlineData("a man wearing a zorb", "zorb", "garment accessory")]
    [InlineData("a man holding a zorb", "zorb", "prop")]
    [InlineData("a zorb with red hair", "zorb", "person")]
    [InlineData("a coat and a zorb", "zorb", "garment accessory")]
    [InlineData("a girl with zorb hair", null, "")]
    [InlineData("the night was zorb", null, "")]
    public void Unknown_Neighbours_TellTheKind(string text, string? word, string kinds)
    {
        var unknown = LookParser.Unknown(text);

        Assert.Equal(word, unknown.SingleOrDefault()?.Word);
        Assert.Equal(kinds, string.Join(' ', unknown.SelectMany(one => one.Kinds)));
    }
}
