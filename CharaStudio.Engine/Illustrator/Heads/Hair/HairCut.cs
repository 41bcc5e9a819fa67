using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>A point in the round: x to the picture's right in front view, y down, z forward; head heights about the head's axis.</summary>
internal readonly record struct Round(double X, double Y, double Z)
{
    public static Round operator +(Round a, Round b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Round operator *(Round a, double k) => new(a.X * k, a.Y * k, a.Z * k);
}

/// <summary>One lock of the ring around the head: azimuths in degrees, heights in head space.</summary>
/// <param name="From">Azimuth where it leaves its neighbour (0 nose, 90 ear).</param>
/// <param name="To">Azimuth where the next begins.</param>
/// <param name="Tip">Azimuth of the tip; outside From..To sweeps it aside.</param>
/// <param name="Y">Height of the tip.</param>
/// <param name="Notch">How far the gap to the next lock reaches above the higher of both tips.</param>
internal sealed record Lock(double From, double To, double Tip, double Y, double Notch = 0.12);

internal enum Crest
{
    Smooth,
    Spikes,
    Puffs,
}

/// <summary>Something that leaves the ring: a tail, a plait, a knot.</summary>
internal abstract record Extra;

/// <summary>A free lock along points in the round.</summary>
/// <param name="Width">Full width at its thickest.</param>
/// <param name="Root">Width at the root as a share of <paramref name="Width"/>.</param>
internal sealed record Tress(IReadOnlyList<Round> Path, double Width, double Root = 0.5, double Belly = 0.35) : Extra
{
    public bool Second { get; init; }
}

/// <summary>A plait along points, its lobes shrinking to a tied end.</summary>
internal sealed record Plait(IReadOnlyList<Round> Path, double Width, int Lobes) : Extra;

/// <summary>A rolled knot (bun) of hair.</summary>
internal sealed record Knot(Round Centre, double Radius, double Squash = 1) : Extra;

/// <summary>A band that ties a tail.</summary>
internal sealed record Tie(Round Centre, double Width, double Height) : Extra;

/// <summary>A cut: one ring of locks that all views share, the mass over the skull, and extras.</summary>
internal sealed record HairCut
{
    /// <summary>Locks in order of azimuth, covering 360 degrees.</summary>
    public required IReadOnlyList<Lock> Ring { get; init; }

    /// <summary>How far hair stands off the skull, above and at the sides.</summary>
    public double Top { get; init; } = 0.07;

    public double Side { get; init; } = 0.045;

    /// <summary>Radius below the equator: 1 + Flare t + Bend t^2, t the drop in head heights.</summary>
    public double Flare { get; init; }

    public double Bend { get; init; }

    public double Wave { get; init; }

    public double Frequency { get; init; } = 16;

    /// <summary>Where the locks start, degrees of azimuth.</summary>
    public double Part { get; init; } = 12;

    public Crest Crest { get; init; }

    public int CrestCount { get; init; } = 9;

    public double CrestLength { get; init; } = 0.1;

    public bool Sheen { get; init; } = true;

    public bool Strands { get; init; } = true;

    /// <summary>Stand-off of the lower edge; big round hair still hugs the face there. Null takes <see cref="Side"/>.</summary>
    public double? Rim { get; init; }

    /// <summary>Shaved hair under this cut, drawn first in a tint between hair and skin.</summary>
    public HairCut? Shaved { get; init; }

    /// <summary>Ringlet lines drawn on the surface.</summary>
    public int Curls { get; init; }

    /// <summary>Share of the skin's colour in the mass: shaved hair.</summary>
    public double ShellTint { get; init; }

    public IReadOnlyList<Extra> Extras { get; init; } = [];

    /// <summary>The side locks hide round ears.</summary>
    public bool CoversEars => Ring.Any(l => l.From <= 90 && l.To >= 90 && l.Y > 0.14);

    /// <summary>The lowest tip.</summary>
    public double Length => Ring.Max(l => l.Y);
}
