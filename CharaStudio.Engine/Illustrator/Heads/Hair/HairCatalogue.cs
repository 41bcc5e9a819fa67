namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Whom a cut usually suits; drawing allows every cut to everybody.</summary>
public enum Suits
{
    Both,
    Feminine,
    Masculine,
}

/// <param name="Id">What <c>HairLook.Cut</c> holds.</param>
/// <param name="Description">One line for people and for the reader of texts.</param>
public sealed record CutEntry(string Id, string Description, Suits Suits);

/// <summary>Every cut that can be drawn.</summary>
public static class HairCatalogue
{
    private static readonly (CutEntry Entry, Func<HairCut?> Make)[] s_all =
    [
        (new("bob", "chin-length bob with a swept fringe", Suits.Feminine), () => LooseCuts.Bob),
        (new("long_straight", "long straight hair down the back", Suits.Both), () => LooseCuts.LongStraight),
        (new("long_wavy", "long wavy hair parted in the middle", Suits.Feminine), () => LooseCuts.LongWavy),
        (new("hime", "princess cut: straight fringe, cheek-length side locks, long back", Suits.Feminine), () => LooseCuts.Hime),
        (new("shoulder_length", "hair to the shoulders, parted like a curtain", Suits.Both), () => LooseCuts.ShoulderLength),
        (new("pixie", "short soft cut swept to one side", Suits.Feminine), () => LooseCuts.Pixie),
        (new("messy_short", "short tousled hair", Suits.Both), () => LooseCuts.MessyShort),
        (new("spiky", "short hair standing in spikes", Suits.Masculine), () => LooseCuts.Spiky),
        (new("ponytail_high", "high ponytail with loose side locks", Suits.Both), () => TiedCuts.PonytailHigh),
        (new("ponytail_low", "low ponytail at the nape", Suits.Both), () => TiedCuts.PonytailLow),
        (new("side_ponytail", "ponytail over one shoulder", Suits.Feminine), () => TiedCuts.SidePonytail),
        (new("twin_tails", "two tails high at the sides", Suits.Feminine), () => TiedCuts.TwinTails),
        (new("braid", "one thick plait over the shoulder", Suits.Feminine), () => TiedCuts.Braid),
        (new("twin_braids", "two plaits in front of the shoulders", Suits.Feminine), () => TiedCuts.TwinBraids),
        (new("bun", "hair up in a bun", Suits.Feminine), () => TiedCuts.Bun),
        (new("double_buns", "two buns at the top of the head", Suits.Feminine), () => TiedCuts.DoubleBuns),
        (new("topknot", "topknot with long hair behind, as swordsmen wear it", Suits.Both), () => CroppedCuts.Topknot),
        (new("slicked_back", "combed back from the forehead", Suits.Masculine), () => CroppedCuts.SlickedBack),
        (new("undercut", "long on top, shaved at the sides", Suits.Both), () => CroppedCuts.Undercut),
        (new("crew_cut", "very short all over", Suits.Masculine), () => CroppedCuts.CrewCut),
        (new("mohawk", "a standing comb, shaved sides", Suits.Both), () => CroppedCuts.Mohawk),
        (new("curly_short", "short curls", Suits.Both), () => CurledCuts.CurlyShort),
        (new("curly_long", "long full curls", Suits.Feminine), () => CurledCuts.CurlyLong),
        (new("afro", "a big round afro", Suits.Both), () => CurledCuts.Afro),
        (new("dreadlocks", "dreadlocks to the shoulders", Suits.Both), () => CurledCuts.Dreadlocks),
        (new("bald", "no hair", Suits.Masculine), () => null),
    ];

    public static IReadOnlyList<CutEntry> Cuts { get; } = [.. s_all.Select(c => c.Entry)];

    /// <exception cref="ArgumentException">No such cut.</exception>
    internal static HairCut? Find(string id)
    {
        foreach (var (entry, make) in s_all)
        {
            if (entry.Id == id)
            {
                return make();
            }
        }

        throw new ArgumentException($"Hair cut '{id}' is not known; write one of {string.Join(", ", Cuts.Select(c => c.Id))}.", nameof(id));
    }
}
