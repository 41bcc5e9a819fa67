using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Perception.Regions;

/// <summary>A turned square of a picture, the part that a network looks at. It may reach beyond the picture.</summary>
/// <param name="Centre">In pixels; the picture's top left corner is (0, 0), its first pixel's centre (0.5, 0.5).</param>
/// <param name="Side">Pixels.</param>
/// <param name="Degrees">How far the square's own upright is turned, clockwise on screen.</param>
public readonly record struct Square(Vec Centre, double Side, double Degrees)
{
    /// <summary>The upright square around a whole picture: what networks call a letterbox.</summary>
    public static Square Around(int width, int height) => new(new Vec(width / 2.0, height / 2.0), Math.Max(width, height), 0);

    /// <summary>The square around a body: the circle through its scale point, turned so that this point stands straight above the centre.</summary>
    /// <param name="scale">How much larger than the circle.</param>
    public static Square Upright(Vec centre, Vec scalePoint, double scale)
    {
        var up = scalePoint - centre;
        return new Square(centre, 2 * up.Length * scale, up.Length == 0 ? 0 : up.Angle + 90);
    }

    /// <summary>A point of the square, (0, 0) its top left and (1, 1) its bottom right corner, in the picture.</summary>
    public Vec ToPicture(Vec share) => Centre + ((share - new Vec(0.5, 0.5)) * Side).Rotate(Degrees);

    /// <summary>A point of the picture as a share of the square; the inverse of <see cref="ToPicture"/>.</summary>
    public Vec ToShare(Vec point) => ((point - Centre).Rotate(-Degrees) * (1 / Side)) + new Vec(0.5, 0.5);

    /// <summary>The affine map, row by row, from pixels of a crop of so many pixels a side to pixels of the picture made smaller by a factor; both count centres as whole numbers.</summary>
    public double[] Matrix(int pixels, double smaller)
    {
        var scale = Side / pixels / smaller;
        Vec x = new Vec(scale, 0).Rotate(Degrees), y = new Vec(0, scale).Rotate(Degrees);
        var origin = (ToPicture(new Vec(0.5 / pixels, 0.5 / pixels)) * (1 / smaller)) - new Vec(0.5, 0.5);
        return [x.X, y.X, origin.X, x.Y, y.Y, origin.Y];
    }
}
