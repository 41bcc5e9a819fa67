namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>Where neighbours of a hole come from neighbouring places: there all patches that hold a pixel say the same of it.</summary>
internal sealed class Agreement
{
    // Pixels by which two may come to lie beside one another where the ground is stretched.
    private const float Off = 0.02f;
    private readonly AreaSum _breaks;

    public Agreement(PlateLevel level, PatchCost patches, Match[] matches)
    {
        var breaks = new int[level.Hole.Length];
        Parallel.For(0, level.Height, y =>
        {
            for (int x = 0, i = y * level.Width; x < level.Width; x++, i++)
            {
                if (level.Hole[i])
                {
                    var right = x + 1 < level.Width && level.Hole[i + 1] && !Alike(patches, matches, i, x, y, i + 1, x + 1, y);
                    var below = y + 1 < level.Height && level.Hole[i + level.Width] && !Alike(patches, matches, i, x, y, i + level.Width, x, y + 1);
                    breaks[i] = right || below ? 1 : 0;
                }
            }
        });
        _breaks = new AreaSum(level.Width, level.Height, breaks);
    }

    /// <summary>True when all of the hole that lies so near is moved as one.</summary>
    public bool Around(int x, int y, int radius) => _breaks.Around(x, y, radius) == 0;

    private static bool Alike(PatchCost patches, Match[] matches, int i, int x, int y, int j, int otherX, int otherY)
    {
        Match a = matches[i], b = matches[j];
        if (a.Drawn || b.Drawn)
        {
            return a.Drawn == b.Drawn;
        }

        if (!a.OnGround || !b.OnGround)
        {
            return a.OnGround == b.OnGround && b.X - a.X == otherX - x && b.Y - a.Y == otherY - y;
        }

        return patches.Shift(x, y, a).Find(otherX, otherY, out var sourceX, out var sourceY) && Math.Abs(sourceX - b.X) < Off && Math.Abs(sourceY - b.Y) < Off;
    }
}
