namespace CharaStudio.Engine.Understanding.Guesses;

/// <summary>Reads an unknown compound by its last part, which in English says what the thing is: a "raincoat" is a coat.</summary>
internal static class CompoundWords
{
    private const int ShortestFirstPart = 3;

    // Only last parts that are seldom a mere ending: no "bow" (elbow), "hood" (childhood), "cape" (landscape), "key" (donkey).
    private static readonly string[] s_lastParts =
    [
        "coat", "jacket", "shirt", "skirt", "dress", "gown", "boots", "boot", "shoes", "shoe", "trousers", "shorts", "gloves", "glove", "scarf", "cloak", "apron", "armour", "armor",
        "helmet", "glasses", "sweater", "mask", "crown", "belt", "suit", "sword", "blade", "knife", "dagger", "pistol", "rifle", "gun", "spear", "axe", "staff", "shield",
        "book", "bag", "basket", "bottle", "flower", "lantern", "lamp", "torch", "umbrella",
    ];

    private static readonly string[] s_others = ["address", "lawsuit", "pursuit", "turncoat", "windshield", "petticoat", "horseshoe", "horseshoes", "facebook", "distaff"];

    /// <summary>The known word that the compound ends in; null when it is none.</summary>
    public static string? Head(string word) => s_others.Contains(word, StringComparer.Ordinal)
        ? null
        : s_lastParts.FirstOrDefault(part => word.Length >= part.Length + ShortestFirstPart && word.EndsWith(part, StringComparison.Ordinal));
}
