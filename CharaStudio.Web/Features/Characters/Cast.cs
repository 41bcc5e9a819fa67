using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Stories;
using CharaStudio.Web.Features.Worlds;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Characters;

/// <summary>Lists of characters in stories and scenes: JSON arrays of UUIDs in a text column, most important first.</summary>
internal static class Cast
{
    public const int Largest = 50;

    /// <summary>The stored form of ids that a client sent, each of which must be the owner's own character.</summary>
    public static async Task<string> StoreAsync(
        StudioDbContext db, Guid ownerId, IReadOnlyList<string>? ids, string field, CancellationToken token)
    {
        if (ids is { Count: > Largest })
        {
            throw StudioException.Invalid(field, $"'{field}' must have at most {Largest} entries.");
        }

        var keys = (ids ?? []).Select(id => PublicId.Parse(CharacterService.IdPrefix, id, CharacterService.Noun)).Distinct().ToList();
        var own = await db.OwnedBy<Character>(ownerId).CountAsync(row => keys.Contains(row.Id), token);
        return own == keys.Count ? JsonText.Write(keys) : throw StudioException.NotFound(CharacterService.Noun);
    }

    public static IReadOnlyList<string> Show(string stored) => [.. Ids(stored).Select(id => PublicId.Format(CharacterService.IdPrefix, id))];

    public static IReadOnlyList<Guid> Ids(string stored) => JsonText.Read<IReadOnlyList<Guid>>(stored);

    /// <summary>Takes a character out of every list that names it.</summary>
    public static async Task RemoveAsync(StudioDbContext db, Guid ownerId, Guid id, CancellationToken token)
    {
        var pattern = $"%{id:D}%";
        foreach (var story in await db.OwnedBy<Story>(ownerId).Where(row => EF.Functions.Like(row.CharacterIds, pattern)).ToListAsync(token))
        {
            story.CharacterIds = Without(story.CharacterIds, id);
        }

        foreach (var scene in await db.OwnedBy<Scene>(ownerId).Where(row => EF.Functions.Like(row.CharacterIds, pattern)).ToListAsync(token))
        {
            scene.CharacterIds = Without(scene.CharacterIds, id);
        }
    }

    private static string Without(string stored, Guid id) => JsonText.Write(Ids(stored).Where(other => other != id));
}
