using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>Turns of the body in space.</summary>
internal static class Turn
{
    /// <summary>Rodrigues' formula.</summary>
    /// <param name="axis">A unit vector.</param>
    /// <param name="angle">Radians; from the axis' cross product with a vector, not from a hand's rule.</param>
    public static Vec3 About(Vec3 axis, double angle, Vec3 v)
    {
        var (sin, cos) = Math.SinCos(angle);
        return (v * cos) + (Vec3.Cross(axis, v) * sin) + (axis * (Vec3.Dot(axis, v) * (1 - cos)));
    }
}
