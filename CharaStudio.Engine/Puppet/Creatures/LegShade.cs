using System.Numerics;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Parts;
using CharaStudio.Engine.Puppet.Shape;

namespace CharaStudio.Engine.Puppet.Creatures;

/// <summary>
/// By what the pixels of a far leg are told from the body before it, where both are painted plainly: it lies in shade. Where it is drawn with a line, so much of
/// the line is the leg's as does not run along the body.
/// </summary>
internal sealed class LegShade
{
    // Colours are red, green and blue, 0 to 255, and compared by their distance. A leg in shade is so far from the body at least; what is of it is so near to it
    // at most, and so much nearer to it than to the body.
    private const double LeastShade = 18;
    private const double MostOff = 60;
    private const double Nearer = 0.8;

    // Half of what is painted plainly lies so near to its colour. Fur and photographed light do not.
    private const double MostSpread = 10;

    // Of a leg's width: how far from its hip the body's colour is read, how far from its bones it may reach, and than what a line is thinner.
    private const double From = 1;
    private const double Until = 2.5;
    private const double Reach = 1.3;
    private const double MostLine = 0.35;

    // Pixels over which a line goes over into what is beside it, and how deep in another colour there is no more of it.
    private const double Soft = 3;
    private const double Deep = 2;
    private readonly Pixels _picture;
    private readonly Ownership _pixels;
    private readonly AnimalLeg _leg;
    private readonly byte _label;
    private readonly Vector3 _own;
    private readonly Vector3 _body;
    private readonly Vector3 _outline;

    // Pixels; 0 without a line.
    private readonly int _thick;

    private LegShade(Pixels picture, Ownership pixels, AnimalLeg leg, byte label, int[] shown, int[] around)
    {
        (_picture, _pixels, _leg, _label) = (picture, pixels, leg, label);
        (_own, _body) = (Median(shown), Median(around));
        IsPlain = Vector3.Distance(_own, _body) >= LeastShade && Spread(shown, _own) <= MostSpread && Spread(around, _body) <= MostSpread;
        var rims = shown.GroupBy(i => i / pixels.Width).Select(row => row.TakeWhile(i => !IsOwn(i)).ToArray()).Where(rim => rim.Length < MostLine * leg.Width).ToArray();
        _thick = rims.Length == 0 ? 0 : rims.Select(rim => rim.Length).Order().ElementAt(rims.Length / 2);
        _outline = _thick == 0 ? default : Median([.. rims.SelectMany(rim => rim)]);
    }

    private bool IsPlain { get; }

    /// <summary>Null: it has the body's colour, or one of them has no one colour.</summary>
    /// <param name="labels">By pixel of the box: 0 the body.</param>
    /// <param name="label">Of the leg.</param>
    public static LegShade? Of(Pixels picture, Ownership pixels, AnimalLeg leg, byte[] labels, byte label)
    {
        var solid = Enumerable.Range(0, labels.Length).Where(i => pixels.Alpha[i] == 255 && (labels[i] == label || labels[i] == 0)).ToLookup(i => labels[i] == label);
        int[] shown = [.. solid[true]], around = [.. solid[false].Where(i => (At(pixels, i) - leg.Hip).Length / leg.Width is > From and < Until)];
        return shown.Length > 0 && around.Length > 0 && new LegShade(picture, pixels, leg, label, shown, around) is { IsPlain: true } made ? made : null;
    }

    /// <summary>Gives the leg what has its colour and hangs together with it, and its own line; takes from it what is the body's line.</summary>
    /// <param name="labels">By pixel of the box.</param>
    /// <param name="open">Whether a pixel is nobody's by the outline.</param>
    public void Claim(byte[] labels, bool[] open)
    {
        var toOpen = DistanceField.To(open, _pixels.Width, _pixels.Height);
        var asked = new bool[labels.Length];
        for (var i = 0; i < asked.Length; i++)
        {
            var edge = labels[i] == _label && toOpen[i] < _thick + Soft && !IsOwn(i);
            asked[i] = edge || (open[i] && _leg.Away(At(_pixels, i)) <= Reach * _leg.Width);
            labels[i] = edge ? (byte)0 : labels[i];
        }

        Flood(labels, asked);
        if (_thick > 0)
        {
            Line(labels, asked);
        }
    }

    private void Flood(byte[] labels, bool[] asked)
    {
        var found = new List<int>(Enumerable.Range(0, labels.Length).Where(i => labels[i] == _label));
        int[] steps = [-_pixels.Width, -1, 1, _pixels.Width];
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var step in steps)
            {
                var next = found[i] + step;
                if (next >= 0 && next < labels.Length && asked[next] && labels[next] != _label && IsOwn(next))
                {
                    labels[next] = _label;
                    found.Add(next);
                }
            }
        }
    }

    // What of the line lies farther from other colours than the line is thick.
    private void Line(byte[] labels, bool[] asked)
    {
        var (mine, same) = (Array.ConvertAll(labels, owner => owner == _label), new bool[labels.Length]);
        for (var i = 0; i < same.Length; i++)
        {
            same[i] = mine[i] || _pixels.Alpha[i] < 255 || IsLine(i);
        }

        var depth = DistanceField.To(same, _pixels.Width, _pixels.Height);
        var toOther = DistanceField.To(Array.ConvertAll(depth, deep => deep > Deep), _pixels.Width, _pixels.Height);
        var toMine = DistanceField.To(mine, _pixels.Width, _pixels.Height);
        for (var i = 0; i < asked.Length; i++)
        {
            if (asked[i] && toMine[i] <= _thick + Soft && toOther[i] > _thick + Soft)
            {
                labels[i] = _label;
            }
        }
    }

    private bool IsOwn(int i) => Vector3.Distance(Colour(i), _own) < Math.Min(MostOff, Nearer * Vector3.Distance(Colour(i), _body));

    private bool IsLine(int i) => Vector3.Distance(Colour(i), _outline) < 0.5 * Math.Min(Vector3.Distance(_own, _outline), Vector3.Distance(_body, _outline));

    private Vector3 Colour(int i)
    {
        var at = 4 * (((_pixels.Top + (i / _pixels.Width)) * _picture.Width) + _pixels.Left + (i % _pixels.Width));
        return new Vector3(_picture.Rgba[at], _picture.Rgba[at + 1], _picture.Rgba[at + 2]);
    }

    private Vector3 Median(int[] at)
    {
        var colours = Array.ConvertAll(at, Colour);
        float Middle(Func<Vector3, float> channel) => colours.Select(channel).Order().ElementAt(colours.Length / 2);
        return new Vector3(Middle(colour => colour.X), Middle(colour => colour.Y), Middle(colour => colour.Z));
    }

    private float Spread(int[] at, Vector3 colour) => at.Select(i => Vector3.Distance(Colour(i), colour)).Order().ElementAt(at.Length / 2);

    private static Vec At(Ownership pixels, int i) => new(pixels.Left + (i % pixels.Width) + 0.5, pixels.Top + (i / pixels.Width) + 0.5);
}
