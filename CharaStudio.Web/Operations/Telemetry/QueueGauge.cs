using System.Diagnostics.Metrics;
using CharaStudio.Web.Data;
using CharaStudio.Web.Features.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CharaStudio.Web.Operations.Telemetry;

/// <summary>The queue's depth, asked of the database whenever somebody reads the metrics.</summary>
internal sealed class QueueGauge : IDisposable
{
    private readonly Meter _meter = new(StudioMetrics.Name);

    public QueueGauge(IDbContextFactory<StudioDbContext> databases, JobRunner runner)
    {
        _meter.CreateObservableGauge("charastudio.queue.depth", () => Waiting(databases), "{job}", "Jobs that wait for their turn.");
        _meter.CreateObservableGauge("charastudio.jobs.running", () => runner.Running.Count, "{job}", "Jobs that are being drawn.");
    }

    public void Dispose() => _meter.Dispose();

    private static int Waiting(IDbContextFactory<StudioDbContext> databases)
    {
        using var db = databases.CreateDbContext();
        return db.Set<Job>().Count(job => job.State == JobState.Queued);
    }
}
