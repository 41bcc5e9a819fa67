using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Projects;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.ApiKeys;

/// <summary>Makes, lists and revokes the current owner's keys.</summary>
public sealed class ApiKeyService(
    IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, Pepper pepper, KeyRing ring, TimeProvider clock)
{
    private const string IdPrefix = "key";
    private const int LongestName = 200;

    /// <summary>Makes a key for the current owner, or for another project of the account. The answer holds its text, which is kept nowhere.</summary>
    /// <param name="request">Name of 1-200 characters, scopes, spelling, project and end.</param>
    /// <exception cref="StudioException">ValidationFailed; NotFound for a project that is not within reach.</exception>
    public async Task<NewApiKey> CreateAsync(NewApiKeyRequest request, CancellationToken token = default) =>
        await CreateForAsync(await ReachAsync(request.ProjectId, token), request, token);

    /// <summary>A key of the current owner's with the standard scopes.</summary>
    public Task<NewApiKey> CreateAsync(string name, IReadOnlyList<string>? scopes = null, CancellationToken token = default) =>
        CreateForAsync(owner.Id, new NewApiKeyRequest(name, scopes), token);

    internal async Task<NewApiKey> CreateForAsync(Guid ownerId, NewApiKeyRequest request, CancellationToken token)
    {
        var (name, scopes, prefix) = (request.Name, request.Scopes, request.Prefix ?? KeyText.StandardPrefix);
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestName)
        {
            throw StudioException.Invalid("name", $"A key's name has 1 to {LongestName} characters.");
        }

        var unknown = scopes?.FirstOrDefault(scope => !Scopes.All.Contains(scope));
        if (unknown is not null || scopes is { Count: 0 })
        {
            throw StudioException.Invalid("scopes", $"Scopes are one or more of: {string.Join(' ', Scopes.All)}.");
        }

        if (prefix is not (KeyText.StandardPrefix or KeyText.PrismPrefix))
        {
            throw StudioException.Invalid("prefix", $"A key's prefix is {KeyText.StandardPrefix} or {KeyText.PrismPrefix}.");
        }

        if (request.ExpiresAt <= clock.GetUtcNow())
        {
            throw StudioException.Invalid("expires_at", "'expires_at' must lie ahead, such as 2030-01-01T00:00:00Z, or be left out.");
        }

        var text = KeyText.New(prefix);
        var key = new ApiKey
        {
            Id = PublicId.New(),
            OwnerId = ownerId,
            Name = name,
            Hint = KeyText.Hint(text),
            Hash = KeyText.Hash(pepper.Bytes, text),
            Scopes = string.Join(' ', (scopes ?? Scopes.Standard).Distinct(StringComparer.Ordinal)),
            CreatedAt = clock.GetUtcNow(),
            ExpiresAt = request.ExpiresAt,
        };
        await writes.RunAsync(
            db =>
            {
                db.Add(key);
                return db.SaveChangesAsync(token);
            },
            durable: true,
            token);
        return new NewApiKey(text, Summarize(key));
    }

    /// <summary>The newest first.</summary>
    /// <param name="projectId">Another project of the account; null for the current owner's own.</param>
    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<IReadOnlyList<ApiKeySummary>> ListAsync(string? projectId = null, CancellationToken token = default)
    {
        var ownerId = await ReachAsync(projectId, token);
        await using var db = await databases.CreateDbContextAsync(token);
        var keys = await db.Set<ApiKey>().AsNoTracking().Where(key => key.OwnerId == ownerId)
            .OrderByDescending(key => key.CreatedAt).ToListAsync(token);
        return keys.ConvertAll(Summarize);
    }

    /// <summary>Ends a key at once here, and within a second in other processes on the same database.</summary>
    public async Task RevokeAsync(string id, CancellationToken token = default)
    {
        var keyId = PublicId.Parse(IdPrefix, id, "key");
        var ownerId = owner.Id;
        var now = clock.GetUtcNow();
        var changed = await writes.RunAsync(
            db => db.Set<ApiKey>()
                .Where(key => key.Id == keyId && (key.OwnerId == ownerId
                    || db.Set<Account>().Any(project => project.Id == key.OwnerId && project.ParentId == ownerId)))
                .ExecuteUpdateAsync(set => set.SetProperty(key => key.RevokedAt, key => key.RevokedAt ?? now), token),
            durable: true,
            token);
        ring.Forget(keyId);
        if (changed == 0)
        {
            throw StudioException.NotFound("key");
        }
    }

    // A key of a project reaches that project alone; one of the main project reaches all of the account's.
    private async Task<Guid> ReachAsync(string? projectId, CancellationToken token)
    {
        var ownerId = owner.Id;
        if (projectId is null)
        {
            return ownerId;
        }

        var id = PublicId.Parse(ProjectService.IdPrefix, projectId, ProjectService.Noun);
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<Account>().AnyAsync(row => row.Id == id && (row.Id == ownerId || row.ParentId == ownerId), token)
            ? id
            : throw StudioException.NotFound(ProjectService.Noun);
    }

    private static ApiKeySummary Summarize(ApiKey key) => new(
        PublicId.Format(IdPrefix, key.Id), key.Name, key.Hint, key.Scopes.Split(' '), key.CreatedAt, key.ExpiresAt, key.RevokedAt,
        key.LastUsedAt, PublicId.Format(ProjectService.IdPrefix, key.OwnerId));
}
