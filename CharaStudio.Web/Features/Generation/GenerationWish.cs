using System.Globalization;
using System.Reflection;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Generation;

/// <summary>What queries and headers say of a frame, a film or a batch (rows 147-151, 173-176, 199-202).</summary>
/// <param name="CacheSeconds">For how long the same request is answered with the same file: a day unless given.</param>
/// <param name="IncludeMask">True makes the subject's mask too.</param>
/// <param name="Gpu">v100, a100 or t4; a100 allows more than 1920x1080. Which processor draws is the operator's choice.</param>
/// <param name="Instances">Workers for one film, 1 to 4; only asynchronous films are split.</param>
/// <param name="HeldTags">If-None-Match.</param>
public sealed record GenerationWish(int CacheSeconds, bool IncludeMask, string Gpu, int Instances, IReadOnlyList<string> HeldTags)
{
    public const int StandardCacheSeconds = 24 * 3600;
    public const int LongestCacheSeconds = 365 * 24 * 3600;
    public const string Large = "a100";
    private const string CacheQuery = "custom_cache_duration_seconds";

    public static ValueTask<GenerationWish?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var (query, headers) = (context.Request.Query, context.Request.Headers);
        var seconds = query[CacheQuery] is { Count: > 0 } given ? Number(CacheQuery, given.ToString(), 0, LongestCacheSeconds) : StandardCacheSeconds;
        var mask = query["include_mask"] is { Count: > 0 } asked && asked.ToString() switch
        {
            "true" => true,
            "false" => false,
            _ => throw StudioException.BadParameter("include_mask", "'include_mask' may be true or false."),
        };
        var gpu = headers["X-GPU-Type"] is { Count: > 0 } named ? named.ToString() : "v100";
        if (gpu is not ("v100" or Large or "t4"))
        {
            throw StudioException.BadParameter("X-GPU-Type", "'X-GPU-Type' may be v100, a100 or t4.");
        }

        var instances = headers["X-Instance-Count"] is { Count: > 0 } count ? Number("X-Instance-Count", count.ToString(), 1, 4) : 1;
        return ValueTask.FromResult<GenerationWish?>(new GenerationWish(seconds, mask, gpu, instances, [.. headers.IfNoneMatch.SelectMany(tags => (tags ?? "").Split(',', StringSplitOptions.TrimEntries))]));
    }

    /// <summary>True when the client has the result of this tag.</summary>
    public bool Holds(string tag) => HeldTags.Any(held => held == "*" || held == tag || held == "W/" + tag);

    private static int Number(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw StudioException.BadParameter(name, $"'{name}' must be one whole number from {least} to {most}.");
}
