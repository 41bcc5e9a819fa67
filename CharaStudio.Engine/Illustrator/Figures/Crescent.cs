using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Cel shadows: what of a shape is left when the same shape, pushed towards the light, is taken away.</summary>
public static class Crescent
{
    /// <summary>Valid as a <see cref="Form.Shadows"/> entry: parts outside <paramref name="shape"/> fall away in its clip.</summary>
    /// <param name="width">How far the lit copy is pushed, in the caller's units.</param>
    public static Outline Of(Outline shape, Light light, double width)
    {
        var push = Toward(light) * width;
        return shape.Append(Reversed(shape.Transform(Affine.Translate(push))));
    }

    /// <summary>The direction on the sheet towards the light; side light counts more than top light, as cel painters do it.</summary>
    public static Vec Toward(Light light)
    {
        var v = new Vec(light.FromX, light.FromY * 0.35);
        return v.Length < 1e-6 ? new Vec(-0.7, -0.3) : v.Normalized;
    }

    private static Outline Reversed(Outline shape)
    {
        var points = shape.Flatten(4);
        return Outline.Polygon([.. points.Reverse()]);
    }
}
