using CharaStudio.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Idempotency;

/// <summary>
/// The request at hand, when it carries an Idempotency-Key. Its record takes part in every transaction of the request, so that after a
/// crash it is known whether anything was written.
/// </summary>
public sealed class IdempotentRequest(Guid recordId)
{
    private static readonly AsyncLocal<IdempotentRequest?> s_current = new();

    public static IdempotentRequest? Current => s_current.Value;

    /// <summary>The job that the request puts into the queue; named before the transaction that does so.</summary>
    public Guid? JobId { get; set; }

    /// <summary>Runs a request as this one.</summary>
    internal async Task RunAsync(Func<Task> request)
    {
        s_current.Value = this;
        using (WriteQueue.Alongside(MarkAsync))
        {
            await request();
        }
    }

    private Task MarkAsync(StudioDbContext db) => db.Set<IdempotencyRecord>().Where(row => row.Id == recordId)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsWritten, true).SetProperty(row => row.JobId, JobId));
}
