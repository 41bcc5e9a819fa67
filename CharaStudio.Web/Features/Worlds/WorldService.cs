using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Worlds;

/// <summary>The current owner's worlds.</summary>
public sealed class WorldService(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, TimeProvider clock)
{
    public const string IdPrefix = "world";
    public const string Noun = "world";

    public async Task<WorldView> CreateAsync(WorldCreate body, CancellationToken token = default)
    {
        var now = clock.GetUtcNow();
        var name = TextRules.Name("name", body.Name);
        var row = new World
        {
            Id = PublicId.New(),
            OwnerId = owner.Id,
            Name = name,
            NameKey = name.ToLowerInvariant(),
            Description = TextRules.Text("description", body.Description),
            Lore = WorldRules.Lore(body.Lore),
            Map = WorldRules.Map(body.Map),
            CreatedAt = now,
            UpdatedAt = now,
        };
        await writes.RunAsync(
            db =>
            {
                db.Add(row);
                return db.SaveChangesAsync(token);
            },
            token: token);
        return View(row);
    }

    public async Task<WorldView> GetAsync(string id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return View(await db.FindOwnedAsync<World>(owner.Id, IdPrefix, id, Noun, token));
    }

    public async Task<Page<WorldView>> ListAsync(Paging paging, string? search = null, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var rows = db.OwnedBy<World>(owner.Id).AsNoTracking();
        if (!string.IsNullOrWhiteSpace(search))
        {
            var pattern = OwnedRows.Contains(TextRules.Name("search", search).ToLowerInvariant());
            rows = rows.Where(row => EF.Functions.Like(row.NameKey, pattern, "\\"));
        }

        var total = await rows.CountAsync(token);
        var page = await rows.OrderByDescending(row => row.CreatedAt).ThenBy(row => row.Id).Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        return new Page<WorldView>(page.ConvertAll(View), total, paging);
    }

    public Task<WorldView> UpdateAsync(string id, WorldChange change, SentFields sent, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<World>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                WorldRules.Apply(row, change, sent);
                row.Touch(clock);
                await db.SaveChangesAsync(token);
                return View(row);
            },
            token: token);
    }

    /// <summary>Deletes the world with its scene cards; its stories stay, without a world.</summary>
    public Task<Deleted> DeleteAsync(string id, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<World>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                db.Remove(row);
                await db.SaveChangesAsync(token);
                return Deleted.Of(PublicId.Format(IdPrefix, row.Id));
            },
            token: token);
    }

    private static WorldView View(World row) => new(
        PublicId.Format(IdPrefix, row.Id), row.Name, row.Description, JsonText.Read<IReadOnlyList<LoreEntry>>(row.Lore),
        JsonText.Element(row.Map), row.CreatedAt, row.UpdatedAt, row.Version);
}
