using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Bare limbs and trunk.</summary>
internal sealed class BodyArtist(Rig rig, Paint paint, Rgb skin, SpeciesParts species)
{
    private Material Surface => species.Robot ? Material.Metal : Material.Skin;

    private static double None(double station) => 0;

    public void Trunk(List<Mark> to)
    {
        var form = paint.Solid(rig.Trunk.Outline(0, 8, None), skin, Surface, 0.1);
        to.Add(form with { Shadows = [.. form.Shadows, ChinShadow()] });
    }

    public void Arm(int side, double from, double to, List<Mark> marks)
    {
        var limb = rig.Arm(side);
        marks.Add(paint.Solid(limb.Outline(from, to, None, roundStart: true, roundEnd: to < 2), skin, Surface, 0.055));
        species.Joint(limb, from, to, marks);
    }

    /// <summary>Hides the line across a bare shoulder.</summary>
    public void Shoulder(int side, List<Mark> marks)
    {
        var limb = rig.Arm(side);
        var at = limb.At(0.06);
        var inward = (rig.Trunk.At(4.6).Centre.Flat - at).Normalized;
        var r = limb.Radius(0);
        marks.Add(Paint.Patch(Outline.Circle(at + (inward * r * 0.45), r * 0.92), skin, Surface));
    }

    public void Leg(int side, double from, double to, List<Mark> marks)
    {
        var limb = rig.Leg(side);
        marks.Add(paint.Solid(limb.Outline(from, to, None, roundStart: true, roundEnd: to < 2), skin, Surface, 0.08));
        species.Joint(limb, from, to, marks);
        var knee = limb.At(1);
        if (!species.Robot && from < 1 && to > 1 && limb.Front.Z > 0.3 && !limb.Folded)
        {
            var r = limb.Radius(1);
            var a = limb.Along(1.5);
            marks.Add(paint.Line(skin, 0.014, knee + (a * r * 0.55) - (a.Perp * r * 0.4), knee + (a * r * 0.75), knee + (a * r * 0.5) + (a.Perp * r * 0.45)));
        }
    }

    public void BareFoot(int side, List<Mark> marks)
    {
        var foot = new Foot(rig, side);
        marks.Add(paint.Solid(foot.Shape(0), skin, Surface, 0.04));
        if (foot.ToesSeen)
        {
            marks.Add(paint.Line(skin, 0.012, foot.At(0.44, 0.75, 0.03), foot.At(0.5, 0.4, 0.035), foot.At(0.56, 0.15, 0.04)));
        }
    }

    /// <summary>Collar bones and the pit of the neck on a bare upper chest.</summary>
    public void CollarBones(List<Mark> marks)
    {
        if (!rig.FrontSeen)
        {
            return;
        }

        var t = rig.Trunk;
        foreach (var side in (int[])[-1, 1])
        {
            double inner = 90 - (side * 14), outer = 90 - (side * 62);
            Vec a = t.Surface(6.55, inner).Flat, b = t.Surface(5.95, (inner + outer) / 2).Flat, c = t.Surface(5.75, outer).Flat;
            marks.Add(paint.Line(skin, 0.016, a, b, c));
        }
    }

    private Outline ChinShadow()
    {
        var chin = rig.Chin.Flat;
        var r = rig.Body.NeckRadius;
        return Outline.Ellipse(chin + new Vec(-Crescent.Toward(paint.Light).X * r * 0.35, -r * 0.1), r * 1.5, r * 1.15);
    }
}
