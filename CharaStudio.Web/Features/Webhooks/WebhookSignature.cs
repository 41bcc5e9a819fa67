using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>The headers of the Standard Webhooks specification 1.0: HMAC-SHA256 over <c>id.timestamp.body</c>, base64, one <c>v1,</c> a secret.</summary>
public static class WebhookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <param name="at">Of this try.</param>
    /// <param name="secrets">All that are good now, the newest first.</param>
    public static IReadOnlyDictionary<string, string> Headers(string id, DateTimeOffset at, ReadOnlySpan<byte> body, IEnumerable<byte[]> secrets)
    {
        var seconds = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] signed = [.. Encoding.ASCII.GetBytes($"{id}.{seconds}."), .. body];
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [IdHeader] = id,
            [TimestampHeader] = seconds,
            [SignatureHeader] = string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, signed)))),
        };
    }
}
