using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CharaStudio.Web.Features.Jobs;

/// <summary>A job as clients read it (rows 227-235, contract C6-C10).</summary>
/// <param name="JobId">job_..., or a UUID for visual stories.</param>
/// <param name="Status">pending, processing, completed or failed.</param>
/// <param name="State">Our finer word: queued, running, cancelling, canceled, succeeded, failed, expired.</param>
/// <param name="Kind">What is made: frame, video, reference, comic, comic_film, upscale or visual_story.</param>
/// <param name="Title">For lists.</param>
/// <param name="Progress">0..100, fractions allowed.</param>
/// <param name="Stage">What is being done now, in a word; null when nothing is.</param>
/// <param name="Message">How it stands, in a sentence for people.</param>
/// <param name="QueuePosition">1 is next; null when not queued.</param>
/// <param name="SecondsLeft">A guess; null when over.</param>
/// <param name="Attempt">How often it was begun, from 1; 0 while it waits for the first time.</param>
/// <param name="UnitsDone">Pieces that are finished.</param>
/// <param name="UnitsTotal">Pieces in all.</param>
/// <param name="Result">What came of it, with fresh addresses; null until completed.</param>
/// <param name="Error">Why it failed; null unless it did.</param>
/// <param name="Units">What is finished already.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="UpdatedAt">When it last changed.</param>
/// <param name="StartedAt">When it was first begun; null before.</param>
/// <param name="FinishedAt">When it was over; null before.</param>
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
    /// <summary>How many scenes are drawn; only jobs of visual stories have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ScenesCompleted { get; init; }

    /// <summary>How many scenes there will be; only jobs of visual stories have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? ScenesTotal { get; init; }
}

/// <summary>Why a job failed.</summary>
/// <param name="Code">A word for programs, such as ResourceExhausted, Canceled, Expired or Timeout.</param>
/// <param name="Message">A sentence for people.</param>
public sealed record JobErrorView(string Code, string Message);

/// <summary>A finished piece.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Label">What it is, such as Panel 2.</param>
/// <param name="Url">Signed address of it.</param>
/// <param name="SvgUrl">The same as SVG; null where there is none.</param>
/// <param name="AltText">What is seen, for those who do not see it.</param>
public sealed record JobUnitView(int Index, string Label, string Url, string? SvgUrl, string AltText);

/// <summary>The answer to a request that became a job (contract C9).</summary>
/// <param name="JobId">job_..., or a UUID for visual stories.</param>
/// <param name="Status">pending.</param>
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
