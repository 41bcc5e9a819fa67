using System.Globalization;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Features.Policies;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Projects;

/// <summary>
/// The projects of the account behind the current owner. A project is an account without a password, so that "owner" in every query
/// means the project and nothing has to know of two ids.
/// </summary>
public sealed class ProjectService(
    IDbContextFactory<StudioDbContext> databases, WriteQueue writes, CurrentOwner owner, MediaStore media, KeyRing ring, Budget budget, TimeProvider clock)
{
    public const int MostProjects = 100;
    internal const string IdPrefix = "proj";
    internal const string Noun = "project";
    private const string MainName = "Main project";
    private const int LongestName = 100;
    private const double MostSeconds = 1e9;

    /// <summary>The main project first, then the others by age.</summary>
    public async Task<IReadOnlyList<ProjectView>> ListAsync(CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var accountId = await AccountAsync(db, token);
        var rows = await db.Set<Account>().AsNoTracking().Where(row => row.Id == accountId || row.ParentId == accountId).ToListAsync(token);
        var views = new List<ProjectView>();
        foreach (var row in rows.OrderBy(row => row.ParentId is null ? 0 : 1).ThenBy(row => row.CreatedAt).ThenBy(row => row.Id))
        {
            views.Add(await ViewAsync(db, row, token));
        }

        return views;
    }

    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<ProjectView> GetAsync(string id, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        return await ViewAsync(db, await FindAsync(db, await AccountAsync(db, token), id, token), token);
    }

    /// <exception cref="StudioException">ValidationFailed; Conflict at 100 projects.</exception>
    public async Task<ProjectView> CreateAsync(ProjectCreate body, CancellationToken token = default)
    {
        var (name, rules) = (TextRules.Name("name", body.Name, LongestName), Rules(body.Strictness, body.RefusedWords, body.BudgetSeconds));
        var ownerId = owner.Id;
        var id = PublicId.New();
        await writes.RunAsync(
            async db =>
            {
                var accountId = await AccountAsync(db, ownerId, token);
                if (await db.Set<Account>().CountAsync(row => row.ParentId == accountId, token) >= MostProjects)
                {
                    throw new StudioException(ErrorCode.Conflict, $"There are {MostProjects} projects already. Delete one first.");
                }

                db.Add(new Account { Id = id, Name = $"{Noun}:{id:N}", Title = name, ParentId = accountId, Stamp = $"{id:N}", CreatedAt = clock.GetUtcNow() });
                db.Add(new ProjectRules { OwnerId = id, Strictness = rules.Strictness, RefusedWords = rules.Words, BudgetSeconds = body.BudgetSeconds });
                await db.SaveChangesAsync(token);
            },
            durable: true,
            token);
        return await GetAsync(PublicId.Format(IdPrefix, id), token);
    }

    /// <param name="sent">Which fields the request named: a null that was sent lifts the budget.</param>
    /// <param name="ifMatch">The tag of the copy that is changed, see <see cref="Tag"/>; null compares nothing.</param>
    /// <exception cref="StudioException">NotFound, ValidationFailed; PreconditionFailed when it was changed meanwhile.</exception>
    public async Task<ProjectView> UpdateAsync(string id, ProjectChange change, SentFields sent, string? ifMatch = null, CancellationToken token = default)
    {
        var name = change.Name is null ? null : TextRules.Name("name", change.Name, LongestName);
        var checkedRules = Rules(change.Strictness, change.RefusedWords, change.BudgetSeconds);
        var ownerId = owner.Id;
        await writes.RunAsync(
            async db =>
            {
                var project = await FindAsync(db, await AccountAsync(db, ownerId, token), id, token);
                ETags.RequireMatch(ifMatch, Tag(await ViewAsync(db, project, token)));
                db.Attach(project).Entity.Title = name ?? project.Title;
                var rules = await db.Set<ProjectRules>().FirstOrDefaultAsync(row => row.OwnerId == project.Id, token)
                    ?? db.Add(new ProjectRules { OwnerId = project.Id }).Entity;
                rules.Strictness = change.Strictness ?? rules.Strictness;
                rules.RefusedWords = change.RefusedWords is null ? rules.RefusedWords : checkedRules.Words;
                rules.BudgetSeconds = sent.Has("budget_seconds") ? change.BudgetSeconds : rules.BudgetSeconds;
                await db.SaveChangesAsync(token);
            },
            durable: true,
            token);
        return await GetAsync(id, token);
    }

    /// <summary>Deletes the project with all that it owns; its keys end at once.</summary>
    /// <exception cref="StudioException">NotFound; Conflict for the main project, for the one in use here, and while jobs run.</exception>
    public async Task<Deleted> DeleteAsync(string id, string? ifMatch = null, CancellationToken token = default)
    {
        var ownerId = owner.Id;
        var (keys, files) = await writes.RunAsync(
            async db =>
            {
                var project = await FindAsync(db, await AccountAsync(db, ownerId, token), id, token);
                ETags.RequireMatch(ifMatch, Tag(await ViewAsync(db, project, token)));
                if (project.ParentId is null || project.Id == ownerId)
                {
                    throw new StudioException(ErrorCode.Conflict, project.ParentId is null ? "The main project stays." : "You are in this project. Open another one first.");
                }

                if (await db.Set<Job>().AnyAsync(
                    job => job.OwnerId == project.Id && (job.State == JobState.Queued || job.State == JobState.Running || job.State == JobState.Cancelling), token))
                {
                    throw new StudioException(ErrorCode.Conflict, "Jobs of this project are waiting or running. Cancel them first.");
                }

                var keys = await db.Set<ApiKey>().Where(key => key.OwnerId == project.Id).Select(key => key.Id).ToListAsync(token);
                var files = await db.Set<MediaFile>().Where(file => file.OwnerId == project.Id).Select(file => file.Id).ToListAsync(token);
                await db.Set<Account>().Where(row => row.Id == project.Id).ExecuteDeleteAsync(token);
                return (keys, files);
            },
            durable: true,
            token);
        keys.ForEach(ring.Forget);
        media.DeleteFiles(files);
        return Deleted.Of(id);
    }

    /// <summary>The entity tag: of what PATCH can change, and of nothing that changes by itself.</summary>
    public static string Tag(ProjectView view) => ETags.Of(
        view.Name, view.Strictness, string.Join('\n', view.RefusedWords), view.BudgetSeconds?.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>proj_... of an owner id.</summary>
    public static string Spell(Guid ownerId) => PublicId.Format(IdPrefix, ownerId);

    private Task<Guid> AccountAsync(StudioDbContext db, CancellationToken token) => AccountAsync(db, owner.Id, token);

    private static async Task<Guid> AccountAsync(StudioDbContext db, Guid ownerId, CancellationToken token) =>
        await db.Set<Account>().Where(row => row.Id == ownerId).Select(row => row.ParentId ?? row.Id).FirstOrDefaultAsync(token);

    private static async Task<Account> FindAsync(StudioDbContext db, Guid accountId, string id, CancellationToken token)
    {
        var projectId = PublicId.Parse(IdPrefix, id, Noun);
        return await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(
            row => row.Id == projectId && (row.Id == accountId || row.ParentId == accountId), token) ?? throw StudioException.NotFound(Noun);
    }

    private async Task<ProjectView> ViewAsync(StudioDbContext db, Account row, CancellationToken token)
    {
        var rules = await db.Set<ProjectRules>().AsNoTracking().FirstOrDefaultAsync(found => found.OwnerId == row.Id, token)
            ?? new ProjectRules { OwnerId = row.Id };
        return new ProjectView(
            PublicId.Format(IdPrefix, row.Id),
            row.Title ?? MainName,
            row.ParentId is null,
            rules.Strictness,
            rules.RefusedWords.Length == 0 ? [] : rules.RefusedWords.Split('\n'),
            rules.BudgetSeconds,
            await budget.SpentAsync(db, row.Id, token),
            await db.Set<ApiKey>().CountAsync(key => key.OwnerId == row.Id && key.RevokedAt == null, token),
            row.CreatedAt);
    }

    private static (string Strictness, string Words) Rules(string? strictness, IReadOnlyList<string>? words, double? seconds)
    {
        var word = StrictnessWords.OfProject(strictness ?? ProjectRules.StandardStrictness).Word();
        return seconds is null or (>= 0 and <= MostSeconds)
            ? (word, WordList.Check(words ?? []))
            : throw StudioException.Invalid("budget_seconds", "'budget_seconds' must be a number from 0 to 1,000,000,000, or null for no limit.");
    }
}
