using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>A person while the text is being read.</summary>
internal sealed class PersonDraft(string label, string role, Presentation? presentation)
{
    public string Label { get; } = label;

    public string Role { get; set; } = role;

    public Presentation? Presentation { get; set; } = presentation;

    /// <summary>Index into the characters that the caller knows, or -1.</summary>
    public int Known { get; init; } = -1;

    public List<LookTrait> Attributes { get; } = [];

    public string? Pose { get; set; }

    /// <summary>How the person is by nature; shown in the face where no expression is named.</summary>
    public Expression? Demeanour { get; set; }

    public Gaze? Gaze { get; set; }

    public bool EyesClosed { get; set; }

    public (string Kind, int With, string? Prop)? Interaction { get; set; }

    /// <summary>The same person, now known by the caller's index.</summary>
    public PersonDraft As(int known, Presentation presentation)
    {
        var person = new PersonDraft(Label, Role, presentation)
        {
            Known = known,
            Pose = Pose,
            Demeanour = Demeanour,
            Gaze = Gaze,
            EyesClosed = EyesClosed,
            Interaction = Interaction,
        };
        person.Attributes.AddRange(Attributes);
        return person;
    }

    public void Add(string attribute, string value, string words, int start, bool negated = false) =>
        Attributes.Add(new LookTrait(attribute, value, words, start, negated, "text"));

    public IEnumerable<LookTrait> Of(string attribute) => Attributes.Where(a => a.Attribute == attribute && !a.Negated);

    public bool Denies(string attribute, string value) => Attributes.Any(a => a.Negated && a.Attribute == attribute && (a.Value == value || a.Value == "any"));
}
