namespace CharaStudio.Engine.Writing.Rules;

/// <summary>Turns a scene's outline into paragraphs.</summary>
internal sealed class Realiser(SceneOutline plan, WordChoice words)
{
    private readonly Phrasing _phrasing = new(plan);
    private readonly List<List<Piece>> _paragraphs = [];

    /// <summary>A sentence and how dearly it is held when the text must be short: 0 last to go.</summary>
    internal sealed record Piece(string Text, int Rank);

    /// <summary>The change that this scene brought, as it was told.</summary>
    public string Change { get; private set; } = "";

    public IReadOnlyList<IReadOnlyList<Piece>> Write()
    {
        Arrive();
        Want();
        Meet();
        Speak();
        Turn();
        if (_paragraphs.TrueForAll(p => p.Count == 0))
        {
            Line("onward", Linking.Onward, 0);
        }

        return [.. _paragraphs.Where(p => p.Count > 0)];
    }

    private void Arrive()
    {
        Begin();
        var setting = plan.Place.Setting;
        if (plan.Choice is not null)
        {
            Say("chosen", Linking.Chosen, 2);
        }

        Say("hour", Sky.Hour(plan.Place.Hour), 4);
        Say("sight", setting.Sights, 1);
        foreach (var sentence in plan.Place.Description)
        {
            Quote(sentence, 6);
        }

        Say("weather", Sky.Weather(plan.Place.Weather, setting.Interior), 5);
        Say("sound", setting.Sounds, 8);
    }

    private void Want()
    {
        Begin();
        if (plan.EarlierPlace is not null)
        {
            Say("moved", Linking.Moved, 7);
        }

        Say("aim", plan.Stage.Aims, 0);
        Say("gesture", plan.Hero.Manner.Gestures, 3);
        Say("touch", plan.Place.Setting.Touches, 9);
    }

    private void Meet()
    {
        Begin();
        Say("appears", plan.Trouble.Appears, 0);
        Say("detail", plan.Trouble.Detail, 4);
    }

    private void Speak()
    {
        Line("notice", plan.Hero.Manner.Notice, 3);
        Line("says", plan.Trouble.Says, 2);
        if (plan.Lore is not null)
        {
            Line("lore", Linking.Lore, 5);
        }

        Line("resolve", plan.Hero.Manner.Resolve, 4);
        if (plan.Companion is not null)
        {
            Line("reply", plan.Companion.Manner.Reply, 6);
        }
    }

    private void Turn()
    {
        Begin();
        Say("attempt", plan.Trouble.Attempt, 1);
        Change = Say("change", plan.Stage.Gains ? plan.Trouble.Gain : plan.Trouble.Loss, 0) ?? plan.Trouble.Title;
        Line("close", plan.Stage.Closes, 2);
    }

    private void Begin()
    {
        _paragraphs.Add([]);
        _phrasing.BeginParagraph();
    }

    // Each speaker gets a paragraph of their own.
    private void Line(string part, IReadOnlyList<string> bank, int rank)
    {
        Begin();
        Say(part, bank, rank);
    }

    private string? Say(string part, IReadOnlyList<string> bank, int rank)
    {
        string? taken = null;
        var sentence = words.Fresh(part, bank, wording =>
        {
            taken = wording;
            return _phrasing.Fill(wording);
        });
        if (sentence is null)
        {
            return null;
        }

        _phrasing.Accept(taken!);
        _paragraphs[^1].Add(new Piece(sentence, rank));
        return sentence;
    }

    private void Quote(string sentence, int rank)
    {
        // The owner's own words: kept as they are, once in a story.
        if (words.Fresh("scene card", [sentence], s => s) is { } fresh)
        {
            _paragraphs[^1].Add(new Piece(fresh, rank));
        }
    }
}
