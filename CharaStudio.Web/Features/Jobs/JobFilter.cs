using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>Which jobs a list shows.</summary>
/// <param name="States">Null for all.</param>
/// <param name="Kind">Null for all.</param>
public sealed record JobFilter(IReadOnlyList<JobState>? States, string? Kind)
{
    public static JobFilter None { get; } = new(null, null);

    /// <param name="status">pending, processing, completed or failed (row 229), or one of our finer words.</param>
    /// <exception cref="StudioException">BadRequest for another word.</exception>
    public static JobFilter Of(string? status, string? kind)
    {
        var states = status is null ? null : Enum.GetValues<JobState>().Where(state => state.Status() == status || state.Word() == status).ToList();
        return states is { Count: 0 }
            ? throw StudioException.BadParameter(
                "status", $"'status' may be pending, processing, completed, failed, or one of {string.Join(", ", Enum.GetValues<JobState>().Select(state => state.Word()))}.")
            : new JobFilter(states, kind);
    }

    internal IQueryable<Job> Apply(IQueryable<Job> jobs)
    {
        jobs = States is { } states ? jobs.Where(job => states.Contains(job.State)) : jobs;
        return Kind is null ? jobs : jobs.Where(job => job.Kind == Kind);
    }
}
