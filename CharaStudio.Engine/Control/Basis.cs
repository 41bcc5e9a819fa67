using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control;

/// <summary>Three right-angled unit directions of a body part, right-handed: to the figure's left, towards the feet, to the front.</summary>
internal readonly record struct Basis(Vec3 X, Vec3 Y, Vec3 Z)
{
    public static readonly Basis Upright = new(new Vec3(1, 0, 0), new Vec3(0, 1, 0), new Vec3(0, 0, 1));

    public Vec3 Up => -Y;

    /// <summary>From this part's coordinates to the picture's.</summary>
    public Vec3 Out(Vec3 v) => (X * v.X) + (Y * v.Y) + (Z * v.Z);

    /// <summary>From the picture's coordinates to this part's.</summary>
    public Vec3 In(Vec3 v) => new(Vec3.Dot(v, X), Vec3.Dot(v, Y), Vec3.Dot(v, Z));

    /// <summary>Turned by a rotation that is given in this part's own coordinates.</summary>
    public Basis Then(Basis local) => new(Out(local.X), Out(local.Y), Out(local.Z));

    /// <summary>The part of which two directions are known: the line between its sides, and roughly where up is.</summary>
    public static Basis Of(Vec3 left, Vec3 up)
    {
        var x = left.Length < 1e-9 ? Upright.X : left.Normalized;
        var y = -(up - (x * Vec3.Dot(up, x)));
        if (y.Length < 1e-9)
        {
            // Up along the sides' own line: any right angle will do.
            y = Vec3.Cross(x, Math.Abs(x.Y) < 0.9 ? new Vec3(0, 1, 0) : new Vec3(0, 0, 1));
        }

        y = y.Normalized;
        return new Basis(x, y, Vec3.Cross(x, y));
    }

    /// <summary>Rotation by the vector's length in degrees about its direction.</summary>
    public static Basis Turned(Vec3 rotation)
    {
        var axis = rotation.Normalized;
        var angle = rotation.Length * Math.PI / 180;
        return new Basis(Rotate(Upright.X, axis, angle), Rotate(Upright.Y, axis, angle), Rotate(Upright.Z, axis, angle));
    }

    /// <summary>The shortest rotation vector in degrees that <see cref="Turned"/> makes this of.</summary>
    public Vec3 Rotation()
    {
        var skew = new Vec3(Y.Z - Z.Y, Z.X - X.Z, X.Y - Y.X);
        var (sin, cos) = (skew.Length / 2, (X.X + Y.Y + Z.Z - 1) / 2);
        var angle = Math.Atan2(sin, cos);
        if (sin > 1e-6)
        {
            return skew * (angle / (2 * sin) * 180 / Math.PI);
        }

        // No turn, or half a turn: then the axis is the column of (R + 1) that is longest.
        Vec3[] columns = [X + new Vec3(1, 0, 0), Y + new Vec3(0, 1, 0), Z + new Vec3(0, 0, 1)];
        return cos > 0 ? default : columns.MaxBy(c => c.Length).Normalized * 180;
    }

    /// <summary>Turned by the shortest rotation that carries one unit direction to another.</summary>
    public static Vec3 Carry(Vec3 v, Vec3 from, Vec3 to)
    {
        var k = Vec3.Cross(from, to);
        var w = 1 + Math.Max(Vec3.Dot(from, to), -0.999999);
        var kv = Vec3.Cross(k, v);
        return v + kv + (Vec3.Cross(k, kv) * (1 / w));
    }

    private static Vec3 Rotate(Vec3 v, Vec3 axis, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        return (v * cos) + (Vec3.Cross(axis, v) * sin) + (axis * (Vec3.Dot(axis, v) * (1 - cos)));
    }
}
