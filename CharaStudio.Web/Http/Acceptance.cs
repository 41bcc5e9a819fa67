using Microsoft.Net.Http.Headers;

namespace CharaStudio.Web.Http;

/// <summary>406 where no range of Accept meets what the route can send: JSON, or what it names with <see cref="Sends{TBuilder}"/>.</summary>
public static class Acceptance
{
    private static readonly string[] s_json = ["application/json", ErrorBody.ProblemType];

    /// <summary>The route answers with these media types beside JSON.</summary>
    public static TBuilder Sends<TBuilder>(this TBuilder route, params string[] mediaTypes)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new SendsMetadata(mediaTypes));

    public static IApplicationBuilder UseAcceptance(this IApplicationBuilder app) =>
        app.UseWhen(context => context.Request.IsApi(), branch => branch.Use(CheckAsync));

    private static Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<DialectMetadata>() is not null)
        {
            string[] types = [.. s_json, .. context.GetEndpoint()!.Metadata.GetOrderedMetadata<SendsMetadata>().SelectMany(sends => sends.MediaTypes)];
            if (!Meets(context.Request.GetTypedHeaders().Accept, types))
            {
                throw new StudioException(ErrorCode.NotAcceptable, $"This address answers with {string.Join(", ", types)}; Accept allows none of them.");
            }
        }

        return next(context);
    }

    // No header, or one that cannot be read, asks for nothing in particular. The most particular range that names a type decides.
    internal static bool Meets(IList<MediaTypeHeaderValue> accept, IEnumerable<string> types) => accept.Count == 0 || types.Any(type =>
    {
        var offered = new MediaTypeHeaderValue(type);
        var range = accept.Where(offered.IsSubsetOf).OrderByDescending(Particular).FirstOrDefault();
        return range is not null && range.Quality is null or > 0;
    });

    private static int Particular(MediaTypeHeaderValue range) => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2;
}

/// <summary>Endpoint metadata: media types beside JSON.</summary>
public sealed record SendsMetadata(IReadOnlyList<string> MediaTypes);
