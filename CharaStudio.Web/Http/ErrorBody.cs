using System.Globalization;
using System.Text.Json;

namespace CharaStudio.Web.Http;

/// <summary>Writes an error in the request's dialect, or as RFC 9457 where Accept asks for application/problem+json.</summary>
public static class ErrorBody
{
    public const string ProblemType = "application/problem+json";
    // Documented as an object: clients read into it without asking first.
    private static readonly IReadOnlyDictionary<string, object?> s_none = new Dictionary<string, object?>(StringComparer.Ordinal);
    private static readonly TimeSpan s_defaultRetry = TimeSpan.FromSeconds(2);

    public static async Task WriteAsync(HttpContext context, StudioException error)
    {
        var dialect = context.Dialect();
        var status = ErrorTable.Status(error.Code, dialect);
        var response = context.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        if (error.RetryAfter is not null || status is 429 or 503)
        {
            var seconds = Math.Ceiling((error.RetryAfter ?? s_defaultRetry).TotalSeconds);
            response.Headers.RetryAfter = Math.Max(1, seconds).ToString("0", CultureInfo.InvariantCulture);
        }

        var problem = AsksForProblem(context.Request);
        response.ContentType = problem ? ProblemType : "application/json; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var body = problem ? Problem(context, error, status) : Envelope(dialect, error, context.TraceIdentifier);
        await JsonSerializer.SerializeAsync(response.Body, body, ApiJson.Output, context.RequestAborted);
    }

    /// <summary>The body of <paramref name="error"/> in <paramref name="dialect"/>: also used where an error sits inside an answer.</summary>
    public static Dictionary<string, object?> Envelope(Dialect dialect, StudioException error, string requestId) =>
        dialect is Dialect.Prism or Dialect.VisualStory
            ? new(StringComparer.Ordinal)
            {
                ["error"] = ErrorTable.Word(error.Code, dialect),
                ["message"] = error.Message,
                ["details"] = error.Details ?? s_none,
                ["request_id"] = requestId,
            }
            : new(StringComparer.Ordinal)
            {
                ["success"] = false,
                ["error"] = Nested(dialect, error),
                ["request_id"] = requestId,
            };

    /// <summary>The inner error object of dialects A, B and D.</summary>
    public static Dictionary<string, object?> Nested(Dialect dialect, StudioException error) => new(StringComparer.Ordinal)
    {
        ["code"] = ErrorTable.Word(error.Code, dialect),
        ["message"] = error.Message,
        ["details"] = error.Details ?? s_none,
        ["type"] = ErrorTable.Find(error.Code).Type,
        ["param"] = error.Param,
    };

    private static Dictionary<string, object?> Problem(HttpContext context, StudioException error, int status) => new(StringComparer.Ordinal)
    {
        ["type"] = "about:blank",
        ["title"] = ErrorTable.Find(error.Code).Title,
        ["status"] = status,
        ["detail"] = error.Message,
        ["instance"] = context.Request.Path.Value,
        ["code"] = ErrorTable.Find(error.Code).Story,
        ["request_id"] = context.TraceIdentifier,
        ["details"] = error.Details,
    };

    private static bool AsksForProblem(HttpRequest request) =>
        request.Headers.Accept.Any(value => value?.Contains(ProblemType, StringComparison.OrdinalIgnoreCase) ?? false);
}
