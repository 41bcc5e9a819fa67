using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Collars, lapels, crossed bands, ties and ribbons.</summary>
internal sealed class Collars(Rig rig, Paint paint)
{
    private readonly double _k = rig.Body.Heads / 6.5;

    private bool FrontSeen => rig.FrontSeen;

    public void Draw(Worn worn, List<Mark> marks)
    {
        if (worn.Cut.Top is not { } top)
        {
            return;
        }

        if (top.Neck == Neckline.Crossed)
        {
            Crossed(worn, marks);
        }

        if (top.Neck == Neckline.High)
        {
            Band(worn, marks, 6.7, 7.35, worn.Trimmed ? worn.Trim : worn.Color);
        }

        switch (top.Collar)
        {
            case CollarKind.Shirt:
                Shirt(worn, marks);
                break;
            case CollarKind.Stand:
                Stand(worn, marks);
                break;
            case CollarKind.Lapel:
                Lapels(worn, marks);
                break;
            case CollarKind.Sailor:
                Sailor(worn, marks);
                break;
        }
    }

    private Vec At(double station, double degrees, double ease = 0.05) => rig.Trunk.Surface(station, degrees, ease * _k).Flat;

    // Two crossed bands from the neck; the wearer's left lies over the right, as the living wear it.
    private void Crossed(Worn worn, List<Mark> marks)
    {
        var color = worn.Trimmed ? worn.Trim : worn.Color.Lighten(0.35);
        if (!FrontSeen)
        {
            Band(worn, marks, 6.55, 7.0, color);
            return;
        }

        foreach (var side in (int[])[-1, 1])
        {
            double Angle(double across) => rig.Trunk.FrontAngle(side, across);
            Vec[] line = [At(6.5, Angle(102), 0.02), At(6.35, Angle(78), 0.03), At(5.75, Angle(44)), At(4.75, Angle(15)), At(3.8, Angle(-8)), At(2.9, Angle(-36), 0.06), At(1.9, Angle(-66), 0.06)];
            marks.Add(paint.Solid(Pen.Ribbon(line, t => (0.15 - (0.03 * t)) * _k), color, worn.Material, 0));
        }
    }

    private void Band(Worn worn, List<Mark> marks, double low, double high, Rgb color)
    {
        var a = rig.Trunk.At(low).Eased(0.03 * _k).Arc(near: true, 6);
        var b = rig.Trunk.At(high).Eased(0.025 * _k).Arc(near: true, 6);
        marks.Add(paint.Solid(Outline.Start(a[0]).Through(a.Skip(1).ToArray()).Line(b[^1]).Through(b.Reverse().Skip(1).ToArray()).Close().Build(), color, worn.Material, 0.03));
    }

    private void Shirt(Worn worn, List<Mark> marks)
    {
        if (!FrontSeen)
        {
            Band(worn, marks, 6.6, 7.15, worn.Color);
            return;
        }

        foreach (var side in (int[])[-1, 1])
        {
            double Angle(double across) => rig.Trunk.FrontAngle(side, across);
            Vec back = At(7.2, Angle(120), 0.04), top = At(7.15, Angle(62), 0.05), v = At(5.75, Angle(4), 0.05), tip = At(4.95, Angle(26), 0.06), wing = At(6.15, Angle(62), 0.06);
            marks.Add(paint.Solid(Outline.Start(back).Quad(top, v).Line(tip).Line(wing).Quad(At(6.6, Angle(95), 0.06), back).Close().Build(), worn.Trimmed ? worn.Trim : worn.Color, worn.Material, 0.02));
        }
    }

    private void Stand(Worn worn, List<Mark> marks)
    {
        if (!FrontSeen)
        {
            Band(worn, marks, 6.5, 7.35, worn.Color);
            return;
        }

        foreach (var side in (int[])[-1, 1])
        {
            double Angle(double across) => rig.Trunk.FrontAngle(side, across);
            Vec a = At(6.7, Angle(125), 0.05), b = At(7.25, Angle(112), 0.05), c = At(7.1, Angle(66), 0.08), d = At(5.3, Angle(34), 0.1), e = At(5.3, Angle(62), 0.1);
            marks.Add(paint.Solid(Outline.Start(a).Line(b).Quad(c, At(6.1, Angle(36), 0.09)).Line(d).Line(e).Quad(At(6.2, Angle(88), 0.1), a).Close().Build(), worn.Trimmed ? worn.Trim : worn.Color, worn.Material, 0.03));
        }
    }

    private void Lapels(Worn worn, List<Mark> marks)
    {
        if (!FrontSeen)
        {
            Band(worn, marks, 6.5, 7.2, worn.Color);
            return;
        }

        var button = worn.Cut.Top!.Front == Front.Open ? 2.7 : 3.2;
        foreach (var side in (int[])[-1, 1])
        {
            double Angle(double across) => rig.Trunk.FrontAngle(side, across);
            var gap = worn.Cut.Top.Front == Front.Open ? 26 : 2;
            Vec back = At(7.1, Angle(130), 0.05), neck = At(6.95, Angle(70), 0.06), low = At(button, Angle(gap), 0.08);
            Vec notchIn = At(5.35, Angle(48), 0.09), notch = At(5.55, Angle(62), 0.09), collar = At(6.0, Angle(70), 0.09), point = At(5.0, Angle(64), 0.09);
            var shape = Outline.Start(back).Quad(neck, At(5.0, Angle(gap + 8), 0.07)).Line(low).Quad(At(4.0, Angle(52), 0.1), point).Line(notchIn).Line(notch).Line(collar).Quad(At(6.5, Angle(98), 0.07), back).Close().Build();
            marks.Add(paint.Solid(shape, worn.Trimmed && worn.Kind.Id == "coat" ? worn.Trim : worn.Color.Lighten(0.06), worn.Material, 0.02));
        }
    }

    private void Sailor(Worn worn, List<Mark> marks)
    {
        var color = worn.Trim;
        if (!FrontSeen)
        {
            var flap = Outline.Start(At(6.9, 180)).Through(At(6.2, 195), At(4.0, 222), At(4.0, 270), At(4.0, 318), At(6.2, 345), At(6.9, 0)).Through(At(6.7, 270), At(6.9, 180)).Close().Build();
            marks.Add(paint.Solid(flap, color, worn.Material, 0.03));
            return;
        }

        foreach (var side in (int[])[-1, 1])
        {
            double Angle(double across) => rig.Trunk.FrontAngle(side, across);
            Vec back = At(7.0, Angle(140), 0.04), neck = At(6.8, Angle(60), 0.05), vee = At(4.45, Angle(3), 0.05);
            var shape = Outline.Start(back).Quad(neck, vee).Quad(At(4.6, Angle(40), 0.07), At(5.5, Angle(72), 0.07)).Quad(At(6.3, Angle(100), 0.06), back).Close().Build();
            marks.Add(paint.Solid(shape, color, worn.Material, 0.02));
            marks.Add(paint.Line(Rgb.White, 0.018, At(6.4, Angle(86), 0.06), At(5.5, Angle(58), 0.07), At(4.75, Angle(24), 0.06)));
        }
    }
}
