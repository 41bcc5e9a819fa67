using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Rasters;
using CharaStudio.Engine.Puppet.Stages;

namespace CharaStudio.Engine.Pipelines;

/// <summary>How large a reference is drawn from: no frame shows more pixels than its own, and every further one costs memory in each layer.</summary>
internal static class PuppetSize
{
    private const long MostPixels = (long)StageSettings.LongestSide * StageSettings.ShorterSide;

    /// <returns>By how much both sides are to shrink; 1 for a picture that may stay as it is.</returns>
    public static double Factor(int width, int height) => Math.Min(1, Math.Sqrt(MostPixels / ((double)width * height)));

    /// <summary>A smaller copy, or the picture itself at 1.</summary>
    public static Pixels Shrunk(Pixels picture, double factor)
    {
        if (factor >= 1)
        {
            return picture;
        }

        var rgba = picture.Opaque ? picture.Rgba : Premultiplied(picture.Rgba);
        int width = Math.Max(1, (int)(picture.Width * factor)), height = Math.Max(1, (int)(picture.Height * factor));
        var made = Scaling.To(rgba, picture.Width, picture.Height, width, height);
        StageFrame.Straighten(made);
        return new Pixels(width, height, made);
    }

    // Mixed by what it shows: a transparent pixel's colour is nobody's.
    private static byte[] Premultiplied(ReadOnlySpan<byte> straight)
    {
        byte[] rgba = [.. straight];
        for (var i = 0; i < rgba.Length; i += 4)
        {
            int alpha = rgba[i + 3];
            (rgba[i], rgba[i + 1], rgba[i + 2]) = ((byte)(rgba[i] * alpha / 255), (byte)(rgba[i + 1] * alpha / 255), (byte)(rgba[i + 2] * alpha / 255));
        }

        return rgba;
    }
}
