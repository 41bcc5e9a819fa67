using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Illustrator.Finish;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>A character alone, for the card: portrait, whole figure, all four views, all expressions.</summary>
public static class CharacterSheet
{
    public static readonly IReadOnlyList<string> Kinds = ["portrait", "full", "turnaround", "expressions"];

    /// <summary>SVG of a sheet of the given width in pixels, with its height.</summary>
    /// <exception cref="ArgumentException">Unknown kind; the message lists the known.</exception>
    public static (string Svg, int Height) Draw(LookSheet look, string kind, Style style, int width)
    {
        var height = kind switch
        {
            "portrait" => width * 5 / 4,
            "full" => width * 3 / 2,
            "turnaround" => width * 9 / 16,
            "expressions" => width * 3 / 5,
            _ => throw new ArgumentException($"'{kind}' is no sheet; known are {string.Join(", ", Kinds)}.", nameof(kind)),
        };
        Imaging.PictureLimits.Check(width, height);
        var marks = Ground(look, width, height);
        marks.AddRange(kind switch
        {
            "portrait" => [Bust(look, Expression.Smile, new Vec(width * 0.5, height * 0.46), height * 0.5)],
            "full" => [Whole(look, View.ThreeQuarter, width * 0.5, height * 0.95, height * 0.9)],
            "turnaround" => Enum.GetValues<View>().Select((view, i) => Whole(look, view, width * (0.14 + (0.24 * i)), height * 0.94, height * 0.88)),
            _ => Moods(look, width, height),
        });
        var canvas = new Canvas(width, height, Lighting.Studio) { Title = $"{look.Name}: {kind}", Seed = look.Seed };
        return (StyleFinish.Draw(style, marks, canvas), height);
    }

    private static IEnumerable<Mark> Moods(LookSheet look, int width, int height)
    {
        var (w, h) = (width / 5.0, height / 3.0);
        return Enum.GetValues<Expression>().Select((mood, i) =>
        {
            var cell = Outline.Rect(i % 5 * w, i / 5 * h, w, h);
            var middle = new Vec(((i % 5) + 0.5) * w, ((i / 5) + 0.5) * h);
            return new Cluster([Bust(look, mood, middle, h * 0.56)]) { Clip = cell };
        });
    }

    private static Cluster Bust(LookSheet look, Expression mood, Vec headCentre, double headHeight)
    {
        var figure = FigureArtist.Draw(Brief(look, View.ThreeQuarter) with { Expression = mood });
        // Figure space is measured in heads, so hair and hats do not change the size of the face.
        var face = figure.Joints[Joint.HeadTop] + new Vec(0, 0.5);
        var map = Affine.Translate(-face).Then(Affine.Scale(headHeight)).Then(Affine.Translate(headCentre));
        return new Cluster(figure.Marks) { Transform = map, Name = "figure" };
    }

    private static Cluster Whole(LookSheet look, View view, double x, double ground, double room)
    {
        var figure = FigureArtist.Draw(Brief(look, view));
        var scale = room / Math.Max(1, -figure.Bounds.Y);
        return new Cluster([new Shade(new Vec(0, -0.02), 1.1, 0.16, 0.3), .. figure.Marks])
        {
            Transform = Affine.Scale(scale).Then(Affine.Translate(x - (figure.Joints[Joint.Root].X * scale * 0.5), ground)),
        };
    }

    private static FigureBrief Brief(LookSheet look, View view) => new(look, view, "stand", Light.Studio);

    // A quiet ground whose hue answers the character's clothes, with a paler round behind the head.
    private static List<Mark> Ground(LookSheet look, int width, int height)
    {
        var cloth = Rgb.Parse(look.Outfit.Count > 0 ? look.Outfit[0].Color : look.Hair.Color).ToOklab();
        var hue = (Math.Atan2(cloth.B, cloth.A) * 180 / Math.PI) + 30;
        var top = Rgb.FromOklch(0.9, 0.035, hue);
        var bottom = Rgb.FromOklch(0.8, 0.05, hue + 15);
        return
        [
            new Form(Outline.Rect(0, 0, width, height), top, Material.Sky) { Contour = 0, Blend = new Blend(new Vec(0, 0), new Vec(0, height), top, bottom) },
            new Glow(new Vec(width * 0.5, height * 0.42), Math.Min(width, height) * 0.55, Rgb.White, 0.5),
        ];
    }
}
