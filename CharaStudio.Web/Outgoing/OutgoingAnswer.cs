namespace CharaStudio.Web.Outgoing;

/// <summary>What the other host said.</summary>
/// <param name="Address">Where the answer came from, after redirects.</param>
/// <param name="MediaType">What the host calls the body, without parameters; a claim, not a fact.</param>
/// <param name="Body">At most the rule's bytes.</param>
/// <param name="RetryAfter">How long the host asks to be left alone, where it says so in seconds or as a date.</param>
public sealed record OutgoingAnswer(Uri Address, int Status, string? MediaType, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter)
{
    /// <summary>Where a redirect points, as the host wrote it.</summary>
    internal string? Redirect { get; init; }

    public bool Succeeded => Status is >= 200 and < 300;
}
