using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Finds the large rectangles of a frame that no head is in, upper ones first, for words.</summary>
internal static class FreeSpace
{
    private const int Cells = 16;

    public static IReadOnlyList<FrameArea> Around(IReadOnlyList<Box> heads, double width, double height)
    {
        var taken = new bool[Cells, Cells];
        foreach (var head in heads)
        {
            Mark(taken, head.Inflate(0.01 * height), width, height);
        }

        var found = new List<FrameArea>();
        for (var i = 0; i < 4; i++)
        {
            var (x, y, w, h) = Largest(taken);
            if (w * h < 6)
            {
                break;
            }

            found.Add(new FrameArea(x / (double)Cells, y / (double)Cells, w / (double)Cells, h / (double)Cells));
            for (var cy = y; cy < y + h; cy++)
            {
                for (var cx = x; cx < x + w; cx++)
                {
                    taken[cx, cy] = true;
                }
            }
        }

        return found;
    }

    private static void Mark(bool[,] taken, Box box, double width, double height)
    {
        for (var cy = 0; cy < Cells; cy++)
        {
            for (var cx = 0; cx < Cells; cx++)
            {
                var cell = new Box(cx * width / Cells, cy * height / Cells, width / Cells, height / Cells);
                taken[cx, cy] |= cell.Overlaps(box);
            }
        }
    }

    // 16 x 16 cells: trying every corner and width is quick enough.
    private static (int X, int Y, int W, int H) Largest(bool[,] taken)
    {
        var best = (X: 0, Y: 0, W: 0, H: 0);
        var most = 0.0;
        for (var y = 0; y < Cells; y++)
        {
            for (var x = 0; x < Cells; x++)
            {
                var reach = Cells - x;
                for (var h = 1; y + h <= Cells && reach > 0; h++)
                {
                    var run = 0;
                    while (run < reach && !taken[x + run, y + h - 1])
                    {
                        run++;
                    }

                    reach = run;

                    // Words are read from the top; what is high counts for more.
                    var worth = reach * h * (1.3 - (0.5 * (y + (h / 2.0)) / Cells));
                    if (worth > most)
                    {
                        most = worth;
                        best = (x, y, reach, h);
                    }
                }
            }
        }

        return best;
    }
}
