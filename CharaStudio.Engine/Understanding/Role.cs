using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>What a noun for a person implies where the text is silent.</summary>
/// <param name="Presentation">Null leaves it to pronouns and the seed.</param>
/// <param name="Wear">Garment kinds with optional colour: <c>coat:#rrggbb</c>; alternatives separated by <c>|</c>, chosen by the seed.</param>
internal sealed record Role(string Id, Presentation? Presentation, Age? Age, string Wear, string Props = "", string Extras = "", string Species = "human", Build? Build = null)
{
    private const Presentation F = Plans.Presentation.Feminine;
    private const Presentation M = Plans.Presentation.Masculine;

    private static readonly Dictionary<string, Role> s_all = new Role[]
    {
        new("swordswoman", F, Plans.Age.Young, "robe sash boots", "sword", "hairpin"),
        new("swordsman", M, Plans.Age.Young, "kimono hakama sash sandals|robe sash boots", "sword"),
        new("warrior", null, Plans.Age.Adult, "tunic trousers armour belt boots gloves", "sword", "", "human", Plans.Build.Strong),
        new("knight", null, Plans.Age.Adult, "armour:#b9c0cc trousers cape belt boots gloves", "sword", "", "human", Plans.Build.Strong),
        new("guard", null, Plans.Age.Adult, "tunic armour:#8f98a6 trousers belt boots", "spear", "helmet", "human", Plans.Build.Strong),
        new("archer", null, Plans.Age.Young, "tunic:#5c6b3a trousers:#5b4632 hood:#4a5a34 belt boots gloves", "bow"),
        new("mage", null, Plans.Age.Adult, "robe_mage belt boots", "staff", "hat"),
        new("sorceress", F, Plans.Age.Young, "robe_mage:#3a2b5c belt boots|gown:#3a2b5c cape boots", "staff", "hat"),
        new("ninja", null, Plans.Age.Young, "tunic:#2b2e3a trousers:#23252f scarf:#8c2f3a sash gloves boots", "dagger", "mask"),
        new("princess", F, Plans.Age.Young, "gown shoes gloves", "", "crown"),
        new("queen", F, Plans.Age.Adult, "gown cape:#7a1f35 shoes", "", "crown"),
        new("prince", M, Plans.Age.Young, "tunic trousers cape boots belt", "", "crown"),
        new("king", M, Plans.Age.Old, "robe cape:#7a1f35 belt boots", "staff", "crown"),
        new("monk", M, Plans.Age.Adult, "robe:#b8792c sash sandals", "staff"),
        new("priestess", F, Plans.Age.Young, "kimono:#f4f1ea hakama:#b23a3a sandals|robe:#eee9dc sash sandals"),
        new("schoolgirl", F, Plans.Age.Young, "school_uniform:#2f3b5c shoes", "bag", "ribbon"),
        new("schoolboy", M, Plans.Age.Young, "school_uniform:#2b3040 shoes", "bag"),
        new("student", null, Plans.Age.Young, "school_uniform:#2f3b5c shoes", "bag"),
        new("teacher", null, Plans.Age.Adult, "suit shoes|shirt jacket trousers shoes", "book", "glasses"),
        new("scientist", null, Plans.Age.Adult, "shirt trousers lab_coat:#eef0f2 shoes", "", "glasses"),
        new("detective", null, Plans.Age.Adult, "suit coat:#8a6f4c shoes", "", "hat"),
        new("businessman", M, Plans.Age.Adult, "suit:#343a48 shoes", "phone"),
        new("businesswoman", F, Plans.Age.Adult, "suit:#4a4358 shoes", "phone"),
        new("maid", F, Plans.Age.Young, "dress:#2e2c38 apron:#f3f1ee shoes", "", "headband"),
        new("chef", null, Plans.Age.Adult, "shirt trousers apron:#f3efe6 shoes", "cup"),
        new("farmer", null, Plans.Age.Adult, "shirt trousers:#5b4a35 belt boots", "", "hat"),
        new("musician", null, Plans.Age.Young, "tunic trousers cape boots|shirt jacket trousers boots"),
        new("pilot", null, Plans.Age.Adult, "space_suit:#e7e9ee boots gloves"),
        new("pirate", null, Plans.Age.Adult, "shirt:#f0e9da trousers coat:#6d2230 belt boots", "sword", "hat"),
        new("robot", null, Plans.Age.Adult, "", "", "", "robot"),
        new("elf", null, Plans.Age.Young, "tunic trousers cape boots belt|robe sash boots", "", "", "elf"),
        new("demon", null, Plans.Age.Adult, "coat:#2a2430 trousers boots|robe:#3a1f2c boots", "", "", "demon"),
        new("angel", null, Plans.Age.Young, "robe:#f5f3ee sash:#d9b45a sandals", "", "", "angel"),
        new("vampire", null, Plans.Age.Adult, "suit:#2a2733 cape:#7a1626 shoes"),
        new("catgirl", F, Plans.Age.Young, "school_uniform shoes|dress boots", "", "ribbon", "catfolk"),
        new("dwarf", M, Plans.Age.Adult, "tunic trousers armour belt boots", "axe", "", "human", Plans.Build.Heavy),
        new("grandmother", F, Plans.Age.Old, "kimono sash sandals|dress scarf shoes"),
        new("grandfather", M, Plans.Age.Old, "robe sash shoes|shirt jacket trousers shoes", "staff"),
        new("baby", null, Plans.Age.Child, "tunic shorts shoes"),
        new("girl", F, Plans.Age.Young, "shirt skirt shoes|dress shoes|jacket shirt skirt boots"),
        new("boy", M, Plans.Age.Young, "shirt trousers shoes|jacket shirt trousers shoes"),
        new("child", null, Plans.Age.Child, "shirt shorts shoes|tunic trousers shoes"),
        new("woman", F, Plans.Age.Adult, "shirt skirt shoes|dress shoes|coat shirt trousers boots"),
        new("man", M, Plans.Age.Adult, "shirt trousers shoes|shirt jacket trousers boots"),
        new("person", null, null, "shirt trousers shoes|jacket shirt trousers boots|tunic trousers belt boots"),
        new("character", null, null, "tunic trousers belt boots|jacket shirt trousers boots"),
    }.ToDictionary(r => r.Id, StringComparer.Ordinal);

    public static IEnumerable<Role> All => s_all.Values;

    /// <exception cref="KeyNotFoundException">No such role; the lexicon and this table must agree.</exception>
    public static Role Of(string id) => s_all[id];
}
