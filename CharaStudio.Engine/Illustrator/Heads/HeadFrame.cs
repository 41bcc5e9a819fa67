using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

/// <summary>What every part of one head shares: the view's turn, where features sit in it, colours and mood.</summary>
/// <remarks>Points on hair and headwear are given in the round (azimuth 0 at the nose, 90 at the ear on the picture's right in
/// front view) and turned by the view's yaw, so that a cut is the same cut from every side.</remarks>
internal sealed class HeadFrame
{
    /// <summary>Height of the skull's widest ring.</summary>
    public const double Equator = -0.12;

    private const double SkullFront = 0.335;
    private const double SkullRear = 0.435;
    private readonly double _sin;
    private readonly double _cos;

    public HeadFrame(HeadBrief brief)
    {
        Brief = brief;
        Look = brief.Look;
        View = brief.View;
        Face = FaceShape.Of(brief.Look);
        Mood = Mood.Of(brief.Expression);
        Skin = Rgb.Parse(brief.Look.Skin);
        Hair = Rgb.Parse(brief.Look.Hair.Color);
        Yaw = brief.View switch { View.Front => 0, View.ThreeQuarter => 35, View.Side => 90, _ => 180 };
        (_sin, _cos) = Math.SinCos(Yaw * Math.PI / 180);
    }

    public HeadBrief Brief { get; }

    public LookSheet Look { get; }

    public View View { get; }

    public FaceShape Face { get; }

    public Mood Mood { get; }

    public Rgb Skin { get; }

    public Rgb Hair { get; }

    /// <summary>Degrees that the head turns to the picture's right.</summary>
    public double Yaw { get; }

    public bool ShowsFace => View != View.Back;

    /// <summary>Ink of lashes, brows and pupils: nearly black, leaning to the hair's hue.</summary>
    public Rgb Lash => Hair.Mix(Rgb.Parse("#1d1420"), 0.8);

    /// <summary>-1 when the key light comes from the picture's left, else 1.</summary>
    public double LightSide => Brief.Light.FromX <= 0 ? -1 : 1;

    /// <summary>Screen x of the face's middle line for a point standing out by <paramref name="forward"/> from the skull's front.</summary>
    public double Middle => View switch { View.Front => 0, View.ThreeQuarter => 0.128, View.Side => 0.325, _ => 0 };

    public Vec Mouth => new(View switch { View.Front => 0, View.ThreeQuarter => 0.145, View.Side => 0.3, _ => -0.2 }, Face.MouthY);

    /// <summary>The eyes that this view shows, the nearer one last.</summary>
    public IReadOnlyList<EyeSocket> Sockets => View switch
    {
        View.Front => [new(new(-Face.EyeX, Face.EyeY), -1, 1), new(new(Face.EyeX, Face.EyeY), 1, 1)],
        View.ThreeQuarter =>
        [
            new(new(0.125 + (Face.EyeX * 0.62), Face.EyeY + 0.002), 1, 0.64),
            new(new(0.125 - (Face.EyeX * 0.97), Face.EyeY), -1, 0.97),
        ],
        View.Side => [new(new(0.226, Face.EyeY), -1, 0.6)],
        _ => [],
    };

    /// <summary>A point on the head's ring at an azimuth: <paramref name="grow"/> head heights outside the skull, <paramref name="k"/> times its radius.</summary>
    public Vec Turn(double azimuth, double y, double grow, double k = 1)
    {
        var (s, c) = Math.SinCos(azimuth * Math.PI / 180);
        var x = k * (Face.Cheek + 0.016 + grow) * s;
        var z = k * ((c > 0 ? SkullFront : SkullRear) + grow) * c;
        return new Vec((x * _cos) + (z * _sin), y);
    }

    /// <summary>A free point in the round: <paramref name="x"/> to the head's side, <paramref name="z"/> forward.</summary>
    public Vec Place(double x, double y, double z) => new((x * _cos) + (z * _sin), y);

    /// <summary>Positive when the point at this azimuth faces the viewer.</summary>
    public double Facing(double azimuth) => Math.Cos((azimuth + Yaw) * Math.PI / 180);
}

/// <summary>Where one eye sits on screen.</summary>
/// <param name="Side">Screen direction of its outer corner.</param>
/// <param name="Breadth">Foreshortening of its width.</param>
internal sealed record EyeSocket(Vec Centre, double Side, double Breadth);
