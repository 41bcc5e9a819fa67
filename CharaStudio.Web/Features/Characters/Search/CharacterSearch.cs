using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Models;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Characters.Search;

/// <summary>What a search found.</summary>
/// <param name="By">"meaning" or "words".</param>
public sealed record FoundCharacters(Page<CharacterView> Page, string By);

/// <summary>Finds the current owner's characters by what they are like (contract C19: <c>q</c>).</summary>
public sealed class CharacterSearch(
    IDbContextFactory<StudioDbContext> databases, CurrentOwner owner, SentenceEngine sentences, MeaningIndex index, TimeProvider clock)
{
    public const int LongestQuery = 500;

    /// <summary>Below it a card has nothing to do with the query.</summary>
    private const float LeastLikeness = 0.2f;

    /// <summary>As a share of the nearest card's likeness: what is further off would only lengthen the list.</summary>
    private const float LeastShare = 0.6f;

    // Whoever types a name wants whoever is called so first.
    private const float NameBonus = 1;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1.5);

    /// <summary>
    /// The nearest in meaning first. Where meanings are not to be had (not installed, or not all cards are read within a second and a
    /// half), the cards in which every word of the query occurs, the newest first.
    /// </summary>
    /// <param name="name">Any part of the name, as well.</param>
    /// <exception cref="StudioException">BadRequest for a query that is too long.</exception>
    public async Task<FoundCharacters> FindAsync(string q, Paging paging, string? name = null, CancellationToken token = default)
    {
        q = q.Trim();
        if (q.Length > LongestQuery)
        {
            throw StudioException.BadParameter("q", $"'q' must be at most {LongestQuery} characters.");
        }

        var ownerId = owner.Id;
        return await MeaningAsync(ownerId, q, token) is { } meaning
            ? new FoundCharacters(await NearestAsync(ownerId, q, meaning, name, paging, token), "meaning")
            : new FoundCharacters(await ByWordsAsync(ownerId, q, name, paging, token), "words");
    }

    // The query's meaning, once every card's is known too.
    private async Task<byte[]?> MeaningAsync(Guid ownerId, string q, CancellationToken token)
    {
        if (sentences.Reason is not null)
        {
            return null;
        }

        var begun = clock.GetTimestamp();
        try
        {
            if (!await index.EnsureAsync(ownerId).WaitAsync(s_patience, clock, token))
            {
                return null;
            }
        }
        catch (Exception error) when (error is TimeoutException or StudioException)
        {
            return null; // Not all is read yet, or what was read could not be kept: the next search begins where this one ended.
        }

        var left = s_patience - clock.GetElapsedTime(begun);
        return left > TimeSpan.Zero && await sentences.TryReadAsync([q], left, token) is [var meaning] ? meaning : null;
    }

    private async Task<Page<CharacterView>> NearestAsync(Guid ownerId, string q, byte[] meaning, string? name, Paging paging, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var key = CharacterNames.Key(q);
        var known = from row in Named(db, ownerId, name)
                    join mind in db.Set<CharacterMeaning>() on row.Id equals mind.CharacterId
                    select new { row.Id, row.NameKey, mind.Vectors };
        var ranked = new List<(Guid Id, float Likeness, float Bonus)>();
        await foreach (var card in known.AsAsyncEnumerable().WithCancellation(token))
        {
            ranked.Add((card.Id, Likeness(card.Vectors, meaning), card.NameKey.Contains(key, StringComparison.Ordinal) ? NameBonus : 0));
        }

        var least = Math.Max(LeastLikeness, LeastShare * ranked.Select(card => card.Likeness).DefaultIfEmpty().Max());
        var found = ranked.Where(card => card.Likeness >= least || card.Bonus > 0).OrderByDescending(card => card.Likeness + card.Bonus).ThenBy(card => card.Id);
        return await PageAsync(db, ownerId, [.. found.Select(card => card.Id)], paging, token);
    }

    // Compared here and not in the database: each of the two has its own idea of letters' case.
    private async Task<Page<CharacterView>> ByWordsAsync(Guid ownerId, string q, string? name, Paging paging, CancellationToken token)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var words = q.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var cards = Named(db, ownerId, name).OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Name, row.Description, row.Personality, row.Tags });
        var found = new List<Guid>();
        await foreach (var card in cards.AsAsyncEnumerable().WithCancellation(token))
        {
            string[] texts = [card.Name, card.Description, card.Personality, card.Tags];
            if (words.All(word => texts.Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase))))
            {
                found.Add(card.Id);
            }
        }

        return await PageAsync(db, ownerId, found, paging, token);
    }

    private static async Task<Page<CharacterView>> PageAsync(StudioDbContext db, Guid ownerId, List<Guid> found, Paging paging, CancellationToken token)
    {
        var ids = found.Skip(paging.Offset).Take(paging.Limit).ToList();
        var rows = await db.OwnedBy<Character>(ownerId).AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, token);
        return new Page<CharacterView>([.. ids.Where(rows.ContainsKey).Select(id => CharacterService.View(rows[id]))], found.Count, paging);
    }

    private static IQueryable<Character> Named(StudioDbContext db, Guid ownerId, string? name)
    {
        var rows = db.OwnedBy<Character>(ownerId).AsNoTracking();
        if (string.IsNullOrWhiteSpace(name))
        {
            return rows;
        }

        var pattern = OwnedRows.Contains(CharacterNames.Key(TextRules.Name("search", name)));
        return rows.Where(row => EF.Functions.Like(row.NameKey, pattern, "\\"));
    }

    // A card is as near as the nearest of its passages.
    private static float Likeness(byte[] passages, byte[] meaning)
    {
        var best = -1f;
        for (var at = 0; at + Meaning.Length <= passages.Length; at += Meaning.Length)
        {
            best = Math.Max(best, Meaning.Likeness(passages.AsSpan(at, Meaning.Length), meaning));
        }

        return best;
    }
}
