using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Draws hands: one closed outline with a real thumb and fingers, and lines between the fingers.</summary>
public static class HandArtist
{
    /// <summary>Marks on the sheet, in two sheets so that a held thing can pass between palm and fingers.</summary>
    public static (IReadOnlyList<Mark> Palm, IReadOnlyList<Mark> Fingers) Draw(HandPlace place, double wrist, Rgb color, Material material, Paint paint)
    {
        // The outline starts exactly as wide as the wrist, whatever the hand's own scale.
        var half = wrist / (place.Length * place.Breadth);
        var map = place.Map;
        var (outline, lines) = HandShapes.Of(place.Shape, half);
        var palm = new List<Mark> { paint.Solid(outline.Transform(map), color, material, 0.04) };
        var fingers = new List<Mark>();
        if (place.Shape is HandShape.Fist or HandShape.Hold or HandShape.Point)
        {
            var front = HandShapes.Knuckles(place.Shape).Transform(map);
            fingers.Add(paint.Solid(front, color, material, 0.035));
            fingers.Add(paint.Solid(HandShapes.Thumb(place.Shape).Transform(map), color, material, 0));
        }

        foreach (var line in lines)
        {
            fingers.Add(paint.Line(color, 0.014, [.. line.Select(map.Apply)]));
        }

        return (palm, fingers);
    }
}
