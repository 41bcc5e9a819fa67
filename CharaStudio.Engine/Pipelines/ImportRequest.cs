namespace CharaStudio.Engine.Pipelines;

/// <summary>
/// A stranger's picture made safe: decoded where nothing else can be hurt, turned upright, and written anew without what else the file
/// held. A JPEG stays a JPEG; PNG, WebP and GIF (the first frame) become PNG.
/// </summary>
/// <param name="Path">Full path of the file as it came.</param>
public sealed record ImportRequest(string Path) : RenderRequest
{
    /// <summary>Longest side in pixels.</summary>
    public const int LongestSide = 8000;

    /// <summary>Most pixels: 40 megapixels.</summary>
    public const long MostPixels = 40_000_000;
}
