using CharaStudio.Web.Data;
using CharaStudio.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>How many jobs may wait, in all and of one key (threat 28). Checked in the transaction that adds one.</summary>
public sealed class QueueCaps(JobSettings settings)
{
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(30);

    /// <exception cref="StudioException">QueueFull, naming the cap.</exception>
    public async Task CheckAsync(StudioDbContext db, string lane, CancellationToken token)
    {
        var waiting = db.Set<Job>().Where(row => row.State == JobState.Queued);
        if (await waiting.CountAsync(token) >= settings.QueueLength)
        {
            throw Full($"{settings.QueueLength} jobs are waiting already. Try again when some are done.", "queue", settings.QueueLength);
        }

        if (await waiting.CountAsync(row => row.Lane == lane, token) >= settings.LaneLength)
        {
            throw Full($"{settings.LaneLength} jobs of this key are waiting already, and a key has no more. Try again when some are done.", "key", settings.LaneLength);
        }
    }

    private static StudioException Full(string message, string cap, int limit) => new(
        ErrorCode.QueueFull, message, details: new Dictionary<string, object?>(StringComparer.Ordinal) { ["cap"] = cap, ["limit"] = limit })
    {
        RetryAfter = s_retry,
    };
}
