using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>Surfaces of buildings: stone courses, planks, tiles, drawn as scattered groups rather than a full grid.</summary>
internal static class Masonry
{
    /// <summary>A stone wall: body, darker and lighter stones, joints round them; 3 or 4 marks.</summary>
    public static void Stone(Plate plate, Face face, Dice dice, Rgb color, double course = 0.45, double share = 0.3)
    {
        plate.Fill(face.Whole, color, Material.Stone, 0.6);
        var dark = new List<Outline>();
        var pale = new List<Outline>();
        var row = 0;
        var gap = course * 0.07;
        for (var v = 0.0; v < face.Height - (course * 0.4); v += course, row++)
        {
            for (var u = -dice.Range(0, course); u < face.Width;)
            {
                var w = course * dice.Range(1.1, 2.2);
                var from = Math.Max(u, 0) + gap;
                var wide = Math.Min(u + w, face.Width) - from - gap;
                u += w;
                var roll = dice.Unit();
                if (roll > share || wide < course * 0.3)
                {
                    continue;
                }

                (roll < share * 0.6 ? dark : pale).Add(face.Quad(from, v + gap, wide, Math.Min(course, face.Height - v) - (2 * gap)));
            }
        }

        plate.Fill(dark, Setting.Dim(color, 0.12), Material.Stone).Fill(pale, color.Lighten(0.16), Material.Stone);
    }

    /// <summary>Boards along u: body, a few boards of another tone, seams; 3 marks.</summary>
    public static void Boards(Plate plate, Face face, Dice dice, Rgb color, double board = 0.22, bool upright = false)
    {
        plate.Fill(face.Whole, color, Material.Wood, 0.6);
        var tones = new List<Outline>();
        var seams = new List<Outline>();
        var count = (int)Math.Ceiling((upright ? face.Width : face.Height) / board);
        for (var i = 0; i < count; i++)
        {
            var at = i * board;
            var size = Math.Min(board, (upright ? face.Width : face.Height) - at);
            seams.Add(upright ? face.Quad(at, 0, board * 0.07, face.Height) : face.Quad(0, at, face.Width, board * 0.07));
            var length = upright ? face.Height : face.Width;
            for (var k = 0; k < 2; k++)
            {
                var from = dice.Range(0, length);
                var run = Math.Min(dice.Range(0.3, 0.9) * length * 0.6, length - from);
                tones.Add(upright ? face.Quad(at, from, size, run) : face.Quad(from, at, run, size));
                seams.Add(upright ? face.Quad(at, from, size, board * 0.07) : face.Quad(from, at, board * 0.07, size));
            }
        }

        plate.Fill(tones, Setting.Dim(color, 0.08), Material.Wood, 0.8).Fill(seams, Setting.Dim(color, 0.35), Material.Wood, 0.7);
    }

    /// <summary>A slope of tiles: body, rows, single tiles of another tone; v grows from eaves to ridge; 3 or 4 marks.</summary>
    public static void Tiles(Plate plate, Setting s, Face slope, Dice dice, Rgb color, double tile = 0.34)
    {
        plate.Fill(slope.Whole, color, Material.Stone, 0.8);
        var rows = new List<Outline>();
        var odd = new List<Outline>();
        var row = 0;
        for (var v = 0.0; v < slope.Height - 0.05; v += tile, row++)
        {
            rows.Add(slope.Quad(0, v, slope.Width, tile * 0.14));
            for (var u = row % 2 * tile * 0.5; u < slope.Width - tile; u += tile)
            {
                rows.Add(slope.Quad(u, v, tile * 0.09, tile * 0.55));
                if (dice.Chance(0.14))
                {
                    odd.Add(slope.Quad(u + (tile * 0.09), v + (tile * 0.14), tile * 0.91, tile * 0.86));
                }
            }
        }

        plate.Fill(odd, color.Lighten(0.12), Material.Stone).Fill(rows, Setting.Dim(color, 0.3), Material.Stone, 0.75);
        if (s.Snowy)
        {
            SnowCover(plate, slope, dice);
        }
    }

    /// <summary>Snow on a slope: leaves the lowest row bare here and there.</summary>
    public static void SnowCover(Plate plate, Face slope, Dice dice)
    {
        var points = new List<Vec> { slope.At(-0.1, slope.Height + 0.12), slope.At(slope.Width + 0.1, slope.Height + 0.12) };
        var steps = Math.Max(6, (int)(slope.Width * 1.6));
        for (var i = steps; i >= 0; i--)
        {
            points.Add(slope.At(slope.Width * i / steps, slope.Height * (i % 2 == 0 ? dice.Range(0.02, 0.12) : dice.Range(0.16, 0.32))));
        }

        plate.Fill(Outline.Polygon(points), Pigment.Snow, Material.Snow);
    }

    /// <summary>Merlons along the top edge of a wall face.</summary>
    public static IEnumerable<Outline> Merlons(Face face, double width, double height, double gap)
    {
        for (var u = 0.0; u + width <= face.Width + 0.01; u += width + gap)
        {
            yield return face.Quad(u, face.Height - 0.02, width, height);
        }
    }
}
