using System.Text.Json;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http;

namespace CharaStudio.Tests.Sweeps;

/// <summary>Every error code through every dialect, and as problem+json: the promised shape, status and word (promise P6).</summary>
public sealed class ErrorWordSweep
{
    public static TheoryData<Dialect, bool> Ways
    {
        get
        {
            var ways = new TheoryData<Dialect, bool>();
            foreach (var dialect in Enum.GetValues<Dialect>())
            {
                ways.Add(dialect, false);
                ways.Add(dialect, true);
            }

            return ways;
        }
    }

    private static async Task<(HttpResponse Response, JsonElement Body)> WriteAsync(ErrorCode code, Dialect dialect, bool problem)
    {
        var context = new DefaultHttpContext { TraceIdentifier = "req_1" };
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new DialectMetadata(dialect)), "swept"));
        context.Request.Path = "/v1/swept";
        context.Request.Headers.Accept = problem ? ErrorBody.ProblemType : "application/json";
        var body = new MemoryStream();
        context.Response.Body = body;
        await ErrorBody.WriteAsync(context, new StudioException(code, "No."));
        return (context.Response, JsonSerializer.Deserialize<JsonElement>(body.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task EveryCode_HasTheDialectsShape(Dialect dialect, bool problem)
    {
        foreach (var code in Enum.GetValues<ErrorCode>())
        {
            var (response, body) = await WriteAsync(code, dialect, problem);
            Assert.Equal((code, null), (code, AnswerShape.Fault(body, response.StatusCode, dialect, problem)));
            Assert.StartsWith(problem ? "application/problem+json" : "application/json", response.ContentType, StringComparison.Ordinal);
            Assert.Equal(response.StatusCode is 429 or 503, response.Headers.RetryAfter.Count > 0);
        }
    }

    [Theory]
    [InlineData(Dialect.Studio, 422)]
    [InlineData(Dialect.Generation, 422)]
    [InlineData(Dialect.VisualStory, 422)]
    [InlineData(Dialect.Prism, 400)]
    [InlineData(Dialect.OpenAi, 400)]
    public async Task MeaninglessInput_Is422_Or400WhereNoneIsKnown(Dialect dialect, int status) =>
        Assert.Equal(status, (await WriteAsync(ErrorCode.ValidationFailed, dialect, problem: false)).Response.StatusCode);

    [Theory]
    [Trait("Row", "343"), Trait("Row", "348"), Trait("Row", "350"), Trait("Row", "351"), Trait("Row", "352")]
    [InlineData(ErrorCode.PaymentRequired, 402, "payment_required")]
    [InlineData(ErrorCode.RateLimited, 429, "rate_limited")]
    [InlineData(ErrorCode.InternalError, 500, "internal_error")]
    [InlineData(ErrorCode.UpstreamFailed, 502, "upstream_failed")]
    [InlineData(ErrorCode.QueueFull, 503, "queue_full")]
    public async Task Refusal_OfAVisualStory_IsFlat(ErrorCode code, int status, string word)
    {
        var (response, body) = await WriteAsync(code, Dialect.VisualStory, problem: false);
        Assert.Equal((status, word), (response.StatusCode, body.GetProperty("error").GetString()));
        Assert.Equal(["error", "message", "details", "request_id"], body.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Words_OfOneDialect_AreDifferent_WhereTheStatusIsTheSame()
    {
        var words = new List<string>();
        foreach (var code in Enum.GetValues<ErrorCode>())
        {
            words.Add((await WriteAsync(code, Dialect.VisualStory, problem: false)).Body.GetProperty("error").GetString()!);
        }

        Assert.Equal(words.Count, words.Distinct().Count());
    }
}
