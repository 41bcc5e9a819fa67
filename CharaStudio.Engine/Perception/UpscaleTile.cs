using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception.Networks;

namespace CharaStudio.Engine.Perception;

/// <summary>A rectangle of a picture and what the network must see around it.</summary>
/// <param name="Source">Where the colours come from.</param>
/// <param name="Core">What is enlarged, from the left top.</param>
/// <param name="Seen">The same with its surroundings, as far as the picture goes.</param>
internal sealed record UpscaleTile(Pixels Source, UpscaleTile.Box Core, UpscaleTile.Box Seen)
{
    private const int Colours = 3;

    /// <param name="Right">Exclusive.</param>
    /// <param name="Bottom">Exclusive.</param>
    public readonly record struct Box(int Left, int Top, int Right, int Bottom)
    {
        public int Width => Right - Left;

        public int Height => Bottom - Top;
    }

    public static UpscaleTile At(Pixels source, int left, int top, int side, int reach)
    {
        var core = new Box(left, top, Math.Min(left + side, source.Width), Math.Min(top + side, source.Height));
        var seen = new Box(Math.Max(0, core.Left - reach), Math.Max(0, core.Top - reach), Math.Min(source.Width, core.Right + reach), Math.Min(source.Height, core.Bottom + reach));
        return new UpscaleTile(source, core, seen);
    }

    /// <summary>Enlarges the core into its place in a picture of twice the size.</summary>
    public void Write(Anime4KNetwork network, Pixels target, bool opaque)
    {
        using var scope = torch.NewDisposeScope();
        Store(network.Run(Planes(0, Colours)), target, 0);
        if (opaque)
        {
            Fill(target);
            return;
        }

        // Cubic: it has no far lobes that would leave a faint ring around a figure.
        Store(nn.functional.interpolate(Planes(Colours, 1), null, [2, 2], torch.InterpolationMode.Bicubic, false), target, Colours);
        Clear(target);
    }

    // [1, channels, height, width], 0 to 1.
    private torch.Tensor Planes(int channel, int channels)
    {
        var values = new float[channels * Seen.Height * Seen.Width];
        var at = 0;
        for (var c = channel; c < channel + channels; c++)
        {
            for (var y = Seen.Top; y < Seen.Bottom; y++)
            {
                var row = Source.Rgba.AsSpan(((y * Source.Width) + Seen.Left) * 4, Seen.Width * 4);
                for (var x = c; x < row.Length; x += 4)
                {
                    values[at++] = row[x] * (1f / 255);
                }
            }
        }

        return torch.tensor(values, [1, channels, Seen.Height, Seen.Width]);
    }

    private void Store(torch.Tensor made, Pixels target, int channel)
    {
        var values = made.data<float>().ToArray();
        int width = 2 * Seen.Width, height = 2 * Seen.Height, shift = 2 * (Core.Left - Seen.Left);
        for (var c = 0; c < values.Length / (width * height); c++)
        {
            for (var y = 2 * Core.Top; y < 2 * Core.Bottom; y++)
            {
                var row = values.AsSpan((((c * height) + y - (2 * Seen.Top)) * width) + shift, 2 * Core.Width);
                var to = (((y * target.Width) + (2 * Core.Left)) * 4) + channel + c;
                foreach (var value in row)
                {
                    target.Rgba[to] = (byte)((Math.Clamp(value, 0f, 1f) * 255f) + 0.5f);
                    to += 4;
                }
            }
        }
    }

    private void Fill(Pixels target) => EachPixel(target, pixel => pixel[3] = 255);

    // Nobody sees the colours under full transparency; bled ones would only make the file larger.
    private void Clear(Pixels target) => EachPixel(target, pixel =>
    {
        if (pixel[3] == 0)
        {
            pixel.Clear();
        }
    });

    private void EachPixel(Pixels target, PixelAction act)
    {
        for (var y = 2 * Core.Top; y < 2 * Core.Bottom; y++)
        {
            var row = target.Rgba.AsSpan(((y * target.Width) + (2 * Core.Left)) * 4, 8 * Core.Width);
            for (var x = 0; x < row.Length; x += 4)
            {
                act(row.Slice(x, 4));
            }
        }
    }

    private delegate void PixelAction(Span<byte> pixel);
}
