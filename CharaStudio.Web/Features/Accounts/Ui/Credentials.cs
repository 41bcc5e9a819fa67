using Microsoft.AspNetCore.Authentication;

namespace CharaStudio.Web.Features.Accounts.Ui;

/// <summary>What the two door forms send.</summary>
public sealed class Credentials
{
    public string? Name { get; set; }

    public string? Password { get; set; }
}

/// <summary>How a session begins.</summary>
internal static class Session
{
    internal static AuthenticationProperties Lasting => new() { IsPersistent = true };

    /// <summary>Only an address on this host is followed after signing in.</summary>
    internal static string LocalOrHome(string? address) =>
        address is { Length: > 0 } && address[0] == '/' && (address.Length == 1 || address[1] is not ('/' or '\\'))
            && !address.Any(char.IsControl)
            ? address
            : "/";
}
