using System.Text.Json;
using CharaStudio.Engine.Plans;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Projects;
using CharaStudio.Web.Http;
using CharaStudio.Web.Idempotency;
using CharaStudio.Web.Operations.Disk;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>The current owner's jobs: order, read, cancel, retry. Another owner's job is absent.</summary>
public sealed class JobService(
    CurrentOwner owner, IHttpContextAccessor requests, IDbContextFactory<StudioDbContext> databases, WriteQueue writes, JobStore store,
    JobRunner runner, JobTickets tickets, JobFeed feed, JobSettings settings, JobViews views, Budget budget, QueueCaps caps,
    DiskGuard disk, IJobOutbox outbox, PublicAddress address, TimeProvider clock, IHostApplicationLifetime lifetime)
{
    /// <summary>Puts a job into the queue; it is on the disk when this returns.</summary>
    /// <param name="alongside">Rows of the caller's that belong to the same transaction.</param>
    /// <exception cref="StudioException">PaymentRequired, QueueFull, ShuttingDown, DiskFull; BlockedUrl for the callback.</exception>
    public async Task<Job> OrderAsync(JobOrder order, Func<StudioDbContext, Task>? alongside = null, CancellationToken token = default)
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw new StudioException(ErrorCode.ShuttingDown, "The studio is stopping. Try again in a moment.") { RetryAfter = TimeSpan.FromSeconds(10) };
        }

        disk.Check();
        if (order.CallbackUrl is not null)
        {
            outbox.Check(order.CallbackUrl);
        }

        var job = Row(order);
        if (IdempotentRequest.Current is { } request)
        {
            request.JobId = job.Id;
        }

        await writes.RunAsync(
            async db =>
            {
                await budget.CheckAsync(db, job.OwnerId, token);
                await caps.CheckAsync(db, job.Lane, token);
                db.Add(job);
                await outbox.OrderedAsync(db, job);
                await (alongside?.Invoke(db) ?? Task.CompletedTask);
                await db.SaveChangesAsync(token);
            },
            durable: true,
            token);
        feed.Publish(job);
        await tickets.IssueAsync(job.Id);
        return job;
    }

    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<Job> FindAsync(Guid id, CancellationToken token = default) =>
        await store.FindAsync(id, token) is { } job && job.OwnerId == owner.Id ? job : throw StudioException.NotFound("job");

    /// <exception cref="StudioException">NotFound.</exception>
    public async Task<JobView> GetAsync(Guid id, CancellationToken token = default) => await views.OfAsync(await FindAsync(id, token), token);

    /// <summary>The newest first.</summary>
    public async Task<Page<JobView>> ListAsync(Paging paging, JobFilter? filter = null, CancellationToken token = default)
    {
        await using var db = await databases.CreateDbContextAsync(token);
        var own = (filter ?? JobFilter.None).Apply(db.Set<Job>().AsNoTracking().Where(job => job.OwnerId == owner.Id));
        var rows = await own.OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id)
            .Skip(paging.Offset).Take(paging.Limit).ToListAsync(token);
        var shown = new List<JobView>();
        foreach (var row in rows)
        {
            shown.Add(await views.OfAsync(row, token));
        }

        return new Page<JobView>(shown, await own.CountAsync(token), paging);
    }

    /// <summary>A queued job is canceled when this returns, a running one within two seconds.</summary>
    /// <exception cref="StudioException">NotFound; Conflict when it is over.</exception>
    public async Task<JobView> CancelAsync(Guid id, CancellationToken token = default)
    {
        var job = await FindAsync(id, token);
        var moved = await store.MoveAsync(id, JobState.Canceled, row =>
            {
                row.ErrorCode = nameof(ErrorCode.Canceled);
                row.ErrorMessage = "The job was cancelled before it began.";
            })
            ?? await store.MoveAsync(id, JobState.Cancelling, row => row.Stage = "stopping");
        if (moved is not null)
        {
            await runner.StopAsync(id);
            return await views.OfAsync(moved, token);
        }

        job = await FindAsync(id, token);
        return job.State is JobState.Cancelling
            ? await views.OfAsync(job, token)
            : throw new StudioException(ErrorCode.Conflict, $"The job is over already: it has {job.State.Word()}.");
    }

    /// <summary>Puts a failed or cancelled job back into the queue; finished units are kept.</summary>
    /// <exception cref="StudioException">NotFound; Conflict when it neither failed nor was cancelled; QueueFull.</exception>
    public async Task<JobView> RetryAsync(Guid id, CancellationToken token = default)
    {
        var job = await FindAsync(id, token);
        if (job.State is not (JobState.Failed or JobState.Canceled))
        {
            throw new StudioException(ErrorCode.Conflict, $"Only a failed or cancelled job is tried again; this one is {job.State.Word()}.");
        }

        await using (var db = await databases.CreateDbContextAsync(token))
        {
            await caps.CheckAsync(db, job.Lane, token);
        }

        var moved = await store.MoveAsync(id, JobState.Queued, row =>
        {
            row.Attempt = 0;
            row.ErrorCode = null;
            row.ErrorMessage = null;
            row.FinishedAt = null;
            row.ExpiresAt = clock.GetUtcNow() + settings.QueueLife;
        }) ?? throw new StudioException(ErrorCode.Conflict, "The job has just changed. Read it again.");
        await tickets.IssueAsync(id);
        return await views.OfAsync(moved, token);
    }

    /// <summary>As a request waits that is answered directly: at most <see cref="JobSettings.DirectAnswer"/>.</summary>
    public Task<Job> WaitAsync(Guid id, CancellationToken token) => WaitAsync(id, settings.DirectAnswer, token);

    /// <summary>Waits until the job is over, or the patience is, or the studio stops: the job then goes on at its next start.</summary>
    /// <returns>The job as it then stands.</returns>
    public async Task<Job> WaitAsync(Guid id, TimeSpan patience, CancellationToken token)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var listening = feed.Subscribe(owner.Id, news =>
        {
            if (news.JobId == id && news.State.IsOver())
            {
                over.TrySetResult();
            }
        });
        var job = await FindAsync(id, token);
        if (!job.State.IsOver())
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(token, lifetime.ApplicationStopping);
            await Task.WhenAny(over.Task, Task.Delay(patience, clock, either.Token));
            token.ThrowIfCancellationRequested();
            job = await FindAsync(id, token);
        }

        return job;
    }

    private Job Row(JobOrder order)
    {
        var now = clock.GetUtcNow();
        var ownerId = owner.Id;
        return new Job
        {
            Id = order.Id,
            OwnerId = ownerId,
            Lane = requests.HttpContext?.User.FindFirst(CurrentOwner.KeyClaim)?.Value ?? ownerId.ToString("D"),
            Kind = order.Kind,
            Title = order.Title,
            Priority = order.Priority,
            UnitsTotal = order.Units,
            UrlTtl = order.UrlTtl,
            CallbackUrl = order.CallbackUrl,
            Origin = address.Root is { Length: > 0 } root ? root : null,
            Payload = JsonSerializer.Serialize(order.Payload, order.Payload.GetType(), PlanJson.Options),
            CreatedAt = now,
            UpdatedAt = now,
            ExpiresAt = now + settings.QueueLife,
        };
    }
}
