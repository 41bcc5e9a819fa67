namespace CharaStudio.Web.Features.Media.Enlargements;

/// <summary>Body of POST /v1/media/{id}/upscale.</summary>
/// <param name="Factor">2 or 4. The result may have 10,000 pixels a side and 64 megapixels.</param>
/// <param name="Async">True answers 202 with a job at once.</param>
/// <param name="UrlTtl">Seconds for which the answer's address opens, 60 to 2,592,000; null for seven days.</param>
/// <param name="CallbackUrl">With async: where the result is posted when the job is over.</param>
public sealed record UpscaleOrder(int Factor, bool Async = false, int? UrlTtl = null, string? CallbackUrl = null);

/// <summary>A picture enlarged: the direct answer, and the result of the job.</summary>
/// <param name="MediaId">The larger picture's, as its address has it.</param>
/// <param name="SourceId">The picture's that it was made from.</param>
/// <param name="Url">Signed address of the larger picture.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Factor">How many times larger: 2 or 4.</param>
/// <param name="Model">The network that made it.</param>
public sealed record UpscaleView(string MediaId, string SourceId, string Url, int Width, int Height, int Factor, string Model);

/// <summary>A picture's enlargement beside the picture itself, where an order asked for both.</summary>
/// <param name="Url">Signed address of the larger picture.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Factor">How many times larger: 2 or 4.</param>
/// <param name="Model">The network that made it.</param>
public sealed record UpscaledImage(string Url, int Width, int Height, int Factor, string Model);

/// <summary>A job's payload.</summary>
internal sealed record EnlargementDrawing(Guid SourceId, int Factor);
