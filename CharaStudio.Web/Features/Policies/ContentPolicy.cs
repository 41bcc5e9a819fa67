using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Projects;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Policies;

/// <summary>A text of a request and the field that it came in.</summary>
public sealed record PolicyText(string Field, string? Text);

/// <summary>Refuses prompts and names that the project's policy does not allow: 451 with the rule's name (contract 3b).</summary>
public interface IContentPolicy
{
    /// <param name="strictness">The request's word: normal, liberal, or null for the project's own.</param>
    /// <param name="texts">Every text that would be drawn or written from.</param>
    /// <exception cref="StudioException">ValidationFailed for another word; ContentRefused, with <c>details.rule</c> and <c>details.field</c>.</exception>
    Task CheckAsync(string? strictness, IEnumerable<PolicyText> texts, CancellationToken token = default);
}

internal sealed class ContentPolicy(CurrentOwner owner, IDbContextFactory<StudioDbContext> databases, ReviewFlags flags) : IContentPolicy
{
    public async Task CheckAsync(string? strictness, IEnumerable<PolicyText> texts, CancellationToken token = default)
    {
        var asked = StrictnessWords.OfRequest(strictness);
        var ownerId = owner.Id;
        await using var db = await databases.CreateDbContextAsync(token);
        var rules = await db.Set<ProjectRules>().AsNoTracking().FirstOrDefaultAsync(row => row.OwnerId == ownerId, token);
        var level = asked ?? StrictnessWords.OfProject(rules?.Strictness ?? ProjectRules.StandardStrictness);
        var read = texts.Where(text => !string.IsNullOrWhiteSpace(text.Text)).Select(text => (text.Field, Text: text.Text!, Folded: FoldedText.Of(text.Text!))).ToList();
        foreach (var (field, _, folded) in read)
        {
            if (WordList.Refuses(rules?.RefusedWords, folded))
            {
                throw Refused(field, WordList.Rule, "a word that this project refuses");
            }

            if (ContentRules.All.FirstOrDefault(rule => rule.From <= level && rule.Refuses(folded)) is { } broken)
            {
                throw Refused(field, broken.Name, broken.Says);
            }
        }

        // A name in one field and an age in another make one picture.
        var whole = FoldedText.Of(string.Join(" . ", read.Select(text => text.Text)));
        if (ContentRules.All.FirstOrDefault(rule => rule.All.Length > 1 && rule.From <= level && rule.Refuses(whole)) is { } together)
        {
            throw Refused(read[0].Field, together.Name, together.Says);
        }

        flags.Consider(ownerId, read.ConvertAll(text => text.Text));
    }

    private static StudioException Refused(string field, string rule, string says) => new(
        ErrorCode.ContentRefused,
        $"The content policy refuses '{field}': {says}. Reword it, or have the project's owner change its policy.",
        field,
        new Dictionary<string, object?>(StringComparer.Ordinal) { ["rule"] = rule, ["field"] = field });
}
