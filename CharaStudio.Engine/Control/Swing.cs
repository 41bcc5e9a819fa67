using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control;

/// <summary>
/// Directions as two angles about a middle direction: how far towards the first and towards the second side (the logarithm of the sphere).
/// Nothing is singular but the direction opposite the middle, which is chosen so that no joint can reach it.
/// </summary>
internal readonly record struct Swing(Vec3 Middle, Vec3 First, Vec3 Second)
{
    /// <param name="first">Roughly; made right-angled to the middle.</param>
    public static Swing Of(Vec3 middle, Vec3 first)
    {
        var m = middle.Normalized;
        var f = (first - (m * Vec3.Dot(first, m))).Normalized;
        return new Swing(m, f, Vec3.Cross(m, f));
    }

    /// <summary>Degrees towards the first and the second side.</summary>
    public (double First, double Second) Angles(Vec3 direction)
    {
        var d = direction.Normalized;
        double a = Vec3.Dot(d, First), b = Vec3.Dot(d, Second), side = Math.Sqrt((a * a) + (b * b));
        var scale = side < 1e-12 ? 0 : Math.Atan2(side, Vec3.Dot(d, Middle)) / side * 180 / Math.PI;
        return (a * scale, b * scale);
    }

    public Vec3 Direction(double first, double second)
    {
        var far = Math.Sqrt((first * first) + (second * second));
        var (sin, cos) = Math.SinCos(far * Math.PI / 180);
        return far < 1e-12 ? Middle : (Middle * cos) + (((First * first) + (Second * second)) * (sin / far));
    }

    /// <summary>The same two sides, carried along to another middle the shortest way: how the next bone sees its own swing.</summary>
    public Swing Carried(Vec3 to) => new(to, Basis.Carry(First, Middle, to), Basis.Carry(Second, Middle, to));
}
