using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// For each pixel of a level's hole the place outside it whose surroundings look the same: found by asking the neighbours and by looking around what
/// was found. C. Barnes and others, "PatchMatch", 2009; the hole is then painted by what the places say together (Y. Wexler and others,
/// "Space-Time Completion of Video", 2007).
/// </summary>
internal sealed class PatchField
{
    // Differences of a level a sample are as good as none.
    private const float Same = 64 * 4;

    // No better place is looked for than one that costs so little.
    private const int Found = 64 * 4;
    private const int BandRows = 64;
    private readonly PlateLevel _level;
    private readonly PatchCost _patches;
    private readonly int[] _cost;
    private readonly Dice _dice;

    private PatchField(PlateLevel level, PatchCost patches, Match[] matches)
    {
        (_level, _patches, Matches, _cost) = (level, patches, matches, new int[level.Hole.Length]);
        _dice = Dice.For(level.Width, "patches");
    }

    public Match[] Matches { get; }

    /// <summary>Paints the hole by places that are known.</summary>
    public static PatchField Of(PlateLevel level, PatchCost patches, Match[] matches)
    {
        var made = new PatchField(level, patches, matches);
        made.Copy();
        made.Weigh();
        return made;
    }

    /// <summary>A field for a level of twice the size.</summary>
    public static PatchField Doubled(PlateLevel level, PatchCost patches, PatchField coarse)
    {
        var matches = new Match[level.Hole.Length];
        foreach (var i in level.Holes)
        {
            int x = i % level.Width, y = i / level.Width, cx = x / 2, cy = y / 2;
            var parent = coarse.Matches[(cy * coarse._level.Width) + cx];
            if (parent.Drawn)
            {
                matches[i] = parent with { X = x, Y = y };
                continue;
            }

            double sx = (2 * (int)parent.X) + (x & 1), sy = (2 * (int)parent.Y) + (y & 1);
            if (parent.OnGround)
            {
                coarse._patches.Shift(cx, cy, parent).Find((x / 2.0) - 0.25, (y / 2.0) - 0.25, out sx, out sy);
                (sx, sy) = ((2 * sx) + 0.5, (2 * sy) + 0.5);
            }

            matches[i] = new Match((float)sx, (float)sy, parent.OnGround);
        }

        return Of(level, patches, matches);
    }

    /// <param name="rounds">How often the hole is painted.</param>
    /// <param name="reach">Pixels around a place that was found in which a better one is looked for.</param>
    public void Run(int rounds, int reach)
    {
        for (var round = 0; round < rounds; round++)
        {
            Weigh();
            for (var pass = 0; pass < 2; pass++)
            {
                // Bands of rows know nothing of each other, and have other bounds the next time.
                var (first, number) = (-BandRows / 2 * pass, (2 * round) + pass);
                Parallel.For(0, ((_level.Height - first) / BandRows) + 1, band => Improve(first + (band * BandRows), 1 - (2 * number % 4), reach, Dice.For(number, $"band {band}")));
            }

            Paint(PlateLevel.Before);
        }
    }

    /// <summary>Each pixel of the hole becomes the mean of what the patches that hold it say, the better ones counting more.</summary>
    /// <param name="radius">0 copies each pixel from its own place; more mixes with that of neighbours so far away.</param>
    public void Paint(int radius)
    {
        var agreement = new Agreement(_level, _patches, Matches);
        var made = new uint[_level.Holes.Length];
        Parallel.For(0, (made.Length + 4095) / 4096, block =>
        {
            for (var k = 4096 * block; k < Math.Min(made.Length, 4096 * (block + 1)); k++)
            {
                int i = _level.Holes[k], x = i % _level.Width, y = i / _level.Width;
                if (!agreement.Around(x, y, radius) || !Source(x, y, Matches[i], x, y, out made[k]))
                {
                    made[k] = Mixed(x, y, radius);
                }
            }
        });
        for (var k = 0; k < made.Length; k++)
        {
            _level.Texels[_level.At(_level.Holes[k] % _level.Width, _level.Holes[k] / _level.Width)] = made[k];
        }

        _level.Extend();
    }

    // What the places cost now; one that cannot be, since the hole has another rim at this size, gives way to one beside it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Weigh()
    {
        foreach (var i in _level.Holes)
        {
            int x = i % _level.Width, y = i / _level.Width;
            _cost[i] = _patches.Of(x, y, Matches[i], PatchCost.Never);
            for (var r = 1; _cost[i] == PatchCost.Never; r++)
            {
                var at = Matches[i];
                int sx = (int)Math.Round(at.X + _dice.Range(-r, r)), sy = (int)Math.Round(at.Y + _dice.Range(-r, r));
                var other = r < _level.Width ? new Match(sx, sy, at.OnGround && r < 16) : Anywhere();
                _cost[i] = _patches.Of(x, y, other, PatchCost.Never - 1);
                Matches[i] = _cost[i] == PatchCost.Never ? at : other;
            }
        }
    }

    // Before any patch can be compared: each pixel from its own place, or from anywhere.
    private void Copy()
    {
        foreach (var i in _level.Holes)
        {
            int x = i % _level.Width, y = i / _level.Width;
            if (!Source(x, y, Matches[i], x, y, out var texel))
            {
                Matches[i] = Anywhere();
                Source(x, y, Matches[i], x, y, out texel);
            }

            _level.Texels[_level.At(x, y)] = texel;
        }

        _level.Extend();
    }

