using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Puppet.Plates;

/// <summary>
/// Gives a hole the structure of its surroundings: what runs into it runs on at the smallest size, and is then looked for again in more and more detail,
/// until each pixel knows where it is copied from.
/// </summary>
internal static class PlatePatches
{
    // The longer side where lines are carried on, and where the last search takes place; above it, places are only doubled. Above the middle
    // one they are where they belong but for a pixel or two.
    private const int SmallestSide = 200;
    private const int MiddleSide = 500;
    private const int LargestSide = 1400;
    private const int LineSide = 800;

    // Pixels of the hole at the smallest size; what is begun with more takes too long.
    private const int MostPieces = 9000;
    private const int SketchSide = 400;

    // A pixel of the sketch costs so much by itself; and more where its surroundings are not calm, and where colours run into each other.
    public const int Calm = 8;
    private const int Plain = 5;
    private const int Smear = 8;

    // From here on two neighbours have a line between them.
    private const int Line = 40;
    private const int Untold = 1000;
    private const int MostShifts = 30;

    /// <param name="rgba">The picture, opaque; its hole is painted over.</param>
    /// <param name="hole">True for what is painted.</param>
    /// <returns>False when too little of the picture is left to copy from, or nothing but one smooth slope of colours lies around; then nothing was done.</returns>
    public static bool Paint(byte[] rgba, bool[] hole, int width, int height)
    {
        if (!hole.Contains(true))
        {
            return true;
        }

        var levels = new List<PlateLevel> { new(rgba, hole, width, height) };
        while (Math.Max(levels[^1].Width, levels[^1].Height) > SmallestSide || levels[^1].Holes.Length > MostPieces)
        {
            levels.Add(levels[^1].Half());
        }

        // A hole that leaves next to nothing at a small size is begun at a larger one.
        levels.RemoveAll(level => level.Sources.Length < level.Hole.Length / 50);
        if (levels.Count == 0 || levels[0].Width != width || levels[^1].Holes.Length > 2 * MostPieces)
        {
            return false;
        }

        if (SmoothSlope.Surrounds(levels[^1]))
        {
            return false;
        }

        var field = Search(levels);
        field.Paint(1);
        for (var i = 0; i < hole.Length; i++)
        {
            if (hole[i])
            {
                var texel = levels[0].Texels[levels[0].At(i % width, i / width)];
                (rgba[4 * i], rgba[(4 * i) + 1], rgba[(4 * i) + 2]) = ((byte)texel, (byte)(texel >> 8), (byte)(texel >> 16));
            }
        }

        return true;
    }

    private static PatchField Search(List<PlateLevel> levels)
    {
        var seen = Math.Max(0, levels.FindIndex(level => Math.Max(level.Width, level.Height) <= LineSide));
        var segments = SegmentFinder.Find(levels[seen], 0.025 * Math.Max(levels[seen].Width, levels[seen].Height));
        var vanishing = Horizon.Find(levels[seen], segments);
        var sketch = Draw(levels, seen, RimBridges.Of(levels[seen], RimLine.Of(levels[seen], segments), vanishing));
        PatchField? field = null;
        for (var n = levels.Count - 1; n >= 0; n--)
        {
            var level = levels[n];
            var cost = new PatchCost(level, vanishing is { } at ? ((at.Y + 0.5) * Math.Pow(2, seen - n)) - 0.5 : null);
            field = field is null ? PatchField.Of(level, cost, Begun(level, cost, sketch, n)) : PatchField.Doubled(level, cost, field);
            var side = Math.Max(level.Width, level.Height);
            var (rounds, reach) = side <= SmallestSide ? (4, 32) : side <= 2 * SmallestSide ? (3, 16) : side <= MiddleSide ? (2, 6) : side <= LargestSide ? (1, 2) : (0, 0);
            field.Run(rounds, reach);
        }

        return field!;
    }

    private static Match[] Begun(PlateLevel level, PatchCost cost, Sketched sketch, int n)
    {
        var shifts = Shifts(level, cost);
        var plain = Array.ConvertAll(level.Holes, i => sketch.Lines.Tells(i % level.Width << n, i / level.Width << n) ? sketch.Cost(i % level.Width << n, i / level.Width << n, 1 << n) : Untold);
        var lines = new bool[level.Hole.Length];
        foreach (var (at, right) in sketch.Held)
        {
            // A pixel of the level on either side.
            for (var side = -1; side <= 1; side++)
            {
                var place = (at + (right * (side << n))) * (1.0 / (1 << n));
                lines[(Math.Clamp((int)place.Y, 0, level.Height - 1) * level.Width) + Math.Clamp((int)place.X, 0, level.Width - 1)] = true;
            }
        }

        return new ShiftMap(level, shifts, plain, lines).Run();
    }

