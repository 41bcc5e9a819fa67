using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Something to sit on, for nobody sits on air: a plain wooden block the height of the seat.</summary>
internal static class Seat
{
    private static readonly Rgb s_wood = Rgb.Parse("#8a6547");

    public static IReadOnlyList<Mark> Under(Actor actor)
    {
        var hip = actor.Drawing.Joints[Joint.Hip];
        if (actor.Brief.Pose != "sit" || hip.Y > -0.9)
        {
            return [];
        }

        double top = hip.Y + 0.26, left = hip.X - 0.62, right = hip.X + 0.5, depth = 0.26;
        var front = new Form(Outline.Polygon(new(left, top), new(right, top), new(right, 0), new(left, 0)), s_wood, Material.Wood)
        {
            Shadows = [Outline.Rect(left, top, right - left, 0.22)],
        };
        var board = new Form(Outline.Polygon(new(left - 0.08, top), new(left + 0.1, top - depth), new(right + 0.02, top - depth), new(right + 0.08, top)), s_wood.Lighten(0.16), Material.Wood);
        var shade = new Shade(new Vec((left + right) / 2, 0), 1, 0.16, 0.5);
        return [new Cluster([shade, front, board]) { Transform = actor.Map, Name = $"figure-seat{actor.Index}" }];
    }
}
