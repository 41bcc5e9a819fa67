using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Sentences;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Understanding;
using CharaStudio.Engine.Understanding.Guesses;
using CharaStudio.Tests.Engine.Pipelines;
using CharaStudio.Tests.Support;
using Xunit.Abstractions;

namespace CharaStudio.Tests.Engine.Understanding.Guesses;

public sealed class NearestWordsTests(ITestOutputHelper output)
{
    [TensorModelFact(ModelCards.SentenceEncoder)]
    public void Guess_UnseenWords_AreMostlyRightWhereTheyAreGuessed()
    {
        using var encoder = new SentenceEncoder(ModelFactAttribute.Installed);
        var nearest = new NearestWords(encoder);
        var rows = UnseenWords.Lines.Split('\n').Select(line => line.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var (right, guessed) = (0, 0);
        foreach (var row in rows)
        {
            var guesses = nearest.Guess(LookParser.Unknown(row[0]), default);
            var used = LookParser.Read(row[0], 1, guesses).Guesses;
            guessed += used.Count;
            right += used.Any(guess => row[1].Split(' ').Contains(Value(guess.ReadAs), StringComparer.Ordinal)) ? 1 : 0;
            var best = LookParser.Unknown(row[0]).Select(nearest.Nearest).FirstOrDefault();
            output.WriteLine($"{row[0]} -> {(used.Count > 0 ? $"{used[0].ReadAs} {used[0].Likeness}" : $"nothing, nearest {best}")}");
        }

        var invented = UnseenWords.Nonsense.Count(text => nearest.Guess(LookParser.Unknown(text), default).Count > 0);
        var line = $"unseen words: {right} right of {guessed} guessed, {rows.Count} in all; {invented} of {UnseenWords.Nonsense.Count} words without sense were guessed";
        output.WriteLine(line);
        Figures.Note(line);
        Assert.True(rows.Count >= 60 && right >= 0.75 * guessed && right >= 30 && invented == 0, line);
    }

    [TensorModelFact(ModelCards.SentenceEncoder)]
    public async Task RenderAsync_GuessRequest_IsTheSameEachTime()
    {
        using var folder = new TemporaryFolder();
        var engine = new LocalEngine(folder.Path);
        var words = LookParser.Unknown("a dentist holding a manuscript");

        var first = (await engine.RenderAsync(new GuessRequest(words), new Silent(), default)).Units[0].Guesses;
        var second = (await engine.RenderAsync(new GuessRequest(words), new Silent(), default)).Units[0].Guesses;

        Assert.Equal(first, second);
        Assert.Contains(first, guess => guess is { Word: "dentist", Start: 2, Kind: "person" });
    }

    private static string Value(string phrase) => Lexicon.Shared.Phrases.Match(Tokenizer.Split(phrase), 0)!.Value.Concept.Value;
}
