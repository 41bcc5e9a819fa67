using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Stories;

/// <summary>The current owner's stories.</summary>
public sealed class StoryService(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, TimeProvider clock)
{
    public const string IdPrefix = "story";
    public const string Noun = "story";

    public Task<StoryView> CreateAsync(StoryCreate body, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var title = TextRules.Name("title", body.Title);
        var outline = TextRules.Text("outline", body.Outline);
        return writes.RunAsync(
            async db =>
            {
                var now = clock.GetUtcNow();
                var row = new Story
                {
                    Id = PublicId.New(),
                    OwnerId = ownerId,
                    WorldId = await FindWorldAsync(db, ownerId, body.WorldId, token),
                    Title = title,
                    TitleKey = title.ToLowerInvariant(),
                    Outline = outline,
                    CharacterIds = await Cast.StoreAsync(db, ownerId, body.CharacterIds, "character_ids", token),
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Add(row);
                await db.SaveChangesAsync(token);
                return StoryViews.Of(row);
            },
            token: token);
    }

    public async Task<StoryView> GetAsync(string id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return StoryViews.Of(await db.FindOwnedAsync<Story>(owner.Id, IdPrefix, id, Noun, token));
    }

    public async Task<Page<StoryView>> ListAsync(Paging paging, string? search = null, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var rows = db.OwnedBy<Story>(owner.Id).AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = OwnedRows.Contains(TextRules.Name("search", search).ToLowerInvariant());
            rows = rows.Where(row => EF.Functions.Like(row.TitleKey, pattern, "\\"));
        }

        var total = await rows.CountAsync(token);
        var page = await rows.OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id).Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        return new Page<StoryView>(page.ConvertAll(StoryViews.Of), total, paging);
    }

    public Task<StoryView> UpdateAsync(string id, StoryChange change, SentFields sent, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<Story>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                row.Title = sent.Has("title") ? TextRules.Name("title", change.Title) : row.Title;
                row.TitleKey = row.Title.ToLowerInvariant();
                row.Outline = sent.Has("outline") ? TextRules.Text("outline", change.Outline) : row.Outline;
                row.WorldId = sent.Has("world_id") ? await FindWorldAsync(db, ownerId, change.WorldId, token) : row.WorldId;
                row.CharacterIds = sent.Has("character_ids")
                    ? await Cast.StoreAsync(db, ownerId, change.CharacterIds, "character_ids", token)
                    : row.CharacterIds;
                row.Touch(clock);
                await db.SaveChangesAsync(token);
                return StoryViews.Of(row);
            },
            token: token);
    }

    /// <summary>Deletes the story with its nodes and edges.</summary>
    public Task<Deleted> DeleteAsync(string id, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<Story>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                db.Remove(row);
                await db.SaveChangesAsync(token);
                return Deleted.Of(PublicId.Format(IdPrefix, row.Id));
            },
            token: token);
    }

    private static async Task<Guid?> FindWorldAsync(StudioDbContext db, Guid ownerId, string? worldId, CancellationToken token) =>
        worldId is null ? null : (await db.FindOwnedAsync<World>(ownerId, WorldService.IdPrefix, worldId, WorldService.Noun, token)).Id;
}
