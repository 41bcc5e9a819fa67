namespace CharaStudio.Engine.Illustrator.Drawing;

/// <summary>2-D affine map in SVG's order: x' = a x + c y + e, y' = b x + d y + f.</summary>
public readonly record struct Affine(double A, double B, double C, double D, double E, double F)
{
    public static readonly Affine Identity = new(1, 0, 0, 1, 0, 0);

    /// <summary>Mean length scale: square root of the absolute determinant.</summary>
    public double Scaling => Math.Sqrt(Math.Abs((A * D) - (B * C)));

    public static Affine Translate(double x, double y) => new(1, 0, 0, 1, x, y);

    public static Affine Translate(Vec v) => Translate(v.X, v.Y);

    public static Affine Scale(double s) => new(s, 0, 0, s, 0, 0);

    public static Affine Scale(double x, double y) => new(x, 0, 0, y, 0, 0);

    /// <summary>Degrees clockwise on screen, about <paramref name="centre"/>.</summary>
    public static Affine Rotate(double degrees, Vec centre = default)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var turn = new Affine(cos, sin, -sin, cos, 0, 0);
        return Translate(-centre).Then(turn).Then(Translate(centre));
    }

    public Vec Apply(Vec p) => new((A * p.X) + (C * p.Y) + E, (B * p.X) + (D * p.Y) + F);

    /// <summary>This map first, then <paramref name="next"/>.</summary>
    public Affine Then(Affine next) => new(
        (next.A * A) + (next.C * B),
        (next.B * A) + (next.D * B),
        (next.A * C) + (next.C * D),
        (next.B * C) + (next.D * D),
        (next.A * E) + (next.C * F) + next.E,
        (next.B * E) + (next.D * F) + next.F);

    public Affine Inverse()
    {
        var det = (A * D) - (B * C);
        if (Math.Abs(det) < 1e-15)
        {
            throw new InvalidOperationException("A singular map has no inverse.");
        }

        return new Affine(
            D / det,
            -B / det,
            -C / det,
            A / det,
            ((C * F) - (D * E)) / det,
            ((B * E) - (A * F)) / det);
    }
}
