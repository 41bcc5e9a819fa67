using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CharaStudio.Web.Features.Accounts;
using CharaStudio.Web.Features.Jobs;
using CharaStudio.Web.Http;
using CharaStudio.Web.Limits;

namespace CharaStudio.Web.Idempotency;

/// <summary>
/// A POST under /v1 or /api that carries an Idempotency-Key acts once, however often it is sent (reliability P1): the first answer is
/// kept for a day and replayed. docs/decisions/0005-idempotency.md tells what happens in every case, a crash included.
/// </summary>
internal sealed class IdempotentPosts(IdempotencyStore store, JobStore jobs, ILogger<IdempotentPosts> log)
{
    public const string Header = "Idempotency-Key";
    private readonly ConcurrentDictionary<(Guid Owner, string Scope), string> _running = new();

    public async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var key = Read(context.Request);
        if (key is null || CurrentOwner.Of(context.User) is not { } ownerId)
        {
            await next(context);
            return;
        }

        var scope = Hash($"{context.Request.Method}\n{context.Request.Path.Value}\n{key}");
        var bodyHash = await BodyHash.OfAsync(context);
        if (!_running.TryAdd((ownerId, scope), bodyHash))
        {
            Compare(_running.GetValueOrDefault((ownerId, scope), bodyHash), bodyHash);
            throw new StudioException(ErrorCode.IdempotencyInProgress, "A request with this Idempotency-Key is still at work. Send it again in a moment.")
            {
                RetryAfter = TimeSpan.FromSeconds(1),
            };
        }

        try
        {
            await AloneAsync(context, next, ownerId, scope, bodyHash);
        }
        finally
        {
            _running.TryRemove((ownerId, scope), out _);
        }
    }

    // Nobody else in this process has the key now; a record without an answer is therefore a dead process's.
    private async Task AloneAsync(HttpContext context, RequestDelegate next, Guid ownerId, string scope, string bodyHash)
    {
        var record = await store.FindAsync(ownerId, scope, context.RequestAborted);
        if (record is not null)
        {
            Compare(record.BodyHash, bodyHash);
        }

        if (record?.Status is not null)
        {
            await KeptAnswer.ReplayAsync(context, record);
        }
        else if (record?.IsWritten == true)
        {
            await RecoverAsync(context, record);
        }
        else
        {
            record ??= await store.ReserveAsync(ownerId, scope, bodyHash, context.RequestAborted);
            await FirstAsync(context, next, record);
        }
    }

    private async Task FirstAsync(HttpContext context, RequestDelegate next, IdempotencyRecord record)
    {
        await using var answer = KeptAnswer.Hold(context);
        var request = new IdempotentRequest(record.Id);
        try
        {
            await request.RunAsync(() => next(context));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            await TryAsync(() => LetGoAsync(record.Id, request.JobId));
            throw;
        }
        catch (Exception error)
        {
            answer.BeginAgain();
            await ApiErrors.AnswerAsync(context, error);
        }

        await KeepAsync(context, answer, record);
        await answer.SendAsync(context.RequestAborted);
    }

    // Whoever hangs up and sends it again must not have it done twice: what was committed stays on record, unless it was a job that
    // the hanging up itself has cancelled.
    private async Task LetGoAsync(Guid recordId, Guid? jobId)
    {
        if (jobId is { } id && await jobs.FindAsync(id, CancellationToken.None) is { State: JobState.Canceled or JobState.Cancelling })
        {
            await store.ReleaseAsync(recordId);
            return;
        }

        await store.ReleaseUnwrittenAsync(recordId);
    }

    // A refusal did nothing and is not kept. A fault of ours is: whether it did anything is not known.
    private async Task KeepAsync(HttpContext context, KeptAnswer answer, IdempotencyRecord record)
    {
        if (context.Response.StatusCode is < 400 or 500)
        {
            var (headers, body) = await answer.ReadAsync(tellsASecret: context.GetEndpoint()?.Metadata.GetMetadata<SecretAnswer>() is not null);
            await TryAsync(() => store.FinishAsync(record.Id, context.Response.StatusCode, headers, body));
        }
        else
        {
            await TryAsync(() => store.ReleaseAsync(record.Id));
        }
    }

    // The answer itself counts more than its record: what was done is done, and the record says at least that.
    private async Task TryAsync(Func<Task> write)
    {
        try
        {
            await write();
        }
        catch (StudioException error)
        {
            log.LogWarning("An idempotency record could not be kept up to date: {Reason}", error.Message);
        }
    }

    private async Task RecoverAsync(HttpContext context, IdempotencyRecord record)
    {
        if (record.JobId is not { } jobId || await jobs.FindAsync(jobId, context.RequestAborted) is not { } job)
        {
            throw new StudioException(
                ErrorCode.Conflict,
                "The studio stopped in the middle of the first request with this Idempotency-Key, after it had written. "
                + "Look whether what you asked for is there before you ask again with another key.");
        }

        var views = context.RequestServices.GetRequiredService<JobViews>();
        await using var answer = KeptAnswer.Hold(context);
        context.Response.Headers.Location = JobViews.Path(job);
        await TypedResults.Json(views.Accepted(job), statusCode: StatusCodes.Status202Accepted).ExecuteAsync(context);
        await KeepAsync(context, answer, record);
        context.Response.Headers[KeptAnswer.ReplayedHeader] = "true";
        await answer.SendAsync(context.RequestAborted);
    }

    private static string? Read(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(Header, out var values))
        {
            return null;
        }

        var key = values.ToString();
        return values.Count == 1 && key.Length is > 0 and <= Caps.IdempotencyKeyLength && key.All(letter => letter is >= ' ' and <= '~')
            ? key
            : throw new StudioException(
                ErrorCode.BadRequest, $"An Idempotency-Key has 1 to {Caps.IdempotencyKeyLength} printable ASCII characters, such as a UUID.", Header);
    }

    private static void Compare(string first, string second)
    {
        if (!string.Equals(first, second, StringComparison.Ordinal))
        {
            throw new StudioException(
                ErrorCode.IdempotencyMismatch, "This Idempotency-Key was sent before with other parameters. Use a new key for a new request.", Header);
        }
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
