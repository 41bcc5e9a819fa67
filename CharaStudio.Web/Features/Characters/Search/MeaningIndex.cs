using System.Collections.Concurrent;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Models;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Characters.Search;

/// <summary>Keeps what cards mean up to date, in the background and one owner at a time; nothing is read before somebody searches.</summary>
public sealed class MeaningIndex(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, SentenceEngine sentences, IHostApplicationLifetime lifetime)
{
    private const int AtOnce = 16;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private readonly ConcurrentDictionary<Guid, Lazy<Task<bool>>> _running = new();

    /// <summary>Reads what has changed since; goes on even when nobody waits for it any more.</summary>
    /// <returns>Whether all of the owner's cards are read.</returns>
    public Task<bool> EnsureAsync(Guid ownerId)
    {
        var work = _running.GetOrAdd(ownerId, id => new Lazy<Task<bool>>(() => Task.Run(() => RunAsync(id))));
        return work.Value;
    }

    private async Task<bool> RunAsync(Guid ownerId)
    {
        try
        {
            while (await StaleAsync(ownerId) is { Count: > 0 } cards)
            {
                var passages = cards.ConvertAll(card => Passages.Of(card.Name, card.Personality, card.Description));
                if (await sentences.TryReadAsync([.. passages.SelectMany(texts => texts)], s_patience, lifetime.ApplicationStopping) is not { } meanings)
                {
                    return false;
                }

                await KeepAsync(ownerId, Rows(ownerId, cards, passages, meanings));
            }

            return true;
        }
        finally
        {
            _running.TryRemove(ownerId, out _);
        }
    }

    private async Task<List<Card>> StaleAsync(Guid ownerId)
    {
        await using var db = await databases.CreateDbContextAsync();
        return await db.OwnedBy<Character>(ownerId)
            .Where(row => !db.Set<CharacterMeaning>().Any(known => known.CharacterId == row.Id && known.Version == row.Version))
            .OrderBy(row => row.Id).Take(AtOnce)
            .Select(row => new Card(row.Id, row.Version, row.Name, row.Personality, row.Description)).ToListAsync();
    }

    private static List<CharacterMeaning> Rows(Guid ownerId, List<Card> cards, List<IReadOnlyList<string>> passages, IReadOnlyList<byte[]> meanings)
    {
        var rows = new List<CharacterMeaning>();
        var at = 0;
        for (var i = 0; i < cards.Count; i++)
        {
            var own = meanings.Skip(at).Take(passages[i].Count);
            at += passages[i].Count;
            rows.Add(new CharacterMeaning { CharacterId = cards[i].Id, OwnerId = ownerId, Version = cards[i].Version, Vectors = [.. own.SelectMany(bytes => bytes)] });
        }

        return rows;
    }

    // A card that was deleted meanwhile has no row; one that was changed is read again.
    private Task KeepAsync(Guid ownerId, List<CharacterMeaning> rows) => writes.RunAsync(async db =>
    {
        var ids = rows.ConvertAll(row => row.CharacterId);
        await db.Set<CharacterMeaning>().Where(row => ids.Contains(row.CharacterId)).ExecuteDeleteAsync();
        var there = await db.OwnedBy<Character>(ownerId).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync();
        db.AddRange(rows.Where(row => there.Contains(row.CharacterId)));
        await db.SaveChangesAsync();
    });

    private sealed record Card(Guid Id, int Version, string Name, string Personality, string Description);
}
