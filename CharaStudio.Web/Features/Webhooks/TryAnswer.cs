using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>What came of one call of a receiver.</summary>
/// <param name="Status">Null when no whole answer came.</param>
/// <param name="IsBlocked">True when the address is one that the studio does not call.</param>
/// <param name="RetryAfter">What the receiver asked for.</param>
internal sealed record TryAnswer(int? Status, bool IsBlocked = false, TimeSpan? RetryAfter = null)
{
    public string Outcome => this switch
    {
        { IsBlocked: true } => TryOutcome.Blocked,
        { Status: null } => TryOutcome.NoAnswer,
        { Status: >= 200 and < 300 } => TryOutcome.Delivered,
        { Status: StatusCodes.Status410Gone } => TryOutcome.Gone,
        _ => TryOutcome.Refused,
    };

    public static TryAnswer Of(OutgoingAnswer answer) => new(answer.Status, RetryAfter: answer.RetryAfter);

    public static TryAnswer Of(StudioException failure) => new(Status: null, IsBlocked: failure.Code is not ErrorCode.UpstreamFailed);
}
