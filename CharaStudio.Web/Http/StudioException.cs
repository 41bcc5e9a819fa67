namespace CharaStudio.Web.Http;

/// <summary>What a service throws to say no. The message is shown to the caller: say what is wrong and what is allowed.</summary>
/// <param name="code">What kind of no.</param>
/// <param name="message">One or two sentences; no paths, type names or SQL.</param>
/// <param name="param">The field or parameter at fault, as the caller spells it, or null.</param>
/// <param name="details">Anything more, written as JSON under <c>details</c>; names are used as they stand.</param>
public sealed class StudioException(
    ErrorCode code, string message, string? param = null, IReadOnlyDictionary<string, object?>? details = null) : Exception(message)
{
    public ErrorCode Code { get; } = code;

    public string? Param { get; } = param;

    public IReadOnlyDictionary<string, object?>? Details { get; } = details;

    /// <summary>Sent as Retry-After when set; 429 and 503 always carry one (default 2 s).</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>422 (400 under /api and chat): <paramref name="field"/> is missing or holds a value that is not allowed.</summary>
    public static StudioException Invalid(string field, string message) =>
        new(ErrorCode.ValidationFailed, message, field, new Dictionary<string, object?>(StringComparer.Ordinal) { ["field"] = field });

    /// <summary>404, the same for an absent and for another owner's object.</summary>
    public static StudioException NotFound(string noun) => new(ErrorCode.NotFound, $"There is no such {noun}.");

    /// <summary>400 for a query or path value of the wrong form.</summary>
    public static StudioException BadParameter(string name, string message) =>
        new(ErrorCode.BadRequest, message, name, new Dictionary<string, object?>(StringComparer.Ordinal) { ["parameter"] = name });
}
