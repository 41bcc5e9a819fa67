using CharaStudio.Engine.Pages;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Film;

/// <summary>What the camera sees of a panel: a rectangle of the film's proportions, in shares of the panel's width and height.</summary>
internal readonly record struct View(double X, double Y, double Width, double Height);

/// <summary>
/// One slow move over a panel, from rest to rest. A panel wider or taller than the screen is travelled along, in the direction of
/// reading; one of about the screen's shape is pushed into or pulled out of, never so far that words leave the picture.
/// </summary>
internal sealed record CameraMove(View From, View To, double Seconds)
{
    // Below this difference in shape a push shows more than a travel.
    private const double AlikeShape = 1.1;
    private const double Push = 0.9;
    private const double Margin = 0.025;

    // Screens a second: slow enough to read while it moves.
    private const double TravelPace = 0.22;
    private const double Drift = 0.34;
    private const double Rest = 0.16;

    /// <param name="subjects">What must be seen, in shares of the panel: words and faces.</param>
    /// <param name="turned">True lets the move run the other way, so that shots in a row differ.</param>
    public static CameraMove Over(double panelAspect, double filmAspect, Reading reading, IReadOnlyList<FrameArea> subjects, bool turned)
    {
        var shape = panelAspect / filmAspect;
        var (width, height) = Cover(panelAspect, filmAspect);
        if (shape > AlikeShape)
        {
            var (from, to) = Path(subjects.Select(box => (box.X, box.X + box.Width)), width, turned, againstAxis: reading is Reading.Rtl);
            return new CameraMove(new View(from, 0, width, 1), new View(to, 0, width, 1), Travel(Math.Abs(to - from) / width));
        }

        if (shape < 1 / AlikeShape)
        {
            var (from, to) = Path(subjects.Select(box => (box.Y, box.Y + box.Height)), height, turned, againstAxis: false);
            return new CameraMove(new View(0, from, 1, height), new View(0, to, 1, height), Travel(Math.Abs(to - from) / height));
        }

        var wide = new View((1 - width) / 2, (1 - height) / 2, width, height);
        var near = Near(wide, subjects);
        return turned ? new CameraMove(near, wide, 0) : new CameraMove(wide, near, 0);
    }

    /// <summary>The largest view that shows nothing but the panel, in shares of its sides.</summary>
    public static (double Width, double Height) Cover(double panelAspect, double filmAspect) =>
        (Math.Min(1, filmAspect / panelAspect), Math.Min(1, panelAspect / filmAspect));

    /// <summary>The whole panel at rest, with ground around it where the shapes differ.</summary>
    public static CameraMove Still(double panelAspect, double filmAspect)
    {
        var shape = panelAspect / filmAspect;
        double width = Math.Max(1, 1 / shape), height = Math.Max(1, shape);
        var whole = new View((1 - width) / 2, (1 - height) / 2, width, height);
        return new CameraMove(whole, whole, 0);
    }

    /// <param name="time">0 at the shot's begin, 1 at its end.</param>
    public View At(double time)
    {
        var t = Ease(time);
        // Growing by equal ratios in equal times looks even; growing by equal lengths does not.
        var scale = Math.Pow(To.Width / From.Width, t);
        var share = Math.Abs(To.Width - From.Width) < 1e-9 ? t : ((From.Width * scale) - From.Width) / (To.Width - From.Width);
        return new View(Mix(From.X, To.X, share), Mix(From.Y, To.Y, share), Mix(From.Width, To.Width, share), Mix(From.Height, To.Height, share));
    }

    // At rest, then a polynomial whose first and second derivatives vanish at both ends (K. Perlin, "Improving noise", 2002), then at rest.
    private static double Ease(double time)
    {
        var t = Math.Clamp((time - Rest) / (1 - (2 * Rest)), 0, 1);
        return t * t * t * ((t * ((6 * t) - 15)) + 10);
    }

    private static double Travel(double screens) => screens / TravelPace / (1 - (2 * Rest));

    // Along the side on which the panel is longer than the view. What must be seen and fits into the view stays in it; what does not
    // fit is travelled along in the direction of reading.
    private static (double From, double To) Path(IEnumerable<(double First, double Last)> subjects, double view, bool turned, bool againstAxis)
    {
        var seen = subjects.DefaultIfEmpty((First: 0.5 - (view / 2), Last: 0.5 + (view / 2))).ToList();
        double first = Math.Max(0, seen.Min(one => one.First) - Margin), last = Math.Min(1, seen.Max(one => one.Last) + Margin), end = 1 - view;
        if (last - first > view)
        {
            var (begin, close) = (Math.Clamp(first, 0, end), Math.Clamp(last - view, 0, end));
            return againstAxis ? (close, begin) : (begin, close);
        }

        var settled = Math.Clamp(((first + last) / 2) - (view * 0.5), 0, end);
        // To or from where everything is still just in sight: words that are being read are never cut.
        double up = Math.Max(Math.Max(0, last - view), settled - (Drift * view)), down = Math.Min(Math.Min(end, first), settled + (Drift * view));
        var away = settled - up > down - settled ? up : down;
        return turned ? (settled, away) : (away, settled);
    }

    private static View Near(View wide, IReadOnlyList<FrameArea> subjects)
    {
        double left = 0.5, right = 0.5, top = 0.45, bottom = 0.45, width = wide.Width * Push, height = wide.Height * Push;
        if (subjects.Count > 0)
        {
            left = Math.Max(wide.X, subjects.Min(box => box.X) - Margin);
            right = Math.Min(wide.X + wide.Width, subjects.Max(box => box.X + box.Width) + Margin);
            top = Math.Max(wide.Y, subjects.Min(box => box.Y) - Margin);
            bottom = Math.Min(wide.Y + wide.Height, subjects.Max(box => box.Y + box.Height) + Margin);
            var fit = Math.Clamp(Math.Max((right - left) / wide.Width, (bottom - top) / wide.Height), Push, 1);
            (width, height) = (wide.Width * fit, wide.Height * fit);
        }

        return new View(Place(0.5, left, right, width, wide.X, wide.Width), Place(0.45, top, bottom, height, wide.Y, wide.Height), width, height);
    }

    // As near to the middle as words and the panel's edges let it.
    private static double Place(double middle, double first, double last, double size, double from, double room)
    {
        var start = Math.Clamp(middle - (size / 2), Math.Min(last - size, first), Math.Max(last - size, first));
        return Math.Clamp(start, from, Math.Max(from, from + room - size));
    }

    private static double Mix(double from, double to, double t) => from + ((to - from) * t);
}
