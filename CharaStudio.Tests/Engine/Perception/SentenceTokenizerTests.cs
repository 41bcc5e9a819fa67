using System.Text;
using System.Text.Json;
using CharaStudio.Engine.Perception;
using CharaStudio.Tests.Engine.Weights;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Engine.Perception;

public sealed class SentenceTokenizerTests
{
    private const string Vocabulary = """
        [["�", 0], ["<s>", 0], ["</s>", 0], ["x", 0], ["y", 0], ["z", 0],
         ["a", -4], ["b", -5], ["ab", -6], ["\u2581", -3], ["\u2581a", -5], ["abba", -30], [":", null], ["c", -2]]
        """;

    private static readonly SentenceTokenizer s_small = SentenceTokenizer.Read("small", Encoding.UTF8.GetBytes(Vocabulary));

    [Theory]
    [InlineData("", new int[0])]
    [InlineData("ab", new[] { 9, 8 })] // -3 - 6 beats -5 - 5
    [InlineData("a b", new[] { 10, 9, 7 })]
    [InlineData("abba", new[] { 9, 8, 7, 6 })]
    [InlineData("aqqb", new[] { 10, 0, 7 })] // a run of unknown characters is one
    [InlineData("\uFF43", new[] { 9, 13 })] // a letter of full width is the letter after normalisation
    [InlineData("a\uD800b", new[] { 10, 0, 7 })]
    public void Encode_SmallVocabulary_TakesTheLikeliestPieces(string text, int[] pieces) => Assert.Equal(pieces, s_small.Encode(text));

    [Fact]
    public void Encode_VeryLongText_IsCut() => Assert.Equal(SentenceTokenizer.LongestText, s_small.Encode(new string('b', 10_000)).Count - 1);

    [Fact]
    public void Read_MutatedVocabularies_AreReadWholeOrRefused()
    {
        var (read, refused) = Mutation.Try(Encoding.UTF8.GetBytes(Vocabulary), 3000, 11, bytes => SentenceTokenizer.Read("fuzz", bytes).Encode("abba: a b"));

        Assert.InRange(read, 1, 2900);
        Assert.Equal(3000, read + refused);
    }

    [ModelFact(ModelCards.SentenceEncoder)]
    public void Encode_GoldenTexts_AreThePackagesOwnPieces()
    {
        var tokenizer = ModelFactAttribute.Installed.SentenceTokenizer();
        using var golden = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Golden", "perception", "tokens.json")));

        Assert.Equal(8000, tokenizer.Count);
        Assert.All(golden.RootElement.EnumerateArray(), row =>
            Assert.Equal(row.GetProperty("pieces").EnumerateArray().Select(piece => piece.GetInt32()), tokenizer.Encode(row.GetProperty("text").GetString()!)));
    }
}
