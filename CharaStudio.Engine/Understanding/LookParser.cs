using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>Reads how people look from a description, English or Chinese.</summary>
public static class LookParser
{
    /// <summary>Everyone whom the text describes, completed by the seed; a text about nobody gives one person rolled from the seed alone.</summary>
    public static LookReading Read(string text, long seed)
    {
        var scene = TextReader.Read(text, []);
        if (scene.People.Count == 0)
        {
            scene.People.Add(new PersonDraft("person", "person", null));
        }

        return new LookReading(
            [.. scene.People.Select((p, i) => LookCompleter.Complete(p, seed + i))],
            [.. scene.NotUnderstood.Values]);
    }

    /// <summary>One character's card: name, description and personality give a single sheet.</summary>
    /// <remarks>Cards often name several people; the first one described is the character, the others only inform.</remarks>
    public static PersonReading ReadCharacter(string name, string description, string personality, long seed)
    {
        var scene = TextReader.Read(description + "\n" + personality, []);
        var draft = scene.People.FirstOrDefault() ?? new PersonDraft(name, "person", null);
        return LookCompleter.Complete(draft, seed, name);
    }
}
