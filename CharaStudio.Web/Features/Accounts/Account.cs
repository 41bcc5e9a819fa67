namespace CharaStudio.Web.Features.Accounts;

/// <summary>A person who signs in and owns things. The owner's account exists from the first start; its password comes later.</summary>
public sealed class Account
{
    public required Guid Id { get; init; }

    /// <summary>The name to sign in with, compared without case; lower case here.</summary>
    public required string Name { get; set; }

    /// <summary>Null until the first-run link has been used.</summary>
    public string? PasswordHash { get; set; }

    /// <summary>Changes with the password: cookies that carry an older one are refused.</summary>
    public required string Stamp { get; set; }

    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null for a person. Otherwise this is a project of that person's: it owns things and nobody signs in to it.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>What a project is called; a person's own is their main project.</summary>
    public string? Title { get; set; }
}
