using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>Mouths of the expressions and of speech. Lengths below are in head heights about the mouth's centre.</summary>
internal sealed class MouthArtist(HeadFrame head, Outline face)
{
    private static readonly Rgb s_inside = Rgb.Parse("#7c2f38");
    private static readonly Rgb s_tongue = Rgb.Parse("#e08283");

    private readonly double _size = (head.Look.Proportion == Proportion.Chibi ? 0.86 : 1) * (head.Look.Presentation == Presentation.Masculine ? 1.14 : 1);

    private enum Teeth
    {
        None,
        Upper,
        Both,
    }

    public IEnumerable<Mark> Draw()
    {
        var marks = head.Brief.Mouth switch
        {
            MouthShape.A => Open(0.062, 0, -0.012, 0.088, 0.8, Teeth.Upper),
            MouthShape.E => Open(0.08, -0.008, -0.002, 0.05, 0.95, Teeth.Upper),
            MouthShape.I => Open(0.09, -0.012, 0.002, 0.036, 1, Teeth.Both),
            MouthShape.O => Round(0.042, 0.055, 0.012),
            MouthShape.U => Round(0.026, 0.028, 0.004),
            MouthShape.Closed => Line(0.9, [new(-0.052, 0), new(-0.018, 0.003), new(0.02, 0.003), new(0.052, 0)], lip: true),
            _ => OfMood(),
        };
        return head.View == View.Side ? [new Cluster([.. marks]) { Clip = face }] : marks;
    }

    private IEnumerable<Mark> OfMood() => head.Brief.Expression switch
    {
        Expression.Smile => Line(1, [new(-0.085, -0.018), new(-0.045, 0.008), new(0, 0.017), new(0.045, 0.008), new(0.085, -0.018)], lip: true, corners: true),
        Expression.Laugh => Open(0.1, -0.026, -0.006, 0.112, 0.92, Teeth.Upper),
        Expression.Sad => Line(1, [new(-0.058, 0.016), new(-0.025, 0.0), new(0.02, -0.002), new(0.058, 0.016)], lip: true),
        Expression.Cry => Wail(),
        Expression.Angry => Line(1.25, [new(-0.07, 0.024), new(-0.03, 0.001), new(0.03, -0.002), new(0.07, 0.022)], lip: true, corners: true),
        Expression.Rage => Shout(),
        Expression.Surprise => Round(0.036, 0.05, 0.018),
        Expression.Fear => Quiver(),
        Expression.Disgust => Sneer(),
        Expression.Embarrassed => Line(1, [new(-0.056, 0.004), new(-0.034, -0.008), new(-0.012, 0.008), new(0.012, -0.006), new(0.034, 0.008), new(0.056, -0.004)]),
        Expression.Determined => Line(1.2, [new(-0.07, 0.01), new(-0.03, -0.002), new(0.03, -0.003), new(0.07, 0.004)], lip: true, corners: true),
        Expression.Sleepy => Open(0.034, 0.004, 0.0, 0.024, 0.9, Teeth.None),
        Expression.Smug => Line(1.1, [new(-0.06, 0.008), new(-0.02, 0.012), new(0.035, 0.002), new(0.082, -0.03)], lip: true, smirk: true),
        _ => Line(1, [new(-0.055, -0.003), new(-0.02, 0.005), new(0.02, 0.005), new(0.055, -0.003)], lip: true),
    };

    private Vec At(double x, double y)
    {
        var m = head.Mouth;
        x *= _size;
        y *= _size;
        return head.View switch
        {
            View.Side => new(0.333 + ((x - (0.07 * _size)) * 0.5), m.Y + y),
            View.ThreeQuarter => new(m.X + (x * (x > 0 ? 0.68 : 0.92)), m.Y + y),
            _ => new(m.X + x, m.Y + y),
        };
    }

    private Vec At(Vec p) => At(p.X, p.Y);

