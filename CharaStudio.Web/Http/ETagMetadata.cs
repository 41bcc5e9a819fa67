namespace CharaStudio.Web.Http;

/// <summary>Endpoint metadata: what a route does with entity tags. For its description; <see cref="ETags"/> does it.</summary>
/// <param name="AnswersNotModified">If-None-Match with the tag of now is answered by 304.</param>
/// <param name="TakesIfMatch">If-Match with another tag than that of now is answered by 412.</param>
public sealed record ETagMetadata(bool AnswersNotModified, bool TakesIfMatch);

/// <summary>The words by which routes say so.</summary>
public static class ETagRoutes
{
    /// <summary>The answer has an ETag, and 304 stands for an answer that the client has already.</summary>
    public static TBuilder Tagged<TBuilder>(this TBuilder route, bool answersNotModified = true)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new ETagMetadata(answersNotModified, TakesIfMatch: false));

    /// <summary>Whoever sends If-Match changes only what they have seen.</summary>
    public static TBuilder Guarded<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new ETagMetadata(AnswersNotModified: false, TakesIfMatch: true));
}
