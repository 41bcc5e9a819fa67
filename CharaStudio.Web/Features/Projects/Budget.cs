using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Projects;

/// <summary>Seconds of rendering that a project may spend in a calendar month (UTC): 402 when they are spent, off unless set (contract 3b).</summary>
public sealed class Budget(TimeProvider clock)
{
    /// <summary>Begins on the first of this month, 00:00 UTC.</summary>
    public DateTimeOffset MonthBegins
    {
        get
        {
            var now = clock.GetUtcNow();
            return new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }

    /// <summary>Seconds rendered since the month began, by jobs that were asked for in it.</summary>
    public async Task<double> SpentAsync(StudioDbContext db, Guid ownerId, CancellationToken token) =>
        await db.Set<Job>().Where(job => job.OwnerId == ownerId && job.CreatedAt >= MonthBegins).SumAsync(job => job.Cost, token) / 1000.0;

    /// <exception cref="StudioException">PaymentRequired, saying when it begins anew.</exception>
    public async Task CheckAsync(StudioDbContext db, Guid ownerId, CancellationToken token)
    {
        var limit = await db.Set<ProjectRules>().Where(rules => rules.OwnerId == ownerId).Select(rules => rules.BudgetSeconds).FirstOrDefaultAsync(token);
        if (limit is null)
        {
            return;
        }

        var spent = await SpentAsync(db, ownerId, token);
        if (spent >= limit)
        {
            throw new StudioException(
                ErrorCode.PaymentRequired,
                "This project's rendering time of the month is spent. Raise its budget, or wait for the next month.",
                details: new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["budget_seconds"] = limit,
                    ["spent_seconds"] = Math.Round(spent, 3),
                    ["resets_at"] = MonthBegins.AddMonths(1),
                });
        }
    }
}
