using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>A small JPEG of a frame, for whoever watches it being made.</summary>
internal static class StagePreview
{
    private const int Side = 480;
    private const int Quality = 78;

    public static byte[] Of(StageFrame frame)
    {
        var step = (Math.Max(frame.Canvas.Width, frame.Canvas.Height) + Side - 1) / Side;
        int width = Math.Max(1, frame.Canvas.Width / step), height = Math.Max(1, frame.Canvas.Height / step);
        var small = new byte[width * height * 4];
        Span<int> sums = stackalloc int[4];
        for (var i = 0; i < width * height; i++)
        {
            sums.Clear();
            for (var y = 0; y < step; y++)
            {
                var row = frame.Canvas.Row((i / width * step) + y, i % width * step, step);
                for (var k = 0; k < row.Length; k++)
                {
                    sums[k & 3] += row[k];
                }
            }

            for (var k = 0; k < 4; k++)
            {
                small[(4 * i) + k] = (byte)(sums[k] / (step * step));
            }
        }

        StageFrame.Straighten(small);
        Film.FilmEncoder.LayOnto(small, Rgb.White);
        return new Pixels(width, height, small).ToJpeg(Quality);
    }
}
