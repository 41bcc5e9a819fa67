using System.Globalization;
using CharaStudio.Engine.Control;
using Microsoft.OpenApi;

namespace CharaStudio.Web.Features.Control;

/// <summary>The query of the latent route as its description tells it (rows 142-144); the route reads it by hand.</summary>
internal static class LatentParameters
{
    public static TBuilder TakesLatentQuery<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Required = parameter.Name == "length";
            parameter.Schema = Schema(parameter.Name) ?? parameter.Schema;
        }

        return Task.CompletedTask;
    });

    private static OpenApiSchema? Schema(string? name) => name switch
    {
        "length" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = ControlSpace.MostFrames.ToString(CultureInfo.InvariantCulture) },
        "seed" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" },
        "distribution" => new OpenApiSchema { Type = JsonSchemaType.String, Default = "gaussian", Enum = ["gaussian", "uniform"] },
        _ => null,
    };
}
