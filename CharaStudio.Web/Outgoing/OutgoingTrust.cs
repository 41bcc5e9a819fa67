using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace CharaStudio.Web.Outgoing;

/// <summary>
/// Whose certificates are believed: the machine's authorities, and those in the PEM file of the setting <c>outgoing-authority</c>,
/// for hosts of the operator's own network. The host's name must be in the certificate in either case.
/// </summary>
public sealed class OutgoingTrust(X509Certificate2Collection own)
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">The file is not PEM.</exception>
    public static OutgoingTrust Read(string? file)
    {
        var own = new X509Certificate2Collection();
        if (file is not null)
        {
            own.ImportFromPemFile(file);
        }

        return new OutgoingTrust(own);
    }

    internal SslClientAuthenticationOptions Options() =>
        own.Count == 0 ? new() : new() { RemoteCertificateValidationCallback = (_, certificate, _, errors) => IsTrusted(certificate, errors) };

    private bool IsTrusted(X509Certificate? certificate, SslPolicyErrors errors)
    {
        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 shown)
        {
            return errors == SslPolicyErrors.None;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(own);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        return chain.Build(shown);
    }
}
