namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>A point or a displacement on the drawing plane; y grows downwards, as in SVG.</summary>
public readonly record struct Vec(double X, double Y)
{
    public static readonly Vec Zero = new(0, 0);

    public double Length => Math.Sqrt((X * X) + (Y * Y));

    /// <summary>Angle in degrees, clockwise on screen from +X.</summary>
    public double Angle => Math.Atan2(Y, X) * 180 / Math.PI;

    /// <summary>Turned a quarter clockwise on screen.</summary>
    public Vec Perp => new(-Y, X);

    public Vec Normalized => Length < 1e-12 ? Zero : this * (1 / Length);

    public static Vec operator +(Vec a, Vec b) => new(a.X + b.X, a.Y + b.Y);

    public static Vec operator -(Vec a, Vec b) => new(a.X - b.X, a.Y - b.Y);

    public static Vec operator -(Vec a) => new(-a.X, -a.Y);

    public static Vec operator *(Vec a, double s) => new(a.X * s, a.Y * s);

    public static Vec operator *(double s, Vec a) => a * s;

    /// <summary>Unit vector at an angle in degrees, clockwise on screen from +X.</summary>
    public static Vec Polar(double degrees, double length = 1)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new Vec(cos * length, sin * length);
    }

    public static Vec Lerp(Vec a, Vec b, double t) => a + ((b - a) * t);

    public static double Dot(Vec a, Vec b) => (a.X * b.X) + (a.Y * b.Y);

    public static double Cross(Vec a, Vec b) => (a.X * b.Y) - (a.Y * b.X);

    /// <summary>Rotated about the origin, degrees clockwise on screen.</summary>
    public Vec Rotate(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return new Vec((X * cos) - (Y * sin), (X * sin) + (Y * cos));
    }

    // The record's own text would print Perp of Perp of Perp without end.
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"({X:0.####}, {Y:0.####})");
}
