using Quartz;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>
/// The one kind of scheduled work: a ticket for one turn at the queue. Tickets are persistent and ask for recovery, so that a turn
/// that a crash cut short is given again; which job gets the turn is <see cref="JobLine"/>'s choice, whoever's ticket it was.
/// </summary>
internal sealed class RunJob(JobRunner runner, JobTickets tickets) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        tickets.Take();
        try
        {
            if (await runner.RunNextAsync(cancellationToken) is { } again)
            {
                await tickets.IssueAsync(again);
            }
        }
        finally
        {
            tickets.GiveBack();
        }
    }
}