    private IEnumerable<Mark> Line(double weight, Vec[] points, bool lip = false, bool corners = false, bool smirk = false)
    {
        var ink = head.Skin.Mix(Rgb.Parse("#7a2a2a"), 0.42);
        yield return new Stroke(Pen.Taper([.. points.Select(At)], 0.0145 * weight, 0.35, 0.35), ink);
        Vec first = points[0], last = points[^1];
        if (corners && head.View != View.Side)
        {
            yield return new Stroke(Pen.Taper([At(first + new Vec(-0.005, -0.008)), At(first), At(first + new Vec(0.004, 0.008))], 0.009), ink);
        }

        if (smirk || (corners && head.View == View.Front))
        {
            yield return new Stroke(Pen.Taper([At(last + new Vec(0.003, -0.012)), At(last + new Vec(0.007, 0)), At(last + new Vec(0.001, 0.012))], 0.009), ink);
        }

        if (lip)
        {
            yield return new Stroke(Pen.Taper([At(-0.022, 0.036), At(0, 0.041), At(0.022, 0.036)], 0.0085, 0.1, 0.1), head.Skin.Darken(0.06)) { Opacity = 0.75 };
        }

        if (lip && head.Face.Modelling > 0.35 && head.View != View.Side)
        {
            var lips = Outline.Start(At(points[0] * 0.85)).Quad(At(-0.02, -0.022), At(0, -0.012)).Quad(At(0.02, -0.022), At(points[^1] * 0.85))
                .Quad(At(0, 0.052), At(points[0] * 0.85)).Close().Build();
            yield return new Form(lips, head.Skin.Mix(Rgb.Parse("#c0504d"), 0.5), Material.Skin) { Contour = 0, Opacity = head.Look.Presentation == Presentation.Feminine ? 0.42 : 0.2 };
        }
    }

    /// <summary>An open mouth: flat or arched above, bowl-shaped below.</summary>
    private IEnumerable<Mark> Open(double half, double corner, double top, double depth, double roundness, Teeth teeth)
    {
        var shape = Outline.Start(At(-half, corner)).Curve(At(-half * 0.5, top + 0.006), At(half * 0.5, top + 0.006), At(half, corner))
            .Curve(At(half * 1.02, depth * 0.62), At(half * roundness * 0.62, depth), At(0, depth))
            .Curve(At(-half * roundness * 0.62, depth), At(-half * 1.02, depth * 0.62), At(-half, corner)).Close().Build();
        yield return Cavity(shape, half, top, depth, teeth);
    }

    private Form Cavity(Outline shape, double half, double top, double depth, Teeth teeth)
    {
        var inlays = new List<Inlay>();
        if (teeth == Teeth.Both)
        {
            inlays.Add(new Inlay(Box(-0.2, -0.2, 0.4, 0.5), Rgb.Parse("#fbf8f6")));
            var mid = (top + depth) / 2;
            inlays.Add(new Inlay(Pen.Ribbon([At(-half, mid - 0.003), At(0, mid + 0.004), At(half, mid - 0.003)], _ => 0.007), Rgb.Parse("#b99a98")));
        }
        else
        {
            inlays.Add(new Inlay(Outline.Ellipse(At(head.View == View.Side ? 0.02 : 0, depth * 1.04), half * (head.View == View.Side ? 0.4 : 0.66), depth * 0.42), s_tongue));
            if (teeth == Teeth.Upper)
            {
                inlays.Add(new Inlay(Box(-half * 0.86, -0.1, half * 1.72, 0.1 + top + (depth * 0.2) + 0.004), Rgb.Parse("#fdfaf8")));
            }
        }

        return new Form(shape, s_inside, Material.Skin) { Contour = 0.75, Inlays = inlays };
    }

    private Outline Box(double x, double y, double w, double h) => Outline.Polygon(At(x, y), At(x + w, y), At(x + w, y + h), At(x, y + h));

    private IEnumerable<Mark> Round(double half, double tall, double drop)
    {
        var shape = Outline.Start(At(0, drop - tall)).Curve(At(half * 1.05, drop - tall), At(half * 1.15, drop + (tall * 0.9)), At(0, drop + tall))
            .Curve(At(-half * 1.15, drop + (tall * 0.9)), At(-half * 1.05, drop - tall), At(0, drop - tall)).Close().Build();
        yield return new Form(shape, s_inside, Material.Skin)
        {
            Contour = 0.75,
            Inlays = tall > 0.03 ? [new Inlay(Outline.Ellipse(At(0, drop + (tall * 0.95)), half * 0.8, tall * 0.5), s_tongue)] : [],
        };
    }

