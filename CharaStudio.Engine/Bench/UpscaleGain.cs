using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// The protocol of enlargement: a sharp picture is halved by means over 2 x 2 pixels, enlarged back by Lanczos (8 x 8) and by the
/// network, and each compared with the picture by PSNR over red, green and blue.
/// </summary>
/// <param name="Lanczos">Decibel.</param>
/// <param name="Network">Decibel.</param>
internal sealed record UpscaleGain(double Lanczos, double Network)
{
    public double Decibel => Network - Lanczos;

    /// <param name="sharp">Opaque, with even sides.</param>
    public static UpscaleGain Measure(Upscaler upscaler, Pixels sharp)
    {
        var half = Halved(sharp);
        return new UpscaleGain(Psnr(sharp, ByLanczos(half)), Psnr(sharp, upscaler.Enlarge(half, 2).Picture));
    }

    public static Pixels Halved(Pixels sharp) => Of(sharp).Resized(sharp.Width / 2, sharp.Height / 2, Interpolation.Area).ToPixels();

    public static Pixels ByLanczos(Pixels half) => Of(half).Resized(2 * half.Width, 2 * half.Height, Interpolation.Lanczos4).ToPixels();

    private static Raster Of(Pixels picture) => new(picture.Width, picture.Height, 4, picture.Rgba);

    private static double Psnr(Pixels right, Pixels made)
    {
        var sum = 0.0;
        for (var i = 0; i < right.Rgba.Length; i++)
        {
            var difference = i % 4 == 3 ? 0 : right.Rgba[i] - made.Rgba[i];
            sum += difference * difference;
        }

        return 10 * Math.Log10(255.0 * 255 * right.Width * right.Height * 3 / sum);
    }
}
