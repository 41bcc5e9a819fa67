using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Policies;

/// <summary>How much the content policy refuses (contract rows 333, 349). Each level refuses all that the one before it does.</summary>
public enum Strictness
{
    /// <summary>Only the project's own words.</summary>
    Off,

    /// <summary>What the law forbids nearly everywhere.</summary>
    Liberal,

    /// <summary>Brand-safe: also the explicit and the gruesome.</summary>
    Normal,
}

public static class StrictnessWords
{
    /// <summary>The word of a project's settings: off, liberal, normal.</summary>
    public static string Word(this Strictness strictness) => strictness.ToString().ToLowerInvariant();

    /// <summary>A request's override: null leaves the project's own; a request cannot switch the policy off.</summary>
    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static Strictness? OfRequest(string? word, string field = "strictness") => word switch
    {
        null => null,
        "normal" => Strictness.Normal,
        "liberal" => Strictness.Liberal,
        _ => throw StudioException.Invalid(field, $"'{field}' may be normal or liberal, or left out for the project's own."),
    };

    /// <exception cref="StudioException">ValidationFailed.</exception>
    public static Strictness OfProject(string word) => word switch
    {
        "off" => Strictness.Off,
        "liberal" => Strictness.Liberal,
        "normal" => Strictness.Normal,
        _ => throw StudioException.Invalid("strictness", "'strictness' may be off, liberal or normal."),
    };
}
