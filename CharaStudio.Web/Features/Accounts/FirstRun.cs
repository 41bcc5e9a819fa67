using System.Security.Cryptography;
using System.Text;

namespace CharaStudio.Web.Features.Accounts;

/// <summary>
/// The one-time link of a new studio. Its token lives in memory only: a restart before it is used makes another, and its use ends it.
/// </summary>
public sealed class FirstRun
{
    private string? _token;

    /// <summary>Null when the owner already has a password.</summary>
    public string? Token => _token;

    public bool IsOpen => _token is not null;

    internal string Open() => _token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>Compares in constant time.</summary>
    public bool Matches(string? offered) =>
        _token is { } token && offered is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(offered));

    /// <summary>True for the one caller who brings the right token first.</summary>
    internal bool TryClose(string? offered)
    {
        var token = _token;
        return token is not null && Matches(offered) && Interlocked.CompareExchange(ref _token, null, token) == token;
    }
}
