using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CharaStudio.Tests.Support;
using CharaStudio.Web.Http;
using CharaStudio.Web.Outgoing;

namespace CharaStudio.Tests.Web.Outgoing;

/// <summary>Guards as the tests need them.</summary>
internal static class Guards
{
    public const string Field = "reference_url";

    /// <summary>A picture of a MiB, in no hurry.</summary>
    public static OutgoingRule Small { get; } = OutgoingRule.Picture with { Total = Eventually.Patience, Connect = Eventually.Patience, MostBytes = 1 << 20 };

    /// <summary>A delivery in no hurry.</summary>
    public static OutgoingRule Delivery { get; } = OutgoingRule.Delivery with { Total = Eventually.Patience, Connect = Eventually.Patience };

    public static OutgoingGuard Make(IHostResolver names, string? allow = null, X509Certificate2? authority = null) =>
        new(new OutgoingAllowance(allow), names, new OutgoingTrust(authority is null ? [] : [authority]), TimeProvider.System);

    /// <summary>What the guard says to a GET: the code of its refusal, or the body's length.</summary>
    public static async Task<string> GetAsync(this OutgoingGuard guard, string url, OutgoingRule? rule = null)
    {
        try
        {
            rule ??= Small;
            var answer = await guard.GetAsync(guard.Check(url, rule, Field), rule, Field, CancellationToken.None);
            return $"{answer.Status} {answer.Body.Length}";
        }
        catch (StudioException refusal)
        {
            Assert.Equal(Field, refusal.Param);
            return refusal.Code.ToString();
        }
    }

    public static X509Certificate2 Certificate(string host)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }
}
