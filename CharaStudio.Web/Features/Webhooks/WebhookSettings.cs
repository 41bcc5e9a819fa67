using CharaStudio.Web.Outgoing;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>How receivers are called.</summary>
public sealed record WebhookSettings
{
    /// <summary>15 s in all, 64 KiB of the reply, no redirect.</summary>
    public OutgoingRule Rule { get; init; } = OutgoingRule.Delivery;
}
