namespace CharaStudio.Web.Http;

/// <summary>Every way in which the studio says no. <see cref="ErrorTable"/> gives each its status and its word in every dialect.</summary>
public enum ErrorCode
{
    /// <summary>Unparsable or wrongly typed input: JSON, query, multipart.</summary>
    BadRequest,
    /// <summary>Readable input that means nothing valid: a missing field, a value out of range, an unknown name.</summary>
    ValidationFailed,
    Unauthorized,
    PaymentRequired,
    Forbidden,
    NotFound,
    ModelNotFound,
    MethodNotAllowed,
    NotAcceptable,
    RequestTimeout,
    Conflict,
    IdempotencyInProgress,
    IdempotencyMismatch,
    Gone,
    PreconditionFailed,
    PayloadTooLarge,
    UnsupportedMediaType,
    RangeNotSatisfiable,
    ModelNotCapable,
    /// <summary>Too large for an answer in the same request: send it as a job.</summary>
    UseAsync,
    BlockedUrl,
    RateLimited,
    ContentRefused,
    InternalError,
    UpstreamFailed,
    /// <summary>The database could not take the write in time.</summary>
    Busy,
    QueueFull,
    WorkerAbsent,
    DiskFull,
    ShuttingDown,
    /// <summary>The words below are the ends of jobs; as statuses they appear only where a job is awaited.</summary>
    Canceled,
    Expired,
    Timeout,
    WorkerCrashed,
    ResourceExhausted,
    EncoderFailed,
}
