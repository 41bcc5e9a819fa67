namespace CharaStudio.Web.Features.Projects;

/// <summary>A project: characters, worlds, stories, pictures, jobs and keys that know nothing of other projects' (row 76).</summary>
/// <param name="Id">proj_...</param>
/// <param name="Name">What lists call it.</param>
/// <param name="Main">True for the account's own, which cannot be deleted.</param>
/// <param name="Strictness">off, liberal or normal: the content policy where a request names none.</param>
/// <param name="RefusedWords">Words that no prompt and no name may hold; a star at the end takes every continuation.</param>
/// <param name="BudgetSeconds">Seconds of rendering a calendar month (UTC); null for no limit.</param>
/// <param name="SpentSeconds">Of this month.</param>
/// <param name="Keys">How many keys open it.</param>
/// <param name="CreatedAt">When it was made, ISO 8601 in UTC.</param>
public sealed record ProjectView(
    string Id,
    string Name,
    bool Main,
    string Strictness,
    IReadOnlyList<string> RefusedWords,
    double? BudgetSeconds,
    double SpentSeconds,
    int Keys,
    DateTimeOffset CreatedAt);

/// <summary>Body of POST /v1/projects.</summary>
/// <param name="Name">1-100 characters.</param>
/// <param name="Strictness">off, liberal (standard) or normal: the content policy where a request names none.</param>
/// <param name="RefusedWords">Words that no prompt and no name may hold; a star at the end takes every continuation.</param>
/// <param name="BudgetSeconds">Seconds of rendering a calendar month (UTC), 0 to 1,000,000,000; null for no limit.</param>
public sealed record ProjectCreate(string Name, string? Strictness = null, IReadOnlyList<string>? RefusedWords = null, double? BudgetSeconds = null);

/// <summary>Body of PATCH /v1/projects/{id}: only what is sent changes; <c>budget_seconds: null</c> lifts the limit.</summary>
public sealed record ProjectChange(string? Name = null, string? Strictness = null, IReadOnlyList<string>? RefusedWords = null, double? BudgetSeconds = null);
