namespace CharaStudio.Engine.Illustrator.Heads.Hair;

/// <summary>Composes rings from a fringe, two sides and a back.</summary>
internal static class RingBuilder
{
    /// <summary>Where the fringe ends and the sides begin, degrees.</summary>
    private const double Temple = 74;
    private const double EarBack = 108;

    /// <param name="fringe">Tip azimuth and height of each lock from the picture's left to right, evenly spread between the temples.</param>
    /// <param name="sideY">Height of the side locks' tips; the right ones hang as far as the left.</param>
    /// <param name="backY">Height of the tips at the back.</param>
    public static IReadOnlyList<Lock> Ring((double Tip, double Y)[] fringe, double sideY, double backY, int backLocks = 5, double sideNotch = 0.12, double backNotch = 0.14, double fringeNotch = 0.19, bool splitSide = false, double ragged = 0.04)
    {
        var ring = new List<Lock>();
        var step = 2 * Temple / fringe.Length;
        for (var i = 0; i < fringe.Length; i++)
        {
            var from = -Temple + (i * step);
            ring.Add(new Lock(from, from + step, fringe[i].Tip, fringe[i].Y, i == fringe.Length - 1 ? sideNotch : fringeNotch * (i % 2 == 0 ? 1 : 0.65)));
        }

        if (splitSide)
        {
            ring.Add(new Lock(Temple, 90, 76, sideY - 0.12, 0.16));
            ring.Add(new Lock(90, EarBack, 97, sideY, sideNotch));
        }
        else
        {
            ring.Add(new Lock(Temple, EarBack, 80, sideY, sideNotch));
        }

        var span = (360 - (2 * EarBack)) / backLocks;
        for (var i = 0; i < backLocks; i++)
        {
            var from = EarBack + (i * span);
            var middle = 1 - Math.Abs(((i + 0.5) / backLocks * 2) - 1);
            ring.Add(new Lock(from, from + span, from + (span * 0.5) + (i % 2 == 0 ? 5 : -6), backY + (middle * ragged) - (i % 2 * ragged), i == backLocks - 1 ? sideNotch : backNotch));
        }

        if (splitSide)
        {
            ring.Add(new Lock(360 - EarBack, 270, 263, sideY, 0.16));
            ring.Add(new Lock(270, 360 - Temple, 284, sideY - 0.12, sideNotch));
        }
        else
        {
            ring.Add(new Lock(360 - EarBack, 360 - Temple, 280, sideY, sideNotch));
        }

        return ring;
    }

    /// <summary>Hair drawn away from the face: only a hairline.</summary>
    public static IReadOnlyList<Lock> Hairline(double front, double temple, double nape, double backNotch = 0.02)
    {
        return
        [
            new(-60, -38, -49, (front * 0.3) + (temple * 0.7), 0.0), new(-38, -14, -26, front + 0.025, 0.0), new(-14, 14, 0, front + 0.045, 0.0), new(14, 38, 26, front + 0.025, 0.0),
            new(38, 60, 49, (front * 0.3) + (temple * 0.7), 0.0), new(60, 80, 72, temple + 0.19, 0.01), new(80, 104, 96, 0.02, 0.0),
            new(104, 142, 122, nape - 0.05, backNotch), new(142, 180, 160, nape, backNotch), new(180, 218, 200, nape, backNotch), new(218, 256, 238, nape - 0.05, 0.0),
            new(256, 280, 264, 0.02, 0.01), new(280, 300, 288, temple + 0.19, 0.0),
        ];
    }
}
