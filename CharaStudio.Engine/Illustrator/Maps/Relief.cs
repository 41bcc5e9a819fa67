using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Maps;

/// <summary>Where hills, woods and rivers lie: a ridge through the land, woods in patches, rivers from the ridge to the nearest shore.</summary>
internal sealed class Relief
{
    private readonly MapPlan _plan;
    private readonly Coast _coast;
    private readonly double _aspect;

    public Relief(MapPlan plan, Coast coast, double aspect)
    {
        (_plan, _coast, _aspect) = (plan, coast, aspect);
        Ridge = RidgeLine();
        Peaks = [.. FindPeaks().OrderBy(p => p.At.Y)];
        Rivers = [.. FindRivers()];
        Trees = [.. FindTrees().OrderBy(t => t.Y)];
    }

    public IReadOnlyList<Vec> Ridge { get; }

    public IReadOnlyList<(Vec At, double Size)> Peaks { get; }

    public IReadOnlyList<IReadOnlyList<Vec>> Rivers { get; }

    public IReadOnlyList<Vec> Trees { get; }

    private Vec[] RidgeLine()
    {
        var dice = Dice.For(_plan.Seed, "ridge");
        var tilt = dice.Range(-25, 25);
        var bend = dice.Range(-0.08, 0.08);
        return [.. Enumerable.Range(0, 9).Select(i =>
        {
            var t = (i / 8.0) - 0.5;
            return _coast.Centre + new Vec(t * 0.62 * _aspect, -0.16 + (bend * Math.Cos(t * 7))).Rotate(tilt);
        })];
    }

    private IEnumerable<(Vec At, double Size)> FindPeaks()
    {
        var dice = Dice.For(_plan.Seed, "peaks");
        foreach (var joint in Outline.Smooth(Ridge, closed: false).Flatten(4))
        {
            for (var k = 0; k < 2; k++)
            {
                var at = joint + new Vec(dice.Gauss() * 0.018, dice.Gauss() * 0.026);
                if (_coast.Inland(at) > 0.06 && FarFromSites(at, 0.055))
                {
                    yield return (at, dice.Range(0.028, 0.052));
                }
            }
        }
    }

    private IEnumerable<IReadOnlyList<Vec>> FindRivers()
    {
        var dice = Dice.For(_plan.Seed, "rivers");
        foreach (var source in (int[])[1, 4, 7])
        {
            var at = Ridge[source] + new Vec(0, 0.03);
            var away = (at - _coast.Centre).Normalized;
            away = (away.Length < 0.1 ? new Vec(0, 1) : new Vec(away.X * 0.6, 0.8)).Normalized;
            List<Vec> course = [at];
            while (_coast.Inland(at) > 0.004 && course.Count < 40)
            {
                at += (away.Rotate(dice.Gauss() * 26) * 0.028) + (away * 0.008);
                course.Add(at);
            }

            yield return course;
        }
    }

    private IEnumerable<Vec> FindTrees()
    {
        var dice = Dice.For(_plan.Seed, "woods");
        for (var wood = 0; wood < 7; wood++)
        {
            var middle = _coast.Centre + new Vec(dice.Range(-0.36, 0.36) * _aspect, dice.Range(-0.3, 0.34));
            var spread = dice.Range(0.035, 0.07);
            for (var i = 0; i < 26; i++)
            {
                var at = middle + new Vec(dice.Gauss() * spread * 1.4, dice.Gauss() * spread * 0.8);
                if (_coast.Inland(at) > 0.03 && FarFromSites(at, 0.045) && Peaks.All(p => (p.At - at).Length > 0.035) && Rivers.All(r => r.All(q => (q - at).Length > 0.014)))
                {
                    yield return at;
                }
            }
        }
    }

    private bool FarFromSites(Vec at, double distance) =>
        _plan.Sites.All(s => (new Vec(s.X * _aspect, s.Y) - at).Length > distance && (new Vec(s.X * _aspect, s.Y + 0.03) - at).Length > distance)
        && _plan.Names.All(n => Math.Abs(n.Y - at.Y) > 0.028 || Math.Abs((n.X * _aspect) - at.X) > 0.014 * n.Text.Length);
}
