using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// The hole as a draughtsman would sketch it: lines carried on, and between them colours that run smoothly from rim to rim but never across a line
/// (Laplace's equation with walls that nothing flows through; A. Orzan and others, "Diffusion Curves", 2008). For what is drawn in plain colours that is all there is to see.
/// </summary>
internal sealed class Sketch
{
    private const int Rounds = 240;

    // Levels by which the last round may still change a colour.
    private const float Settled = 0.05f;
    private const int FewestRounds = 20;
    private const int LastRounds = 20;
    private const float Over = 1.9f;
    private readonly PlateLevel _level;
    private readonly double _scale;
    private readonly List<(Vec A, Vec B)>?[] _near;
    private readonly Vector128<float>[] _colours;
    private readonly bool[] _told;

    /// <param name="level">Where the colours are found.</param>
    /// <param name="curves">In the pixels of the full size.</param>
    /// <param name="scale">Pixels of the full size for one of the level.</param>
    public Sketch(PlateLevel level, IEnumerable<Vec[]> curves, double scale)
    {
        (_level, _scale) = (level, scale);
        _near = new List<(Vec A, Vec B)>?[level.Hole.Length];
        foreach (var curve in curves)
        {
            for (var k = 1; k < curve.Length; k++)
            {
                Note(Down(curve[k - 1]), Down(curve[k]));
            }
        }

        _colours = new Vector128<float>[level.Hole.Length];
        for (var i = 0; i < _colours.Length; i++)
        {
            _colours[i] = Scaling.Floats(level.Texels[level.At(i % level.Width, i / level.Width)]);
        }

        _told = new bool[level.Hole.Length];
        Flow();
    }

    /// <summary>False for a pixel of the full size that lines shut off from all that is known: its colour says nothing.</summary>
    public bool Tells(int x, int y) => Cell(Down(new Vec(x, y))) is var i && (_told[i] || !_level.Hole[i]);

    /// <summary>The colour of a pixel of the full size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public uint At(int x, int y)
    {
        var at = Down(new Vec(x, y));
        if (!Near(at))
        {
            return Scaling.Bytes(Between(at, []));
        }

        // Four samples where a line may pass.
        var sum = Vector128<float>.Zero;
        for (var k = 0; k < 4; k++)
        {
            var sample = Down(new Vec(x - 0.25 + (0.5 * (k & 1)), y - 0.25 + (0.5 * (k >> 1))));
            sum += Between(sample, _near[Cell(sample)] ?? []);
        }

        return Scaling.Bytes(sum * 0.25f);
    }

    private Vec Down(Vec at) => new(((at.X + 0.5) / _scale) - 0.5, ((at.Y + 0.5) / _scale) - 0.5);

    private int Cell(Vec at) =>
        (Math.Clamp((int)Math.Round(at.Y), 0, _level.Height - 1) * _level.Width) + Math.Clamp((int)Math.Round(at.X), 0, _level.Width - 1);

    private bool Near(Vec at) => _near[Cell(at)] is not null;

    // A piece is noted with every pixel whose surroundings it may pass.
    private void Note(Vec a, Vec b)
    {
        for (var y = Math.Max(0, (int)Math.Floor(Math.Min(a.Y, b.Y)) - 1); y <= Math.Min(_level.Height - 1, Math.Ceiling(Math.Max(a.Y, b.Y)) + 1); y++)
        {
            for (var x = Math.Max(0, (int)Math.Floor(Math.Min(a.X, b.X)) - 1); x <= Math.Min(_level.Width - 1, Math.Ceiling(Math.Max(a.X, b.X)) + 1); x++)
            {
                if (Distance(new Vec(x, y), a, b) < 1.6)
                {
                    (_near[(y * _level.Width) + x] ??= []).Add((a, b));
                }
            }
        }
    }

    private static double Distance(Vec at, Vec a, Vec b)
    {
        var along = b - a;
        var t = Math.Clamp((((at.X - a.X) * along.X) + ((at.Y - a.Y) * along.Y)) / Math.Max(1e-9, (along.X * along.X) + (along.Y * along.Y)), 0, 1);
        return (a + (along * t) - at).Length;
    }

    private static bool Crosses(Vec from, Vec to, List<(Vec A, Vec B)> pieces)
    {
        foreach (var (a, b) in pieces)
        {
            if (Crossings.Of(from, to - from, a, b) is <= 1)
            {
                return true;
            }
        }

        return false;
    }

