namespace CharaStudio.Web.Http;

/// <summary>One error in all dialects.</summary>
/// <param name="Status">HTTP status in dialects A, B and E.</param>
/// <param name="PlainStatus">HTTP status in C and D, which know no 422 (C5).</param>
/// <param name="Nested">The word of A and B: <c>error.code</c>.</param>
/// <param name="OpenAiCode">The word of D: <c>error.code</c>.</param>
/// <param name="Type">The family, <c>error.type</c> in all nested errors.</param>
/// <param name="Prism">The word of C.</param>
/// <param name="Story">The word of E.</param>
/// <param name="Title">A short English title, for RFC 9457.</param>
public sealed record ErrorRow(
    int Status, int PlainStatus, string Nested, string OpenAiCode, string Type, string Prism, string Story, string Title);

/// <summary>The error codes and their words (contract 3a C1-C5, 3b).</summary>
public static class ErrorTable
{
    private const string Request = "invalid_request_error";
    private const string Server = "server_error";

    private static readonly Dictionary<ErrorCode, ErrorRow> s_rows = new()
    {
        [ErrorCode.BadRequest] = Row(400, "BadRequest", "bad_request", Request, "Bad request") with { Prism = "validation_error" },
        [ErrorCode.ValidationFailed] =
            Row(422, "UnprocessableEntity", "unprocessable_entity", Request, "Unprocessable content") with { Prism = "validation_error" },
        [ErrorCode.Unauthorized] =
            Row(401, "Unauthorized", "unauthorized", "authentication_error", "Unauthorized") with { OpenAiCode = "invalid_api_key" },
        [ErrorCode.PaymentRequired] = Row(402, "PaymentRequired", "payment_required", "insufficient_quota", "Budget spent"),
        [ErrorCode.Forbidden] = Row(403, "Forbidden", "forbidden", "permission_error", "Forbidden"),
        [ErrorCode.NotFound] = Row(404, "NotFound", "not_found", Request, "Not found"),
        [ErrorCode.ModelNotFound] = Row(404, "ModelNotFound", "model_not_found", Request, "Model not found"),
        [ErrorCode.MethodNotAllowed] = Row(405, "MethodNotAllowed", "method_not_allowed", Request, "Method not allowed"),
        [ErrorCode.NotAcceptable] = Row(406, "NotAcceptable", "not_acceptable", Request, "Not acceptable"),
        [ErrorCode.RequestTimeout] = Row(408, "RequestTimeout", "request_timeout", Request, "Request timed out"),
        [ErrorCode.Conflict] = Row(409, "Conflict", "conflict", Request, "Conflict"),
        [ErrorCode.IdempotencyInProgress] =
            Row(409, "IdempotencyInProgress", "idempotency_in_progress", "idempotency_error", "Request in progress"),
        [ErrorCode.IdempotencyMismatch] =
            Row(422, "IdempotencyMismatch", "idempotency_mismatch", "idempotency_error", "Idempotency key used before"),
        [ErrorCode.Gone] = Row(410, "Gone", "gone", Request, "Gone"),
        [ErrorCode.PreconditionFailed] = Row(412, "PreconditionFailed", "precondition_failed", Request, "Precondition failed"),
        [ErrorCode.PayloadTooLarge] = Row(413, "PayloadTooLarge", "payload_too_large", Request, "Content too large"),
        [ErrorCode.UnsupportedMediaType] =
            Row(415, "UnsupportedMediaType", "unsupported_media_type", Request, "Unsupported media type"),
        [ErrorCode.RangeNotSatisfiable] = Row(416, "RangeNotSatisfiable", "range_not_satisfiable", Request, "Range not satisfiable"),
        [ErrorCode.ModelNotCapable] = Row(422, "ModelNotCapable", "model_not_capable", Request, "Model not capable"),
        [ErrorCode.UseAsync] = Row(422, "UseAsync", "use_async", Request, "Too large for a direct answer"),
        [ErrorCode.BlockedUrl] = Row(422, "BlockedUrl", "blocked_url", Request, "Address not allowed"),
        [ErrorCode.RateLimited] =
            Row(429, "RateLimitExceeded", "rate_limited", "rate_limit_error", "Too many requests")
                with
            { OpenAiCode = "rate_limit_exceeded" },
        [ErrorCode.ContentRefused] = Row(451, "ContentRefused", "content_refused", "content_policy_error", "Refused by policy"),
        [ErrorCode.InternalError] = Row(500, "InternalError", "internal_error", Server, "Internal error")
            with
        { Prism = "server_error", OpenAiCode = "server_error" },
        [ErrorCode.UpstreamFailed] = Row(502, "UpstreamFailed", "upstream_failed", Server, "An upstream server failed"),
        [ErrorCode.Busy] = Row(503, "Busy", "busy", Server, "Busy"),
        [ErrorCode.QueueFull] = Row(503, "QueueFull", "queue_full", Server, "Queue full"),
        [ErrorCode.WorkerAbsent] = Row(503, "WorkerAbsent", "worker_absent", Server, "No worker"),
        [ErrorCode.DiskFull] = Row(503, "DiskFull", "disk_full", Server, "Disk full"),
        [ErrorCode.ShuttingDown] = Row(503, "ShuttingDown", "shutting_down", Server, "Shutting down"),
        [ErrorCode.Canceled] = Row(409, "Canceled", "canceled", Request, "Canceled"),
        [ErrorCode.Expired] = Row(410, "Expired", "expired", Request, "Expired"),
        [ErrorCode.Timeout] = Row(503, "Timeout", "timeout", Server, "Timed out"),
        [ErrorCode.WorkerCrashed] = Row(503, "WorkerCrashed", "worker_crashed", Server, "The worker crashed"),
        [ErrorCode.ResourceExhausted] = Row(503, "ResourceExhausted", "resource_exhausted", Server, "Out of memory"),
        [ErrorCode.EncoderFailed] = Row(503, "EncoderFailed", "encoder_failed", Server, "The encoder failed"),
    };

