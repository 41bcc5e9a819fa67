using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Makes marks in the light of one drawing.</summary>
/// <param name="Unit">Size of details: 1 for a 6.5-head figure, smaller for small bodies.</param>
public sealed record Paint(Light Light, double Unit)
{
    /// <summary>A shape with a cel shadow on the side away from the light.</summary>
    /// <param name="depth">Width of the shadow in head heights of a 6.5-head figure.</param>
    public Form Solid(Outline shape, Rgb color, Material material, double depth = 0.07, double contour = 1) => new(shape, color, material)
    {
        Contour = contour,
        Shadows = depth > 0 && Light.Hardness > 0.05 ? [Crescent.Of(shape, Light, depth * Unit)] : [],
    };

    /// <summary>A shape without contour that hides an inner line where two parts of one colour meet.</summary>
    public static Form Patch(Outline shape, Rgb color, Material material) => new(shape, color, material) { Contour = 0 };

    /// <summary>An inner line; the width is for a 6.5-head figure.</summary>
    public Stroke Line(Rgb of, double width, params IReadOnlyList<Vec> points) => new(Pen.Taper(points, width * Unit), of);
}
