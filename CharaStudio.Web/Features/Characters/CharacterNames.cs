using CharaStudio.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Characters;

/// <summary>Finds an owner's characters by what they are called.</summary>
internal static class CharacterNames
{
    /// <summary>Most characters that one text brings on.</summary>
    public const int Most = 200;

    /// <summary>A name as it is compared: without case.</summary>
    public static string Key(string name) => name.ToLowerInvariant();

    /// <summary>The characters whose names <paramref name="text"/> contains, those changed last first.</summary>
    public static async Task<List<Character>> InAsync(StudioDbContext db, Guid ownerId, string text, CancellationToken token)
    {
        var key = Key(text);
        // The ids first: ix_characters_owner_created holds all that this needs, so that ten thousand cards are not read for a few.
        var ids = await db.OwnedBy<Character>(ownerId).Where(row => key.Contains(row.NameKey)).Select(row => row.Id).ToListAsync(token);
        return await db.OwnedBy<Character>(ownerId).AsNoTracking().Where(row => ids.Contains(row.Id))
            .OrderByDescending(row => row.UpdatedAt).ThenBy(row => row.Id).Take(Most).ToListAsync(token);
    }
}
