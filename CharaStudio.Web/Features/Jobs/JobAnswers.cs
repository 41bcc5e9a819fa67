using System.Text.Json.Nodes;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>How a request that became a job is answered: directly when the job is over in time, else with where to look for it.</summary>
internal static class JobAnswers
{
    /// <summary>The job's result once it is there; 202 when it takes longer than a request may last: the job then goes on.</summary>
    /// <param name="failure">What to say of a job that failed without words.</param>
    /// <exception cref="StudioException">As the job failed.</exception>
    public static async Task<IResult> DirectAsync(HttpContext context, Job job, string failure)
    {
        var services = context.RequestServices;
        job = await WaitAsync(services.GetRequiredService<JobService>(), job, context.RequestAborted);
        return job.State switch
        {
            JobState.Succeeded => TypedResults.Ok(Envelope.Of(services.GetRequiredService<MediaLinks>().Expand(JsonNode.Parse(job.Result!), JobViews.Life(job)))),
            JobState.Queued or JobState.Running => Accepted(context, job),
            _ => throw Failure(job, failure),
        };
    }

    /// <summary>202 with the job's address.</summary>
    public static IResult Accepted(HttpContext context, Job job)
    {
        context.Response.Headers.Location = JobViews.Path(job);
        return TypedResults.Json(context.RequestServices.GetRequiredService<JobViews>().Accepted(job), statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary>The job when it is over, or as it stands when the patience is. A client that hangs up no longer wants the pictures: the job is cancelled.</summary>
    public static async Task<Job> WaitAsync(JobService jobs, Job job, CancellationToken aborted)
    {
        try
        {
            return await jobs.WaitAsync(job.Id, aborted);
        }
        catch (OperationCanceledException) when (aborted.IsCancellationRequested)
        {
            await jobs.CancelAsync(job.Id, CancellationToken.None);
            throw;
        }
    }

    /// <summary>Why a job that is over has no result.</summary>
    public static StudioException Failure(Job job, string failure)
    {
        var code = Enum.TryParse<ErrorCode>(job.ErrorCode, out var known) ? known
            : job.ErrorCode is "InvalidPlan" ? ErrorCode.ValidationFailed
            : job.ErrorCode is "RendererUnavailable" ? ErrorCode.ModelNotCapable
            : ErrorCode.InternalError;
        return new StudioException(code, job.ErrorMessage ?? failure);
    }
}
