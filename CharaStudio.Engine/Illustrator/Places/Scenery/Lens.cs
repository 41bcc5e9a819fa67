using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>A point of the world in metres: to the right, above the ground, away from the viewer.</summary>
internal readonly record struct Spot(double X, double Up, double Z)
{
    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Up + b.Up, a.Z + b.Z);

    public static Spot operator *(Spot a, double s) => new(a.X * s, a.Up * s, a.Z * s);
}

/// <summary>A level pinhole camera: what stands on the ground at z metres has its feet at y = focal * eye / z.</summary>
/// <param name="eye">Height of the camera in metres.</param>
/// <param name="focal">Focal length in frame heights; 1 sees 53 degrees from top to bottom.</param>
internal sealed class Lens(double eye, double focal = 1)
{
    // Nearer points are held at this distance, so that faces beside the viewer stay finite.
    private const double Nearest = 0.55;

    private const double AdultHeight = 1.7;

    public double Eye => eye;

    /// <summary>Camera height in adult figure heights, as <see cref="PlaceDrawing.EyeLevel"/> asks.</summary>
    public double EyeLevel => eye / AdultHeight;

    public Vec At(Spot p) => At(p.X, p.Up, p.Z);

    public Vec At(double x, double up, double z)
    {
        z = Math.Max(z, Nearest);
        return new Vec(focal * x / z, focal * (eye - up) / z);
    }

    /// <summary>Stage units that one metre takes at a distance.</summary>
    public double Scale(double z) => focal / Math.Max(z, Nearest);

    public Face Floor(double x, double z, double width, double length, double up = 0) =>
        new(this, new Spot(x, up, z), new Spot(1, 0, 0), new Spot(0, 0, 1), width, length);

    /// <summary>An upright wall that faces the viewer.</summary>
    public Face Wall(double x, double z, double width, double height, double up = 0) =>
        new(this, new Spot(x, up, z), new Spot(1, 0, 0), new Spot(0, 1, 0), width, height);

    /// <summary>An upright wall that runs away from the viewer, u growing with the distance.</summary>
    public Face Flank(double x, double z, double length, double height, double up = 0) =>
        new(this, new Spot(x, up, z), new Spot(0, 0, 1), new Spot(0, 1, 0), length, height);
}

/// <summary>A flat rectangle in the world with its own metres: u along, v up from its corner. Straight lines stay straight in perspective.</summary>
internal sealed record Face(Lens Lens, Spot Corner, Spot Along, Spot Rise, double Width, double Height)
{
    public Outline Whole => Quad(0, 0, Width, Height);

    public Vec At(double u, double v) => Lens.At(Corner + (Along * u) + (Rise * v));

    public Outline Quad(double u, double v, double w, double h) => Outline.Polygon(At(u, v), At(u + w, v), At(u + w, v + h), At(u, v + h));

    public Outline Area(params IReadOnlyList<(double U, double V)> corners) => Outline.Polygon([.. corners.Select(c => At(c.U, c.V))]);

    /// <summary>A door or window with a round (or, with <paramref name="point"/> above 0, a pointed) head.</summary>
    public Outline Arch(double u, double v, double w, double h, double point = 0)
    {
        var points = new List<Vec> { At(u, v), At(u + w, v) };
        var r = w / 2;
        for (var i = 0; i <= 10; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * i / 10);
            points.Add(At(u + r + (r * cos), v + h - r + (r * sin * (1 + (point * (1 - Math.Abs(cos)))))));
        }

        return Outline.Polygon(points);
    }

    public Outline Disc(double u, double v, double radius)
    {
        var points = new Vec[16];
        for (var i = 0; i < points.Length; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * i / 8);
            points[i] = At(u + (radius * cos), v + (radius * sin));
        }

        return Outline.Smooth(points, closed: true);
    }

    /// <summary>A beam of constant width in metres between two points of the face.</summary>
    public Outline Beam(double u1, double v1, double u2, double v2, double width)
    {
        var side = new Vec(u2 - u1, v2 - v1).Normalized.Perp * (width / 2);
        return Outline.Polygon(At(u1 + side.X, v1 + side.Y), At(u2 + side.X, v2 + side.Y), At(u2 - side.X, v2 - side.Y), At(u1 - side.X, v1 - side.Y));
    }

    /// <summary>A smaller rectangle of the same plane.</summary>
    public Face Part(double u, double v, double w, double h) => this with { Corner = Corner + (Along * u) + (Rise * v), Width = w, Height = h };

    /// <summary>The same plane moved by metres of the world.</summary>
    public Face Moved(double x, double up, double z) => this with { Corner = Corner + new Spot(x, up, z) };
}
