using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// For each pixel of a hole a place outside it whose surroundings look the same: found by guessing, by asking the neighbours, and by looking around what
/// was found. C. Barnes and others, "PatchMatch", 2009; the hole is then painted by what the places say together (Y. Wexler and others,
/// "Space-Time Completion of Video", 2007).
/// </summary>
internal sealed class PatchField
{
    private const int Radius = 3;
    private const int Rounds = 4;
    private const int Passes = 3;
    private readonly int _width;
    private readonly int _height;
    private readonly byte[] _rgba;
    private readonly bool[] _hole;
    private readonly int[] _holes;
    private readonly int[] _sources;
    private readonly bool[] _source;
    private readonly int[] _cost;
    private readonly Dice _dice;

    /// <param name="rgba">The hole holds a first guess; it is painted over.</param>
    /// <param name="hole">True where there is nothing to see.</param>
    public PatchField(byte[] rgba, bool[] hole, int width, int height)
    {
        (_width, _height, _rgba, _hole) = (width, height, rgba, hole);
        _holes = [.. Enumerable.Range(0, hole.Length).Where(i => hole[i])];
        _source = new bool[hole.Length];
        for (var i = 0; i < hole.Length; i++)
        {
            _source[i] = IsSource(i % width, i / width);
        }

        _sources = [.. Enumerable.Range(0, hole.Length).Where(i => _source[i])];
        Place = new int[hole.Length];
        _cost = new int[hole.Length];
        _dice = Dice.For(width, "patches");
    }

    /// <summary>False when no patch lies wholly outside the hole.</summary>
    public bool Possible => _sources.Length > 0;

    /// <summary>By pixel, where a pixel of the hole comes from.</summary>
    public int[] Place { get; }

    /// <summary>Begins with the places of a field of half the size, or anywhere.</summary>
    public void Begin(PatchField? coarse)
    {
        foreach (var i in _holes)
        {
            Place[i] = coarse is null ? _sources[_dice.Index(_sources.Length)] : Doubled(coarse, i % _width, i / _width);
        }
    }

    public void Run()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var i in _holes)
            {
                _cost[i] = Distance(i, Place[i], int.MaxValue);
            }

            for (var pass = 0; pass < Passes; pass++)
            {
                Improve(pass % 2 == 0 ? 1 : -1);
            }

            Paint();
        }
    }

    private bool IsSource(int x, int y)
    {
        if (x < Radius || y < Radius || x >= _width - Radius || y >= _height - Radius)
        {
            return false;
        }

        for (var dy = -Radius; dy <= Radius; dy++)
        {
            for (var dx = -Radius; dx <= Radius; dx++)
            {
                if (_hole[((y + dy) * _width) + x + dx])
                {
                    return false;
                }
            }
        }

        return true;
    }

    private int Doubled(PatchField coarse, int x, int y)
    {
        int cx = Math.Min(x / 2, coarse._width - 1), cy = Math.Min(y / 2, coarse._height - 1), from = (cy * coarse._width) + cx;
        if (coarse._hole[from])
        {
            var (py, px) = Math.DivRem(coarse.Place[from], coarse._width);
            int sx = Math.Clamp((2 * px) + (x & 1), 0, _width - 1), sy = Math.Clamp((2 * py) + (y & 1), 0, _height - 1);
            if (_source[(sy * _width) + sx])
            {
                return (sy * _width) + sx;
            }
        }

        return _sources[_dice.Index(_sources.Length)];
    }

    private void Improve(int step)
    {
        for (var k = 0; k < _holes.Length; k++)
        {
            var i = _holes[step > 0 ? k : _holes.Length - 1 - k];
            var x = i % _width;
            Try(i, Beside(x - step, i - step, step));
            Try(i, Beside(x, i - (step * _width), step * _width));
            for (var reach = Math.Max(_width, _height); reach >= 1; reach /= 2)
            {
                var (py, px) = Math.DivRem(Place[i], _width);
                int sx = px + (int)Math.Round(_dice.Range(-reach, reach)), sy = py + (int)Math.Round(_dice.Range(-reach, reach));
                Try(i, sx >= 0 && sy >= 0 && sx < _width && sy < _height ? (sy * _width) + sx : -1);
            }
        }
    }

    // Where this pixel would come from if it went on where its neighbour's place ends.
    private int Beside(int column, int neighbour, int step) =>
        column >= 0 && column < _width && neighbour >= 0 && neighbour < _hole.Length && _hole[neighbour] ? Place[neighbour] + step : -1;

    private void Try(int i, int place)
    {
        if (place >= 0 && place < _source.Length && _source[place] && place != Place[i])
        {
            var cost = Distance(i, place, _cost[i]);
            if (cost < _cost[i])
            {
                (Place[i], _cost[i]) = (place, cost);
            }
        }
    }

    private int Distance(int target, int source, int limit)
    {
        var (ty, tx) = Math.DivRem(target, _width);
        var sum = 0;
        for (var dy = -Radius; dy <= Radius && sum < limit; dy++)
        {
            var y = Math.Clamp(ty + dy, 0, _height - 1);
            var from = source + (dy * _width);
            for (var dx = -Radius; dx <= Radius; dx++)
            {
                int a = ((y * _width) + Math.Clamp(tx + dx, 0, _width - 1)) * 4, b = (from + dx) * 4;
                int r = _rgba[a] - _rgba[b], g = _rgba[a + 1] - _rgba[b + 1], u = _rgba[a + 2] - _rgba[b + 2];
                sum += (r * r) + (g * g) + (u * u);
            }
        }

        return sum;
    }

    // A pixel is painted by all patches that hold it, the better ones counting more.
    private void Paint()
    {
        var made = new byte[_holes.Length * 3];
        for (var k = 0; k < _holes.Length; k++)
        {
            var (y, x) = Math.DivRem(_holes[k], _width);
            double red = 0, green = 0, blue = 0, weights = 0;
            for (var dy = -Radius; dy <= Radius; dy++)
            {
                for (var dx = -Radius; dx <= Radius; dx++)
                {
                    int qx = x + dx, qy = y + dy, q = (qy * _width) + qx;
                    if (qx >= 0 && qy >= 0 && qx < _width && qy < _height && _hole[q])
                    {
                        var from = (Place[q] - (dy * _width) - dx) * 4;
                        var weight = 1.0 / (200 + _cost[q]);
                        (red, green, blue, weights) = (red + (_rgba[from] * weight), green + (_rgba[from + 1] * weight), blue + (_rgba[from + 2] * weight), weights + weight);
                    }
                }
            }

            (made[3 * k], made[(3 * k) + 1], made[(3 * k) + 2]) = ((byte)Math.Round(red / weights), (byte)Math.Round(green / weights), (byte)Math.Round(blue / weights));
        }

        for (var k = 0; k < _holes.Length; k++)
        {
            made.AsSpan(3 * k, 3).CopyTo(_rgba.AsSpan(_holes[k] * 4));
        }
    }
}
