using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Pages.Lettering;

/// <summary>A small search: sizes from usual to smallest, a grid of places for each line, the best whole arrangement by beam.</summary>
internal sealed class BalloonSearch(PanelArea area, PanelFacts facts, PageDocument page, TextMeasure measure, long seed)
{
    private const int Beam = 14;
    private const int Choices = 150;
    private const int Grid = 10;

    private readonly (Vec Normal, double Distance)[] _sides = [.. area.Sides()];
    private readonly PlacementCost _cost = new(area, facts, page.Reading);

    /// <summary>How much a rule gives way; tried in order, only when nothing else fits.</summary>
    private static readonly (double Air, double HeadShare, string? Note)[] s_rules =
    [
        (3.5, 1, null),
        (-7, 1, "a balloon breaks the border"),
        (-7, 0.7, "a balloon covers hair"),
    ];

    public (IReadOnlyList<PlacedBalloon> Placed, string? Note) Find(IReadOnlyList<Wanted> lines, int panel)
    {
        foreach (var (air, share, note) in s_rules)
        {
            _cost.HeadShare = share;
            for (var size = page.Lettering.Size; size >= page.Lettering.SmallestSize - 1e-9; size = Next(size))
            {
                if (Arrange(lines, size, air) is { } found)
                {
                    return (found, note);
                }
            }
        }

        var longest = lines.MaxBy(l => l.Line.Text.Length)!;
        throw new PageException(
            $"Panel {panel}, line {longest.Index + 1} does not fit beside the heads at {page.Lettering.SmallestSize:0.#} points: shorten it, move it to another panel, or give the panel more room.");
    }

    private double Next(double size) =>
        size > page.Lettering.SmallestSize + 1e-6 ? Math.Max(page.Lettering.SmallestSize, size * 0.94) : 0;

    private List<PlacedBalloon>? Arrange(IReadOnlyList<Wanted> lines, double size, double air)
    {
        List<(List<PlacedBalloon> Placed, double Cost)> states = [([], 0)];
        foreach (var wanted in lines.Where(l => l.Line.Kind != LetteringKind.Sfx).Concat(lines.Where(l => l.Line.Kind == LetteringKind.Sfx)))
        {
            var choices = ChoicesOf(wanted, size, air, lines.Count);
            var next = new List<(List<PlacedBalloon> Placed, double Cost)>();
            foreach (var (placed, cost) in states)
            {
                foreach (var (candidate, own) in choices)
                {
                    var pair = _cost.Beside(placed, candidate);
                    if (!double.IsPositiveInfinity(pair))
                    {
                        next.Add(([.. placed, candidate], cost + own + pair));
                    }
                }
            }

            if (next.Count == 0)
            {
                return null;
            }

            states = [.. next.OrderBy(s => s.Cost).Take(Beam)];
        }

        return states[0].Placed;
    }

    private List<(PlacedBalloon Balloon, double Cost)> ChoicesOf(Wanted wanted, double size, double air, int count)
    {
        var all = new List<(PlacedBalloon Balloon, double Cost)>();
        var fits = Fits(wanted, size, air);
        foreach (var fit in fits)
        {
            var found = new List<(PlacedBalloon Balloon, double Cost)>();
            foreach (var centre in Centres(fit, wanted.Line, air))
            {
                var balloon = new PlacedBalloon(wanted, fit, centre);
                if (Inside(fit, centre, air) || wanted.Line.Pin is not null)
                {
                    var cost = _cost.Alone(balloon, count);
                    if (!double.IsPositiveInfinity(cost))
                    {
                        found.Add((balloon, cost));
                    }
                }
            }

            // Each width keeps some places, so that a small one is left when the best do not go together.
            all.AddRange(found.OrderBy(f => f.Cost).Take(wanted.Line.Kind == LetteringKind.Sfx ? Choices : Choices / fits.Count));
        }

        return all;
    }

    private IReadOnlyList<BalloonFit> Fits(Wanted wanted, double size, double air)
    {
        var line = wanted.Line;
        var (mostX, mostY) = ((area.Frame.Width / 2) - air, (area.Frame.Height / 2) - air);
        if (line.Kind == LetteringKind.Sfx)
        {
            var sound = SoundLetters.Draw(PageText.Plain(line.Text), measure, Dice.For(seed, $"sound:{wanted.Index}"));
            var least = Math.Min(area.Frame.Width, area.Frame.Height);
            return [.. new[] { 0.24, 0.2, 0.16, 0.12 }
                .Select(share => Math.Min(least * share, area.Frame.Width * 0.55 / sound.Bounds.Width))
                .Select(s => new BalloonFit(line.Kind, null!, s, [], s * sound.Bounds.Width / 2, s * sound.Bounds.Height / 2, (s * sound.Bounds.Width / 2) + (s * 0.1), (s * sound.Bounds.Height / 2) + (s * 0.1), 0) { Sound = sound })];
        }

        var own = line.Kind switch
        {
            LetteringKind.Whisper => size * 0.92,
            LetteringKind.Shout => size * 1.16,
            LetteringKind.Narration => size * 1.04,
            _ => size,
        };
        own = Math.Max(own, page.Lettering.SmallestSize);
        for (var share = 1.0; ; share *= 0.72)
        {
            // A word as wide as the panel needs a wider body than there is: cut it shorter.
            var longest = share * ((mostX * 2 / own) - 2.6);
            var text = LetterText.Parse(line, page.Lettering, measure, Math.Max(2, longest));
            var fits = BalloonFitter.Fit(text, line.Kind, own, mostX, mostY, page.Lettering.AllCaps);
            if (fits.Count > 0 || longest < 3 || text.Units.All(u => u.Width < longest * 0.72))
            {
                return fits;
            }
        }
    }

    private IEnumerable<Vec> Centres(BalloonFit fit, LetteringLine line, double air)
    {
        if (line.Pin is { } pin)
        {
            yield return area.At(pin);
            yield break;
        }

        var f = area.Frame;
        var inset = line.IsBox ? Math.Min(air, 3) : air;
        var (x0, x1) = (f.X + fit.OuterX + inset, f.Right - fit.OuterX - inset);
        var (y0, y1) = (f.Y + fit.OuterY + inset, f.Bottom - fit.OuterY - inset);
        for (var row = 0; row <= Grid; row++)
        {
            for (var column = 0; column <= Grid; column++)
            {
                yield return new Vec(x0 + ((x1 - x0) * column / Grid), y0 + ((y1 - y0) * row / Grid));
            }
        }
    }

    private bool Inside(BalloonFit fit, Vec centre, double air) =>
        _sides.All(s => Vec.Dot(s.Normal, centre) + fit.Support(s.Normal) <= s.Distance - Math.Min(air, 3) + 1e-6);
}
