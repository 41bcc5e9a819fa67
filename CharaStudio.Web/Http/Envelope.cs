using System.Text.Json.Serialization;

namespace CharaStudio.Web.Http;

/// <summary>Dialect A's answer: <c>{success:true, data, meta?}</c>.</summary>
public sealed record Envelope<T>(T Data, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Meta? Meta = null)
{
    [JsonPropertyOrder(-1)]
    public bool Success => true;
}

/// <summary>What a list says about itself.</summary>
/// <param name="Total">How many match in all.</param>
public sealed record Meta(int Total, int Limit, int Offset)
{
    /// <summary>How a search by <c>q</c> was answered: "meaning", or "words" where meanings are not to be had.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Search { get; init; }
}

/// <summary>Dialect C's answer: <c>{data}</c>.</summary>
public sealed record PrismEnvelope<T>(T Data);

/// <summary>A slice of a list, as a service returns it.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, Paging Paging);

public static class Envelope
{
    public static Envelope<T> Of<T>(T data) => new(data);

    public static Envelope<IReadOnlyList<T>> Of<T>(Page<T> page) =>
        new(page.Items, new Meta(page.Total, page.Paging.Limit, page.Paging.Offset));
}