    // Successive over-relaxation, each pixel towards the mean of those neighbours that no line parts it from.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Flow()
    {
        var holes = _level.Holes;
        var links = new int[4 * holes.Length];
        for (var k = 0; k < holes.Length; k++)
        {
            int i = holes[k], x = i % _level.Width, y = i / _level.Width;
            for (var n = 0; n < 4; n++)
            {
                int qx = x + (n == 0 ? 1 : n == 1 ? -1 : 0), qy = y + (n == 2 ? 1 : n == 3 ? -1 : 0);
                var open = qx >= 0 && qy >= 0 && qx < _level.Width && qy < _level.Height && (_near[i] is not { } pieces || !Crosses(new Vec(x, y), new Vec(qx, qy), pieces));
                links[(4 * k) + n] = open ? (qy * _level.Width) + qx : i;
            }
        }

        Begin(links);
        var round = 0;
        while (round < Rounds && (Relax(links, Over) > Settled || round < FewestRounds))
        {
            round++;
        }

        for (var last = 0; last < LastRounds; last++)
        {
            Relax(links, 1);
        }

        foreach (var i in holes)
        {
            _colours[i] = Vector128.Min(Vector128.Max(_colours[i], Vector128<float>.Zero), Vector128.Create(255f));
        }
    }

    // One round; gives the largest step in levels.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private float Relax(int[] links, float over)
    {
        var most = Vector128<float>.Zero;
        var holes = _level.Holes;
        for (var k = 0; k < holes.Length; k++)
        {
            ref var here = ref _colours[holes[k]];
            var around = (_colours[links[4 * k]] + _colours[links[(4 * k) + 1]] + _colours[links[(4 * k) + 2]] + _colours[links[(4 * k) + 3]]) * 0.25f;
            var step = (around - here) * over;
            here += step;
            most = Vector128.Max(most, Vector128.Abs(step));
        }

        return Math.Max(Math.Max(most[0], most[1]), Math.Max(most[2], most[3]));
    }

    // Each pixel begins with the colour of the rim that is nearest on its side of all lines; where there is none, nothing is known.
    private void Begin(int[] links)
    {
        var number = new int[_colours.Length];
        number.AsSpan().Fill(-1);
        for (var k = 0; k < _level.Holes.Length; k++)
        {
            number[_level.Holes[k]] = k;
        }

        var queue = new Queue<int>();
        for (var k = 0; k < _level.Holes.Length; k++)
        {
            for (var n = 0; n < 4 && !_told[_level.Holes[k]]; n++)
            {
                if (!_level.Hole[links[(4 * k) + n]])
                {
                    (_told[_level.Holes[k]], _colours[_level.Holes[k]]) = (true, _colours[links[(4 * k) + n]]);
                    queue.Enqueue(k);
                }
            }
        }

        while (queue.TryDequeue(out var from))
        {
            for (var n = 0; n < 4; n++)
            {
                var to = links[(4 * from) + n];
                if (_level.Hole[to] && !_told[to])
                {
                    (_told[to], _colours[to]) = (true, _colours[_level.Holes[from]]);
                    queue.Enqueue(number[to]);
                }
            }
        }

        // What is shut off must not keep what was there before.
        var nearest = Vector128.Create(128f);
        foreach (var i in _level.Holes)
        {
            (_colours[i], nearest) = _told[i] ? (_colours[i], _colours[i]) : (nearest, nearest);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Vector128<float> Between(Vec at, List<(Vec A, Vec B)> pieces)
    {
        int left = (int)Math.Floor(at.X), top = (int)Math.Floor(at.Y);
        var (sum, weights) = (Vector128<float>.Zero, 0f);
        for (var k = 0; k < 4; k++)
        {
            int x = Math.Clamp(left + (k & 1), 0, _level.Width - 1), y = Math.Clamp(top + (k >> 1), 0, _level.Height - 1);
            var weight = (float)(Math.Max(0, 1 - Math.Abs(at.X - x)) * Math.Max(0, 1 - Math.Abs(at.Y - y))) + 1e-4f;
            if (pieces.Count == 0 || !Crosses(at, new Vec(x, y), pieces))
            {
                (sum, weights) = (sum + (_colours[(y * _level.Width) + x] * weight), weights + weight);
            }
        }

        return weights > 0 ? sum / Vector128.Create(weights) : _colours[Cell(at)];
    }
}
