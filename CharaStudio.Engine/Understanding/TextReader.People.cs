using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>Who is meant.</summary>
internal sealed partial class TextReader
{
    private static readonly string[] s_general = ["man", "woman", "girl", "boy", "person", "child", "grandmother", "grandfather"];

    private void TakePerson(Finding f)
    {
        if (f.Kind == ConceptKind.Person && f.Value == "crowd")
        {
            _scene.Crowd = true;
            _determiner = null;
            return;
        }

        if (f.Kind == ConceptKind.Pronoun && f.Value is "it" or "they")
        {
            TakeEverybody(f.Value);
            return;
        }

        var person = f.Kind switch
        {
            ConceptKind.Name => ByName(int.Parse(f.Value, System.Globalization.CultureInfo.InvariantCulture)),
            ConceptKind.Pronoun => ByPronoun(f),
            _ => ByNoun(f),
        };
        _determiner = null;
        _negated = false;
        _lastNoun = f;
        Become(person, f);
        for (; _count > 1; _count--)
        {
            var twin = new PersonDraft(_scanner.Words(f), f.Value, person.Presentation);
            twin.Attributes.AddRange(person.Attributes);
            _scene.People.Add(twin);
            Relate(twin);
        }
    }

    // "They fight": with nobody named yet, those who are known are meant, the first two of them.
    private void TakeEverybody(string pronoun)
    {
        if (pronoun != "they" || _scene.People.Count > 0 || _known.Count == 0)
        {
            return;
        }

        for (var i = 0; i < Math.Min(2, _known.Count); i++)
        {
            _clausePeople.Add(_subject = _current = AddKnown(i));
        }

        _subject = _clausePeople[0];
    }

    private void Become(PersonDraft person, Finding f)
    {
        var before = _current;
        _current = person;
        foreach (var m in _modifiers.Where(m => IsWhole(m) && m.Start < f.Start).ToList())
        {
            Describe(person, m);
            _modifiers.Remove(m);
        }

        person.Attributes.AddRange(_waiting);
        _waiting.Clear();
        Relate(person);
        if (_openInteraction is null || before is null)
        {
            _subject = person;
        }

        if (_actionSeen && _openInteraction is null)
        {
            _clausePeople.Clear();
        }

        if (!_clausePeople.Contains(person))
        {
            _clausePeople.Add(person);
        }

        _actionSeen = false;
    }

    // "hands the letter to the man": the man ends the open two-person verb.
    private void Relate(PersonDraft other)
    {
        if (_openInteraction is { } open && !ReferenceEquals(open.Giver, other))
        {
            var (kind, _, prop) = open.Giver.Interaction ?? (open.Kind, -1, null);
            open.Giver.Interaction = (kind, _scene.People.IndexOf(other), prop);
            _openInteraction = null;
        }
    }

    private PersonDraft ByName(int known) =>
        _scene.People.FirstOrDefault(p => p.Known == known) ?? AddKnown(known);

    private PersonDraft AddKnown(int known)
    {
        var person = new PersonDraft(_known[known].Name, "person", _known[known].Look.Presentation) { Known = known };
        _scene.People.Add(person);
        return person;
    }

    private PersonDraft ByPronoun(Finding f)
    {
        var wanted = f.Value == "she" ? Presentation.Feminine : Presentation.Masculine;
        var person = Enumerable.Reverse(_scene.People).FirstOrDefault(p => p.Presentation == wanted)
            ?? Enumerable.Reverse(_scene.People).FirstOrDefault(p => p.Presentation is null);
        if (person is not null)
        {
            person.Presentation = wanted;
            return person;
        }

        return FreeKnown(wanted) is { } known ? AddKnown(known) : AddNew(f, f.Value == "she" ? "woman" : "man");
    }

    private PersonDraft ByNoun(Finding f)
    {
        var role = Role.Of(f.Value);
        if (_current is { } compounded && _lastNoun is { Kind: ConceptKind.Person } last && f.Start - (last.Start + last.Length) <= 1 && _scanner.Text.AsSpan()[last.Start..f.Start].IndexOfAny('\n', ',') < 0)
        {
            return Compound(compounded, f, role);
        }

        var definite = _determiner is not null && _scanner.Words(_determiner) is var d
            && (d.Equals("the", StringComparison.OrdinalIgnoreCase) || d.StartsWith('这') || d.StartsWith('那'));
        if (f.Value == "character")
        {
            return FreeKnown(null) is { } k ? AddKnown(k) : _current ?? AddNew(f, f.Value);
        }

        if (definite)
        {
            var same = Enumerable.Reverse(_scene.People).FirstOrDefault(p => p.Role == f.Value)
                ?? Enumerable.Reverse(_scene.People).FirstOrDefault(p => p.Known >= 0 && Fits(p.Presentation, role) && !ReferenceEquals(p, _openInteraction?.Giver));
            if (same is not null)
            {
                return same;
            }

            if (role.Presentation is not null && FreeKnown(role.Presentation) is { } known)
            {
                return AddKnown(known);
            }
        }

        // "Lin Shuang, a calm swordswoman" names the same person twice.
        if (_current is { Known: >= 0 } named && !_actionSeen && Fits(named.Presentation, role) && DirectlyAfterComma(f))
        {
            named.Role = f.Value;
            return named;
        }

        // "A guard, a man with a beard": the general word after the comma only says more of the particular one.
        if (_current is { Known: < 0 } guard && !_actionSeen && s_general.Contains(f.Value) && !s_general.Contains(guard.Role)
            && Fits(guard.Presentation, role) && DirectlyAfterComma(f) && ReferenceEquals(_clausePeople.LastOrDefault(), guard))
        {
            guard.Presentation ??= role.Presentation;
            return guard;
        }

        return AddNew(f, f.Value);
    }

    // "elf archer", "female knight": the last noun is the role, the first adds species and presentation.
    private PersonDraft Compound(PersonDraft person, Finding f, Role role)
    {
        var first = Role.Of(person.Role);
        person.Presentation ??= role.Presentation;
        if (first.Species != "human")
        {
            person.Add("species", first.Species, _scanner.Words(_lastNoun!), _lastNoun!.Start);
        }

        person.Role = f.Value;
        person.Add("role", f.Value, _scanner.Words(f), f.Start);
        return person;
    }

    private bool DirectlyAfterComma(Finding f)
    {
        var start = _modifiers.Count > 0 ? Math.Min(_modifiers[0].Start, f.Start) : f.Start;
        start = _determiner is { } d ? Math.Min(d.Start, start) : start;
        var before = _scanner.Text[..start].TrimEnd();
        return before.EndsWith(',') || before.EndsWith('，') || before.EndsWith(" is", StringComparison.OrdinalIgnoreCase) || before.EndsWith('是');
    }

    private static bool Fits(Presentation? presentation, Role role) =>
        role.Presentation is null || presentation is null || presentation == role.Presentation;

    private int? FreeKnown(Presentation? wanted)
    {
        for (var i = 0; i < _known.Count; i++)
        {
            if (_scene.People.All(p => p.Known != i) && (wanted is null || _known[i].Look.Presentation == wanted))
            {
                return i;
            }
        }

        return null;
    }

    private PersonDraft AddNew(Finding f, string role)
    {
        var person = new PersonDraft(f.Kind == ConceptKind.Pronoun ? role : _scanner.Words(f), role, Role.Of(role).Presentation);
        person.Add("role", role, _scanner.Words(f), f.Start);
        _scene.People.Add(person);
        return person;
    }
}
