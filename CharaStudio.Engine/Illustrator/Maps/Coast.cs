using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Maps;

/// <summary>The shore of one island: a ring whose radius wanders in a few octaves, pushed out where a site needs ground.</summary>
internal sealed class Coast
{
    private const int Points = 180;
    private const double SiteMargin = 0.075;
    private readonly double[] _radius = new double[Points];

    public Coast(MapPlan plan, double aspect)
    {
        Centre = new Vec(0.5 * aspect, 0.5);
        var dice = Dice.For(plan.Seed, "coast");
        var waves = Enumerable.Range(2, 22).Select(k => (K: k, Amplitude: 0.15 / Math.Pow(k, 0.85) * dice.Range(0.5, 1.2), Phase: dice.Range(0, 2 * Math.PI))).ToArray();
        for (var i = 0; i < Points; i++)
        {
            var angle = i * 2 * Math.PI / Points;
            // An ellipse that fills the sheet with a margin of sea.
            var (sin, cos) = Math.SinCos(angle);
            var ellipse = 1 / Math.Sqrt((cos * cos / (0.40 * 0.40 * aspect * aspect)) + (sin * sin / (0.39 * 0.39)));
            _radius[i] = Math.Min(ellipse * (1 + waves.Sum(w => w.Amplitude * Math.Sin((w.K * angle) + w.Phase))), ellipse * 1.13);
        }

        foreach (var site in plan.Sites)
        {
            Include(new Vec(site.X * aspect, site.Y), site.Kind == "harbour" ? 0.012 : SiteMargin);
        }
    }

    public Vec Centre { get; }

    public Outline Shape(double grow = 0)
    {
        var ring = new Vec[Points];
        for (var i = 0; i < Points; i++)
        {
            ring[i] = Centre + Vec.Polar(i * 360.0 / Points, _radius[i] + grow);
        }

        return Outline.Smooth(ring, closed: true);
    }

    /// <summary>How far inland a point lies along its ray; negative at sea.</summary>
    public double Inland(Vec p)
    {
        var d = p - Centre;
        var i = (int)Math.Round(d.Angle / 360 * Points);
        return _radius[((i % Points) + Points) % Points] - d.Length;
    }

    private void Include(Vec p, double margin)
    {
        var d = p - Centre;
        var at = (int)Math.Round(d.Angle / 360 * Points);
        var need = d.Length + margin;
        for (var k = -14; k <= 14; k++)
        {
            var i = (((at + k) % Points) + Points) % Points;
            var reach = need * (1 - Math.Pow(Math.Abs(k) / 15.0, 2) * 0.35);
            _radius[i] = Math.Max(_radius[i], reach);
        }
    }
}
