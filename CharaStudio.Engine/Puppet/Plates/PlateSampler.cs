using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>A plate's picture seen through a camera, mirrored beyond its edges.</summary>
internal static class PlateSampler
{
    /// <param name="view">From points of the plate's picture to pixels of the canvas.</param>
    /// <param name="colour">What the mood makes of it.</param>
    public static void Draw(TextureLevels plate, Affine view, ColourTransform colour, Canvas canvas, int threads)
    {
        var texture = plate.At(view.Scaling);
        // The middle of pixel (0, 0) in texels, and what a step across and down adds.
        var map = Affine.Translate(0.5, 0.5).Then(view.Inverse()).Then(texture.ToTexels);
        Bands.Each(0, canvas.Height, threads, (top, bottom) => Rows(texture, map, colour, canvas, top, bottom));
    }

    private static unsafe void Rows(Texture texture, Affine map, ColourTransform colour, Canvas canvas, int top, int bottom)
    {
        fixed (byte* texels = texture.Texels, pixels = canvas.Rgba)
        {
            for (var y = top; y < bottom; y++)
            {
                var row = (uint*)(pixels + ((long)y * canvas.Stride));
                Sampler.Copy(
                    texture, texels, row, canvas.Width, Fixed((map.C * y) + map.E), Fixed((map.D * y) + map.F), Fixed(map.A), Fixed(map.B));
                colour.Apply(canvas.Row(y, 0, canvas.Width));
            }
        }
    }

    private static long Fixed(double texels) => (long)Math.Round(texels * 65536);
}
