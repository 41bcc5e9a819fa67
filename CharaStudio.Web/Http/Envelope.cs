using System.Text.Json.Serialization;

namespace CharaStudio.Web.Http;

/// <summary>An answer with its data, and of lists with what is said about them.</summary>
/// <param name="Data">What was asked for.</param>
/// <param name="Meta">Of lists: how many there are, and which part of them this is.</param>
public sealed record Envelope<T>(T Data, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Meta? Meta = null)
{
    /// <summary>True; a refusal has another shape.</summary>
    [JsonPropertyOrder(-1)]
    public bool Success => true;
}

/// <summary>What a list says about itself.</summary>
/// <param name="Total">How many match in all.</param>
/// <param name="Limit">How many are shown at most.</param>
/// <param name="Offset">How many were left out before them.</param>
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
