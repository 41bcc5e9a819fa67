using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Data;

/// <summary>A row that belongs to one account and counts its changes.</summary>
public interface IOwned
{
    Guid Id { get; }

    Guid OwnerId { get; }

    int Version { get; set; }

    DateTimeOffset UpdatedAt { get; set; }
}

/// <summary>The one way to reach owned rows: another owner's row is not there.</summary>
public static class OwnedRows
{
    public static IQueryable<T> OwnedBy<T>(this DbContext db, Guid ownerId)
        where T : class, IOwned => db.Set<T>().Where(row => row.OwnerId == ownerId);

    /// <summary>The row of either spelling of the id.</summary>
    /// <exception cref="StudioException">NotFound, the same for malformed, absent and foreign ids.</exception>
    public static async Task<T> FindOwnedAsync<T>(this DbContext db, Guid ownerId, string prefix, string? id, string noun, CancellationToken token)
        where T : class, IOwned
    {
        var key = PublicId.Parse(prefix, id, noun);
        return await db.OwnedBy<T>(ownerId).FirstOrDefaultAsync(row => row.Id == key, token) ?? throw StudioException.NotFound(noun);
    }

    /// <summary>Marks a change.</summary>
    public static void Touch(this IOwned row, TimeProvider clock)
    {
        row.Version++;
        row.UpdatedAt = clock.GetUtcNow();
    }

    /// <summary>Escapes text for LIKE with <c>\</c> as escape character.</summary>
    public static string Contains(string text) =>
        "%" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
}
