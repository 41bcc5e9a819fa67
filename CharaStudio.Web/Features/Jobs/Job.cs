namespace CharaStudio.Web.Features.Jobs;

/// <summary>Where a job stands (contract 3d). <see cref="JobMoves"/> says what may follow what.</summary>
public enum JobState
{
    Queued,
    Running,
    Cancelling,
    Canceled,
    Succeeded,
    Failed,
    Expired,
}

/// <summary>Something slow that was asked for. This row is the truth about it; the scheduler only gives it its turn.</summary>
public sealed class Job
{
    public required Guid Id { get; init; }

    public required Guid OwnerId { get; init; }

    /// <summary>Who takes turns with whom: a key, or the owner's own session.</summary>
    public required string Lane { get; init; }

    /// <summary>Which <see cref="IJobWork"/> does it.</summary>
    public required string Kind { get; init; }

    /// <summary>For lists, in the owner's words.</summary>
    public required string Title { get; init; }

    public JobState State { get; set; }

    /// <summary>Higher goes first within a lane.</summary>
    public int Priority { get; init; }

    /// <summary>How often it was begun since it was last asked for; a begin that the studio's own stop cut short does not count.</summary>
    public int Attempt { get; set; }

    /// <summary>The host that runs it.</summary>
    public string? Worker { get; set; }

    /// <summary>A running job whose lease has ended is nobody's.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>0..100.</summary>
    public double Progress { get; set; }

    public string? Stage { get; set; }

    /// <summary>Index of the last finished unit; -1 before the first.</summary>
    public int LastUnitDone { get; set; } = -1;

    public int UnitsDone { get; set; }

    public int UnitsTotal { get; set; }

    /// <summary>Milliseconds of rendering so far.</summary>
    public long Cost { get; set; }

    public string? ErrorCode { get; set; }

    public string? ErrorMessage { get; set; }

    /// <summary>What was asked for: JSON that the kind of work reads.</summary>
    public required string Payload { get; init; }

    /// <summary>What came of it: JSON in which files are <c>media:id</c>.</summary>
    public string? Result { get; set; }

    /// <summary>Where its end is told, beside the owner's webhooks (row 186); null for nowhere else.</summary>
    public string? CallbackUrl { get; init; }

    /// <summary>The studio's address as whoever ordered it reached it: there is no request any more when its end is told.</summary>
    public string? Origin { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Not begun by then, it expires.</summary>
    public required DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Seconds for which addresses in the result open; null for the standard.</summary>
    public int? UrlTtl { get; init; }

    /// <summary>Counts the changes of this row.</summary>
    public int Version { get; set; }
}

/// <summary>A finished piece of a job: a restarted job goes on behind the last of them.</summary>
public sealed class JobUnit
{
    public required Guid JobId { get; init; }

    /// <summary>Place in the job, from 0.</summary>
    public required int Index { get; init; }

    public required string Label { get; init; }

    public required Guid MediaId { get; init; }

    /// <summary>The same picture as SVG.</summary>
    public Guid? VectorId { get; init; }

    public string AltText { get; init; } = "";

    /// <summary>By-products of the geometry, JSON of <c>PanelSide</c>.</summary>
    public string? Side { get; init; }

    public string Renderer { get; init; } = "";

    /// <summary>Milliseconds.</summary>
    public long Cost { get; init; }

    public required DateTimeOffset FinishedAt { get; init; }
}
