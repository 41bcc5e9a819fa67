using System.Text.Json;

namespace CharaStudio.Tests.Support;

/// <summary>On a busy machine a direct answer becomes 202 after a minute: its job is then waited for, as a client would.</summary>
public static class DirectAnswers
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    /// <summary>The answer's body, or the result of the job that it became.</summary>
    public static async Task<JsonElement> ResultAsync(this ApiClient api, ApiAnswer answer)
    {
        if (answer.Status != 202)
        {
            return answer.Body;
        }

        using var end = new CancellationTokenSource(s_patience);
        while (true)
        {
            var job = (await api.Get($"/v1/jobs/{answer.Body.GetProperty("job_id").GetString()}")).Body;
            switch (job.GetProperty("status").GetString())
            {
                case "completed":
                    return job.GetProperty("result");
                case "failed":
                    throw new InvalidOperationException($"The job failed: {job.GetProperty("error")}");
            }

            await Task.Delay(50, end.Token);
        }
    }
}
