using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Understanding;
using CharaStudio.Engine.Understanding.Guesses;
using CharaStudio.Web.Features.Models;

namespace CharaStudio.Web.Features.Looks;

/// <summary>Reads looks, unknown words included where the sentence encoder is to be had: a text then reads the same each time.</summary>
public sealed class LookReader(SentenceEngine sentences)
{
    // The first to ask waits for the network to be loaded.
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(8);

    public async Task<LookReading> ReadAsync(string text, long seed, CancellationToken token = default)
    {
        var guesses = await GuessAsync(text, token);
        return LookParser.Read(text, seed, guesses) with { GuessedBy = guesses is null ? null : PerceptionModels.Sentences };
    }

    /// <summary>What the text's unknown words stand for; null when there are none that may be guessed, or nobody who could.</summary>
    public async Task<IReadOnlyList<WordGuess>?> GuessAsync(string text, CancellationToken token = default)
    {
        var unknown = LookParser.Unknown(text).Take(GuessRequest.MostWords).ToList();
        return unknown.Count == 0 ? null : (await sentences.TryAskAsync(new GuessRequest(unknown), s_patience, token))?.Guesses;
    }
}
