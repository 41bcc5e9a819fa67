using System.Text.Json;
using System.Text.Json.Nodes;

namespace CharaStudio.Web.Features.Generation;

/// <summary>Body of POST /v1/generate/frame (rows 152-164).</summary>
/// <param name="ReferenceImageId">The reference image that is drawn, ref_...; its status must be processed.</param>
/// <param name="ControlType">pose, text or latent: where z_t comes from; the answer says so again.</param>
/// <param name="ZT">The control vector, of <c>z_dim</c> numbers.</param>
/// <param name="Resolution">Width x height, 720x720 unless given; above 1920x1080 needs X-GPU-Type: a100.</param>
/// <param name="Model">Left out: the best renderer at hand, named in the answer.</param>
/// <param name="OutputFormat">url (standard), base64, png or jpeg; the last two give a url of that kind.</param>
/// <param name="ImageFormat">png (standard) or jpeg.</param>
/// <param name="IdentityStrength">0 to 1: how strictly the reference's pixels are kept.</param>
/// <param name="TemporalStrength">0 to 1, 0.8 unless given; how strongly movement is smoothed over time. A frame has a time when it has neighbours: see z_previous.</param>
/// <param name="PerceptualWeight">0 to 1: weight of colour and style.</param>
/// <param name="AdvWeight">0 to 1: weight of sharpness and detail.</param>
/// <param name="PoseSmoothness">0 to 1: how much departure from the reference's own pose is held back; of a film, jumps of joints.</param>
/// <param name="UrlTtl">Seconds for which the answer's addresses open, 60 to 2,592,000.</param>
/// <param name="Seed">Decides the grain that adv_weight above 0.5 adds; 0 unless given.</param>
/// <param name="Background">reference (standard), transparent (png only), a colour as #rrggbb, or a place that is drawn, as place:forest.</param>
/// <param name="ZPrevious">Vectors of up to 16 frames before this one, the nearest last: it is then smoothed among them as a film's frame is.</param>
/// <param name="ZNext">Vectors of up to 16 frames after this one, the nearest first.</param>
public sealed record FrameOrder(
    string ReferenceImageId,
    string ControlType,
    [property: System.Text.Json.Serialization.JsonPropertyName("z_t")] IReadOnlyList<double> ZT,
    string? Resolution = null,
    string? Model = null,
    string? OutputFormat = null,
    string? ImageFormat = null,
    double? IdentityStrength = null,
    double? TemporalStrength = null,
    double? PerceptualWeight = null,
    double? AdvWeight = null,
    double? PoseSmoothness = null,
    int? UrlTtl = null,
    long? Seed = null,
    string? Background = null,
    IReadOnlyList<IReadOnlyList<double>>? ZPrevious = null,
    IReadOnlyList<IReadOnlyList<double>>? ZNext = null);

/// <summary>Body of POST /v1/generate/video and a task of a batch (rows 177-192).</summary>
/// <param name="ReferenceImageId">The reference image that is drawn, ref_...; its status must be processed.</param>
/// <param name="ControlType">pose, text or latent: where the sequence comes from; the answer says so again.</param>
/// <param name="ZSequence">1 to 600 control vectors, or an object that holds them as z_sequence (row 180).</param>
/// <param name="Format">mp4 (standard) or gif.</param>
/// <param name="Resolution">Width x height, 720x720 unless given; odd sides are rounded down to even.</param>
/// <param name="Fps">1 to 60, 30 unless given.</param>
/// <param name="Model">Left out: the best renderer at hand, named in the answer. gan, diffusion and transformer are refused with 422 while no weights of them are installed.</param>
/// <param name="Async">True answers 202 with a job.</param>
/// <param name="CallbackUrl">Told when an async job is over: a signed POST of job_id, status and result.</param>
/// <param name="IdentityStrength">0 to 1: how strictly the reference's pixels are kept.</param>
/// <param name="TemporalStrength">0 to 1, 0.8 unless given: how strongly movement is smoothed.</param>
/// <param name="PerceptualWeight">0 to 1: weight of colour and style.</param>
/// <param name="AdvWeight">0 to 1: weight of sharpness and detail.</param>
/// <param name="PoseSmoothness">0 to 1: how much jumps of joints are held back.</param>
/// <param name="UrlTtl">Seconds for which the answer's addresses open, 60 to 2,592,000.</param>
/// <param name="Seed">Decides the grain that adv_weight above 0.5 adds; 0 unless given.</param>
/// <param name="Background">reference (standard), transparent (gif only), a colour as #rrggbb, or a place that is drawn, as place:forest.</param>
public sealed record VideoOrder(
    string ReferenceImageId,
    string ControlType,
    JsonElement ZSequence,
    string? Format = null,
    string? Resolution = null,
    int? Fps = null,
    string? Model = null,
    bool Async = false,
    string? CallbackUrl = null,
    double? IdentityStrength = null,
    double? TemporalStrength = null,
    double? PerceptualWeight = null,
    double? AdvWeight = null,
    double? PoseSmoothness = null,
    int? UrlTtl = null,
    long? Seed = null,
    string? Background = null);

/// <summary>Body of POST /v1/batch/video (rows 203-207).</summary>
/// <param name="Tasks">1 to 20 films, each the body of POST /v1/generate/video; async and callback_url of the batch hold for all.</param>
/// <param name="Async">True answers 202 with a job for each task; false (standard) waits for all.</param>
/// <param name="CallbackUrl">With async: told of each job that names no address of its own.</param>
public sealed record BatchOrder(IReadOnlyList<VideoOrder> Tasks, bool Async = false, string? CallbackUrl = null);

/// <summary>The answer to an asynchronous batch: a job for each task, in their order (row 208).</summary>
/// <param name="BatchId">batch_...; the same tasks answered by the same jobs have the same.</param>
/// <param name="Jobs">In the order of the tasks.</param>
/// <param name="JobIds">The ids of the jobs alone.</param>
public sealed record BatchAccepted(string BatchId, IReadOnlyList<BatchJob> Jobs, IReadOnlyList<string> JobIds);

/// <summary>What became of a task.</summary>
/// <param name="JobId">job_...; null when nothing needs to be drawn.</param>
/// <param name="StatusUrl">Where the job is read, absolute; null without a job.</param>
/// <param name="Cached">True when nothing needs to be drawn: the result is there already.</param>
/// <param name="Result">As a direct answer would be; null while the job is under way.</param>
public sealed record BatchJob(string? JobId, string? StatusUrl, bool Cached, JsonNode? Result);

/// <summary>The answer to a synchronous batch: a result or an error for each task, in their order (row 209).</summary>
/// <param name="BatchId">batch_...</param>
/// <param name="Results">In the order of the tasks: what POST /v1/generate/video answers, or an object with an error.</param>
public sealed record BatchResults(string BatchId, IReadOnlyList<JsonNode?> Results);

/// <summary>A job's payload.</summary>
/// <param name="Kind">frame or video.</param>
/// <param name="MediaType">Of the frame or film.</param>
/// <param name="At">Of a frame: which of the vectors is its own; the others are its neighbours'.</param>
/// <param name="ControlType">Where the vectors come from, for the answer.</param>
internal sealed record GenerationDrawing(
    Guid ReferenceId, string Kind, string ParametersHash, IReadOnlyList<IReadOnlyList<float>> Z, int Width, int Height, int Fps, string MediaType,
    Engine.Pipelines.PuppetStyle Style, bool WithMask, int CacheSeconds, int Instances, int At = 0, string ControlType = "pose")
{
    /// <summary>How many are drawn.</summary>
    internal int Frames => Kind is GenerationService.Frame ? 1 : Z.Count;
}
