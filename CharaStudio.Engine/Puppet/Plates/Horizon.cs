using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// The row towards which the ground recedes, where straight edges tell it: the joints of a floor, the sides of a road meet on it.
/// </summary>
internal static class Horizon
{
    // Edges of these slopes run away from the camera; level ones and upright ones say nothing.
    private const double Flattest = 5;
    private const double Steepest = 86;
    private const double Miss = 2.5;
    private const int Most = 90;

    /// <returns>Where most edges meet, in the level's pixels; its row is the horizon. Null where too few meet.</returns>
    public static Vec? Find(PlateLevel level, IEnumerable<Segment> seen)
    {
        var side = Math.Max(level.Width, level.Height);
        var segments = seen
            .Where(segment => segment.Slope is > Flattest and < Steepest).OrderByDescending(segment => segment.Length).Take(Most).ToArray();
        var (best, most) = ((X: 0.0, Y: 0.0), 0.0);
        for (var i = 0; i < segments.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (Meeting(segments[i], segments[j]) is var (x, y) && y > -0.5 * level.Height && y < 0.85 * level.Height && Math.Abs(x - (level.Width / 2.0)) < 2 * level.Width)
                {
                    var votes = segments.Sum(segment => Vote(segment, x, y));
                    (best, most) = votes > most ? ((x, y), votes) : (best, most);
                }
            }
        }

        var meeting = segments.Where(segment => Vote(segment, best.X, best.Y) > 0).ToArray();
        return meeting.Length >= 5 && most > 0.5 * side && meeting.Max(Turn) - meeting.Min(Turn) > 20 ? new Vec(best.X, best.Y) : null;
    }

    private static (double X, double Y)? Meeting(Segment a, Segment b)
    {
        var cross = (a.AlongX * b.AlongY) - (a.AlongY * b.AlongX);
        if (Math.Abs(cross) < 0.05)
        {
            return null;
        }

        var t = (((b.X - a.X) * b.AlongY) - ((b.Y - a.Y) * b.AlongX)) / cross;
        return (a.X + (t * a.AlongX), a.Y + (t * a.AlongY));
    }

    // An edge that points to a place votes for it by its length; one that crosses its row lies on no ground.
    private static double Vote(Segment segment, double x, double y)
    {
        if (segment.Top < y)
        {
            return 0;
        }

        double dx = x - segment.X, dy = y - segment.Y;
        var sine = Math.Abs((dx * segment.AlongY) - (dy * segment.AlongX)) / Math.Max(1e-6, Math.Sqrt((dx * dx) + (dy * dy)));
        return segment.Length * Math.Max(0, 1 - (Math.Asin(Math.Min(1, sine)) * 180 / Math.PI / Miss));
    }

    private static double Turn(Segment segment) => Math.Atan2(segment.AlongY * Math.Sign(segment.AlongY), segment.AlongX * Math.Sign(segment.AlongY)) * 180 / Math.PI;
}
