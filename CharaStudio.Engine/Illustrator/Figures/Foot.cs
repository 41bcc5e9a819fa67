using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>The solid of a foot on the sheet, for bare feet and for shoes around them.</summary>
public sealed class Foot
{
    private readonly Vec3 _ankle;
    private readonly Vec3 _toes;
    private readonly Vec3 _up;
    private readonly Vec3 _across;
    private readonly double _length;
    private readonly double _height;

    public Foot(Rig rig, int side)
    {
        var leg = rig.Leg(side);
        _ankle = leg.Joint3(2);
        _toes = (side < 0 ? rig.RightToes : rig.LeftToes).Normalized;
        var shin = (leg.Joint3(1) - _ankle).Normalized;
        var up = shin - (_toes * Vec3.Dot(shin, _toes));
        _up = up.Length < 0.15 ? new Vec3(0, -1, 0) : up.Normalized;
        _across = Vec3.Cross(_toes, _up).Normalized;
        _length = rig.Body.Foot;
        _height = rig.Body.AnkleHeight;
        AnkleRadius = rig.Body.Leg[4];
    }

    public double AnkleRadius { get; }

    public double Length => _length;

    /// <summary>True when the toes point at the viewer or away: the foot shows its front or heel.</summary>
    public bool EndOn => Math.Abs(_toes.Z) > 0.75;

    public bool ToesSeen => _toes.Z > -0.2;

    /// <summary>A point in foot measures: along the toes and across in foot lengths, height above the sole in ankle heights.</summary>
    public Vec At(double along, double height, double across = 0) =>
        (_ankle + (_toes * (along * _length)) + (_up * ((height - 1) * _height)) + (_across * (across * _length))).Flat;

    /// <summary>The outline of foot or shoe.</summary>
    /// <param name="ease">Leather around the foot, head heights.</param>
    /// <param name="heel">Height of the heel in ankle heights; lifts nothing, only fills below.</param>
    public Outline Shape(double ease, bool pointed = false)
    {
        double heel = 0.105 * _length, ball = 0.1 * _length, toe = (pointed ? 0.045 : 0.065) * _length;
        double Up(double r) => (r + ease) / _height;
        return Hull.Of(
            (At(0, 1), AnkleRadius + ease),
            (At(-0.13, Up(heel)), heel + ease),
            (At(0.36, Up(ball), 0.045), ball + ease),
            (At(0.34, Up(ball), -0.045), ball + ease),
            (At(pointed ? 0.58 : 0.53, Up(toe)), toe + ease));
    }

    /// <summary>The strip of the sole as a closed shape a little wider than the shoe.</summary>
    public Outline Sole(double ease, double thickness)
    {
        var r = 0.03 * _length;
        double h = thickness / _height;
        return Hull.Of(
            (At(-0.2, h * 0.5, 0), r + (ease * 0.5)), (At(-0.12, h * 0.5, 0.06), r + (ease * 0.5)), (At(-0.12, h * 0.5, -0.06), r + (ease * 0.5)),
            (At(0.36, h * 0.5, 0.11), r + (ease * 0.5)), (At(0.34, h * 0.5, -0.11), r + (ease * 0.5)), (At(0.57, h * 0.5, 0), r + (ease * 0.5)));
    }
}
