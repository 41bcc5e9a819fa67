using System.Runtime.CompilerServices;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// The movements by which a picture looks most like itself: what it repeats, it may repeat in the hole too. K. He, J. Sun, "Statistics of Patch Offsets for Image
/// Completion", 2012; here also of offsets over the ground.
/// </summary>
internal sealed class ShiftVotes
{
    private const int Rounds = 4;

    // Patches as plain as this say nothing, and a patch looks like what lies next to it anyway.
    private const int Plain = 10;
    private const double LeastShare = 1.0 / 16;
    private readonly PlateLevel _level;
    private readonly PatchCost _cost;
    private readonly bool _ground;
    private readonly double _least;
    private readonly Match?[] _best;
    private readonly int[] _costs;
    private readonly int[] _targets;
    private readonly Dice _dice;

    private ShiftVotes(PlateLevel level, PatchCost cost, bool ground)
    {
        (_level, _cost, _ground, _least) = (level, cost, ground, LeastShare * Math.Max(level.Width, level.Height));
        (_best, _costs) = (new Match?[level.Hole.Length], new int[level.Hole.Length]);
        _targets = [.. level.Sources.Where(i => level.Texels[level.At(i % level.Width, i / level.Width)] >> 24 >= Plain && (!ground || cost.OnGround(i / level.Width)))];
        _dice = Dice.For(level.Width, ground ? "ground votes" : "votes");
    }

    /// <summary>The most voted for, best first.</summary>
    /// <param name="depth">Row, counted from the horizon, at which shifts over the ground are told apart by a pixel.</param>
    public static List<Shift> Of(PlateLevel level, PatchCost cost, bool ground, double depth, int most)
    {
        var votes = new ShiftVotes(level, cost, ground);
        votes.Search();
        return votes.Count(depth, most);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Search()
    {
        _costs.AsSpan().Fill(PatchCost.Never);
        for (var round = 0; round < Rounds; round++)
        {
            var step = round % 2 == 0 ? 1 : -1;
            for (var k = 0; k < _targets.Length; k++)
            {
                var i = _targets[step > 0 ? k : _targets.Length - 1 - k];
                int x = i % _level.Width, y = i / _level.Width;
                Beside(i, x, y, x - step, y);
                Beside(i, x, y, x, y - step);
                for (var r = _level.Width; r >= 2; r /= 2)
                {
                    var at = _best[i] ?? new Match(x, y, _ground);
                    Try(i, x, y, new Match((int)Math.Round(at.X + _dice.Range(-r, r)), (int)Math.Round(at.Y + _dice.Range(-r, r)), _ground));
                }
            }
        }
    }

    private void Beside(int i, int x, int y, int nx, int ny)
    {
        if (nx < 0 || ny < 0 || nx >= _level.Width || ny >= _level.Height || _best[(ny * _level.Width) + nx] is not { } match)
        {
            return;
        }

        if (!_ground)
        {
            Try(i, x, y, match with { X = match.X + x - nx, Y = match.Y + y - ny });
        }
        else if (_cost.Shift(nx, ny, match).Find(x, y, out var sx, out var sy))
        {
            Try(i, x, y, new Match((float)sx, (float)sy, true));
        }
    }

    private void Try(int i, int x, int y, Match match)
    {
        if (Math.Abs(match.X - x) + Math.Abs(match.Y - y) >= _least)
        {
            var cost = _cost.Of(x, y, match, _costs[i]);
            if (cost < _costs[i])
            {
                (_best[i], _costs[i]) = (match, cost);
            }
        }
    }

    // Shifts in pixels, over the ground in pixels at the given depth.
    private (double Right, double Down) Vote(int x, int y, Match match, double depth)
    {
        if (!_ground)
        {
            return (match.X - x, match.Y - y);
        }

        double below = y - _cost.Horizon!.Value, there = match.Y - _cost.Horizon.Value, middle = _level.Width / 2.0;
        return ((((match.X - middle) / there) - ((x - middle) / below)) * depth, ((1 / there) - (1 / below)) * depth * depth);
    }

    private List<Shift> Count(double depth, int most)
    {
        var votes = new Dictionary<(int, int), (double Count, double Right, double Down)>();
        foreach (var i in _targets)
        {
            if (_best[i] is { } match)
            {
                int x = i % _level.Width, y = i / _level.Width;
                var (right, down) = Vote(x, y, match, depth);
                var key = ((int)Math.Round(right), (int)Math.Round(down));
                var (count, sumRight, sumDown) = votes.GetValueOrDefault(key);
                var weight = 1.0 / (1 + (_costs[i] / 6000.0));
                votes[key] = (count + weight, sumRight + (weight * right), sumDown + (weight * down));
            }
        }

        double Around((int X, int Y) at) => Enumerable.Range(0, 9).Sum(n => votes.GetValueOrDefault((at.X + (n % 3) - 1, at.Y + (n / 3) - 1)).Count * (n == 4 ? 1 : 0.5));
        var made = new List<(int X, int Y)>();
        foreach (var (at, _) in votes.Select(vote => (At: vote.Key, Count: Around(vote.Key))).OrderByDescending(vote => vote.Count).ThenBy(vote => vote.At))
        {
            if (made.Count < most && !made.Exists(other => Math.Abs(other.X - at.Item1) <= 1 && Math.Abs(other.Y - at.Item2) <= 1))
            {
                made.Add(at);
            }
        }

        return [.. made.Select(at => Made(votes[at].Right / votes[at].Count, votes[at].Down / votes[at].Count, depth))];
    }

    private Shift Made(double right, double down, double depth)
    {
        if (!_ground)
        {
            return new Shift((int)Math.Round(right), (int)Math.Round(down));
        }

        var away = down / (depth * depth);
        return new Shift(new GroundShift(_cost.Horizon!.Value, (right / depth) + (away * _level.Width / 2.0), away));
    }
}
