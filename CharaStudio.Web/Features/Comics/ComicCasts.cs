using System.Text.Json;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Characters;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Comics;

/// <summary>Finds who may appear: those asked for, the scene's cast, the story's, and whoever of the owner's is called by name.</summary>
internal static class ComicCasts
{
    /// <exception cref="StudioException">NotFound for a story, scene or character that is not the owner's.</exception>
    public static async Task<ComicCast> FindAsync(StudioDbContext db, Guid ownerId, ComicOrder order, CancellationToken token)
    {
        var story = order.StoryId is null
            ? null
            : await db.FindOwnedAsync<Story>(ownerId, StoryService.IdPrefix, order.StoryId, StoryService.Noun, token);
        var scene = order.SceneId is null
            ? null
            : await db.FindOwnedAsync<Scene>(ownerId, SceneService.IdPrefix, order.SceneId, SceneService.Noun, token);
        var worldId = scene?.WorldId ?? story?.WorldId;
        var world = worldId is null ? null : await db.OwnedBy<World>(ownerId).AsNoTracking().FirstOrDefaultAsync(row => row.Id == worldId, token);
        var asked = order.Panels.SelectMany(panel => panel.Characters ?? [])
            .Select(id => PublicId.Parse(CharacterService.IdPrefix, id, CharacterService.Noun)).ToList();
        List<Guid> bound = [.. asked, .. scene is null ? [] : Cast.Ids(scene.CharacterIds), .. story is null ? [] : Cast.Ids(story.CharacterIds)];
        if (bound.Count == 0 && world is not null)
        {
            bound = await OfWorldAsync(db, ownerId, world.Id, token);
        }

        var characters = await KnownAsync(db, ownerId, bound, asked, order, token);
        return new ComicCast(characters, Place(scene), Word<Hour>(scene?.Hour), Word<Weather>(scene?.Weather), [.. Names(world?.Name, scene?.Name, story?.Title)]);
    }

    private static async Task<List<Guid>> OfWorldAsync(StudioDbContext db, Guid ownerId, Guid worldId, CancellationToken token)
    {
        var stored = await db.OwnedBy<Story>(ownerId).Where(row => row.WorldId == worldId).Select(row => row.CharacterIds).ToListAsync(token);
        stored.AddRange(await db.OwnedBy<Scene>(ownerId).Where(row => row.WorldId == worldId).Select(row => row.CharacterIds).ToListAsync(token));
        return [.. stored.SelectMany(Cast.Ids)];
    }

    private static async Task<IReadOnlyList<KnownCharacter>> KnownAsync(
        StudioDbContext db, Guid ownerId, List<Guid> bound, List<Guid> asked, ComicOrder order, CancellationToken token)
    {
        var ids = bound.Distinct().Take(CharacterNames.Most).ToList();
        var rows = await db.OwnedBy<Character>(ownerId).AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, token);
        if (asked.Exists(id => !rows.ContainsKey(id)))
        {
            throw StudioException.NotFound(CharacterService.Noun);
        }

        var words = string.Join('\n', order.Panels.SelectMany(panel => (panel.Dialogue ?? []).Select(line => line.Speaker).Prepend(panel.Description)));
        var named = (await CharacterNames.InAsync(db, ownerId, words, token)).Where(row => !ids.Contains(row.Id));
        return
        [
            .. ids.Where(rows.ContainsKey).Select(id => Known(rows[id])),
            .. named.Where(row => order.Panels.Any(panel => Mentions(panel, row.Name))).Select(Known),
        ];
    }

    private static bool Mentions(PanelOrder panel, string name) =>
        panel.Description.Contains(name, StringComparison.OrdinalIgnoreCase)
        || panel.Dialogue?.Any(line => string.Equals(line.Speaker, name, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>A stored character as the parser knows one: the look edited by hand, or the one that their card's words give.</summary>
    public static KnownCharacter Known(Character row)
    {
        var look = row.LookSheet is { } stored
            ? JsonSerializer.Deserialize<LookSheet>(stored, PlanJson.Options)!
            : LookParser.ReadCharacter(row.Name, row.Description, row.Personality, row.Seed).Look;
        return new KnownCharacter(PublicId.Format(CharacterService.IdPrefix, row.Id), row.Name, look with { Name = row.Name });
    }

    // The scene's own id is the place's seed: its landmarks are the same in every picture.
    private static PlacePlan? Place(Scene? scene)
    {
        if (scene is null)
        {
            return null;
        }

        var read = SceneParser.Parse($"{scene.Name}. {scene.Description}", new SceneContext()).Place;
        return read with { Kind = scene.Place ?? read.Kind, Seed = SeedOf(scene.Id) };
    }

    public static long SeedOf(Guid id) => BitConverter.ToInt64(id.ToByteArray()) & long.MaxValue;

    private static T? Word<T>(string? word)
        where T : struct, Enum => word is not null && PlanJson.TryRead<T>(word, out var value) ? value : null;

    private static IEnumerable<string> Names(params string?[] names) => names.OfType<string>();
}
