namespace CharaStudio.Engine.Understanding;

/// <summary>What belongs to whom.</summary>
internal sealed partial class TextReader
{
    private bool TakeLook(Finding f)
    {
        switch (f.Kind)
        {
            case ConceptKind.HairAdjective or ConceptKind.HairNoun:
                Hair(f, forNext: f.Kind == ConceptKind.HairAdjective);
                return true;
            case ConceptKind.HairCut:
                Put("hair.cut", f.Value, f);
                Colour("hair.color", f, second: "hair.second_color");
                _head = "hair.color";
                return true;
            case ConceptKind.EyeAdjective or ConceptKind.EyeNoun:
                Colour("eyes.color", f, second: null, forNext: f.Kind == ConceptKind.EyeAdjective);
                _head = "eyes.color";
                return true;
            case ConceptKind.EyeShape:
                Put("eyes.shape", f.Value, f);
                Colour("eyes.color", f, second: null);
                return true;
            case ConceptKind.SkinAdjective or ConceptKind.SkinNoun:
                Colour("skin", f, second: null, forNext: f.Kind == ConceptKind.SkinAdjective);
                _head = "skin";
                return true;
            case ConceptKind.Beard:
                Put("beard", f.Value, f);
                Colour("hair.color", f, second: null);
                return true;
            case ConceptKind.Mark:
                Put("mark", f.Value, f);
                return true;
            case ConceptKind.Accessory:
                Worn("accessory", f);
                return true;
            case ConceptKind.Garment:
                Worn("garment", f);
                return true;
            case ConceptKind.Prop:
                Prop(f);
                return true;
            default:
                return false;
        }
    }

    private void Hair(Finding f, bool forNext)
    {
        var words = _scanner.Words(f);
        var length = Pop(ConceptKind.HairLength)?.Value ?? (words is "长发" ? "long" : words is "短发" ? "short" : null);
        var texture = Pop(ConceptKind.HairTexture)?.Value;
        if (CutOf(length, texture) is { } cut)
        {
            Put("hair.cut", cut, f, forNext);
        }

        Colour("hair.color", f, second: "hair.second_color", forNext);
        _head = "hair.color";
    }

    private static string? CutOf(string? length, string? texture) => (length, texture) switch
    {
        ("long", "curly") => "curly_long",
        ("long", "wavy") => "long_wavy",
        ("long", _) => "long_straight",
        ("short", "curly") => "curly_short",
        ("short", "messy" or "wavy") => "messy_short",
        ("short", _) => "short",
        ("medium", _) => "shoulder_length",
        (_, "curly") => "curly_long",
        (_, "wavy") => "long_wavy",
        (_, "straight") => "long_straight",
        (_, "messy") => "messy_short",
        _ => null,
    };

    private void Worn(string attribute, Finding f)
    {
        Put(attribute, f.Value, f);
        Colour($"{attribute}.{f.Value}.color", f, second: attribute == "garment" ? $"garment.{f.Value}.trim" : null);
        if (Pop(ConceptKind.PatternWord) is { } pattern)
        {
            Put($"{attribute}.{f.Value}.pattern", pattern.Value, pattern);
        }

        _head = $"{attribute}.{f.Value}.color";
    }

    private void Prop(Finding f)
    {
        Pop(ConceptKind.Color);
        Pop(ConceptKind.HairLength);
        if (_openInteraction is { } open)
        {
            var (kind, with, _) = open.Giver.Interaction ?? (open.Kind, -1, null);
            open.Giver.Interaction = (kind, with, f.Value);
            open.Giver.Add("prop", f.Value, _scanner.Words(f), f.Start, _negated);
            return;
        }

        Put("prop", f.Value, f);
    }

    private void Colour(string attribute, Finding f, string? second, bool forNext = false)
    {
        var first = Pop(ConceptKind.Color);
        if (first is null)
        {
            return;
        }

        // "black and gold robe": the later colour stands next to the noun, yet the first named is the main one.
        var earlier = _modifiers.FindLast(m => m.Kind == ConceptKind.Color);
        var main = earlier is not null && first.Start - (earlier.Start + earlier.Length) <= " and ".Length ? Pop(ConceptKind.Color) : null;
        Put(attribute, (main ?? first).Value, main ?? first, forNext);
        if (main is not null && second is not null)
        {
            Put(second, first.Value, first, forNext);
        }
    }

    private Finding? Pop(ConceptKind kind)
    {
        var at = _modifiers.FindLastIndex(m => m.Kind == kind);
        if (at < 0)
        {
            return null;
        }

        var m = _modifiers[at];
        _modifiers.RemoveAt(at);
        return m;
    }

    private void Put(string attribute, string value, Finding f, bool forNext = false)
    {
        var words = _scanner.Words(f);
        if (_current is null || forNext)
        {
            _waiting.Add(new LookTrait(attribute, value, words, f.Start, _negated, "text"));
        }
        else
        {
            _current.Add(attribute, value, words, f.Start, _negated);
        }
    }
}
