using CharaStudio.Engine.Vision;

namespace CharaStudio.Tests.Engine.Vision;

/// <summary>Small pictures with known content.</summary>
internal static class Drawn
{
    /// <summary>Smooth in both directions, other in each channel.</summary>
    public static Raster Gradient(int width, int height, int channels) =>
        Each(width, height, channels, (x, y, c) => (byte)(20 + (((c % 2 == 0 ? x : y) * 200) / Math.Max(width, height)) + (c * 10)));

    public static Raster Noise(int width, int height, int channels, int seed)
    {
        var samples = new byte[width * height * channels];
        new Random(seed).NextBytes(samples);
        return new Raster(width, height, channels, samples);
    }

    public static Raster Each(int width, int height, int channels, Func<int, int, int, byte> sample)
    {
        var samples = new byte[width * height * channels];
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = sample(i / channels % width, i / channels / width, i % channels);
        }

        return new Raster(width, height, channels, samples);
    }

    /// <summary>A mask of 255 where the condition holds.</summary>
    public static Raster Mask(int width, int height, Func<int, int, bool> set) => Each(width, height, 1, (x, y, _) => set(x, y) ? (byte)255 : (byte)0);

    public static double Psnr(byte[] a, byte[] b) =>
        10 * Math.Log10(255 * 255 / a.Zip(b, (p, q) => (double)(p - q) * (p - q)).Average());

    public static byte At(this Raster raster, int x, int y, int channel = 0) =>
        raster.Samples[(((y * raster.Width) + x) * raster.Channels) + channel];
}
