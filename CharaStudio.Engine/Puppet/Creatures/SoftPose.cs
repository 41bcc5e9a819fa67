using CharaStudio.Engine.Control;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>What a soft body does as a whole at one moment, in the spirit of drawn animation: squash and stretch, lean, hop, topple.</summary>
internal readonly record struct SoftPose()
{
    // Shares of the height.
    private const double MostSquash = 0.2;
    private const double MostStretch = 0.14;
    private const double MostHop = 0.07;

    // Degrees.
    private const double MostWaddle = 8;
    private const double Flying = 26;

    /// <summary>Height against rest; the width grows as it shrinks, so that the area stays.</summary>
    public double Tall { get; init; } = 1;

    /// <summary>Width against rest beyond that.</summary>
    public double Wide { get; init; } = 1;

    /// <summary>Degrees by which the top is turned against the foot, clockwise.</summary>
    public double Bend { get; init; }

    /// <summary>Degrees by which the whole is turned about its foot, clockwise.</summary>
    public double Tilt { get; init; }

    /// <summary>0 to 1: how much the upper half leans at the viewer: it sinks and grows.</summary>
    public double Bow { get; init; }

    /// <summary>-1 to 1: how far the upper third is turned to the right.</summary>
    public double Turn { get; init; }

    /// <summary>Degrees by which the upper third is tilted beyond the rest, clockwise.</summary>
    public double Nod { get; init; }

    /// <summary>0 to 1: how full the chest is.</summary>
    public double Breath { get; init; }

    /// <summary>Heights above the ground.</summary>
    public double Lift { get; init; }

    /// <summary>Share of the height by which the front end of a long body sinks, as a dog bows.</summary>
    public double Dip { get; init; }

    /// <param name="rising">Heights by which it rises from frame to frame, negative as it comes down.</param>
    public static SoftPose Of(Acting acting, double rising, SoftOutline outline)
    {
        // A subject seen from the side does everything towards its own front.
        var mirror = outline.Facing == 0 ? 1 : outline.Facing * acting.Facing;
        var (lies, lean) = (acting.Lies * mirror, acting.Lean * mirror);
        var (air, upright) = (Ease.Smooth(acting.Lift / 0.12), outline.Facing == 0 ? 1 : Ease.Smooth((outline.Slim - 0.65) / 0.5));
        var fallen = outline.Fallen(lies < 0 ? -1 : 1);
        var falls = fallen == 0 ? 0 : Math.Abs(lies) * acting.Flung * (1 - air);
        var settles = Math.Abs(lies) * (1 - air) * (1 - falls);
        var give = 1 - (0.55 * outline.Hardness);
        var stretch = Ease.Within((0.09 * acting.Raise) + (1.7 * Math.Abs(rising)), MostStretch) * give;
        var squash = Ease.Within((0.45 * acting.Crouch * (1 - air)) + (0.24 * settles), MostSquash) * give;
        var ahead = Math.Max(0, acting.Bow);
        return new SoftPose
        {
            Tall = (1 + stretch) * (1 - squash),
            Wide = 1 - (0.22 * acting.Away),
            Bend = give * ((upright * ((62 * lean) + (26 * ahead * mirror))) + (22 * acting.Wave * acting.Raise) + (13 * settles * Math.Sign(lies))),
            Dip = (1 - upright) * Ease.Within((0.45 * lean * outline.Facing) + (0.2 * ahead), 0.3),
            Tilt = Ease.Within(58 * acting.Step, MostWaddle) + (fallen * falls) + (Flying * air * lies * Math.Min(1, outline.Slim)),
            Bow = ahead * upright * give,
            Turn = Math.Sin(acting.Turn * Math.PI / 180) * give,
            Nod = give * (Ease.Within(0.8 * acting.Tilt, 22) + (mirror * Ease.Within(0.35 * acting.Nod, 14))),
            Breath = Math.Clamp(acting.Breath, -1, 1),
            Lift = Math.Max(acting.Lift, Math.Min(0, acting.Lift) * 0.25) + Ease.Within(0.8 * acting.Step * acting.Step, MostHop),
        };
    }
}