    private static List<(Vec At, Vec Right)> Held(List<CarriedLine> lines, uint[] texels, PlateLevel full)
    {
        (double R, double G, double B) Colour(Vec at)
        {
            var texel = texels[(Math.Clamp((int)Math.Round(at.Y), 0, full.Height - 1) * full.Width) + Math.Clamp((int)Math.Round(at.X), 0, full.Width - 1)];
            return (texel & 255, (texel >> 8) & 255, (texel >> 16) & 255);
        }

        return [.. lines.SelectMany(line => line.Held(Colour))];
    }

    // Sketches the hole at every size; gives what a pixel of the full size costs: the more, the more restless what lies around the hole is, and the more colours run into each other.
    private static Sketched Draw(List<PlateLevel> levels, int seen, List<CarriedLine> seenLines)
    {
        var full = levels[0];
        var plain = Math.Max(0, levels.FindIndex(level => Math.Max(level.Width, level.Height) <= SketchSide));
        var lines = seenLines.ConvertAll(line => line.Scaled(1 << seen));
        var sketch = new Sketch(levels[plain], lines.Select(line => line.Points), 1 << plain);
        var texels = new uint[full.Hole.Length];
        Parallel.For(0, full.Height, y =>
        {
            for (var x = 0; x < full.Width; x++)
            {
                var i = (y * full.Width) + x;
                texels[i] = full.Hole[i] ? sketch.At(x, y) : full.Texels[full.At(x, y)];
            }
        });
        for (var n = 0; n < levels.Count; n++)
        {
            levels[n].Draw(texels, full.Width, full.Height, 1 << n);
        }

        return new Sketched(sketch, Held(lines, texels, full), (x, y, step) =>
        {
            var here = texels[(Math.Min(y, full.Height - 1) * full.Width) + Math.Min(x, full.Width - 1)];
            return Plain + (Smear * Math.Min(40, Change(texels, full, x, y, step)) / 2) + (Math.Max(0, (int)(here >> 24) - Calm) / 2);
        });
    }

    private static int Change(uint[] texels, PlateLevel full, int x, int y, int step)
    {
        uint At(int px, int py) => texels[(Math.Min(py, full.Height - 1) * full.Width) + Math.Min(px, full.Width - 1)];
        int across = ShiftMap.Apart(At(x, y), At(x + step, y)), down = ShiftMap.Apart(At(x, y), At(x, y + step));

        // A line is no smear.
        return (across > Line ? 0 : across) + (down > Line ? 0 : down);
    }

    // What the picture repeats, and besides what lies level with the hole or nearer on the same ground.
    private static List<Shift> Shifts(PlateLevel level, PatchCost cost)
    {
        int[] below = [.. level.Holes.Select(i => i / level.Width).Where(cost.OnGround)];
        var depth = below.Length > 0 && cost.Horizon is { } edge ? below.Average() - edge : 0;
        List<Shift> shifts = [], ground = [];
        Parallel.Invoke(
            () => shifts = ShiftVotes.Of(level, cost, ground: false, 0, MostShifts),
            () => ground = depth > 0 ? ShiftVotes.Of(level, cost, ground: true, depth, MostShifts) : []);
        foreach (var share in (double[])[0.12, 0.2, 0.3, 0.45, 0.6])
        {
            shifts.Add(new Shift((int)(share * level.Width), 0));
            shifts.Add(new Shift(-(int)(share * level.Width), 0));
        }

        shifts.AddRange(ground);
        if (depth > 0)
        {
            foreach (var nearer in (double[])[1.2, 1.5, 2, 3])
            {
                shifts.Add(new Shift(new GroundShift(cost.Horizon!.Value, 0, ((1 / nearer) - 1) / depth)));
            }
        }

        return shifts;
    }

    /// <param name="Held">Points of its lines that have kept their colours, each with the direction to its right.</param>
    /// <param name="Cost">Of a square of the full size: its first column and row and its side.</param>
    private sealed record Sketched(Sketch Lines, List<(Vec At, Vec Right)> Held, Func<int, int, int, int> Cost);
}
