using System.Text.Json;

namespace CharaStudio.Tests.Support;

/// <summary>On a busy machine a direct answer becomes 202 after a minute: its job is then waited for, as a client would.</summary>
public static class DirectAnswers
{
    /// <summary>The answer's body, or the result of the job that it became.</summary>
    public static async Task<JsonElement> ResultAsync(this ApiClient api, ApiAnswer answer)
    {
        if (answer.Status != 202)
        {
            return answer.Body;
        }

        var job = (await api.UntilOver(answer.Body.GetProperty("job_id").GetString()!)).Body;
        return job.GetProperty("status").GetString() is "completed"
            ? job.GetProperty("result")
            : throw new InvalidOperationException($"The job failed: {job.GetProperty("error")}");
    }
}
