using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Pages.Lettering;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pages;

/// <summary>Keeps room for words before a panel is drawn, so that heads can be put elsewhere.</summary>
public static class LetteringPlanner
{
    // Head boxes a composer is likely to choose, from comfortable to modest; the first that leaves room wins.
    private static readonly (double Top, double Height)[] s_heads = [(0.42, 0.3), (0.5, 0.26), (0.6, 0.22), (0.72, 0.16), (0.84, 0.1)];

    /// <summary>Areas of the frame that the words need, in reading order; sounds need none.</summary>
    /// <param name="figures">How many figures the panel will show.</param>
    /// <exception cref="PageException">Text that cannot be lettered in this panel at all.</exception>
    public static IReadOnlyList<FrameArea> Reserve(PanelArea area, IReadOnlyList<LetteringLine> lettering, int figures, PageDocument page, int panel)
    {
        var words = lettering.Where(l => l.Kind != LetteringKind.Sfx && l.Pin is null).ToList();
        for (var guess = 0; ; guess++)
        {
            try
            {
                var placed = Letterer.Place(area, words, Guess(figures, s_heads[guess], page.Reading), page, panel, 0);
                return [.. placed.Balloons.Select(b => Room(area, b))];
            }
            catch (PageException) when (guess + 1 < s_heads.Length && figures > 0)
            {
                // The heads were guessed too high; the composer can lower them.
            }
        }
    }

    private static PanelFacts Guess(int figures, (double Top, double Height) head, Reading reading)
    {
        var width = Math.Min(0.22, 0.7 / Math.Max(1, figures));
        return new PanelFacts([.. Enumerable.Range(0, figures).Select(i =>
        {
            var x = (i + 1.0) / (figures + 1);
            x = reading == Reading.Rtl ? 1 - x : x;
            return new FigureFacts(
                i,
                new FrameArea(x - (width / 2), head.Top, width, head.Height),
                new PagePoint(x, head.Top + (head.Height * 0.8)),
                new FrameArea(x - (width * 0.8), head.Top, width * 1.6, 1 - head.Top));
        })]);
    }

    private static FrameArea Room(PanelArea area, ResolvedBalloon b)
    {
        var room = area.Share(new Box(b.Centre.X - b.RadiusX, b.Centre.Y - b.RadiusY, 2 * b.RadiusX, 2 * b.RadiusY).Inflate(b.Size * 0.4));
        var (x, y) = (Math.Clamp(room.X, 0, 1), Math.Clamp(room.Y, 0, 1));
        return new FrameArea(x, y, Math.Min(1, room.X + room.Width) - x, Math.Min(1, room.Y + room.Height) - y);
    }
}
