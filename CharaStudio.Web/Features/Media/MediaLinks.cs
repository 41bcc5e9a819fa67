using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CharaStudio.Web.Features.ApiKeys;
using CharaStudio.Web.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CharaStudio.Web.Features.Media;

/// <summary>Addresses of files that open without a key until they expire (contract row 240: seven days): an HMAC over id and expiry.</summary>
public sealed class MediaLinks(Pepper pepper, PublicAddress address, TimeProvider clock)
{
    public static readonly TimeSpan StandardLife = TimeSpan.FromDays(7);

    /// <summary>In stored JSON a file is named by this and its id; <see cref="Expand"/> turns it into a fresh address.</summary>
    public const string Reference = "media:";

    private const int LeastSignature = 43;
    private readonly Lazy<byte[]> _key = new(() =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, pepper.Bytes.ToArray(), 32, info: "media links"u8.ToArray()));

    public enum Check
    {
        Valid,
        Altered,
        Expired,
    }

    /// <summary>Absolute, signed, good for <paramref name="life"/>.</summary>
    public string Sign(Guid id, TimeSpan? life = null)
    {
        var expires = (clock.GetUtcNow() + (life ?? StandardLife)).ToUnixTimeSeconds();
        return address.Of(string.Create(CultureInfo.InvariantCulture, $"/media/{Spell(id)}?expires={expires}&signature={Signature(id, expires)}"));
    }

    /// <summary>For the owner's own pages: no signature, the session opens it.</summary>
    public static string Own(Guid id) => "/media/" + Spell(id);

    public Check Verify(Guid id, string? expires, string? signature)
    {
        if (signature is not { Length: LeastSignature }
            || !long.TryParse(expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signature), Encoding.UTF8.GetBytes(Signature(id, until))))
        {
            return Check.Altered;
        }

        return clock.GetUtcNow().ToUnixTimeSeconds() <= until ? Check.Valid : Check.Expired;
    }

    /// <summary>A copy of the JSON in which every <c>media:id</c> has become a signed address.</summary>
    public JsonNode? Expand(JsonNode? json) => json switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Expand(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Expand)]),
        JsonValue value when value.TryGetValue<string>(out var text) && TryReference(text, out var id) => JsonValue.Create(Sign(id)),
        _ => json?.DeepClone(),
    };

    public static string Refer(Guid id) => Reference + Spell(id);

    public static string Spell(Guid id) => PublicId.Format("media", id);

    private static bool TryReference(string text, out Guid id)
    {
        id = Guid.Empty;
        return text.StartsWith(Reference, StringComparison.Ordinal) && PublicId.TryParse("media", text[Reference.Length..], out id);
    }

    private string Signature(Guid id, long expires) =>
        WebEncoders.Base64UrlEncode(HMACSHA256.HashData(
            _key.Value, Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id:N}.{expires}"))));
}