    private Match Anywhere()
    {
        var source = _level.Sources[_dice.Index(_level.Sources.Length)];
        return new Match(source % _level.Width, source / _level.Width, false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Improve(int firstRow, int step, int reach, Dice dice)
    {
        int top = Math.Max(0, firstRow), bottom = Math.Min(_level.Height, firstRow + BandRows);
        int from = FirstOf(top), count = FirstOf(bottom) - from;
        for (var k = 0; k < count; k++)
        {
            var i = _level.Holes[step > 0 ? from + k : from + count - 1 - k];
            int x = i % _level.Width, y = i / _level.Width;
            Beside(i, x, y, x - step, y);
            if (y - step >= top && y - step < bottom)
            {
                Beside(i, x, y, x, y - step);
            }

            for (var r = Matches[i].Drawn || _cost[i] <= Found ? 0 : reach; r >= 1; r /= 2)
            {
                var at = Matches[i];
                var onGround = at.OnGround || (_patches.OnGround(y) && r > 4 && dice.Chance(0.25));
                int sx = (int)Math.Round(at.X + dice.Range(-r, r)), sy = (int)Math.Round(at.Y + dice.Range(-r, r));
                Try(i, x, y, new Match(sx, sy, onGround));
            }
        }
    }

    // The number of the hole's first pixel that lies in a row or below it.
    private int FirstOf(int row) => Array.BinarySearch(_level.Holes, row * _level.Width) is var at && at >= 0 ? at : ~at;

    // Where this pixel would come from if it went on where its neighbour's place ends.
    private void Beside(int i, int x, int y, int nx, int ny)
    {
        if (nx < 0 || ny < 0 || nx >= _level.Width || ny >= _level.Height || !_level.Hole[(ny * _level.Width) + nx])
        {
            return;
        }

        var match = Matches[(ny * _level.Width) + nx];
        if (match.Drawn)
        {
            Try(i, x, y, match with { X = x, Y = y });
        }
        else if (!match.OnGround)
        {
            Try(i, x, y, match with { X = match.X + x - nx, Y = match.Y + y - ny });
        }
        else if (_patches.Shift(nx, ny, match).Find(x, y, out var sx, out var sy))
        {
            Try(i, x, y, new Match((float)sx, (float)sy, true));
        }
    }

    private void Try(int i, int x, int y, Match match)
    {
        if (match == Matches[i])
        {
            return;
        }

        var cost = _patches.Of(x, y, match, _cost[i]);
        if (cost < _cost[i])
        {
            (Matches[i], _cost[i]) = (match, cost);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private uint Mixed(int x, int y, int radius)
    {
        var (sum, weights) = (Vector128<float>.Zero, 0f);
        for (var qy = Math.Max(0, y - radius); qy <= Math.Min(_level.Height - 1, y + radius); qy++)
        {
            for (var qx = Math.Max(0, x - radius); qx <= Math.Min(_level.Width - 1, x + radius); qx++)
            {
                var q = (qy * _level.Width) + qx;
                if (_level.Hole[q] && Source(qx, qy, Matches[q], x, y, out var texel))
                {
                    var weight = 1 / (Same + _cost[q]);
                    weight *= weight;
                    weights += weight;
                    sum += Scaling.Floats(texel) * weight;
                }
            }
        }

        return weights > 0 ? Scaling.Bytes(sum / Vector128.Create(weights)) : _level.Texels[_level.At(x, y)];
    }

    // What a patch says about one of its pixels.
    private bool Source(int patchX, int patchY, Match match, int x, int y, out uint texel)
    {
        if (match.Drawn)
        {
            texel = _level.Sketch![_level.At(x, y)];
            return true;
        }

        double sx = match.X + x - patchX, sy = match.Y + y - patchY;
        if (match.OnGround)
        {
            texel = 0;
            return _patches.Shift(patchX, patchY, match).Find(x, y, out sx, out sy) && Between(sx, sy, out texel);
        }

        int column = (int)sx, row = (int)sy;
        var there = column >= 0 && row >= 0 && column < _level.Width && row < _level.Height && !_level.Hole[(row * _level.Width) + column];
        texel = there ? _level.Texels[_level.At(column, row)] : 0;
        return there;
    }

    // Ground that comes nearer or goes away lies between its pixels.
    private bool Between(double x, double y, out uint texel)
    {
        int left = (int)Math.Floor(x), top = (int)Math.Floor(y);
        texel = 0;
        if (!_level.Whole(left, top, left + 2, top + 2))
        {
            return false;
        }

        int right = (int)((x - left) * 256), down = (int)((y - top) * 256), at = _level.At(left, top);
        uint a = _level.Texels[at], b = _level.Texels[at + 1], c = _level.Texels[at + _level.Stride], d = _level.Texels[at + _level.Stride + 1];
        for (var shift = 0; shift < 32; shift += 8)
        {
            var above = ((int)((a >> shift) & 255) * (256 - right)) + ((int)((b >> shift) & 255) * right);
            var below = ((int)((c >> shift) & 255) * (256 - right)) + ((int)((d >> shift) & 255) * right);
            texel |= (uint)(((above * (256 - down)) + (below * down) + 32768) >> 16) << shift;
        }

        return true;
    }
}
