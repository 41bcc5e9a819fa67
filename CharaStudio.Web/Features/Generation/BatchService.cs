using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Generation;

/// <summary>Several films in one request: a job each, all ordered or none.</summary>
internal sealed class BatchService(JobService jobs, IJobOutbox outbox, JobViews views, MediaLinks links)
{
    /// <exception cref="StudioException">ValidationFailed and the like, the field named with its task: tasks[2].fps.</exception>
    public async Task<IReadOnlyList<GenerationPlan>> PlanAsync(BatchOrder order, GenerationWish wish, GenerationService service, CancellationToken token)
    {
        if (order.Tasks.Count is 0 or > GenerationRules.MostTasks)
        {
            throw StudioException.Invalid("tasks", $"'tasks' must have 1 to {GenerationRules.MostTasks} films.");
        }

        if (order.CallbackUrl is not null && !order.Async)
        {
            throw StudioException.Invalid("callback_url", "'callback_url' is told of asynchronous jobs only. Send \"async\": true too.");
        }

        if (order.CallbackUrl is { } url)
        {
            outbox.Check(url);
        }

        var plans = new List<GenerationPlan>();
        for (var i = 0; i < order.Tasks.Count; i++)
        {
            var task = order.Tasks[i];
            try
            {
                // The batch decides whether it is awaited; a task may have a callback of its own.
                plans.Add(await service.PlanAsync(task with { Async = order.Async, CallbackUrl = task.CallbackUrl ?? order.CallbackUrl }, wish, token));
            }
            catch (StudioException error)
            {
                var field = string.Create(CultureInfo.InvariantCulture, $"tasks[{i}].{error.Param ?? "reference_image_id"}");
                throw new StudioException(error.Code, error.Message, field, new Dictionary<string, object?>(error.Details ?? new Dictionary<string, object?>(), StringComparer.Ordinal) { ["field"] = field });
            }
        }

        return plans;
    }

    public static string Tag(IReadOnlyList<GenerationPlan> plans) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', plans.Select(plan => plan.Drawing.ParametersHash)))))[..32]}\"";

    /// <summary>Orders what is not made yet. Where one cannot be ordered, those before it are taken back.</summary>
    /// <exception cref="StudioException">PaymentRequired, QueueFull, BlockedUrl and the like.</exception>
    public async Task<IReadOnlyList<(GenerationPlan Plan, Job? Job)>> OrderAsync(IReadOnlyList<GenerationPlan> plans, GenerationService service, CancellationToken token)
    {
        var ordered = new List<(GenerationPlan Plan, Job? Job)>();
        try
        {
            foreach (var plan in plans)
            {
                ordered.Add((plan, plan.Made is null || plan.CallbackUrl is not null ? await service.OrderAsync(plan, token) : null));
            }

            return ordered;
        }
        catch
        {
            foreach (var job in ordered.Select(one => one.Job).OfType<Job>())
            {
                await jobs.CancelAsync(job.Id, CancellationToken.None);
            }

            throw;
        }
    }

    public BatchAccepted Accepted(IReadOnlyList<(GenerationPlan Plan, Job? Job)> ordered)
    {
        var list = ordered.Select(one => one.Job is { } job
            ? new BatchJob(JobIds.Spell(job), views.Accepted(job).StatusUrl, Cached: false, null)
            : new BatchJob(null, null, Cached: true, Made(one.Plan))).ToList();
        return new BatchAccepted(Id(ordered), list, [.. list.Select(one => one.JobId).OfType<string>()]);
    }

    /// <summary>Waits for all; what could not be made has an error in its place.</summary>
    public async Task<BatchResults> ResultsAsync(IReadOnlyList<(GenerationPlan Plan, Job? Job)> ordered, CancellationToken aborted)
    {
        var results = new List<JsonNode?>();
        foreach (var (plan, job) in ordered)
        {
            results.Add(job is null ? Made(plan) : Result(await JobAnswers.WaitAsync(jobs, job, aborted)));
        }

        return new BatchResults(Id(ordered), results);
    }

    private JsonNode? Made(GenerationPlan plan) => links.Expand(JsonNode.Parse(plan.Made!.Facts), plan.UrlTtl is { } seconds ? TimeSpan.FromSeconds(seconds) : null);

    private JsonNode? Result(Job job)
    {
        if (job.State is JobState.Succeeded)
        {
            return links.Expand(JsonNode.Parse(job.Result!), JobViews.Life(job));
        }

        if (!job.State.IsOver())
        {
            return JsonSerializer.SerializeToNode(views.Accepted(job), ApiJson.Output);
        }

        var failure = JobAnswers.Failure(job, "It could not be drawn.");
        return new JsonObject { ["error"] = new JsonObject { ["code"] = ErrorTable.Find(failure.Code).Nested, ["message"] = failure.Message } };
    }

    private static string Id(IReadOnlyList<(GenerationPlan Plan, Job? Job)> ordered) =>
        "batch_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ordered.Select(one => one.Job?.Id.ToString("N") ?? one.Plan.Made!.Id.ToString("N"))))))[..22];
}
