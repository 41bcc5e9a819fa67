using System.Globalization;
using System.Text;

namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Fills a wording's slots with agreement. <c>{Sub}</c>/<c>{sub}</c> is the hero's name at first mention in a paragraph and the
/// pronoun afterwards; <c>{name}</c> is always the name.</summary>
internal sealed class Phrasing(SceneOutline plan)
{
    private bool _heroMentioned;

    // "they were", but "Kai was": the verb agrees with what the last subject slot became.
    private bool _subjectIsPronoun;

    // With two people of the same pronoun on stage, "she" would be a riddle.
    private readonly bool _pronounIsClear = plan.Companion is null || plan.Companion.Pronouns != plan.Hero.Pronouns;

    public void BeginParagraph() => _heroMentioned = false;

    /// <summary>Remembers what the accepted wording mentioned.</summary>
    public void Accept(string wording) => _heroMentioned |= wording.Contains("{Sub}", StringComparison.Ordinal)
        || wording.Contains("{sub}", StringComparison.Ordinal) || wording.Contains("{name}", StringComparison.Ordinal);

    public string Fill(string wording)
    {
        var text = new StringBuilder();
        var mentioned = _heroMentioned;
        var at = 0;
        while (at < wording.Length)
        {
            var open = wording.IndexOf('{', at);
            if (open < 0)
            {
                text.Append(wording, at, wording.Length - at);
                break;
            }

            var close = wording.IndexOf('}', open);
            text.Append(wording, at, open - at);
            text.Append(Slot(wording[(open + 1)..close], ref mentioned));
            at = close + 1;
        }

        return Polish(text.ToString());
    }

    private string Slot(string slot, ref bool mentioned)
    {
        var hero = plan.Hero;
        var value = slot.ToUpperInvariant() switch
        {
            "NAME" => Mention(ref mentioned),
            "SUB" => Subject(ref mentioned),
            "OBJ" => mentioned && _pronounIsClear ? hero.Pronouns.Object : Mention(ref mentioned),
            "POS" => mentioned ? hero.Pronouns.Possessive : Genitive(Mention(ref mentioned)),
            "REF" => hero.Pronouns.Reflexive,
            "WAS" => _subjectIsPronoun ? hero.Pronouns.Was : "was",
            "PARTY" => plan.Companion is null ? Subject(ref mentioned) : "they",
            "OTHER" => plan.Other,
            "NPC" => plan.Trouble.Voice,
            "PLACE" => plan.Place.Called,
            "WORLD" => plan.WorldName,
            "AIM" => plan.Aim.Text,
            "TROUBLE" => plan.Trouble.Name,
            "CHOICE" => plan.Choice ?? plan.Aim.Text,
            "BEFORE" => plan.EarlierPlace ?? plan.Place.Called,
            "COUNT" => plan.Ordinal.ToString(CultureInfo.InvariantCulture),
            "LORE" => plan.Lore ?? "",
            _ => throw new InvalidOperationException($"The wording has an unknown slot {{{slot}}}."),
        };
        return char.IsUpper(slot[0]) ? Capital(value) : value;
    }

    private string Subject(ref bool mentioned)
    {
        if (mentioned && _pronounIsClear)
        {
            _subjectIsPronoun = true;
            return plan.Hero.Pronouns.Subject;
        }

        return Mention(ref mentioned);
    }

    private string Mention(ref bool mentioned)
    {
        _subjectIsPronoun = false;
        mentioned = true;
        return plan.Hero.Name;
    }

    private static string Genitive(string name) => name + (name.EndsWith('s') ? "’" : "’s");

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Polish(string text) => text.Replace("..", ".", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();
}
