using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CharaStudio.Web.Http;
using CharaStudio.Web.Limits;
using Microsoft.AspNetCore.WebUtilities;

namespace CharaStudio.Web.Features.Media;

/// <summary>
/// Addresses of files that open without a key until they expire (contract row 240: seven days): an HMAC over method, id, variant,
/// expiry and the number of the signing key. What a signed address does not name, it does not open.
/// </summary>
public sealed class MediaLinks(LinkKeys keys, PublicAddress address, TimeProvider clock)
{
    public static readonly TimeSpan StandardLife = TimeSpan.FromDays(7);
    public static readonly TimeSpan ShortestLife = TimeSpan.FromSeconds(Caps.ShortestUrlLife);
    public static readonly TimeSpan LongestLife = TimeSpan.FromSeconds(Caps.LongestUrlLife);

    /// <summary>In stored JSON a file is named by this and its id; <see cref="Expand"/> turns it into a fresh address.</summary>
    public const string Reference = "media:";

    private const int SignatureLength = 43;

    public enum Check
    {
        Valid,
        Altered,
        Expired,
    }

    /// <summary>Absolute, signed, good for <paramref name="life"/>.</summary>
    /// <param name="variant">What of the file: null for itself, <see cref="MediaVariant.Download"/> to save it.</param>
    /// <param name="root">The studio's address where no request names it; null takes <see cref="PublicAddress"/>.</param>
    public string Sign(Guid id, TimeSpan? life = null, string? variant = null, string? root = null)
    {
        var expires = (clock.GetUtcNow() + (life ?? StandardLife)).ToUnixTimeSeconds();
        var number = keys.Current;
        var named = variant is null ? "" : $"&variant={variant}";
        return (root ?? address.Root) + string.Create(
            CultureInfo.InvariantCulture, $"/media/{Spell(id)}?expires={expires}&key={number}{named}&signature={Signature(number, id, variant, expires)}");
    }

    /// <summary>For the owner's own pages: no signature, the session opens it.</summary>
    public static string Own(Guid id) => "/media/" + Spell(id);

    public Check Verify(Guid id, SignedQuery query)
    {
        if (query.Signature is not { Length: SignatureLength }
            || query.Variant is ""
            || !long.TryParse(query.Expires, NumberStyles.None, CultureInfo.InvariantCulture, out var until)
            || !int.TryParse(query.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !keys.IsValid(number)
            || !CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(query.Signature), Encoding.UTF8.GetBytes(Signature(number, id, query.Variant, until))))
        {
            return Check.Altered;
        }

        return clock.GetUtcNow().ToUnixTimeSeconds() <= until ? Check.Valid : Check.Expired;
    }

    /// <summary>A copy of the JSON in which every <c>media:id</c> has become a signed address.</summary>
    public JsonNode? Expand(JsonNode? json, TimeSpan? life = null, string? root = null) => json switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Expand(field.Value, life, root)))),
        JsonArray items => new JsonArray([.. items.Select(item => Expand(item, life, root))]),
        JsonValue value when value.TryGetValue<string>(out var text) && TryReference(text, out var id) => JsonValue.Create(Sign(id, life, root: root)),
        _ => json?.DeepClone(),
    };

    /// <summary>The bounds of <c>url_ttl</c> (seconds).</summary>
    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static void CheckLife(int? seconds, string field = "url_ttl")
    {
        if (seconds is { } given && (given < ShortestLife.TotalSeconds || given > LongestLife.TotalSeconds))
        {
            throw StudioException.Invalid(field, $"'{field}' must be {ShortestLife.TotalSeconds:0} to {LongestLife.TotalSeconds:0} seconds.");
        }
    }

    public static string Refer(Guid id) => Reference + Spell(id);

    public static string Spell(Guid id) => PublicId.Format("media", id);

    private static bool TryReference(string text, out Guid id)
    {
        id = Guid.Empty;
        return text.StartsWith(Reference, StringComparison.Ordinal) && PublicId.TryParse("media", text[Reference.Length..], out id);
    }

    // GET stands for HEAD too: the one tells no more than the other.
    private string Signature(int number, Guid id, string? variant, long expires) => WebEncoders.Base64UrlEncode(HMACSHA256.HashData(
        keys.Bytes(number), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"GET\n{id:N}\n{variant}\n{expires}\n{number}"))));
}

/// <summary>What a signed address carries beside the id.</summary>
public readonly record struct SignedQuery(string? Expires, string? Key, string? Variant, string? Signature);

/// <summary>What of a file an address opens.</summary>
public static class MediaVariant
{
    /// <summary>The file, to be saved rather than shown.</summary>
    public const string Download = "download";
}
