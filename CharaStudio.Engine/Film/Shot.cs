using System.Text.RegularExpressions;
using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Film;

/// <summary>How one panel follows another.</summary>
public enum Transition
{
    Cut,

    /// <summary>One picture melts into the next.</summary>
    Fade,

    /// <summary>The next picture comes in from where the reader's eye is going.</summary>
    Slide,
}

/// <summary>What a comic's film is to be like.</summary>
/// <param name="SecondsPerPanel">Null gives each panel the time that its words and its camera move need.</param>
/// <param name="Pan">False lets every panel stand still, whole, on a plain ground.</param>
public sealed record AnimaticStyle(double? SecondsPerPanel, Transition Transition, bool Pan)
{
    public const double ShortestShot = 0.5;
    public const double LongestShot = 30;
}

/// <summary>One panel's time on the screen.</summary>
/// <param name="Page">Index of its page.</param>
/// <param name="Panel">Index on the page.</param>
/// <param name="Frames">How long it is seen, its way in included.</param>
internal sealed record Shot(int Page, int Panel, CameraMove Move, int Frames);

/// <summary>A comic as shots in reading order: pure planning, nothing is drawn.</summary>
public sealed partial class ShotList
{
    private const double LeadIn = 0.7;
    private const double Linger = 1.3;
    private const double WordsASecond = 2.8;
    private const double SignsASecond = 6;

    private ShotList(IReadOnlyList<Shot> shots, int lead) => (Shots, Lead) = (shots, lead);

    internal IReadOnlyList<Shot> Shots { get; }

    /// <summary>Frames of a transition; 0 for cuts.</summary>
    public int Lead { get; }

    public int Frames => Shots.Sum(shot => shot.Frames);

    /// <exception cref="PageException">A page has no panels or no lettering.</exception>
    public static ShotList Of(IReadOnlyList<PageSource> pages, AnimaticStyle style, FilmFormat format)
    {
        var shots = new List<Shot>();
        var aspect = (double)format.Width / format.Height;
        for (var p = 0; p < pages.Count; p++)
        {
            var page = pages[p].Document;
            var areas = PanelShapes.Areas(page);
            for (var i = 0; i < areas.Count; i++)
            {
                var (_, _, width, height) = areas[i].Pixels(page.Size);
                var shape = (double)width / height;
                var move = style.Pan
                    ? CameraMove.Over(shape, aspect, page.Reading, [.. Words(page, areas[i], i), .. Figures(pages[p].Panels[i], CameraMove.Cover(shape, aspect))], shots.Count % 2 == 1)
                    : CameraMove.Still(shape, aspect);
                var seconds = style.SecondsPerPanel ?? Math.Max(ReadingTime(page.Panels[i].Lettering), move.Seconds);
                shots.Add(new Shot(p, i, move, Math.Max(1, (int)Math.Round(Math.Min(seconds, AnimaticStyle.LongestShot) * format.Fps))));
            }
        }

        var lead = style.Transition is Transition.Cut ? 0 : (int)Math.Round(LeadIn * format.Fps);
        return new ShotList(shots, shots.Count == 0 ? 0 : Math.Min(lead, shots.Min(shot => shot.Frames) / 2));
    }

    /// <summary>Seconds that a reader takes to find the words and read them, and a moment for the picture.</summary>
    internal static double ReadingTime(IReadOnlyList<LetteringLine> lines)
    {
        var read = lines.Sum(line => line.Kind is LetteringKind.Sfx
            ? 0.4
            : 0.35 + (Sign().Count(line.Text) / SignsASecond) + (Word().Count(Sign().Replace(line.Text, " ")) / WordsASecond));
        return Math.Clamp(LeadIn + Linger + read, 2.6, 20);
    }

    // The boxes of balloons and captions in shares of the panel's frame.
    private static IReadOnlyList<FrameArea> Words(PageDocument page, PanelArea area, int index) =>
        page.Resolved is not { } resolved ? [] :
        [
            .. resolved[index].Balloons.Select(balloon => area.Share(new Illustrator.Drawing.Box(
                balloon.Centre.X - balloon.RadiusX, balloon.Centre.Y - balloon.RadiusY, 2 * balloon.RadiusX, 2 * balloon.RadiusY))),
        ];

    // A figure that fits is a subject from head to foot, a larger one by its head and some of its shoulders.
    private static IEnumerable<FrameArea> Figures(PanelSource? panel, (double Width, double Height) view) =>
        panel is null ? [] : panel.Side.Figures.Select(figure => figure.Body.Height <= view.Height * 0.8 && figure.Body.Width <= view.Width * 0.8
            ? figure.Body
            : figure.Head with { Height = Math.Min(figure.Head.Height * 1.4, view.Height * 0.75) });

    [GeneratedRegex(@"[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Sign();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Word();
}
