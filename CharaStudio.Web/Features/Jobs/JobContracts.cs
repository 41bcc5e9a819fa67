using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>A job as clients read it (rows 227-235, contract C6-C10).</summary>
/// <param name="Status">pending, processing, completed or failed.</param>
/// <param name="State">Our finer word: queued, running, cancelling, canceled, succeeded, failed, expired.</param>
/// <param name="Progress">0..100, fractions allowed.</param>
/// <param name="QueuePosition">1 is next; null when not queued.</param>
/// <param name="SecondsLeft">A guess; null when over.</param>
/// <param name="Result">What came of it, with fresh addresses; null until completed.</param>
public sealed record JobView(
    string JobId,
    string Status,
    string State,
    string Kind,
    string Title,
    double Progress,
    string? Stage,
    string Message,
    int? QueuePosition,
    double? SecondsLeft,
    int Attempt,
    int UnitsDone,
    int UnitsTotal,
    JsonNode? Result,
    JobErrorView? Error,
    IReadOnlyList<JobUnitView> Units,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? FinishedAt)
{
    /// <summary>Only jobs of visual stories have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ScenesCompleted { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ScenesTotal { get; init; }
}

public sealed record JobErrorView(string Code, string Message);

/// <summary>A finished piece.</summary>
public sealed record JobUnitView(int Index, string Label, string Url, string? SvgUrl, string AltText);

/// <summary>The answer to a request that became a job (contract C9).</summary>
/// <param name="StatusUrl">Absolute.</param>
/// <param name="PollUrl">The same, by the name that visual stories use.</param>
public sealed record JobAccepted(string JobId, string Status, string StatusUrl, string PollUrl);

/// <summary>What a slice asks for.</summary>
public sealed record JobOrder(string Kind, string Title, object Payload, int Units)
{
    /// <summary>Higher goes first among the same lane's.</summary>
    public int Priority { get; init; }

    /// <summary>Seconds for which addresses in the result open (row 240); null for seven days.</summary>
    public int? UrlTtl { get; init; }

    /// <summary>Whom to tell when it is over; null for nobody but the owner's webhooks.</summary>
    public string? CallbackUrl { get; init; }

    public Guid Id { get; init; } = Guid.NewGuid();
}