    public static ErrorRow Find(ErrorCode code) => s_rows[code];

    /// <summary>The status that a route of this dialect answers.</summary>
    public static int Status(ErrorCode code, Dialect dialect) =>
        dialect is Dialect.Prism or Dialect.OpenAi ? Find(code).PlainStatus : Find(code).Status;

    /// <summary>The word that a route of this dialect uses.</summary>
    public static string Word(ErrorCode code, Dialect dialect) => dialect switch
    {
        Dialect.Prism => Find(code).Prism,
        Dialect.VisualStory => Find(code).Story,
        Dialect.OpenAi => Find(code).OpenAiCode,
        _ => Find(code).Nested,
    };

    /// <summary>The plain code for a status that the framework gave an empty body.</summary>
    public static ErrorCode ForStatus(int status) => status switch
    {
        401 => ErrorCode.Unauthorized,
        403 => ErrorCode.Forbidden,
        404 => ErrorCode.NotFound,
        405 => ErrorCode.MethodNotAllowed,
        406 => ErrorCode.NotAcceptable,
        408 => ErrorCode.RequestTimeout,
        409 => ErrorCode.Conflict,
        410 => ErrorCode.Gone,
        412 => ErrorCode.PreconditionFailed,
        413 => ErrorCode.PayloadTooLarge,
        415 => ErrorCode.UnsupportedMediaType,
        416 => ErrorCode.RangeNotSatisfiable,
        422 => ErrorCode.ValidationFailed,
        429 => ErrorCode.RateLimited,
        >= 400 and < 500 => ErrorCode.BadRequest,
        502 => ErrorCode.UpstreamFailed,
        503 => ErrorCode.Busy,
        _ => ErrorCode.InternalError,
    };

    private static ErrorRow Row(int status, string nested, string snake, string type, string title) =>
        new(status, status == 422 ? 400 : status, nested, snake, type, snake, snake, title);
}
