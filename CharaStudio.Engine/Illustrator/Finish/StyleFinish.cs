using System.Text;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>Marks to SVG in one style: fills, cel shadows, lights, ink. A finish is used for one drawing.</summary>
public abstract class StyleFinish
{
    private protected StyleFinish(Canvas canvas)
    {
        Canvas = canvas;
        Sheet = new SvgSheet(canvas.Width, canvas.Height, canvas.IdPrefix);
        Frame = new Box(0, 0, canvas.Width, canvas.Height);
    }

    private protected Canvas Canvas { get; }

    private protected SvgSheet Sheet { get; }

    private protected Box Frame { get; }

    private protected double Pixel => Canvas.Pixel;

    public static string Draw(Style style, IReadOnlyList<Mark> marks, Canvas canvas)
    {
        StyleFinish finish = style switch
        {
            Style.FantasyAnime => new AnimeFinish(canvas),
            Style.Manga => new MangaFinish(canvas),
            Style.WesternComic => new WesternComicFinish(canvas),
            Style.Watercolor => new WatercolorFinish(canvas),
            _ => throw new ArgumentOutOfRangeException(nameof(style), style, "No finish is known for this style."),
        };
        finish.Begin();
        finish.All(marks, new Setting(Affine.Identity, 1, 0, 0, Box.Empty));
        finish.End();
        return finish.Sheet.Finish(canvas.Title);
    }

    private protected virtual void Begin()
    {
    }

    private protected virtual void End()
    {
    }

    private protected abstract void DrawForm(PlacedForm form);

    private protected abstract void DrawStroke(Stroke stroke, Setting setting, string path);

    private protected abstract void DrawGlow(Vec centre, double radius, Rgb color, double strength);

    private protected abstract void DrawShade(Vec centre, double radiusX, double radiusY, double strength);

    /// <summary>The heavy line around a whole figure, drawn before its parts.</summary>
    private protected abstract void DrawContour(string path, Setting setting, Rgb dominant);

    /// <summary>A local colour under the scene's light and behind its air.</summary>
    private protected virtual Rgb Lit(Rgb local, Material material, Setting setting) => LightOn.Surface(local, material, setting, Canvas.Lighting);

    private void All(IReadOnlyList<Mark> marks, Setting setting)
    {
        foreach (var mark in marks)
        {
            switch (mark)
            {
                case Form form:
                    Place(form, setting);
                    break;
                case Stroke stroke:
                    Place(stroke, setting);
                    break;
                case Glow glow:
                    DrawGlow(setting.Map.Apply(glow.Centre), glow.Radius * setting.Map.Scaling, glow.Color, glow.Strength * setting.Opacity);
                    break;
                case Shade shade:
                    var stretch = setting.Map.Scaling;
                    DrawShade(setting.Map.Apply(shade.Centre), shade.RadiusX * stretch, shade.RadiusY * stretch, shade.Strength * setting.Opacity);
                    break;
                case Cluster cluster:
                    Enter(cluster, setting);
                    break;
            }
        }
    }

    private void Enter(Cluster cluster, Setting outer)
    {
        var map = cluster.Transform.Then(outer.Map);
        var figure = cluster.Name?.StartsWith("figure", StringComparison.Ordinal) == true;
        var inner = new Setting(
            map, outer.Opacity * cluster.Opacity, cluster.Depth ?? outer.Depth, figure ? map.Scaling : outer.HeadSize, outer.Whole);
        if (inner.Opacity <= 0.004)
        {
            return;
        }

        if (cluster.Clip is { IsEmpty: false } clip)
        {
            Sheet.OpenClip(PathText.Of(clip, map));
        }
        else if (cluster.Name is not null)
        {
            Sheet.OpenGroup(cluster.Name);
        }

        if (figure)
        {
            var path = new StringBuilder(1 << 13);
            inner = inner with { Whole = Silhouette(cluster.Marks, inner, path) };
            DrawContour(path.ToString(), inner, Rgb.Black);
        }

        All(cluster.Marks, inner);
        if (cluster.Clip is { IsEmpty: false } || cluster.Name is not null)
        {
            Sheet.Close();
        }
    }

    private Box Silhouette(IReadOnlyList<Mark> marks, Setting setting, StringBuilder path)
    {
        var whole = Box.Empty;
        foreach (var mark in marks)
        {
            if (mark is Cluster { Clip: null } cluster && cluster.Opacity > 0.9)
            {
                whole = whole.Union(Silhouette(cluster.Marks, setting with { Map = cluster.Transform.Then(setting.Map) }, path));
            }
            else if (mark is Form { Contour: > 0, Opacity: > 0.9 } form && form.Material is not (Material.Eye or Material.Ink or Material.Light))
            {
                var box = Extent(form.Shape, setting.Map);
                if (Math.Max(box.Width, box.Height) > setting.HeadSize * 0.12)
                {
                    whole = whole.Union(box);
                    if (box.Overlaps(Frame))
                    {
                        PathText.Append(path, form.Shape, setting.Map);
                    }
                }
            }
        }

        return whole;
    }

    private void Place(Form form, Setting setting)
    {
        var box = Extent(form.Shape, setting.Map);
        if (form.Opacity * setting.Opacity <= 0.004 || !box.Inflate(8 * Pixel).Overlaps(Frame) || Math.Max(box.Width, box.Height) < 0.4 * Pixel)
        {
            return;
        }

        DrawForm(new PlacedForm(form, setting, PathText.Of(form.Shape, setting.Map), box, Lit(form.Color, form.Material, setting)));
    }

    private void Place(Stroke stroke, Setting setting)
    {
        var box = Extent(stroke.Ribbon, setting.Map);
        if (box.Overlaps(Frame) && Math.Max(box.Width, box.Height) >= 1.2 * Pixel)
        {
            DrawStroke(stroke, setting, PathText.Of(stroke.Ribbon, setting.Map));
        }
    }

    // Control points bound a Bezier, which is near enough for culling and far cheaper than flattening.
    private static Box Extent(Outline shape, Affine map)
    {
        double x0 = double.PositiveInfinity, y0 = x0, x1 = double.NegativeInfinity, y1 = x1;
        void Take(Vec p)
        {
            var q = map.Apply(p);
            x0 = Math.Min(x0, q.X);
            y0 = Math.Min(y0, q.Y);
            x1 = Math.Max(x1, q.X);
            y1 = Math.Max(y1, q.Y);
        }

        foreach (var s in shape.Segments)
        {
            if (s.Verb == Outline.Verb.Close)
            {
                continue;
            }

            if (s.Verb == Outline.Verb.Curve)
            {
                Take(s.C1);
                Take(s.C2);
            }

            Take(s.P);
        }

        return x1 < x0 ? Box.Empty : new Box(x0, y0, x1 - x0, y1 - y0);
    }
}
