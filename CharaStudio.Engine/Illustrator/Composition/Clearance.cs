using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Moves the camera by the least that brings all heads into the frame and off the rooms for words.</summary>
internal static class Clearance
{
    /// <summary>A pan and zoom of the page: p' = p * Zoom + (X, Y).</summary>
    public readonly record struct Move(double Zoom, double X, double Y)
    {
        public Affine Map => new(Zoom, 0, 0, Zoom, X, Y);

        public bool IsNothing => Zoom == 1 && X == 0 && Y == 0;
    }

    /// <param name="heads">Boxes on the page; a cropped one (a back near the camera) may leave the frame.</param>
    public static Move Find(IReadOnlyList<(Box Box, bool Cropped)> heads, IReadOnlyList<FrameArea> rooms, double width, double height, Func<Box, Box> lens)
    {
        if (heads.Count == 0)
        {
            return new(1, 0, 0);
        }

        var taken = rooms.Select(r => new Box(r.X * width, r.Y * height, r.Width * width, r.Height * height)).ToList();
        var centre = heads.Aggregate(Box.Empty, (all, h) => all.Union(h.Box)).Centre;
        var best = new Move(1, 0, 0);
        var least = double.PositiveInfinity;
        for (var z = 0; z <= 7; z++)
        {
            var zoom = 1 - (z * 0.08);
            for (var iy = -9; iy <= 14; iy++)
            {
                for (var ix = -14; ix <= 14; ix++)
                {
                    double dx = ix * 0.035 * width, dy = iy * 0.035 * height;
                    var price = (Math.Abs(ix) * 0.035) + (Math.Abs(iy) * 0.035 * (iy < 0 ? 2.5 : 1.1)) + (z * 0.13);
                    if (price >= least)
                    {
                        continue;
                    }

                    var move = new Move(zoom, (centre.X * (1 - zoom)) + dx, (centre.Y * (1 - zoom)) + dy);
                    price += Trouble(heads, taken, move.Map, width, height, lens);
                    if (price < least)
                    {
                        least = price;
                        best = move;
                    }
                }
            }
        }

        return best;
    }

    private static double Trouble(IReadOnlyList<(Box Box, bool Cropped)> heads, List<Box> taken, Affine map, double width, double height, Func<Box, Box> lens)
    {
        var trouble = 0.0;
        foreach (var head in heads)
        {
            var box = lens(head.Box.Transform(map));
            var rim = 0.012 * height;
            if (!head.Cropped)
            {
                trouble += 30 * (Over(rim - box.X) + Over(box.Right - width + rim)) / width;
                trouble += 30 * (Over(rim - box.Y) + Over(box.Bottom - height + rim)) / height;
            }

            foreach (var room in taken)
            {
                var w = Math.Min(box.Right, room.Right) - Math.Max(box.X, room.X);
                var h = Math.Min(box.Bottom, room.Bottom) - Math.Max(box.Y, room.Y);
                if (w > 0 && h > 0)
                {
                    trouble += 3 + (40 * w * h / (width * height));
                }
            }
        }

        return trouble;
    }

    private static double Over(double v) => Math.Max(0, v);
}
