using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Puppet.Rasters;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>
/// A soft ellipse on the ground under the soles, darkest where they touch it. It stays below when the body jumps, gets wider and fainter, and its dark core goes at once.
/// </summary>
internal sealed class StageShadow
{
    // Of the strength in the core that contact makes, how much of the ellipse is outside of it, and how fast it goes with the height above ground (in bodies).
    private const double Core = 0.2;
    private const double Outer = 0.45;
    private const double Lost = 25;

    // What is this much nearer to the middle of what touches the ground may be higher by one: soles count, and the whole side of who lies.
    private const double Steep = 2;
    private readonly int _vertices;
    private readonly double _ground;
    private readonly double _height;

    public StageShadow(PuppetMesh mesh, Box subject)
    {
        (_ground, _height) = (subject.Bottom, subject.Height);
        Seen = subject.Bottom < mesh.Height - Math.Max(2, 0.01 * mesh.Height);
        _vertices = mesh.Vertices;
    }

    /// <summary>False when the reference ends above the feet: there is no ground to throw a shadow on.</summary>
    public bool Seen { get; }

    /// <summary>Darkens the canvas and says where.</summary>
    public Area Draw(Canvas canvas, PosedMesh posed, Affine view, double strength)
    {
        if (!Seen || strength <= 0)
        {
            return new Area(0, 0, 0, 0);
        }

        double left = double.MaxValue, right = double.MinValue, lowest = double.MinValue;
        for (var i = 0; i < _vertices; i++)
        {
            lowest = Math.Max(lowest, posed.Positions[(2 * i) + 1]);
        }

        for (var i = 0; i < _vertices; i++)
        {
            var high = Steep * (lowest - posed.Positions[(2 * i) + 1]);
            left = Math.Min(left, posed.Positions[2 * i] + high);
            right = Math.Max(right, posed.Positions[2 * i] - high);
        }

        var ground = Math.Max(lowest, _ground);
        var lift = (ground - lowest) / _height;
        var across = (((right - left) / 2) + (0.09 * _height)) * (1 + lift);
        var ellipse = Affine.Scale(across, 0.2 * across).Then(Affine.Translate((left + right) / 2, ground - (0.01 * _height))).Then(view);
        var touch = Math.Exp(-Lost * lift);
        return Darken(canvas, ellipse, (0.62 - (Core * touch)) * strength / (1 + (6 * lift)), Core * 1.6 * touch * strength);
    }

    private static Area Darken(Canvas canvas, Affine ellipse, double strength, double core)
    {
        var box = new Box(-1, -1, 2, 2).Transform(ellipse);
        var area = new Area((int)Math.Floor(box.X), (int)Math.Floor(box.Y), (int)Math.Ceiling(box.Right), (int)Math.Ceiling(box.Bottom))
            .Within(canvas.Width, canvas.Height);
        if (area.IsEmpty)
        {
            return new Area(0, 0, 0, 0);
        }

        var inverse = ellipse.Inverse();
        for (var y = area.Top; y < area.Bottom; y++)
        {
            var row = System.Runtime.InteropServices.MemoryMarshal.Cast<byte, uint>(canvas.Row(y, area.Left, area.Width));
            for (var x = 0; x < row.Length; x++)
            {
                var at = inverse.Apply(new Vec(area.Left + x + 0.5, y + 0.5));
                var inside = 1 - (at.X * at.X) - (at.Y * at.Y);
                if (inside > 0)
                {
                    var near = Math.Max(0, (inside - Outer) / (1 - Outer));
                    row[x] = Sampler.Over((uint)Math.Round(255 * ((strength * inside * inside) + (core * near * near))) << 24, row[x]);
                }
            }
        }

        return area;
    }
}
