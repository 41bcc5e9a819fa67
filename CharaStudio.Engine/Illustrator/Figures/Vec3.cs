using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>A point or direction of the body: x to the figure's left, y down, z forward. After <see cref="Camera"/> has turned it: x right on the sheet, y down, z towards the viewer.</summary>
public readonly record struct Vec3(double X, double Y, double Z)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y) + (Z * Z));

    public Vec3 Normalized => Length < 1e-9 ? this : this * (1 / Length);

    /// <summary>Seen along z.</summary>
    public Vec Flat => new(X, Y);

    public static Vec3 operator +(Vec3 a, Vec3 b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Vec3 operator -(Vec3 a, Vec3 b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Vec3 operator -(Vec3 a) => new(-a.X, -a.Y, -a.Z);

    public static Vec3 operator *(Vec3 a, double s) => new(a.X * s, a.Y * s, a.Z * s);

    public static double Dot(Vec3 a, Vec3 b) => (a.X * b.X) + (a.Y * b.Y) + (a.Z * b.Z);

    public static Vec3 Cross(Vec3 a, Vec3 b) => new((a.Y * b.Z) - (a.Z * b.Y), (a.Z * b.X) - (a.X * b.Z), (a.X * b.Y) - (a.Y * b.X));

    public static Vec3 Lerp(Vec3 a, Vec3 b, double t) => a + ((b - a) * t);

    /// <summary>A limb's direction: 0, 0 hangs down; <paramref name="forward"/> swings it to the front (90 level, 180 up), <paramref name="outward"/> away from the body's middle.</summary>
    /// <param name="side">-1 the figure's right limb, +1 its left.</param>
    public static Vec3 Limb(double forward, double outward, int side)
    {
        var (sf, cf) = Math.SinCos(forward * Math.PI / 180);
        var (so, co) = Math.SinCos(outward * Math.PI / 180);
        return new Vec3(side * so, cf * co, sf * co);
    }

    /// <summary>Turned about the vertical; positive turns the front towards the figure's left.</summary>
    public Vec3 Yaw(double degrees)
    {
        var (s, c) = Math.SinCos(degrees * Math.PI / 180);
        return new Vec3((X * c) + (Z * s), Y, (Z * c) - (X * s));
    }

    /// <summary>Turned about the axis through both hips; positive tips the head forward.</summary>
    public Vec3 Pitch(double degrees)
    {
        var (s, c) = Math.SinCos(degrees * Math.PI / 180);
        return new Vec3(X, (Y * c) + (Z * s), (Z * c) - (Y * s));
    }

    /// <summary>Turned about the line of sight of a front view; positive tips the head to the figure's left.</summary>
    public Vec3 Roll(double degrees)
    {
        var (s, c) = Math.SinCos(degrees * Math.PI / 180);
        return new Vec3((X * c) - (Y * s), (X * s) + (Y * c), Z);
    }

    // The record's own text would print Normalized of Normalized of Normalized without end.
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({X:0.####}, {Y:0.####}, {Z:0.####})");
}
