using System.Globalization;
using System.Security.Cryptography;
using CharaStudio.Engine.Control;
using CharaStudio.Web.Features.Generation;
using CharaStudio.Web.Http;

namespace CharaStudio.Web.Features.Control;

/// <summary>/v1/control (rows 125-145): control vectors from keypoints, words or chance.</summary>
internal static class ControlEndpoints
{
    // 600 vectors of 64 numbers of 20 digits.
    private const long Sequence = 2 << 20;

    public static void MapControlRoutes(this IEndpointRouteBuilder app)
    {
        var control = app.MapStudioApi("/v1/control", Dialect.Generation).WithTags("Control");
        control.MapPost("/pose", async (ApiBody<PoseOrder> body, ControlService service, CancellationToken token) => TypedResults.Ok(await service.PoseAsync(body.Value, token)))
            .Needs(Scopes.ControlWrite).WithSummary("One control vector from the keypoints of a body")
            .WithDescription("Layouts by number of points: 16 and 17 rig or COCO, 18 OpenPose, 25 BODY_25, 33 MediaPipe, 133 COCO whole body; fewer are OpenPose's first ones. docs/control-space.md says more.");
        control.MapPost("/text", async (ApiBody<TextOrder> body, ControlService service, CancellationToken token) => TypedResults.Ok(await service.TextAsync(body.Value, token)))
            .Needs(Scopes.ControlWrite).WithSummary("A sequence of control vectors from words")
            .WithDescription("Motions are chosen from a library and blended; several in a row are done in their order.");
        control.MapPost("/latent", Latent).Needs(Scopes.ControlWrite).Produces<LatentControlView>().TakesLatentQuery().WithSummary("A sequence of control vectors by chance");
        control.MapGet("/latent", Latent).Needs(Scopes.ControlWrite).Produces<LatentControlView>().TakesLatentQuery().WithSummary("A sequence of control vectors by chance");
        control.MapPost("/preview", PreviewAsync).Needs(Scopes.ControlWrite).TakesUpTo(Sequence).WithSummary("A moving stick figure of a sequence, as gif").Sends("image/gif");
        control.MapGet("/motions", () => TypedResults.Ok(new MotionList(MotionViews.All))).Needs(Scopes.ControlWrite).WithSummary("The motions that words can choose");
    }

    // Read by hand: whoever sends another thing is told what may be sent.
    private static IResult Latent(string? length, string? seed, string? distribution) => TypedResults.Ok(ControlService.Latent(
        Whole("length", length, $"'length' is required: a whole number from 1 to {ControlSpace.MostFrames}.") is { } frames ? (int)Math.Clamp(frames, int.MinValue, int.MaxValue) : null,
        Whole("seed", seed, $"'seed' must be a whole number from {long.MinValue} to {long.MaxValue}."),
        distribution,
        () => RandomNumberGenerator.GetInt32(int.MaxValue)));

    private static long? Whole(string name, string? text, string allowed) =>
        text is null ? null
        : long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value
        : throw StudioException.BadParameter(name, allowed);

    private static async Task<IResult> PreviewAsync(ApiBody<PreviewOrder> body, ControlService service, CancellationToken token) =>
        TypedResults.Bytes(await service.PreviewAsync(GenerationRules.Sequence(body.Value.ZSequence), body.Value.Size, body.Value.Fps, token), "image/gif");
}
