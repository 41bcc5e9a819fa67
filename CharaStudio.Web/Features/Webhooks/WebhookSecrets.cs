using System.Security.Cryptography;
using CharaStudio.Web.Features.ApiKeys;

namespace CharaStudio.Web.Features.Webhooks;

/// <summary>
/// Secrets must sign, so they are kept readable to the studio alone: AES-256-GCM under a key derived from the pepper, bound to the
/// webhook's id, as nonce (12 bytes), tag (16) and cipher text.
/// </summary>
public sealed class WebhookSecrets(Pepper pepper)
{
    public const string Prefix = "whsec_";

    /// <summary>Bytes of a new secret; Standard Webhooks asks for 24 to 64.</summary>
    public const int Length = 32;
    private const int NonceLength = 12;
    private const int TagLength = 16;
    private readonly Lazy<byte[]> _key = new(() => HKDF.DeriveKey(HashAlgorithmName.SHA256, pepper.Bytes.ToArray(), 32, info: "webhook secrets"u8.ToArray()));

    public static byte[] New() => RandomNumberGenerator.GetBytes(Length);

    /// <summary>As receivers keep it: <c>whsec_</c> and base64.</summary>
    public static string Spell(ReadOnlySpan<byte> secret) => Prefix + Convert.ToBase64String(secret);

    public byte[] Seal(Guid webhookId, ReadOnlySpan<byte> secret)
    {
        var box = new byte[NonceLength + TagLength + secret.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(_key.Value, TagLength);
        cipher.Encrypt(
            box.AsSpan(0, NonceLength), secret, box.AsSpan(NonceLength + TagLength), box.AsSpan(NonceLength, TagLength), webhookId.ToByteArray());
        return box;
    }

    /// <exception cref="CryptographicException">The row was altered, or the pepper is not the one it was sealed under.</exception>
    public byte[] Open(Guid webhookId, ReadOnlySpan<byte> box)
    {
        var secret = new byte[box.Length - NonceLength - TagLength];
        using var cipher = new AesGcm(_key.Value, TagLength);
        cipher.Decrypt(
            box[..NonceLength], box[(NonceLength + TagLength)..], box.Slice(NonceLength, TagLength), secret, webhookId.ToByteArray());
        return secret;
    }
}
