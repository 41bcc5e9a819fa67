using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>Beards in the hair's colour. Points are given for the front and squeezed for the other views.</summary>
internal sealed class Beards(HeadFrame head, Outline face)
{
    public static readonly IReadOnlyList<string> Kinds = ["none", "stubble", "moustache", "goatee", "short_beard", "full_beard", "long_beard"];

    private Rgb Color => head.Hair.Darken(0.12);

    public IEnumerable<Mark> Draw()
    {
        var kind = head.Look.Beard;
        if (!head.ShowsFace || kind == "none")
        {
            return [];
        }

        return kind switch
        {
            "stubble" => [new Cluster([new Form(Jaw(0.02, 0.0), head.Skin.Mix(Color, 0.42), Material.Skin) { Contour = 0, Opacity = 0.55 }]) { Clip = face }],
            "moustache" => Moustache(),
            "goatee" => [Tuft(0.065, 0.055, 0.1), .. Moustache()],
            "short_beard" => [new Cluster([Mass(Jaw(0.035, 0.02))]) { Clip = face.Transform(Affine.Translate(0, 0.012)) }, .. Moustache(), Lip()],
            "full_beard" => [Mass(Hanging(0.64, 0.3)), .. Fibres(0.6), .. Moustache(), Lip()],
            _ => [Mass(Hanging(1.02, 0.2)), .. Fibres(0.92), .. Moustache(), Lip()],
        };
    }

    private Form Mass(Outline shape) => new(shape, Color, Material.Hair)
    {
        Shadows = [Outline.Start(At(0.08, 0.1)).Quad(At(0.16, 0.4), At(0.02, 0.7)).Line(At(0.02, 1.2)).Line(At(0.7, 1.2)).Line(At(0.7, 0.1)).Close().Build()],
    };

    private Vec At(double x, double y)
    {
        if (head.LightSide > 0 && head.View == View.Front)
        {
            x = -x;
        }

        return head.View switch
        {
            View.Front => new(x, y),
            View.ThreeQuarter => new(0.14 + (x > 0 ? x * 0.46 : x * 1.05), y),
            _ => new(0.305 + (x > 0 ? x * 0.14 : x * 1.0), y),
        };
    }

    /// <summary>From sideburn to sideburn along the jaw, open around the mouth.</summary>
    private Outline Jaw(double lip, double drop)
    {
        double c = head.Face.Cheek, m = head.Face.MouthY, far = head.View == View.Front ? 1 : 1.25;
        return Outline.Start(At(-c - 0.02, 0.06)).Curve(At(-c + 0.06, 0.16), At(-0.25, m - 0.06), At(-0.12, m - 0.055))
            .Curve(At(-0.1, m - 0.08), At(-0.05, m - lip - 0.04), At(0, m - lip - 0.03)).Curve(At(0.05, m - lip - 0.04), At(0.1, m - 0.08), At(0.12, m - 0.055))
            .Curve(At(0.25 * far, m - 0.06), At((c - 0.06) * far, 0.16), At((c + 0.02) * far, 0.06)).Line(At(0.55, 0.3)).Line(At(0.3, 0.56 + drop)).Line(At(-0.3, 0.56 + drop)).Line(At(head.View == View.Side ? -0.4 : -0.55, 0.3)).Close().Build();
    }

    private Outline Hanging(double y, double breadth)
    {
        if (head.View == View.Side)
        {
            return Profile(y);
        }

        double j = head.Face.Jaw + 0.03, m = head.Face.MouthY, far = head.View == View.Front ? 1 : 1.12;
        return Outline.Start(At(-head.Face.Cheek + 0.005, 0.08)).Curve(At(-0.3, 0.22), At(-0.2, m - 0.06), At(-0.1, m - 0.03))
            .Quad(At(0, m - 0.05), At(0.1, m - 0.03)).Curve(At(0.2 * far, m - 0.06), At(0.3 * far, 0.22), At((head.Face.Cheek - 0.005) * far, 0.08))
            .Curve(At((j + 0.06) * far, 0.22), At((j + 0.02) * far, 0.4), At(breadth * 0.95, (y * 0.55) + 0.22))
            .Quad(At(breadth * 0.55, y - 0.05), At(breadth * 0.42, y - 0.03)).Quad(At(breadth * 0.22, y - 0.05), At(0.02, y))
            .Quad(At(-breadth * 0.2, y - 0.06), At(-breadth * 0.45, y - 0.04)).Quad(At(-breadth * 0.6, y - 0.08), At(-breadth * 0.95, (y * 0.55) + 0.2))
            .Curve(At(-j - 0.02, 0.4), At(-j - 0.06, 0.22), At(-head.Face.Cheek + 0.005, 0.08)).Close().Build();
    }

    /// <summary>Skin left free around the mouth, so that a bearded face still speaks.</summary>
    private Form Lip() => new(Outline.Ellipse(At(0, head.Face.MouthY + 0.008), head.View == View.Side ? 0.03 : 0.062, 0.019), head.Skin.Mix(Rgb.Parse("#b0605a"), 0.3), Material.Skin) { Contour = 0 };

    // In profile the beard starts below the lip and hangs forward of the chin.
    private Outline Profile(double y)
    {
        var m = head.Face.MouthY;
        return Outline.Start(-0.06, 0.1).Curve(-0.02, 0.24, 0.14, m - 0.05, 0.25, m - 0.03).Quad(0.3, m - 0.045, 0.32, m + 0.02)
            .Curve(0.37, m + 0.12, 0.36, (y * 0.6) + 0.2, 0.27, y).Quad(0.23, y - 0.06, 0.2, y - 0.05).Quad(0.17, y - 0.08, 0.13, y - 0.07)
            .Curve(0.06, (y * 0.5) + 0.2, -0.03, 0.42, -0.06, 0.32).Curve(-0.09, 0.25, -0.09, 0.15, -0.06, 0.1).Close().Build();
    }

    private IEnumerable<Mark> Fibres(double y)
    {
        foreach (var x in head.View == View.Side ? new[] { -0.14, -0.06 } : [-0.16, -0.06, 0.05, 0.15])
        {
            yield return new Stroke(Pen.Taper([At(x, 0.44), At(x * 0.95, (y + 0.44) / 2), At(x * 0.6, y - 0.02)], 0.01, 0.05, 0.05), Color) { Opacity = 0.8 };
        }
    }

    private Form Tuft(double half, double from, double depth)
    {
        var m = head.Face.MouthY;
        var y = m + from + depth;
        return Mass(Outline.Start(At(-half * 0.6, m + from)).Quad(At(0, m + from + 0.012), At(half * 0.6, m + from)).Curve(At(half, m + from + 0.03), At(half * 0.7, y), At(0, y + 0.025))
            .Curve(At(-half * 0.7, y), At(-half, m + from + 0.03), At(-half * 0.6, m + from)).Close().Build());
    }

    private IEnumerable<Mark> Moustache()
    {
        double y = head.Face.MouthY - 0.044;
        yield return new Form(
            Outline.Start(At(0, y - 0.012)).Curve(At(0.03, y - 0.034), At(0.07, y - 0.014), At(0.118, y + 0.024)).Curve(At(0.08, y + 0.026), At(0.03, y + 0.02), At(0, y + 0.012))
                .Curve(At(-0.03, y + 0.02), At(-0.08, y + 0.026), At(-0.118, y + 0.024)).Curve(At(-0.07, y - 0.014), At(-0.03, y - 0.034), At(0, y - 0.012)).Close().Build(), Color, Material.Hair)
        { Contour = 0.7 };
    }
}
