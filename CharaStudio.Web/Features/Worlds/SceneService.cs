using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Worlds;

/// <summary>Scene cards of the current owner's worlds.</summary>
public sealed class SceneService(IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, TimeProvider clock)
{
    public const string IdPrefix = "scene";
    public const string Noun = "scene";

    public Task<SceneView> CreateAsync(string worldId, SceneCreate body, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var name = TextRules.Name("name", body.Name);
        var description = TextRules.Text("description", body.Description);
        var (place, hour, weather) = (WorldRules.Place(body.Place), WorldRules.Word<Hour>("hour", body.Hour), WorldRules.Word<Weather>("weather", body.Weather));
        var lore = WorldRules.Lore(body.Lore);
        return writes.RunAsync(
            async db =>
            {
                var world = await db.FindOwnedAsync<World>(ownerId, WorldService.IdPrefix, worldId, WorldService.Noun, token);
                var now = clock.GetUtcNow();
                var row = new Scene
                {
                    Id = PublicId.New(),
                    OwnerId = ownerId,
                    WorldId = world.Id,
                    Name = name,
                    Description = description,
                    Place = place,
                    Hour = hour,
                    Weather = weather,
                    Lore = lore,
                    CharacterIds = await Cast.StoreAsync(db, ownerId, body.CharacterIds, "character_ids", token),
                    CreatedAt = now,
                    UpdatedAt = now,
                };
                db.Add(row);
                await db.SaveChangesAsync(token);
                return View(row);
            },
            token: token);
    }

    public async Task<SceneView> GetAsync(string id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return View(await db.FindOwnedAsync<Scene>(owner.Id, IdPrefix, id, Noun, token));
    }

    /// <summary>A world's scene cards, oldest first.</summary>
    public async Task<Page<SceneView>> ListAsync(string worldId, Paging paging, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var world = await db.FindOwnedAsync<World>(owner.Id, WorldService.IdPrefix, worldId, WorldService.Noun, token);
        var rows = db.OwnedBy<Scene>(owner.Id).AsNoTracking().Where(row => row.WorldId == world.Id);
        var total = await rows.CountAsync(token);
        var page = await rows.OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        return new Page<SceneView>(page.ConvertAll(View), total, paging);
    }

    public Task<SceneView> UpdateAsync(string id, SceneChange change, SentFields sent, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<Scene>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                WorldRules.Apply(row, change, sent);
                if (sent.Has("character_ids"))
                {
                    row.CharacterIds = await Cast.StoreAsync(db, ownerId, change.CharacterIds, "character_ids", token);
                }

                row.Touch(clock);
                await db.SaveChangesAsync(token);
                return View(row);
            },
            token: token);
    }

    public Task<Deleted> DeleteAsync(string id, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        return writes.RunAsync(
            async db =>
            {
                var row = await db.FindOwnedAsync<Scene>(ownerId, IdPrefix, id, Noun, token);
                ETags.RequireMatch(ifMatch, row.Version);
                db.Remove(row);
                await db.SaveChangesAsync(token);
                return Deleted.Of(PublicId.Format(IdPrefix, row.Id));
            },
            token: token);
    }

    private static SceneView View(Scene row) => new(
        PublicId.Format(IdPrefix, row.Id), PublicId.Format(WorldService.IdPrefix, row.WorldId), row.Name, row.Description, row.Place, row.Hour,
        row.Weather, JsonText.Read<IReadOnlyList<LoreEntry>>(row.Lore), Cast.Show(row.CharacterIds), row.CreatedAt, row.UpdatedAt, row.Version);
}
