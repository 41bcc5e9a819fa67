using System.Text.Json;
using System.Text.Json.Nodes;
using CharaStudio.Tests.Support;

namespace CharaStudio.Tests.Contract.Seed004;

/// <summary>Orders of stories that differ from the least one in a field, and what comes back.</summary>
public abstract class StoryOrders(ApiStudio studio)
{
    internal const string Minimal =
        """
        {"model":"charastudio-illustrator",
         "characters":[{"name":"Mira","appearance":"a young woman with short red hair and a green coat"}],
         "scenes":[{"prompt":"Mira stands at the harbour"},{"prompt":"Mira runs through the forest"}]}
        """;

    protected ApiStudio Studio => studio;

    protected static string With(Action<JsonObject> change)
    {
        var body = JsonNode.Parse(Minimal)!.AsObject();
        change(body);
        return body.ToJsonString();
    }

    protected static string Set(string field, string json) => With(body => body[field] = JsonNode.Parse(json));

    protected async Task Refused(string body, int status, string word, string? field = null)
    {
        var answer = await Studio.Owner.Post("/v1/generate/story", body);
        Assert.Equal((status, word), (answer.Status, answer.Body.GetProperty("error").GetString()));
        Assert.False(string.IsNullOrEmpty(answer.Body.GetProperty("message").GetString()));
        Assert.StartsWith("req_", answer.Body.GetProperty("request_id").GetString(), StringComparison.Ordinal);
        if (field is not null)
        {
            Assert.Equal(field, answer.Body.GetProperty("details").GetProperty("field").GetString());
        }
    }

    protected Task Invalid(string body, string field) => Refused(body, 422, "unprocessable_entity", field);

    protected async Task<ApiAnswer> Accepted(string body)
    {
        var answer = await Studio.Owner.Post("/v1/generate/story", body);
        Assert.True(answer.Status == 202, answer.Body.ToString());
        await Studio.Owner.Post($"/v1/jobs/{answer.Body.GetProperty("job_id").GetString()}/cancel", "{}");
        return answer;
    }
}
