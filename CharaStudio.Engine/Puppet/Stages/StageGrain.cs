using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Film grain: one tile of normal noise a seed, laid on at another place in each frame.</summary>
internal sealed class StageGrain
{
    private const int Side = 256;
    private readonly sbyte[] _tile = new sbyte[Side * Side];
    private readonly long _seed;

    /// <param name="deviation">Levels of 255.</param>
    public StageGrain(long seed, double deviation)
    {
        _seed = seed;
        var dice = Dice.For(seed, "grain");
        for (var i = 0; i < _tile.Length; i++)
        {
            _tile[i] = (sbyte)Math.Clamp(Math.Round(dice.Gauss() * deviation), -40, 40);
        }
    }

    /// <summary>Opaque pixels get all of it, transparent ones none.</summary>
    public void Lay(Rasters.Canvas canvas, long frame, int threads)
    {
        var dice = Dice.For(_seed, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"grain {frame}"));
        var (right, down) = (dice.Index(Side), dice.Index(Side));
        Rasters.Bands.Each(0, canvas.Height, threads, (top, bottom) =>
        {
            for (var y = top; y < bottom; y++)
            {
                var row = canvas.Row(y, 0, canvas.Width);
                var noise = _tile.AsSpan(((y + down) % Side) * Side, Side);
                for (int x = 0, i = 0; i < row.Length; x++, i += 4)
                {
                    int alpha = row[i + 3], level = noise[(x + right) % Side] * alpha / 255;
                    row[i] = (byte)Math.Clamp(row[i] + level, 0, alpha);
                    row[i + 1] = (byte)Math.Clamp(row[i + 1] + level, 0, alpha);
                    row[i + 2] = (byte)Math.Clamp(row[i + 2] + level, 0, alpha);
                }
            }
        });
    }
}
