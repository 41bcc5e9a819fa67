using System.Diagnostics.CodeAnalysis;
using System.Net;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Outgoing;

/// <summary>
/// The one door for requests to addresses that users name. Everything else about the other host is untrusted: its name's addresses,
/// its redirects, its sizes, its pace and its words.
/// </summary>
public sealed class OutgoingGuard(OutgoingAllowance allowance, IHostResolver resolver, OutgoingTrust trust, TimeProvider clock)
{
    /// <summary>The longest URL that is accepted, in characters.</summary>
    public const int LongestUrl = 2048;

    private const int Tries = 2;

    /// <summary>Judges the URL as written: absolute, https (http where the rule says), no credentials, port 80 or 443, no inner address.</summary>
    /// <param name="field">The field that held it, for the refusal.</param>
    /// <exception cref="StudioException">422 ValidationFailed for its form, 422 BlockedUrl for its host or port.</exception>
    public Uri Check(string url, OutgoingRule rule, string field)
    {
        if (url.Length > LongestUrl)
        {
            throw OutgoingRefusal.Unusable(field, $"A URL has at most {LongestUrl} characters.");
        }

        // Uri reads /etc/passwd and //host as file URLs: the scheme is what decides, not that it parses.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || !IsWeb(uri) || uri.IdnHost.Length == 0)
        {
            throw OutgoingRefusal.Unusable(field, rule.AllowHttp ? "This must be an http or https URL." : "This must be an https URL.");
        }

        Judge(uri, rule, field);
        return uri;
    }

    /// <summary>As <see cref="Check"/>, and every address that the host name has now is judged too: for endpoints that are registered.</summary>
    /// <exception cref="StudioException">Also 502 UpstreamFailed when the name has no address.</exception>
    public async Task<Uri> CheckAsync(string url, OutgoingRule rule, string field, CancellationToken token)
    {
        var uri = Check(url, rule, field);
        using var limit = Limit(rule, token);
        await WithinAsync(() => AddressesAsync(uri, rule, field, limit.Token), field, token);
        return uri;
    }

