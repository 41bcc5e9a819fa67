using System.Security.Claims;
using System.Security.Cryptography;
using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>The owner's account: made at the first start, given a password through the one-time link, signed in to after that.</summary>
public sealed class AccountService(
    IDbContextFactory<StudioDbContext> databases, WriteQueue writes, FirstRun firstRun, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    public const int ShortestPassword = 10;
    public const int LongestPassword = 200;
    public const int MostFailures = 5;
    private const string OwnerName = "owner";
    private static readonly TimeSpan s_lock = TimeSpan.FromMinutes(15);
    private static readonly Lazy<string> s_decoy = new(() => new PasswordHasher<Account>().HashPassword(null!, "decoy"));

    /// <summary>The first account's id; makes the account when there is none.</summary>
    public Task<Guid> EnsureOwnerAsync(CancellationToken token = default) => writes.RunAsync(
        async db =>
        {
            var existing = await db.Set<Account>().Where(account => account.ParentId == null).OrderBy(account => account.CreatedAt).FirstOrDefaultAsync(token);
            if (existing is not null)
            {
                return existing.Id;
            }

            var owner = new Account { Id = PublicId.New(), Name = OwnerName, Stamp = NewStamp(), CreatedAt = clock.GetUtcNow() };
            db.Add(owner);
            await db.SaveChangesAsync(token);
            return owner.Id;
        },
        durable: true,
        token);

    /// <summary>True when somebody can sign in.</summary>
    public async Task<bool> HasOwnerAsync(CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<Account>().AnyAsync(account => account.PasswordHash != null, token);
    }

    /// <summary>Opens the first-run link when the owner has no password yet.</summary>
    public async Task<string?> OpenFirstRunAsync(CancellationToken token = default)
    {
        var id = await EnsureOwnerAsync(token);
        await using var db = await databases.CreateDbContextAsync(token);
        var waits = await db.Set<Account>().AnyAsync(account => account.Id == id && account.PasswordHash == null, token);
        return waits ? firstRun.Open() : null;
    }

    /// <summary>Takes the one-time link: names the owner and sets the password.</summary>
    /// <exception cref="StudioException">Forbidden for a wrong or used link, ValidationFailed for a name or password out of bounds.</exception>
    public async Task<ClaimsPrincipal> WelcomeAsync(string? linkToken, string name, string password, CancellationToken token = default)
    {
        if (!firstRun.Matches(linkToken))
        {
            throw new StudioException(ErrorCode.Forbidden, "This link is wrong or was used. A restart prints a new one while there is no password.");
        }

        var plainName = CheckName(name);
        CheckPassword(password);
        if (!firstRun.TryClose(linkToken))
        {
            throw new StudioException(ErrorCode.Forbidden, "This link was used a moment ago.");
        }

        var id = await EnsureOwnerAsync(token);
        return await writes.RunAsync(
            async db =>
            {
                var owner = await db.Set<Account>().SingleAsync(account => account.Id == id, token);
                owner.Name = plainName;
                owner.PasswordHash = hasher.HashPassword(owner, password);
                owner.Stamp = NewStamp();
                await db.SaveChangesAsync(token);
                return Principal(owner);
            },
            durable: true,
            token);
    }

    /// <summary>The principal of a right name and password, or null. Five wrong passwords lock the account for 15 minutes.</summary>
    public async Task<ClaimsPrincipal?> SignInAsync(string name, string password, CancellationToken token = default)
    {
        if (name.Length > 200 || password.Length > LongestPassword)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var plainName = Plain(name);
        await using var db = await databases.CreateDbContextAsync(token);
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(row => row.Name == plainName, token);
        var hash = account?.PasswordHash ?? s_decoy.Value;
        // The hash is computed for unknown names and locked accounts too, so that the time taken tells nothing.
        var right = hasher.VerifyHashedPassword(account!, hash, password) != PasswordVerificationResult.Failed;
        if (account?.PasswordHash is null || account.LockedUntil > now)
        {
            return null;
        }

        await writes.RunAsync(rows => NoteAsync(rows, account.Id, right, now, token), token: token);
        return right ? Principal(account) : null;
    }

    /// <summary>True while the cookie's stamp is the account's: a changed password ends every older session.</summary>
    public async Task<bool> IsCurrentAsync(ClaimsPrincipal user, CancellationToken token = default)
    {
        var (ownerId, accountId) = (CurrentOwner.Of(user), AccountOf(user));
        var stamp = user.FindFirstValue(CurrentOwner.StampClaim);
        await using var db = await databases.CreateDbContextAsync(token);
        return await db.Set<Account>().AnyAsync(account => account.Id == accountId && account.Stamp == stamp, token)
            && await db.Set<Account>().AnyAsync(row => row.Id == ownerId && (row.Id == accountId || row.ParentId == accountId), token);
    }

    /// <summary>The same session in another of the person's projects.</summary>
    /// <exception cref="StudioException">NotFound for a project that is not theirs.</exception>
    public async Task<ClaimsPrincipal> OpenProjectAsync(ClaimsPrincipal user, Guid projectId, CancellationToken token = default)
    {
        var accountId = AccountOf(user);
        await using var db = await databases.CreateDbContextAsync(token);
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == accountId, token);
        var project = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == projectId && (row.Id == accountId || row.ParentId == accountId), token);
        return account is null || project is null ? throw StudioException.NotFound("project") : Principal(account, project.Id, user.FindFirstValue(LiveSessions.Claim));
    }

    private static Guid? AccountOf(ClaimsPrincipal user) =>
        Guid.TryParseExact(user.FindFirstValue(CurrentOwner.AccountClaim), "D", out var id) ? id : CurrentOwner.Of(user);

    private static async Task NoteAsync(StudioDbContext db, Guid id, bool right, DateTimeOffset now, CancellationToken token)
    {
        var account = await db.Set<Account>().SingleAsync(row => row.Id == id, token);
        account.FailedSignIns = right ? 0 : account.FailedSignIns + 1;
        if (account.FailedSignIns >= MostFailures)
        {
            account.LockedUntil = now + s_lock;
            account.FailedSignIns = 0;
        }

        await db.SaveChangesAsync(token);
    }

    private static ClaimsPrincipal Principal(Account account, Guid? projectId = null, string? session = null)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(CurrentOwner.IdClaim, (projectId ?? account.Id).ToString("D")));
        identity.AddClaim(new Claim(CurrentOwner.AccountClaim, account.Id.ToString("D")));
        identity.AddClaim(new Claim(CurrentOwner.StampClaim, account.Stamp));
        identity.AddClaim(new Claim(LiveSessions.Claim, session ?? NewStamp()));
        identity.AddClaim(new Claim(identity.NameClaimType, account.Name));
        return new ClaimsPrincipal(identity);
    }

    private static string CheckName(string name) =>
        Plain(name) is { Length: >= 1 and <= 60 } plain
            ? plain
            : throw StudioException.Invalid("name", "A name has 1 to 60 characters.");

    private static void CheckPassword(string password)
    {
        if (password.Length is < ShortestPassword or > LongestPassword)
        {
            throw StudioException.Invalid("password", $"A password has {ShortestPassword} to {LongestPassword} characters.");
        }
    }

    private static string Plain(string name) => name.Trim().Normalize().ToLowerInvariant();

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
