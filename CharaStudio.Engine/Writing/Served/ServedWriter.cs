namespace CharaStudio.Engine.Writing.Served;

/// <summary>Lets a language model write the scene. Its answer must be the JSON asked for; one repair is asked for, then the failure is reported.</summary>
public sealed class ServedWriter(HttpClient http, ServedModel model) : IStoryWriter
{
    // Room for the JSON around the prose: title, choices, quotes.
    private const int AnswerOverhead = 400;

    private static readonly System.Buffers.SearchValues<char> s_ends = System.Buffers.SearchValues.Create(".!?。！？\n");

    private readonly ChatClient _chat = new(http, model);

    public WriterInfo Info { get; } = new(model.Model, "language-model");

    public async Task<StoryScene> ContinueAsync(StoryBrief brief, CancellationToken cancellationToken)
    {
        var messages = ServedPrompt.For(brief);
        var settings = new ChatSettings(brief.Temperature, brief.MaxTokens + AnswerOverhead, brief.Seed);
        var answer = await _chat.AskAsync(messages, settings, cancellationToken);
        if (!ServedAnswer.TryRead(answer.Text, out var scene, out var fault))
        {
            IReadOnlyList<ChatMessage> repair = [.. messages, new("assistant", answer.Text), new("user", ServedPrompt.Repair(fault))];
            answer = await _chat.AskAsync(repair, settings, cancellationToken);
            if (!ServedAnswer.TryRead(answer.Text, out scene, out fault))
            {
                throw new WriterException($"The language model {model.Model} did not answer in the form asked for, twice: {fault}");
            }
        }

        var (prose, shortened) = Bound(scene.Prose, brief.MaxTokens);
        return new StoryScene(prose, scene.Title, scene.Choices, Info, brief.Seed, answer.Usage ?? Count(messages, prose))
        {
            FinishReason = shortened || answer.FinishReason == "length" ? "length" : "stop",
        };
    }

    /// <summary>Cuts prose that is longer than asked for at the end of a sentence, else of a word.</summary>
    private static (string Text, bool Shortened) Bound(string prose, int maxTokens)
    {
        var text = prose;
        while (Tokens.Estimate(text) > maxTokens)
        {
            var end = text.AsSpan(0, text.Length - 1).LastIndexOfAny(s_ends);
            if (end <= 0)
            {
                end = text.LastIndexOf(' ');
            }

            text = end > 0 ? text[..(end + 1)].TrimEnd() : text[..(text.Length / 2)];
        }

        return (text, text.Length < prose.Length);
    }

    private static TokenUse Count(IReadOnlyList<ChatMessage> messages, string prose) =>
        new(messages.Sum(m => Tokens.Estimate(m.Content)), Tokens.Estimate(prose), "estimate");
}
