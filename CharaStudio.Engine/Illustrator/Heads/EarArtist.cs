using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>Ears of skin: round, or long and pointed. Cat ears and horns belong to the species' artists.</summary>
internal sealed class EarArtist(HeadFrame head, bool covered)
{
    private static readonly string[] s_pointed = ["elf", "demon", "dragonkin"];

    public static bool Pointed(string species) => s_pointed.Contains(species);

    public static bool Has(string species) => species is not ("catfolk" or "robot" or "beastfolk");

    /// <summary>Where an ear ring hangs.</summary>
    public Vec Lobe(double side) => Root(side) + new Vec(head.View == View.Side ? 0.01 : side * 0.022, 0.115);

    /// <summary>The ears of this view; <paramref name="far"/> chooses those that the face overlaps.</summary>
    public IEnumerable<Mark> Draw(bool far)
    {
        if (!Has(head.Look.Species) || (covered && !Pointed(head.Look.Species)))
        {
            yield break;
        }

        var nearSides = head.View switch { View.Front => [], View.Back => new double[] { -1, 1 }, _ => [-1] };
        double[] farSides = head.View == View.Front ? [-1, 1] : [];
        foreach (var side in far ? farSides : nearSides)
        {
            yield return Ear(side);
            if (head.View != View.Back)
            {
                yield return Fold(side);
            }
        }
    }

    private double Breadth(double side) => head.View switch { View.Side => -1.15, View.ThreeQuarter => -0.9, _ => side * 0.78 };

    private Vec Root(double side) => head.View switch
    {
        View.Side => new(-0.045, 0.1),
        View.ThreeQuarter => new(-0.262, 0.1),
        _ => new(side * (head.Face.Cheek - 0.012), 0.1),
    };

    private Form Ear(double side)
    {
        var root = Root(side);
        var k = Breadth(side);
        Vec P(double x, double y) => root + new Vec(x * k, y);
        var shape = Pointed(head.Look.Species)
            ? Outline.Start(P(-0.01, -0.08)).Curve(P(0.06, -0.13), P(0.15, -0.16), P(0.25, -0.235))
                .Curve(P(0.22, -0.1), P(0.14, 0.03), P(0.055, 0.105)).Curve(P(0.03, 0.13), P(-0.005, 0.12), P(-0.015, 0.09)).Close().Build()
            : Outline.Start(P(-0.015, -0.06)).Curve(P(0.01, -0.125), P(0.085, -0.12), P(0.09, -0.045))
                .Curve(P(0.092, 0.02), P(0.055, 0.05), P(0.05, 0.085)).Curve(P(0.045, 0.13), P(-0.005, 0.125), P(-0.015, 0.085)).Close().Build();
        return new Form(shape, head.Skin, Material.Skin);
    }

    private Stroke Fold(double side)
    {
        var root = Root(side);
        var k = Breadth(side);
        Vec P(double x, double y) => root + new Vec(x * k, y);
        Vec[] line = Pointed(head.Look.Species)
            ? [P(0.02, -0.055), P(0.085, -0.09), P(0.17, -0.155)]
            : [P(0.015, -0.06), P(0.05, -0.075), P(0.062, -0.03), P(0.035, 0.02), P(0.028, 0.055)];
        return new Stroke(Pen.Taper(line, 0.011, 0.2, 0.1), head.Skin.Darken(0.08));
    }
}
