using System.Text.RegularExpressions;

namespace CharaStudio.Engine.Writing.Rules;

/// <summary>A character as the realiser needs it: a name, pronouns, a manner.</summary>
internal sealed partial record Person(string Name, Pronouns Pronouns, Manner Manner)
{
    /// <summary>A stand-in for stories without characters.</summary>
    public static readonly Person Traveller = new("the traveller", Pronouns.They, Manner.Plain);

    public static Person From(CharacterBrief character)
    {
        var about = $"{character.Description} {character.Personality}";
        return new Person(character.Name.Trim(), Pronouns.Read(about), Manner.Read($"{character.Personality} {character.Description}"));
    }
}

/// <summary>Pronouns with the agreement that past-tense narration needs.</summary>
internal sealed partial record Pronouns(string Subject, string Object, string Possessive, string Reflexive, string Was)
{
    public static readonly Pronouns She = new("she", "her", "her", "herself", "was");
    public static readonly Pronouns He = new("he", "him", "his", "himself", "was");
    public static readonly Pronouns They = new("they", "them", "their", "themselves", "were");

    /// <summary>The pronouns that the description uses or implies; <see cref="They"/> when it leaves them open or says both equally often.</summary>
    public static Pronouns Read(string description)
    {
        var she = Feminine().Count(description);
        var he = Masculine().Count(description);
        return she > he ? She : he > she ? He : They;
    }

    [GeneratedRegex(@"\b(?:she|her|hers|female|woman|girl|lady|mother|sister|daughter|queen|princess|priestess|witch|swordswoman|huntress|empress)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Feminine();

    [GeneratedRegex(@"\b(?:he|his|him|male|man|boy|father|brother|son|king|prince|priest|wizard|swordsman|huntsman|emperor|gentleman)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Masculine();
}
