using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>Lasting marks of the face, on the figure's right cheek (nearer the viewer in three-quarter and side views).</summary>
internal sealed class SkinMarks(HeadFrame head)
{
    public static readonly IReadOnlyList<string> Kinds = ["scar_cheek", "scar_eye", "freckles", "face_paint", "tattoo", "mole"];

    private EyeSocket Eye => head.Sockets.Last(s => s.Side < 0);

    private Vec Cheek => Eye.Centre + new Vec(-0.012, (head.Face.EyeHeight * 0.5) + 0.075);

    public IEnumerable<Mark> Draw() => head.ShowsFace ? head.Look.Marks.SelectMany(Of) : [];

    private IEnumerable<Mark> Of(string kind) => kind switch
    {
        "scar_cheek" => Scar([Cheek + new Vec(-0.07, -0.03), Cheek + new Vec(-0.005, 0.008), Cheek + new Vec(0.06, 0.05)], cross: true),
        "scar_eye" => Scar([Eye.Centre + new Vec(-0.03, -head.Face.EyeHeight * 0.5 - 0.12), Eye.Centre + new Vec(0.0, -0.02), Eye.Centre + new Vec(0.012, (head.Face.EyeHeight * 0.5) + 0.1)], cross: false),
        "freckles" => Freckles(),
        "face_paint" => Paint(),
        "tattoo" => Tattoo(),
        _ => [new Form(Outline.Circle(Eye.Centre + new Vec(-0.02, (head.Face.EyeHeight * 0.5) + 0.045), 0.0105), head.Skin.Darken(0.62), Material.Ink) { Contour = 0 }],
    };

    private IEnumerable<Mark> Scar(Vec[] line, bool cross)
    {
        var color = head.Skin.Mix(Rgb.Parse("#a8423f"), 0.52);
        yield return new Form(Pen.Taper(line, 0.021, 0.2, 0.1), color, Material.Skin) { Contour = 0 };
        if (cross)
        {
            for (var i = 0; i < 3; i++)
            {
                var p = Vec.Lerp(line[0], line[^1], 0.25 + (0.25 * i));
                yield return new Form(Pen.Taper([p + new Vec(-0.012, 0.02), p + new Vec(0.012, -0.02)], 0.012, 0.3, 0.3), color, Material.Skin) { Contour = 0 };
            }
        }
    }

    private IEnumerable<Mark> Freckles()
    {
        var dice = Dice.For(head.Look.Seed, "freckles");
        var color = head.Skin.Mix(Rgb.Parse("#a5603a"), 0.55);
        var dots = new OutlineBuilder().Build();
        foreach (var socket in head.Sockets)
        {
            var c = socket.Centre + new Vec(-socket.Side * 0.03 * socket.Breadth, (head.Face.EyeHeight * 0.5) + 0.058);
            for (var i = 0; i < 8; i++)
            {
                var p = c + new Vec((((i % 4) - 1.5) * 0.036 + dice.Range(-0.011, 0.011)) * socket.Breadth, ((i / 4) * 0.03) + dice.Range(-0.011, 0.011));
                dots = dots.Append(Outline.Circle(p, dice.Range(0.0055, 0.0088)));
            }
        }

        yield return new Form(dots, color, Material.Skin) { Contour = 0, Opacity = 0.85 };
    }

    private IEnumerable<Mark> Paint()
    {
        var color = Rgb.Parse("#c43a3a");
        foreach (var socket in head.Sockets)
        {
            var c = socket.Centre + new Vec(socket.Side * 0.025 * socket.Breadth, (head.Face.EyeHeight * 0.5) + 0.05);
            for (var i = 0; i < 2; i++)
            {
                var p = c + new Vec(0, i * 0.038);
                yield return new Form(Pen.Ribbon([p + new Vec(-0.055 * socket.Breadth, 0.004), p + new Vec(0, 0.0), p + new Vec(0.055 * socket.Breadth, 0.004)], t => 0.019 * (0.55 + (0.45 * Math.Sin(Math.PI * t)))), color, Material.Skin) { Contour = 0, Opacity = 0.9 };
            }
        }
    }

    private IEnumerable<Mark> Tattoo()
    {
        var color = head.Skin.Mix(Rgb.Parse("#26355c"), 0.78);
        var c = Cheek + new Vec(-0.03, -0.02);
        yield return new Form(Pen.Taper([c + new Vec(0.05, -0.03), c + new Vec(-0.02, -0.02), c + new Vec(-0.045, 0.035), c + new Vec(-0.005, 0.06), c + new Vec(0.02, 0.035)], 0.021, 0.1, 0.5), color, Material.Skin) { Contour = 0 };
        yield return new Form(Pen.Taper([c + new Vec(-0.045, 0.03), c + new Vec(-0.06, 0.08), c + new Vec(-0.03, 0.14)], 0.017, 0.5, 0.05), color, Material.Skin) { Contour = 0 };
        yield return new Form(Outline.Circle(c + new Vec(0.035, 0.005), 0.009), color, Material.Skin) { Contour = 0 };
    }
}
