using System.Globalization;
using System.Text;
using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Finish;

/// <summary>Outlines as compact path data: page pixels, hundredths, relative commands; detail finer than the page can show is left out.</summary>
internal static class PathText
{
    // Points of a polyline nearer than this to the one before are not seen.
    private const int Finest = 45;

    public static string Of(Outline shape, Affine map)
    {
        var text = new StringBuilder(shape.Segments.Length * 16);
        Append(text, shape, map);
        return text.ToString();
    }

    public static void Append(StringBuilder text, Outline shape, Affine map)
    {
        var segments = shape.Segments;
        Point at = default, start = default;
        for (var i = 0; i < segments.Length; i++)
        {
            var s = segments[i];
            switch (s.Verb)
            {
                case Outline.Verb.Move:
                    at = start = Point.Of(map.Apply(s.P));
                    text.Append('M');
                    Pair(text, at.X, at.Y);
                    break;
                case Outline.Verb.Line:
                    var end = Point.Of(map.Apply(s.P));
                    var last = i + 1 == segments.Length || segments[i + 1].Verb != Outline.Verb.Line;
                    if (!last && Math.Abs(end.X - at.X) + Math.Abs(end.Y - at.Y) < Finest)
                    {
                        break;
                    }

                    text.Append('l');
                    Pair(text, end.X - at.X, end.Y - at.Y);
                    at = end;
                    break;
                case Outline.Verb.Curve:
                    at = Curve(text, at, Point.Of(map.Apply(s.C1)), Point.Of(map.Apply(s.C2)), Point.Of(map.Apply(s.P)));
                    break;
                default:
                    text.Append('z');
                    at = start;
                    break;
            }
        }
    }

    public static void Number(StringBuilder text, double value) => Hundredths(text, Round(value));

    public static string Number(double value)
    {
        var text = new StringBuilder(8);
        Number(text, value);
        return text.ToString();
    }

    private static Point Curve(StringBuilder text, Point at, Point c1, Point c2, Point end)
    {
        var reach = Math.Abs(c1.X - at.X) + Math.Abs(c1.Y - at.Y) + Math.Abs(end.X - c2.X) + Math.Abs(end.Y - c2.Y)
            + Math.Abs(end.X - at.X) + Math.Abs(end.Y - at.Y);
        if (reach < 2 * Finest)
        {
            text.Append('l');
        }
        else
        {
            text.Append('c');
            Pair(text, c1.X - at.X, c1.Y - at.Y);
            Separate(text, c2.X - at.X);
            Pair(text, c2.X - at.X, c2.Y - at.Y);
            Separate(text, end.X - at.X);
        }

        Pair(text, end.X - at.X, end.Y - at.Y);
        return end;
    }

    private static void Pair(StringBuilder text, int x, int y)
    {
        Hundredths(text, x);
        Separate(text, y);
        Hundredths(text, y);
    }

    private static void Separate(StringBuilder text, int next)
    {
        if (next >= 0)
        {
            text.Append(' ');
        }
    }

    private static void Hundredths(StringBuilder text, int value)
    {
        if (value < 0)
        {
            text.Append('-');
            value = -value;
        }

        var (whole, part) = Math.DivRem(value, 100);
        if (whole != 0 || part == 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{whole}");
        }

        if (part != 0)
        {
            text.Append('.').Append((char)('0' + (part / 10)));
            if (part % 10 != 0)
            {
                text.Append((char)('0' + (part % 10)));
            }
        }
    }

    private static int Round(double value) => double.IsFinite(value) && Math.Abs(value) < 1e7
        ? (int)Math.Round(value * 100)
        : throw new InvalidOperationException($"{value} is no coordinate of a picture.");

    private readonly record struct Point(int X, int Y)
    {
        public static Point Of(Vec p) => new(Round(p.X), Round(p.Y));
    }
}
