using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>What a figure throws on the ground: a soft dark where it touches, and its own outline laid flat away from the light.</summary>
internal static class Shadows
{
    public static IReadOnlyList<Mark> Of(Actor actor, Light light)
    {
        var unit = actor.Unit;
        var marks = new List<Mark>();
        var feet = new[] { actor.Drawing.Joints[Joint.RightFoot], actor.Drawing.Joints[Joint.LeftFoot], actor.Drawing.Joints[Joint.Hip] };
        var grounded = feet.Where(f => f.Y > -0.75).ToList();
        if (light.Hardness > 0.35 && grounded.Count > 0)
        {
            marks.Add(new Form(Cast(actor, light), new Rgb(0.12, 0.1, 0.25), Material.Ink) { Contour = 0, Opacity = 0.1 + (0.2 * light.Hardness) });
        }

        var x0 = grounded.Count > 0 ? grounded.Min(f => f.X) : 0;
        var x1 = grounded.Count > 0 ? grounded.Max(f => f.X) : 0;
        var centre = actor.Map.Apply(new Vec((x0 + x1) / 2, 0));
        marks.Add(new Shade(centre, (0.62 + ((x1 - x0) / 2)) * unit, 0.17 * unit, 0.5));
        return marks;
    }

    private static Outline Cast(Actor actor, Light light)
    {
        var length = Math.Clamp(0.46 + (0.3 * light.FromY), 0.16, 0.42);
        var flat = actor.Map.Then(Affine.Translate(-actor.X, -actor.Feet))
            .Then(new Affine(1, 0, light.FromX * 0.75, light.FromY > 0 ? -length : length, 0, 0)).Then(Affine.Translate(actor.X, actor.Feet));
        var parts = new List<Outline>();
        Gather(actor.Drawing.Marks, flat, parts);
        return parts.Count == 0 ? Outline.Ellipse(new Vec(actor.X, actor.Feet), actor.Unit, actor.Unit * 0.2) : parts.Aggregate((a, b) => a.Append(b));
    }

    private static void Gather(IReadOnlyList<Mark> marks, Affine map, List<Outline> parts)
    {
        foreach (var mark in marks)
        {
            if (mark is Cluster cluster)
            {
                Gather(cluster.Marks, cluster.Transform.Then(map), parts);
            }
            else if (mark is Form { Opacity: > 0.9, Contour: > 0 } form && form.Shape.Bounds() is var box && Math.Max(box.Width, box.Height) > 0.22)
            {
                parts.Add(SameWay(form.Shape.Flatten(3), map));
            }
        }
    }

    // All parts turn the same way, or overlaps would cancel out under the non-zero rule.
    private static Outline SameWay(IReadOnlyList<Vec> points, Affine map)
    {
        var moved = points.Select(map.Apply).ToList();
        var area = 0.0;
        for (var i = 0; i < moved.Count; i++)
        {
            area += Vec.Cross(moved[i], moved[(i + 1) % moved.Count]);
        }

        if (area < 0)
        {
            moved.Reverse();
        }

        return Outline.Polygon(moved);
    }
}
