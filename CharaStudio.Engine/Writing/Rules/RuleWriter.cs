namespace CharaStudio.Engine.Writing.Rules;

/// <summary>The embedded writer: plans over the story graph and realises prose from rules. It is no language model and says so.</summary>
/// <remarks>English prose; names, scene cards and lore pass through in any language. Same brief and seed, same text, on every machine.</remarks>
public sealed class RuleWriter : IStoryWriter
{
    public const string Id = "charastudio-writer";

    private const int Choices = 3;

    public WriterInfo Info { get; } = new(Id, "rule-based");

    public Task<StoryScene> ContinueAsync(StoryBrief brief, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Continue(brief));
    }

    private StoryScene Continue(StoryBrief brief)
    {
        var words = new WordChoice(brief.Seed, brief.Temperature, [.. brief.Earlier.Select(e => e.Text)]);
        var plan = ScenePlanner.Plan(brief, words);
        var realiser = new Realiser(plan, words);
        var whole = realiser.Write();
        var (text, shortened) = Fit(whole, brief.MaxTokens);
        var use = new TokenUse(Tokens.Estimate($"{brief.Title} {brief.Outline} {brief.Scene?.Description} {plan.Lore}"), Tokens.Estimate(text), "estimate");
        return new StoryScene(text, plan.Trouble.Title, Ways(plan, words), Info, brief.Seed, use)
        {
            Plot = new ScenePlot(plan.Stage.Name, plan.Aim.Text, plan.Trouble.Name, realiser.Change),
            FinishReason = shortened ? "length" : "stop",
        };
    }

    private static StoryChoice[] Ways(SceneOutline plan, WordChoice words)
    {
        var phrasing = new Phrasing(plan);
        return [.. words.Order("ways", plan.Trouble.Choices).Take(Choices).Select(c => new StoryChoice(phrasing.Fill(c.Text), c.Title))];
    }

    /// <summary>Leaves out the least needed sentences until the text fits; a single sentence that is still too long is cut between words.</summary>
    private static (string Text, bool Shortened) Fit(IReadOnlyList<IReadOnlyList<Realiser.Piece>> paragraphs, int maxTokens)
    {
        var kept = paragraphs.SelectMany(p => p).ToList();
        var text = Join(paragraphs, kept);
        while (Tokens.Estimate(text) > maxTokens && kept.Count > 1)
        {
            kept.Remove(kept.OrderBy(p => p.Rank).Last());
            text = Join(paragraphs, kept);
        }

        while (Tokens.Estimate(text) > maxTokens && text.Contains(' ', StringComparison.Ordinal))
        {
            text = text[..text.LastIndexOf(' ')].TrimEnd(',', ';', ':', '…') + "…";
        }

        return (text, kept.Count < paragraphs.Sum(p => p.Count) || text.EndsWith('…'));
    }

    private static string Join(IReadOnlyList<IReadOnlyList<Realiser.Piece>> paragraphs, List<Realiser.Piece> kept) =>
        string.Join("\n\n", paragraphs.Select(p => string.Join(' ', p.Where(kept.Contains).Select(s => s.Text))).Where(p => p.Length > 0));
}
