using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Turns body space so that the sheet sees the figure from a view; no perspective, slightly from above so that hems and feet show their depth.</summary>
public readonly record struct Camera(double Yaw)
{
    private const double Tilt = 0.11;

    public static Camera For(View view) => view switch
    {
        View.Front => new Camera(0),
        View.ThreeQuarter => new Camera(38),
        View.Side => new Camera(88),
        _ => new Camera(180),
    };

    public Vec3 See(Vec3 p)
    {
        var q = p.Yaw(Yaw);
        return q with { Y = q.Y + (q.Z * Tilt) };
    }
}
