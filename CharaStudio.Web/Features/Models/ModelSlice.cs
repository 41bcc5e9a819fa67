using CharaStudio.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CharaStudio.Web.Features.Models;

public static class ModelSlice
{
    public static IServiceCollection AddModels(this IServiceCollection services) => services
        .AddSingleton<InstalledWeights>().AddSingleton<InstalledPerception>().AddSingleton<SentenceEngine>().AddSingleton<ModelService>().AddSingleton<TensorState>().AddHostedService(provider => provider.GetRequiredService<TensorState>());

    public static void MapModels(this IEndpointRouteBuilder app)
    {
        var group = app.MapStudioApi("/v1/models", Dialect.VisualStory).WithTags("Models");
        group.MapGet("/", List).WithSummary("List what can draw and write")
            .WithDescription("What is not installed is listed too, with available false and the reason; asking for it is a clear 422, never a silent substitute.");
        group.MapGet("/{model_id}", Get).WithSummary("Get one model");
    }

    private static Ok<ModelList> List(ModelService models) => TypedResults.Ok(models.List());

    private static Ok<ModelView> Get([FromRoute(Name = "model_id")] string id, ModelService models) => TypedResults.Ok(models.Get(id));
}
