using System.Text.Json;
using CharaStudio.Web.Http;

namespace CharaStudio.Tests.Sweeps;

/// <summary>The shape that errors have in each dialect (contract C1), checked by hand so that it knows nothing of the code that writes them.</summary>
internal static class AnswerShape
{
    private static readonly string[] s_families =
        ["invalid_request_error", "authentication_error", "permission_error", "insufficient_quota", "idempotency_error", "rate_limit_error", "content_policy_error", "server_error"];

    /// <summary>What is wrong with an error's body, or null.</summary>
    public static string? Fault(JsonElement body, int status, Dialect dialect, bool problem) =>
        body.ValueKind != JsonValueKind.Object ? $"is {body.ValueKind}"
        : problem ? Problem(body, status)
        : dialect is Dialect.Prism or Dialect.VisualStory ? Flat(body)
        : Nested(body, dialect);

    private static string? Flat(JsonElement body) =>
        Text(body, "error") is not { } word || word.Any(char.IsUpper) ? "has no snake_case error"
        : Text(body, "message") is not { Length: > 0 } ? "has no message"
        : Kind(body, "details") is not JsonValueKind.Object ? "has no details"
        : RequestId(body);

    private static string? Nested(JsonElement body, Dialect dialect) =>
        Kind(body, "success") is not JsonValueKind.False ? "does not say success: false"
        : Kind(body, "error") is not JsonValueKind.Object ? "has no error object"
        : Text(body.GetProperty("error"), "code") is not { Length: > 0 } code || char.IsUpper(code[0]) == (dialect is Dialect.OpenAi) ? "has no code of its dialect"
        : Text(body.GetProperty("error"), "message") is not { Length: > 0 } ? "has no message"
        : Kind(body.GetProperty("error"), "details") is not JsonValueKind.Object ? "has no details"
        : Text(body.GetProperty("error"), "type") is not { } type || !s_families.Contains(type) ? "has no known type"
        : Kind(body.GetProperty("error"), "param") is not (JsonValueKind.Null or JsonValueKind.String) ? "has no param"
        : RequestId(body);

    private static string? Problem(JsonElement body, int status) =>
        Text(body, "type") is not "about:blank" ? "has no type"
        : Text(body, "title") is not { Length: > 0 } || Text(body, "detail") is not { Length: > 0 } || Text(body, "code") is not { Length: > 0 } ? "has no title, detail or code"
        : Kind(body, "status") is not JsonValueKind.Number || body.GetProperty("status").GetInt32() != status ? "does not repeat the status"
        : Kind(body, "instance") is not (JsonValueKind.String or JsonValueKind.Null) ? "has no instance"
        : RequestId(body);

    private static string? RequestId(JsonElement body) =>
        Text(body, "request_id") is { } id && id.StartsWith("req_", StringComparison.Ordinal) ? null : "has no request_id";

    private static JsonValueKind Kind(JsonElement body, string name) => body.TryGetProperty(name, out var value) ? value.ValueKind : JsonValueKind.Undefined;

    private static string? Text(JsonElement body, string name) => Kind(body, name) is JsonValueKind.String ? body.GetProperty(name).GetString() : null;
}
