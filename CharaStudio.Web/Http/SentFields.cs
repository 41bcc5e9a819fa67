namespace CharaStudio.Web.Http;

/// <summary>Which fields of a change were sent: PATCH leaves the others alone, and null clears.</summary>
public sealed class SentFields
{
    private readonly Func<string, bool> _has;

    private SentFields(Func<string, bool> has) => _has = has;

    /// <summary>For forms that hold the whole object.</summary>
    public static SentFields All { get; } = new(_ => true);

    public static SentFields Of<T>(ApiBody<T> body)
        where T : class => new(body.Sent);

    public static SentFields Only(params string[] names) => new(names.Contains);

    public bool Has(string field) => _has(field);
}
