namespace CharaStudio.Engine.Plans;

/// <summary>A world map as the author thinks of it; coast, hills, woods and rivers grow from the seed.</summary>
public sealed record MapPlan
{
    public string Title { get; init; } = "";

    public long Seed { get; init; }

    public IReadOnlyList<MapSite> Sites { get; init; } = [];

    /// <summary>Pairs of indices into <see cref="Sites"/> that a road joins.</summary>
    public IReadOnlyList<MapRoad> Roads { get; init; } = [];

    /// <summary>Names written across the land or the sea.</summary>
    public IReadOnlyList<MapName> Names { get; init; } = [];

    /// <summary>0 temperate .. 1 frozen: more snow on the peaks, fewer broad trees, ice along the coast.</summary>
    public double Cold { get; init; }
}

/// <param name="Kind">city, town, village, castle, temple, ruins, harbour, cave, tower.</param>
/// <param name="X">Share of the width, 0..1; sites off the land pull the coast outwards.</param>
/// <param name="Y">Share of the height, 0..1.</param>
public sealed record MapSite(string Name, string Kind, double X, double Y);

public sealed record MapRoad(int From, int To);

/// <param name="Sea">True for a name on water: blue, wide and slanted.</param>
public sealed record MapName(string Text, double X, double Y, bool Sea = false);
