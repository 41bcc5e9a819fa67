using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures.Garments;

/// <summary>Surface patterns as one inlay of many small shapes over a box.</summary>
internal static class Patterns
{
    public static IReadOnlyList<Inlay> Of(Pattern pattern, Box box, Rgb color, double unit) => pattern == Pattern.Plain
        ? []
        : [new Inlay(Shapes(pattern, box, unit), color, pattern == Pattern.Checks ? 0.55 : 0.85)];

    private static Outline Shapes(Pattern pattern, Box box, double unit) => pattern switch
    {
        Pattern.Stripes => Bars(box, 0.16 * unit, 0.07 * unit, upright: true),
        Pattern.Checks => Bars(box, 0.22 * unit, 0.09 * unit, upright: true).Append(Bars(box, 0.22 * unit, 0.09 * unit, upright: false)),
        Pattern.Waves => Waves(box, 0.17 * unit),
        Pattern.Dots => Scatter(box, 0.17 * unit, c => Outline.Circle(c, 0.034 * unit)),
        Pattern.Stars => Scatter(box, 0.27 * unit, c => Star(c, 0.062 * unit, 5, 0.42)),
        _ => Scatter(box, 0.3 * unit, c => Star(c, 0.085 * unit, 5, 0.62)),
    };

    private static Outline Bars(Box box, double step, double width, bool upright)
    {
        var path = new OutlineBuilder();
        var from = Math.Floor((upright ? box.X : box.Y) / step) * step;
        for (var at = from; at < (upright ? box.Right : box.Bottom); at += step)
        {
            var (x, y, w, h) = upright ? (at, box.Y, width, box.Height) : (box.X, at, box.Width, width);
            path.Move(x, y).Line(x + w, y).Line(x + w, y + h).Line(x, y + h).Close();
        }

        return path.Build();
    }

    private static Outline Waves(Box box, double step)
    {
        var path = new OutlineBuilder();
        for (var y = Math.Floor(box.Y / step) * step; y < box.Bottom; y += step)
        {
            var x0 = Math.Floor(box.X / step) * step;
            path.Move(x0, y);
            for (var x = x0; x < box.Right; x += step)
            {
                path.Quad(x + (step * 0.5), y - (step * 0.5), x + step, y);
            }

            path.Line(path.At.X, y + (step * 0.22));
            for (var x = path.At.X; x > x0 + 1e-9; x -= step)
            {
                path.Quad(x - (step * 0.5), y - (step * 0.28), x - step, y + (step * 0.22));
            }

            path.Close();
        }

        return path.Build();
    }

    private static Outline Scatter(Box box, double step, Func<Vec, Outline> shape)
    {
        var all = new OutlineBuilder().Build();
        var row = 0;
        for (var y = Math.Floor(box.Y / step) * step; y < box.Bottom; y += step * 0.87, row++)
        {
            for (var x = (Math.Floor(box.X / step) * step) + (row % 2 * step * 0.5); x < box.Right; x += step)
            {
                all = all.Append(shape(new Vec(x, y)));
            }
        }

        return all.IsEmpty ? shape(box.Centre) : all;
    }

    private static Outline Star(Vec centre, double radius, int points, double inner)
    {
        var tips = new Vec[points * 2];
        for (var i = 0; i < tips.Length; i++)
        {
            tips[i] = centre + Vec.Polar((i * 180.0 / points) - 90, i % 2 == 0 ? radius : radius * inner);
        }

        return inner > 0.5 ? Outline.Smooth(tips, closed: true) : Outline.Polygon(tips);
    }
}
