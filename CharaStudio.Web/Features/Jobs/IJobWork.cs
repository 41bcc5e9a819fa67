using System.Text.Json.Nodes;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>What a kind of job does. Registered per scope; a run has a scope of its own whose owner is the job's.</summary>
public interface IJobWork
{
    /// <summary>The job's <see cref="Job.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>Does the units that are not yet done, in order, through <see cref="JobRun.UnitAsync"/>, and returns the result. May be begun several times.</summary>
    Task<JsonNode?> RunAsync(JobRun run, CancellationToken token);
}
