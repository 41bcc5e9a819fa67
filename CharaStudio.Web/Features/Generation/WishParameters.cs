using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace CharaStudio.Web.Features.Generation;

/// <summary>What <see cref="GenerationWish"/> reads, as the description of a route tells it.</summary>
internal static class WishParameters
{
    public static TBuilder TakesWishes<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters ??= [];
            foreach (var parameter in All().Where(wish => operation.Parameters.All(known => known.Name != wish.Name)))
            {
                operation.Parameters.Add(parameter);
            }

            return Task.CompletedTask;
        });

    private static IEnumerable<OpenApiParameter> All() =>
    [
        Of("custom_cache_duration_seconds", ParameterLocation.Query, "For how long the same order is answered with the same file.", Whole(0, GenerationWish.LongestCacheSeconds, GenerationWish.StandardCacheSeconds)),
        Of("include_mask", ParameterLocation.Query, "true adds mask_url: where the subject is.", new OpenApiSchema { Type = JsonSchemaType.Boolean, Default = false }),
        Of("X-GPU-Type", ParameterLocation.Header, "a100 allows more than 1920x1080; which processor draws is the operator's choice.", Words("v100", "v100", "a100", "t4")),
        Of("X-Instance-Count", ParameterLocation.Header, "Workers that draw one asynchronous film, as far as they are free; the film is the same.", Whole(1, 4, 1)),
        Of("If-None-Match", ParameterLocation.Header, "The ETag of an earlier answer: 304 when the same order is still kept.", new OpenApiSchema { Type = JsonSchemaType.String }),
    ];

    private static OpenApiParameter Of(string name, ParameterLocation place, string description, OpenApiSchema schema) =>
        new() { Name = name, In = place, Description = description, Schema = schema };

    private static OpenApiSchema Whole(int least, int most, int standard) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Maximum = most.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Default = standard,
    };

    private static OpenApiSchema Words(string standard, params string[] words) =>
        new() { Type = JsonSchemaType.String, Default = standard, Enum = [.. words.Select(word => (JsonNode)word)] };
}
