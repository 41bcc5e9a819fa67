using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Hangs the plates of a place behind and before the figures: near plates move and grow more than far ones.</summary>
internal sealed class Plates(ScenePlan plan, Framing framing, PlaceDrawing place, double width, double height)
{
    // What stands nearer than this hangs before the figures.
    private const double Foreground = 0.1;

    public IReadOnlyList<Mark> Behind(double horizon) =>
        [.. place.Plates.Where(p => (p.Depth ?? 0.5) > Foreground).Select(p => Hang(p, horizon))];

    /// <summary>The frame of leaves, posts or stalls that a wide view is seen through; nearer views have no room for it.</summary>
    public IReadOnlyList<Mark> Before(double horizon) => plan.Camera.Shot is Shot.WideShot or Shot.FullShot
        ? [.. place.Plates.Where(p => (p.Depth ?? 0.5) <= Foreground).Select(p => Hang(p, horizon))]
        : [];

    private Cluster Hang(Cluster plate, double horizon)
    {
        var depth = Math.Clamp(plate.Depth ?? 0.5, 0, 1);
        var zoom = 1 + ((framing.Zoom * (framing.Roll == 0 ? 1 : 1.15)) - 1) * (1 - (0.55 * depth));
        var unit = (width >= height ? height : (0.5 * height) + (0.5 * width)) * zoom;
        var pan = Pan() * (1 - (0.5 * depth));
        var map = Affine.Scale(unit, unit * framing.GroundStretch).Then(Affine.Translate((width / 2) - (pan * unit), horizon));
        return plate with { Transform = plate.Transform.Then(map) };
    }

    // The camera never stands twice at quite the same spot; in a wide shot it stays where the landmarks are.
    private double Pan() => Dice.For(plan.Seed, "pan").Range(-0.34, 0.34) * Math.Clamp(framing.Zoom - 0.85, 0.1, 1);
}
