using System.Text;
using System.Text.Json.Nodes;
using CharaStudio.Web.Features.Media;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>What a delivery sends now: its content with addresses that have just been signed.</summary>
public sealed class WebhookBody(MediaLinks links, PublicAddress address)
{
    public byte[] Of(WebhookDelivery delivery)
    {
        var life = delivery.UrlTtl is { } seconds ? TimeSpan.FromSeconds(seconds) : MediaLinks.StandardLife;
        var root = delivery.Origin is { } origin && !address.IsSet ? origin : address.Root;
        return Encoding.UTF8.GetBytes(links.Expand(JsonNode.Parse(delivery.Content), life, root)!.ToJsonString(ApiJson.Output));
    }
}
