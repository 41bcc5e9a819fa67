using CharaStudio.Web.Data;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>Who tells the outside that a job is over. It writes in the job's own transactions, so that neither a crash nor a stop loses an end.</summary>
public interface IJobOutbox
{
    /// <summary>Before the order is taken.</summary>
    /// <exception cref="Http.StudioException">ValidationFailed, BlockedUrl.</exception>
    void Check(string callbackUrl);

    /// <summary>In the transaction that puts the job into the queue.</summary>
    Task OrderedAsync(StudioDbContext db, Job job);

    /// <summary>In the transaction in which the job ends; saved by the caller.</summary>
    Task EndedAsync(StudioDbContext db, Job job);
}
