using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>How webhooks and deliveries are spelled.</summary>
internal static class WebhookIds
{
    public const string Prefix = "hook";
    public const string Noun = "webhook";
    private const string DeliveryPrefix = "msg";

    public static string Webhook(Guid id) => PublicId.Format(Prefix, id);

    public static string Delivery(Guid id) => PublicId.Format(DeliveryPrefix, id);

    public static Guid ParseDelivery(string id) => PublicId.Parse(DeliveryPrefix, id, "delivery");
}
