using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Heads;

internal enum Lids
{
    Open,

    /// <summary>Shut at rest: the lash line sags.</summary>
    Resting,

    /// <summary>Shut by the cheeks of a laugh: the lash line arches.</summary>
    Laughing,
}

/// <summary>How an expression moves the parts of a face. Lengths are shares of the part's own size; signs as named.</summary>
internal sealed record Mood
{
    public double BrowLift { get; init; }

    /// <summary>Positive draws the inner ends down (anger), negative lifts them (grief).</summary>
    public double BrowTilt { get; init; }

    public double BrowBend { get; init; } = 1;

    /// <summary>Extra lift of the nearer brow only: doubt, mockery.</summary>
    public double OneBrow { get; init; }

    public double Open { get; init; } = 0.94;

    /// <summary>Positive lowers the upper lid's inner end, negative its outer end.</summary>
    public double Slant { get; init; }

    public double LowerLid { get; init; }

    public double Iris { get; init; } = 1;

    public Lids Lids { get; init; }

    public double Blush { get; init; }

    public bool Tears { get; init; }

    public bool Sweat { get; init; }

    /// <summary>Blue shade over the brow: dread.</summary>
    public bool Pale { get; init; }

    /// <summary>Creases between the brows and beside the nose.</summary>
    public double Frown { get; init; }

    public static Mood Of(Expression expression) => expression switch
    {
        Expression.Smile => new() { BrowLift = 0.2, Open = 0.97, LowerLid = 0.22, Blush = 0.3 },
        Expression.Laugh => new() { BrowLift = 0.55, BrowBend = 1.4, Lids = Lids.Laughing, Blush = 0.5 },
        Expression.Sad => new() { BrowTilt = -0.75, BrowLift = 0.1, Open = 0.8, Slant = -0.55 },
        Expression.Cry => new() { BrowTilt = -1, BrowLift = 0.2, Open = 0.72, Slant = -0.5, LowerLid = 0.25, Tears = true, Blush = 0.7, Frown = 0.3 },
        Expression.Angry => new() { BrowTilt = 0.85, BrowLift = -0.45, BrowBend = 0.5, Open = 0.92, Slant = 0.6, Frown = 0.7 },
        Expression.Rage => new() { BrowTilt = 1.2, BrowLift = -0.5, BrowBend = 0.3, Open = 1.04, Slant = 0.85, Iris = 0.72, LowerLid = 0.15, Frown = 1 },
        Expression.Surprise => new() { BrowLift = 1.1, BrowBend = 1.5, Open = 1.2, Iris = 0.78 },
        Expression.Fear => new() { BrowLift = 0.6, BrowTilt = -0.95, Open = 1.14, Slant = -0.3, Iris = 0.62, Sweat = true, Pale = true },
        Expression.Disgust => new() { BrowTilt = 0.55, BrowLift = -0.2, Open = 0.55, Slant = 0.15, LowerLid = 0.4, Frown = 0.8, OneBrow = 0.35, Pale = true },
        Expression.Embarrassed => new() { BrowTilt = -0.6, BrowLift = 0.25, Open = 0.85, Slant = -0.25, Blush = 1.2, Sweat = true },
        Expression.Determined => new() { BrowTilt = 0.6, BrowLift = -0.2, BrowBend = 0.6, Open = 0.95, Slant = 0.4, LowerLid = 0.12 },
        Expression.Sleepy => new() { BrowLift = 0.15, BrowTilt = -0.25, Open = 0.46, Slant = -0.15 },
        Expression.Smug => new() { BrowTilt = 0.3, BrowLift = 0.0, OneBrow = 0.75, Open = 0.68, LowerLid = 0.28, Slant = 0.1, Blush = 0.25 },
        _ => new(),
    };
}
