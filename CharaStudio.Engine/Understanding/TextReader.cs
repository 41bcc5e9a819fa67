using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Understanding.Guesses;

namespace CharaStudio.Engine.Understanding;

/// <summary>Reads findings from left to right and decides whose each attribute is.</summary>
/// <remarks>
/// Adjectives wait for the noun that ends their phrase ("silver-haired girl"); nouns of look belong to the person spoken of last
/// ("with silver hair"); a person noun after "and", a comma or a clause word becomes the next subject; after a two-person verb it is
/// the object. "No", "without" and their like deny what follows up to the end of the phrase.
/// </remarks>
internal sealed partial class TextReader
{
    private readonly Scanner _scanner;
    private readonly SceneDraft _scene = new();
    private readonly IReadOnlyList<KnownCharacter> _known;
    private readonly List<Finding> _modifiers = [];
    private readonly List<LookTrait> _waiting = [];
    private PersonDraft? _current;
    private PersonDraft? _subject;
    private (PersonDraft Giver, string Kind)? _openInteraction;
    private Finding? _determiner;
    private int _count = 1;
    private bool _negated;
    private bool _actionSeen;
    private string? _head;
    private Finding? _lastNoun;
    private readonly List<PersonDraft> _clausePeople = [];

    private TextReader(string text, IReadOnlyList<KnownCharacter> known, IReadOnlyList<string> places, IReadOnlyList<WordGuess> guesses)
    {
        _known = known;
        _scanner = new Scanner(text, [.. known.Select(k => k.Name)], places, guesses);
    }

    public static SceneDraft Read(string text, IReadOnlyList<KnownCharacter> known, IReadOnlyList<string>? places = null, IReadOnlyList<WordGuess>? guesses = null)
    {
        var reader = new TextReader(text, known, places ?? [], guesses ?? []);
        foreach (var finding in reader._scanner.Scan((at, word) => reader._scene.NotUnderstood[at] = word))
        {
            reader.Take(finding);
        }

        reader.Finish();
        reader.NoteGuesses();
        Recognition.Identify(reader._scene, known);
        return reader._scene;
    }

    // What a guessed word says is a guess.
    private void NoteGuesses()
    {
        _scene.Guesses.AddRange(_scanner.Guesses);
        foreach (var attributes in _scene.People.Select(person => person.Attributes))
        {
            for (var i = 0; i < attributes.Count; i++)
            {
                attributes[i] = _scene.Guesses.Exists(guess => guess.Start == attributes[i].Start) ? attributes[i] with { Source = "guess" } : attributes[i];
            }
        }
    }

    private void Take(Finding f)
    {
        switch (f.Kind)
        {
            case ConceptKind.Clause:
                EndClause(f.Value);
                break;
            case ConceptKind.Negation:
                _negated = true;
                break;
            case ConceptKind.Determiner:
                _determiner = f;
                break;
            case ConceptKind.Count:
                _count = int.Parse(f.Value, System.Globalization.CultureInfo.InvariantCulture);
                break;
            case ConceptKind.And:
                _negated = false;
                break;
            case ConceptKind.Marker:
                _negated = false;
                Settle();
                break;
            case ConceptKind.Copula or ConceptKind.Filler:
                break;
            case ConceptKind.Name or ConceptKind.Person or ConceptKind.Pronoun:
                TakePerson(f);
                break;
            case ConceptKind.Color or ConceptKind.HairLength or ConceptKind.HairTexture or ConceptKind.PatternWord or ConceptKind.AgeWord
                or ConceptKind.BuildWord or ConceptKind.ProportionWord or ConceptKind.Species or ConceptKind.Demeanour or ConceptKind.SkinTone:
                TakeModifier(f);
                break;
            default:
                if (!TakeLook(f))
                {
                    TakeScene(f);
                }

                break;
        }
    }

    private void EndClause(string how)
    {
        _negated = false;
        if (how == "comma")
        {
            return;
        }

        Settle();
        _openInteraction = null;
        _actionSeen = false;
        _clausePeople.Clear();
        _head = null;
        if (how == "stop")
        {
            ReportUnused();
        }
    }

    // Adjectives that describe a person as a whole go to the person once the phrase is over; the rest wait for their noun.
    private void Settle()
    {
        if (_current is null)
        {
            return;
        }

        foreach (var m in _modifiers.Where(IsWhole).ToList())
        {
            Describe(_current, m);
            _modifiers.Remove(m);
        }

        _current.Attributes.AddRange(_waiting);
        _waiting.Clear();
    }

    private static bool IsWhole(Finding m) =>
        m.Kind is ConceptKind.AgeWord or ConceptKind.BuildWord or ConceptKind.ProportionWord or ConceptKind.Species or ConceptKind.Demeanour or ConceptKind.SkinTone;

    private void TakeModifier(Finding f)
    {
        // "Her hair is silver": the noun came first.
        if (f.Kind == ConceptKind.Color && _head is { } head && _current is not null && AfterCopula(f))
        {
            _current.Add(head, f.Value, _scanner.Words(f), f.Start, _negated);
            return;
        }

        if (_negated && IsWhole(f) && _current is not null)
        {
            Describe(_current, f);
            return;
        }

        _modifiers.Add(f);
    }

    private bool AfterCopula(Finding f)
    {
        var before = _scanner.Text[..f.Start].TrimEnd();
        return before.EndsWith(" is", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" are", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith('是') || before.EndsWith(" was", StringComparison.OrdinalIgnoreCase) || before.EndsWith(" were", StringComparison.OrdinalIgnoreCase);
    }

    private void Describe(PersonDraft person, Finding m)
    {
        var words = _scanner.Words(m);
        switch (m.Kind)
        {
            case ConceptKind.AgeWord:
                person.Add("age", m.Value, words, m.Start, _negated);
                break;
            case ConceptKind.BuildWord:
                person.Add("build", m.Value, words, m.Start, _negated);
                break;
            case ConceptKind.ProportionWord:
                person.Add("proportion", m.Value, words, m.Start, _negated);
                break;
            case ConceptKind.Species:
                person.Add("species", m.Value, words, m.Start, _negated);
                break;
            case ConceptKind.SkinTone:
                person.Add("skin", m.Value, words, m.Start, _negated);
                break;
            default:
                person.Add("demeanour", m.Value, words, m.Start, _negated);
                person.Demeanour ??= PlanJson.TryRead<Expression>(m.Value, out var e) && !_negated ? e : null;
                break;
        }
    }

    private void ReportUnused()
    {
        foreach (var m in _modifiers)
        {
            _scene.NotUnderstood[m.Start] = _scanner.Words(m);
        }

        _modifiers.Clear();
    }

    private void Finish()
    {
        if (_current is null && (_waiting.Count > 0 || _modifiers.Any(IsWhole)))
        {
            _scene.People.Add(_current = new PersonDraft("person", "person", null));
        }

        EndClause("stop");
        if (_current is not null)
        {
            _current.Attributes.AddRange(_waiting);
        }

        _waiting.Clear();
    }
}
