namespace CharaStudio.Engine.Illustrator.Heads.Species;

/// <param name="Id">What <c>LookSheet.Species</c> holds.</param>
/// <param name="Description">What the drawing adds to a human head.</param>
public sealed record SpeciesEntry(string Id, string Description);

/// <summary>Every species that can be drawn.</summary>
public static class SpeciesCatalogue
{
    public static IReadOnlyList<SpeciesEntry> All { get; } =
    [
        new("human", "round ears"),
        new("elf", "long pointed ears"),
        new("catfolk", "cat ears in the hair's colour"),
        new("demon", "curved horns, pointed ears"),
        new("angel", "a halo with a soft glow"),
        new("robot", "panel lines, ear discs with aerials"),
        new("beastfolk", "wolf ears, muzzle, whiskers, cheek fur"),
        new("dragonkin", "swept horns, pointed ears, scales on the cheeks"),
    ];

    /// <exception cref="ArgumentException">No such species.</exception>
    public static void Require(string id)
    {
        if (!All.Any(s => s.Id == id))
        {
            throw new ArgumentException($"Species '{id}' is not known; write one of {string.Join(", ", All.Select(s => s.Id))}.", nameof(id));
        }
    }
}
