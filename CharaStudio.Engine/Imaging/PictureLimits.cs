namespace CharaStudio.Engine.Imaging;

/// <summary>Sizes beyond which a picture is refused before memory is spent on it.</summary>
public static class PictureLimits
{
    /// <summary>Longest side in pixels.</summary>
    public const int Side = 16384;

    /// <summary>Most pixels in one picture: 64 megapixels, 256 MB while it is drawn.</summary>
    public const long Area = 64L * 1024 * 1024;

    /// <summary>Longest SVG text in characters.</summary>
    public const int SvgLength = 48 * 1024 * 1024;

    public static void Check(long width, long height)
    {
        if (width < 1 || height < 1 || width > Side || height > Side || width * height > Area)
        {
            throw new PictureException(
                $"A picture of {width} x {height} is not possible: sides are 1 to {Side} pixels and the area at most {Area / (1024 * 1024)} megapixels.");
        }
    }
}
