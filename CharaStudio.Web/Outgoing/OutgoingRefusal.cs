using CharaStudio.Web.Http;

namespace CharaStudio.Web.Outgoing;

/// <summary>The words of every outgoing no. Each kind has one sentence, so that answers tell nothing about what listens where.</summary>
internal static class OutgoingRefusal
{
    /// <summary>422: an address that no user may name, directly, by a redirect or through its name's addresses.</summary>
    public static StudioException Blocked(string field) =>
        new(ErrorCode.BlockedUrl, "This address is not open to requests: it must be a public host on port 80 or 443.", field, Field(field));

    /// <summary>422: the host answered, but not with what was asked for.</summary>
    public static StudioException Unusable(string field, string message) => StudioException.Invalid(field, message);

    /// <summary>502: refused, filtered, unknown name, broken TLS, too slow and 5xx all read the same.</summary>
    public static StudioException Failed(string field) =>
        new(ErrorCode.UpstreamFailed, "The host did not give a usable answer in time. Try again later.", field, Field(field));

    private static Dictionary<string, object?> Field(string field) => new(StringComparer.Ordinal) { ["field"] = field };
}
