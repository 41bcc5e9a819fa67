using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Understanding;

/// <summary>What happens, where and when.</summary>
internal sealed partial class TextReader
{
    private void TakeScene(Finding f)
    {
        switch (f.Kind)
        {
            case ConceptKind.Pose:
                Act(f);
                break;
            case ConceptKind.Interaction:
                Interact(f);
                break;
            case ConceptKind.Expression:
                Feel(f);
                break;
            case ConceptKind.GazeWord:
                Look(f);
                break;
            case ConceptKind.Place:
                // The first place named is where we are; "looking at the castle from the forest" keeps both readable in the words.
                Pop(ConceptKind.Color);
                _scene.Place ??= _negated ? null : f.Value;
                break;
            case ConceptKind.PlaceState:
                _scene.PlaceStates.Add(f.Value);
                break;
            case ConceptKind.Hour:
                _scene.Hour ??= Read<Hour>(f.Value);
                break;
            case ConceptKind.Weather:
                _scene.Weather = _negated ? _scene.Weather : Read<Weather>(f.Value);
                break;
            case ConceptKind.Shot:
                _scene.Shot ??= Read<Shot>(f.Value);
                break;
            case ConceptKind.StyleWord:
                _scene.Style ??= Read<Style>(f.Value);
                break;
            case ConceptKind.Animal:
                // Animals are planned but not drawn yet: say so, as for any word that no picture shows.
                _scene.NotUnderstood[f.Start] = _scanner.Words(f);
                _scene.Animals.Add(new AnimalPlan(f.Value, Pop(ConceptKind.Color)?.Value));
                break;
            case ConceptKind.Effect:
                _scene.Effects.Add(new EffectPlan(f.Value, _current is null ? null : _scene.People.IndexOf(_current)));
                break;
            default:
                throw new InvalidOperationException($"The reader has no rule for {f.Kind}.");
        }
    }

    private void Act(Finding f)
    {
        Settle();
        if (_subject is not { } who || _negated)
        {
            return;
        }

        // The first real action of a clause wins; "stand" gives way to anything stronger that follows.
        if (who.Pose is null or "stand" or "walk")
        {
            who.Pose = who.Pose == "walk" && f.Value == "stand" ? "walk" : f.Value;
            who.Add("pose", f.Value, _scanner.Words(f), f.Start);
        }

        if (f.Value == "look_up")
        {
            who.Gaze ??= Gaze.Up;
        }

        _actionSeen = true;
    }

    private void Interact(Finding f)
    {
        Settle();
        if (_subject is not { } who || _negated)
        {
            return;
        }

        // "The man and the woman embrace": both are the subject, and each is the other's object.
        var pair = !_actionSeen && _clausePeople.Count > 1;
        who = pair ? _clausePeople[0] : who;
        who.Interaction = (f.Value, pair ? _scene.People.IndexOf(_clausePeople[1]) : -1, null);
        who.Add("interaction", f.Value, _scanner.Words(f), f.Start);
        _openInteraction = pair ? null : (who, f.Value);
        _actionSeen = true;
    }

    private void Feel(Finding f)
    {
        var who = _current;
        if (who is null)
        {
            _waiting.Add(new LookTrait("expression", f.Value, _scanner.Words(f), f.Start, _negated, "text"));
            return;
        }

        who.Add("expression", f.Value, _scanner.Words(f), f.Start, _negated);
    }

    private void Look(Finding f)
    {
        if (_current is not { } who)
        {
            return;
        }

        who.Add("gaze", f.Value, _scanner.Words(f), f.Start);
        if (f.Value == "closed")
        {
            who.EyesClosed = true;
        }
        else
        {
            who.Gaze = Read<Gaze>(f.Value);
        }
    }

    private static T Read<T>(string word)
        where T : struct, Enum =>
        PlanJson.TryRead<T>(word, out var value) ? value : throw new InvalidOperationException($"The lexicon's '{word}' is no {typeof(T).Name}.");
}
