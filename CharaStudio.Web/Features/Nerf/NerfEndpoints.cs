using System.Text.Json;
using CharaStudio.Web.Features.Generation;
using CharaStudio.Web.Features.References;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Nerf;

/// <summary>Body of POST /v1/generate/nerf (rows 215-221).</summary>
/// <param name="CameraTrajectory">Cameras: position with look_at and up, or a 4 x 4 matrix.</param>
/// <param name="OutputFormat">video or nerf_model.</param>
public sealed record NerfOrder(
    string ReferenceImageId, IReadOnlyList<JsonElement> CameraTrajectory, string? Resolution = null, string? OutputFormat = null, int? Fps = null, int? UrlTtl = null);

/// <summary>Views from all sides (row 210). No renderer of them is in this version: an order is checked and refused plainly.</summary>
public static class NerfSlice
{
    public const string ModelId = "nerf";

    public static void MapNerf(this IEndpointRouteBuilder app) => app.MapStudioApi("/v1/generate", Dialect.Generation).WithTags("Frames and film")
        .MapPost("/nerf", OrderAsync).Needs(Scopes.GenerateWrite).WithSummary("Views of a subject from all sides: not available in this version");

    private static async Task<IResult> OrderAsync(ApiBody<NerfOrder> body, GenerationWish wish, ReferenceService references, CancellationToken token)
    {
        var order = body.Value;
        await references.FindAsync(order.ReferenceImageId, token);
        if (order.CameraTrajectory.Count == 0)
        {
            throw StudioException.Invalid("camera_trajectory", "'camera_trajectory' must have at least one camera.");
        }

        GenerationRules.Resolution(order.Resolution ?? "320x240", wish.Gpu, even: true);
        throw new StudioException(
            ErrorCode.ModelNotCapable, "No renderer of views from all sides is available here. POST /v1/generate/video makes films of the subject as its reference image shows it.", "model");
    }
}