    /// <summary>Fetches a body of at most the rule's bytes; a 5xx or a broken connection is tried a second time.</summary>
    /// <returns>A 2xx answer.</returns>
    /// <exception cref="StudioException">422 for a blocked address, a status that is no 2xx or too many bytes; 502 when the host fails.</exception>
    public async Task<OutgoingAnswer> GetAsync(Uri uri, OutgoingRule rule, string field, CancellationToken token)
    {
        using var limit = Limit(rule, token);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await WithinAsync(() => FollowAsync(uri, rule, field, limit.Token), field, token);
            }
            catch (StudioException failed) when (failed.Code == ErrorCode.UpstreamFailed && attempt < Tries && !limit.IsCancellationRequested)
            {
                // A second try is all that a passing fault is given.
            }
        }
    }

    /// <summary>Sends the body once, as JSON unless a header says otherwise.</summary>
    /// <returns>Whatever status the host gave; its body is cut at the rule's bytes.</returns>
    /// <exception cref="StudioException">422 BlockedUrl, or 502 when there was no answer.</exception>
    public async Task<OutgoingAnswer> PostAsync(
        Uri uri, ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, string> headers, OutgoingRule rule, CancellationToken token)
    {
        const string field = "url";
        using var limit = Limit(rule, token);
        return await WithinAsync(
            async () =>
            {
                Judge(uri, rule, field);
                using var request = OutgoingRequest.Post(uri, body, headers);
                var answer = await SendAsync(request, rule, field, limit.Token);
                return answer.Body.Length > rule.MostBytes ? answer with { Body = answer.Body[..rule.MostBytes] } : answer;
            },
            field,
            token);
    }

    private async Task<OutgoingAnswer> FollowAsync(Uri uri, OutgoingRule rule, string field, CancellationToken token)
    {
        Judge(uri, rule, field);
        for (var hop = 0; ; hop++)
        {
            using var request = OutgoingRequest.Get(uri);
            var answer = await SendAsync(request, rule, field, token);
            if (answer.Succeeded)
            {
                return answer.Body.Length > rule.MostBytes ? throw TooLarge(rule, field) : answer;
            }

            if (answer.Status >= 500)
            {
                throw OutgoingRefusal.Failed(field);
            }

            uri = hop < rule.Redirects && answer.Redirect is { } next
                ? Next(uri, next, rule, field)
                : throw OutgoingRefusal.Unusable(field, answer.Status is >= 300 and < 400
                    ? $"The host redirects; at most {rule.Redirects} redirects are followed."
                    : $"The host answered with status {answer.Status}.");
        }
    }

    // Whatever a redirect gets wrong reads the same: the words must not describe the network to the one who wrote it.
    private Uri Next(Uri from, string location, OutgoingRule rule, string field)
    {
        if (location.Length > LongestUrl || !Uri.TryCreate(from, location, out var next) || !IsWeb(next)
            || (from.Scheme == Uri.UriSchemeHttps && next.Scheme == Uri.UriSchemeHttp))
        {
            throw OutgoingRefusal.Blocked(field);
        }

        try
        {
            Judge(next, rule, field);
            return next;
        }
        catch (StudioException)
        {
            throw OutgoingRefusal.Blocked(field);
        }
    }

    private void Judge(Uri uri, OutgoingRule rule, string field)
    {
        if (uri.UserInfo.Length > 0)
        {
            throw OutgoingRefusal.Unusable(field, "A URL must not hold a user name or password.");
        }

        if (allowance.Lists(uri) || IsForItsAddresses(uri, rule))
        {
            return;
        }

        if (uri.Scheme == Uri.UriSchemeHttp && !rule.AllowHttp)
        {
            throw OutgoingRefusal.Unusable(field, "This must be an https URL.");
        }

        if (!IsRegular(uri, rule) || IsInner(uri))
        {
            throw OutgoingRefusal.Blocked(field);
        }
    }

    private static bool IsRegular(Uri uri, OutgoingRule rule) => (uri.Scheme == Uri.UriSchemeHttps || rule.AllowHttp) && uri.Port is 80 or 443;

    // A name on an odd port may stand in a range that the operator opened: its addresses will tell.
    private bool IsForItsAddresses(Uri uri, OutgoingRule rule) => !IsRegular(uri, rule) && !IsAddress(uri, out _) && allowance.HasRange(uri.Port);

    private static bool IsAddress(Uri uri, [NotNullWhen(true)] out IPAddress? address) => IPAddress.TryParse(uri.IdnHost.TrimEnd('.'), out address);

    // The address forms of IPv4 (decimal, octal, hex, short, circled digits) are all the same here: IdnHost is what would be connected to.
    private static bool IsInner(Uri uri)
    {
        var host = uri.IdnHost.TrimEnd('.');
        return IsAddress(uri, out var address)
            ? !AddressRules.IsPublic(address)
            : host.Length == 0 || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
    }

    private async Task<IReadOnlyList<IPAddress>> AddressesAsync(Uri uri, OutgoingRule rule, string field, CancellationToken token)
    {
        IReadOnlyList<IPAddress> addresses = IsAddress(uri, out var written)
            ? [written]
            : await resolver.ResolveAsync(uri.IdnHost, token);
        if (addresses.Count == 0)
        {
            throw OutgoingRefusal.Failed(field);
        }

        // One inner address is enough to refuse the name: which of them would be used is the resolver's choice, not ours.
        var regular = IsRegular(uri, rule);
        return addresses.All(address => allowance.Lists(uri, address) || (regular && AddressRules.IsPublic(address))) ? addresses : throw OutgoingRefusal.Blocked(field);
    }

    private async Task<OutgoingAnswer> SendAsync(HttpRequestMessage request, OutgoingRule rule, string field, CancellationToken token)
    {
        var addresses = await AddressesAsync(request.RequestUri!, rule, field, token);
        using var connection = new OutgoingConnection(addresses, rule.Connect, trust);
        return await connection.SendAsync(request, rule.MostBytes, clock, token);
    }

    private static CancellationTokenSource Limit(OutgoingRule rule, CancellationToken token)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(token);
        limit.CancelAfter(rule.Total);
        return limit;
    }

    /// <summary>Turns every way in which a network fails into the one refusal; the caller's own cancellation stays what it is.</summary>
    private static async Task<T> WithinAsync<T>(Func<Task<T>> work, string field, CancellationToken token)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException) when (token.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception failure) when (failure is OperationCanceledException or HttpRequestException or IOException or ArgumentException
            or System.Net.Sockets.SocketException or System.Security.Authentication.AuthenticationException)
        {
            throw OutgoingRefusal.Failed(field);
        }
    }

    private static StudioException TooLarge(OutgoingRule rule, string field) =>
        OutgoingRefusal.Unusable(field, $"The file is larger than {rule.MostBytes >> 20} MiB.");

    private static bool IsWeb(Uri uri) => uri.IsAbsoluteUri && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp);
}
