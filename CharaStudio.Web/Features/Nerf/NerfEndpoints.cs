using System.Text.Json;
using CharaStudio.Web.Features.Generation;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Nerf;

/// <summary>Body of POST /v1/generate/nerf (rows 215-221).</summary>
/// <param name="ReferenceImageId">The reference image that is drawn, ref_...</param>
/// <param name="CameraTrajectory">Cameras: position with look_at and up, or a 4 x 4 matrix.</param>
/// <param name="Resolution">Width x height, 320x240 unless given.</param>
/// <param name="OutputFormat">video (standard) or nerf_model.</param>
/// <param name="Fps">Of a video: 1 to 60, 24 unless given.</param>
/// <param name="UrlTtl">Of a video: seconds for which its address opens, 60 to 2,592,000.</param>
public sealed record NerfOrder(
    string ReferenceImageId, IReadOnlyList<JsonElement> CameraTrajectory, string? Resolution = null, string? OutputFormat = null, int? Fps = null, int? UrlTtl = null);

/// <summary>Views from all sides (row 210). No renderer of them is in this version: an order is checked and refused plainly.</summary>
public static class NerfSlice
{
    public const string ModelId = "nerf";

    public static void MapNerf(this IEndpointRouteBuilder app) => app.MapStudioApi("/v1/generate", Dialect.Generation).WithTags("Frames and film")
        .MapPost("/nerf", OrderAsync).Needs(Scopes.GenerateWrite).WithSummary("Views of a subject from all sides: not available in this version")
        .WithDescription("An order is checked whole, then refused with 422 ModelNotCapable, whose details name what there is. Each camera is position with look_at and up, or a 4 x 4 matrix from camera to world.")
        .TakesWishes()
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Responses?.Remove("200"); // Nothing can come of it yet.
            return Task.CompletedTask;
        });

    private static async Task<IResult> OrderAsync(ApiBody<NerfOrder> body, GenerationWish wish, ReferenceService references, CancellationToken token)
    {
        var order = body.Value;
        await references.FindAsync(order.ReferenceImageId, token);
        Check(order, wish);
        throw new StudioException(
            ErrorCode.ModelNotCapable,
            $"No renderer of views from all sides is available here. POST /v1/generate/video makes films of the subject as its reference image shows it, by {GenerationRules.Puppet.Id}.",
            "model",
            new Dictionary<string, object?>(StringComparer.Ordinal) { ["model"] = ModelId, ["available"] = new[] { GenerationRules.Puppet.Id } });
    }

    private static void Check(NerfOrder order, GenerationWish wish)
    {
        if (order.CameraTrajectory.Count is 0 or > NerfCamera.Most)
        {
            throw StudioException.Invalid("camera_trajectory", $"'camera_trajectory' must have 1 to {NerfCamera.Most} cameras.");
        }

        foreach (var (index, camera) in order.CameraTrajectory.Index())
        {
            NerfCamera.Check(camera, index);
        }

        GenerationRules.Resolution(order.Resolution ?? "320x240", wish.Gpu, even: true);
        switch (order.OutputFormat)
        {
            case null or "video":
                GenerationRules.Fps(order.Fps ?? 24);
                GenerationRules.CheckLife(order.UrlTtl);
                break;
            case "nerf_model" when order.Fps is not null || order.UrlTtl is not null:
                var field = order.Fps is not null ? "fps" : "url_ttl";
                throw StudioException.Invalid(field, $"'{field}' is for video only; a model has none.");
            case "nerf_model":
                break;
            default:
                throw StudioException.Invalid("output_format", "'output_format' must be video or nerf_model.");
        }
    }
}