    private IEnumerable<Mark> Wail()
    {
        var shape = Outline.Start(At(-0.07, 0.03)).Curve(At(-0.055, -0.03), At(-0.02, -0.012), At(0, -0.01)).Curve(At(0.02, -0.014), At(0.055, -0.03), At(0.07, 0.03))
            .Curve(At(0.082, 0.068), At(0.045, 0.062), At(0.02, 0.058)).Curve(At(0, 0.068), At(-0.02, 0.062), At(-0.03, 0.06))
            .Curve(At(-0.06, 0.064), At(-0.082, 0.062), At(-0.07, 0.03)).Close().Build();
        yield return Cavity(shape, 0.06, -0.016, 0.062, Teeth.Upper);
    }

    private IEnumerable<Mark> Shout()
    {
        var shape = Outline.Start(At(-0.088, 0.012)).Curve(At(-0.06, -0.036), At(-0.02, -0.02), At(0, -0.02)).Curve(At(0.02, -0.02), At(0.06, -0.036), At(0.088, 0.012))
            .Curve(At(0.096, 0.06), At(0.078, 0.108), At(0.05, 0.108)).Curve(At(0.02, 0.098), At(-0.02, 0.098), At(-0.05, 0.108))
            .Curve(At(-0.078, 0.108), At(-0.096, 0.06), At(-0.088, 0.012)).Close().Build();
        var inlays = new List<Inlay>
        {
            new(Outline.Ellipse(At(0, 0.096), 0.05 * (head.View == View.Side ? 0.5 : 1), 0.036), s_tongue),
            new(Outline.Start(At(-0.1, -0.06)).Line(At(0.1, -0.06)).Line(At(0.082, 0.014)).Line(At(0.064, 0.034)).Line(At(0.05, 0.012)).Line(At(-0.05, 0.012))
                .Line(At(-0.064, 0.034)).Line(At(-0.082, 0.014)).Close().Build(), Rgb.Parse("#fdfaf8")),
            new(Outline.Start(At(-0.07, 0.12)).Line(At(-0.06, 0.086)).Line(At(-0.045, 0.098)).Line(At(0.045, 0.098)).Line(At(0.06, 0.086)).Line(At(0.07, 0.12)).Close().Build(), Rgb.Parse("#f4eeec")),
        };
        yield return new Form(shape, s_inside, Material.Skin) { Contour = 0.9, Inlays = inlays };
    }

    private IEnumerable<Mark> Quiver()
    {
        var shape = Outline.Start(At(-0.068, 0.014)).Through(At(-0.045, -0.012), At(-0.02, -0.002), At(0.005, -0.014), At(0.03, -0.002), At(0.052, -0.012), At(0.07, 0.014))
            .Through(At(0.05, 0.046), At(0.025, 0.034), At(0, 0.046), At(-0.025, 0.034), At(-0.05, 0.046), At(-0.068, 0.014)).Close().Build();
        yield return Cavity(shape, 0.062, -0.012, 0.046, Teeth.Both);
    }

    private IEnumerable<Mark> Sneer()
    {
        var shape = Outline.Start(At(-0.07, 0.026)).Curve(At(-0.04, 0.0), At(0, -0.002), At(0.025, -0.016)).Curve(At(0.045, -0.026), At(0.066, -0.02), At(0.076, 0.008))
            .Curve(At(0.074, 0.034), At(0.04, 0.024), At(0.02, 0.02)).Curve(At(-0.02, 0.016), At(-0.05, 0.02), At(-0.07, 0.026)).Close().Build();
        yield return Cavity(shape, 0.06, -0.016, 0.03, Teeth.Both);
        yield return new Stroke(Pen.Taper([At(-0.018, 0.056), At(0.006, 0.05), At(0.026, 0.054)], 0.011), head.Skin.Darken(0.1));
    }
}
