using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>A room in one-point perspective: back wall ahead, walls, floor and ceiling running to the vanishing point.</summary>
/// <param name="half">Half the width in metres.</param>
/// <param name="back">Distance of the back wall.</param>
/// <param name="front">Where the side walls start, beside the viewer and outside every frame.</param>
internal sealed class Room(Setting s, double half, double back, double height, double front = 0.9)
{
    public double Half => half;

    public double Back => back;

    public double Height => height;

    public Face Rear => s.Lens.Wall(-half, back, 2 * half, height);

    public Face Left => s.Lens.Flank(-half, front, back - front, height);

    public Face Right => s.Lens.Flank(half, front, back - front, height);

    public Face Floor => s.Lens.Floor(-half, front, 2 * half, back - front);

    public Face Ceiling => s.Lens.Floor(-half, front, 2 * half, back - front, height);

    /// <summary>A side wall, u from the viewer to the back.</summary>
    public Face Wall(int side) => side < 0 ? Left : Right;

    /// <summary>Distance along a side wall (u) of a point at z metres.</summary>
    public double Along(double z) => z - front;

    /// <summary>Plain walls and ceiling: shaded corners, the side towards the light darker since it is seen against it.</summary>
    public void Shell(Plate plate, Rgb wall, Rgb ceiling, Material material = Material.Stone)
    {
        plate.Wash(Ceiling.Whole, Ceiling.At(half, 0), Setting.Dim(ceiling, 0.2), Ceiling.At(half, back - front), ceiling, material);
        foreach (var (face, nx) in new[] { (Left, 1.0), (Right, -1.0) })
        {
            var tone = s.Facing(Setting.Dim(wall, 0.1), nx);
            plate.Wash(face.Whole, face.At(1.5, 1), Setting.Dim(tone, 0.22), face.At(back - front, 1), tone, material);
        }

        plate.Wash(Rear.Whole, Rear.At(half, height), Setting.Dim(wall, 0.1), Rear.At(half, height * 0.4), wall, material);
        Corners(plate);
    }

    /// <summary>Floor boards that run away from the viewer.</summary>
    public void Boards(Plate plate, Dice dice, Rgb wood, double board = 0.24)
    {
        plate.Wash(Floor.Whole, Floor.At(half, back - front), wood.Lighten(0.12), Floor.At(half, 0.6), Setting.Dim(wood, 0.08), Material.Wood);
        var seams = new List<Outline>();
        var dark = new List<Outline>();
        var pale = new List<Outline>();
        var length = back - front;
        for (var u = 0.0; u < 2 * half; u += board)
        {
            seams.Add(Floor.Quad(u, 0, 0.016, length));
            for (var v = dice.Range(0, 1.6); v < length;)
            {
                var run = Math.Min(dice.Range(1.2, 3), length - v);
                seams.Add(Floor.Quad(u, v, board, 0.018 + (v * 0.003)));
                if (dice.Chance(0.4))
                {
                    (dice.Chance(0.5) ? dark : pale).Add(Floor.Quad(u + 0.016, v, board - 0.016, run));
                }

                v += run;
            }
        }

        plate.Fill(dark, Setting.Dim(wood, 0.12), Material.Wood, 0.8).Fill(pale, wood.Lighten(0.14), Material.Wood, 0.8).Fill(seams, Setting.Dim(wood, 0.42), Material.Wood, 0.7);
    }

    /// <summary>A chequered or plain floor of square tiles.</summary>
    public void Tiles(Plate plate, Rgb first, Rgb second, double tile = 0.8)
    {
        plate.Wash(Floor.Whole, Floor.At(half, back - front), first.Lighten(0.12), Floor.At(half, 0.6), Setting.Dim(first, 0.06), Material.Stone);
        var odd = new List<Outline>();
        var seams = new List<Outline>();
        var length = back - front;
        var column = 0;
        for (var u = 0.0; u < 2 * half; u += tile, column++)
        {
            seams.Add(Floor.Quad(u, 0, 0.02, length));
            var row = 0;
            for (var v = 0.0; v < length; v += tile, row++)
            {
                if ((column + row) % 2 == 0)
                {
                    odd.Add(Floor.Quad(u, v, Math.Min(tile, (2 * half) - u), Math.Min(tile, length - v)));
                }

                if (column == 0)
                {
                    seams.Add(Floor.Quad(0, v, 2 * half, 0.02 + (v * 0.003)));
                }
            }
        }

        plate.Fill(odd, second, Material.Stone, 0.9).Fill(seams, Setting.Dim(first, 0.35), Material.Stone, 0.5);
    }

    /// <summary>Light that falls in through a window of a side wall and lies on the floor; nothing at night.</summary>
    public void Sunlight(Plate plate, double z, double width, double side)
    {
        if (s.Hour is not (Hour.Noon or Hour.Dawn or Hour.Dusk or Hour.Moonlit) || s.Light.Light.Hardness < 0.35)
        {
            return;
        }

        var color = s.Hour switch
        {
            Hour.Moonlit => Rgb.Parse("#a9c6ff"),
            Hour.Dusk => Rgb.Parse("#ffb066"),
            Hour.Dawn => Rgb.Parse("#ffd0a0"),
            _ => Rgb.Parse("#fff3cf"),
        };
        var x = half * side;
        double near = x - (side * half * 0.35), far = x - (side * half * 1.05);
        var pools = new List<Outline>();
        foreach (var from in new[] { 0.0, 0.52 })
        {
            var (a, b) = (z + (width * from), z + (width * (from + 0.46)));
            pools.Add(Outline.Polygon(s.Lens.At(near, 0, a), s.Lens.At(near, 0, b), s.Lens.At(far, 0, b - 0.5), s.Lens.At(far, 0, a - 0.5)));
        }

        plate.Fill(pools, color, Material.Light, 0.34);
        var shaft = Outline.Polygon(s.Lens.At(x, 2.6, z), s.Lens.At(x, 2.6, z + width), s.Lens.At(near, 0, z + width), s.Lens.At(far, 0, z + width - 0.5), s.Lens.At(far, 0, z - 0.5));
        plate.Wash(shaft, s.Lens.At(x, 2.4, z + (width / 2)), color, s.Lens.At((near + far) / 2, 0, z), color, Material.Light, 0.26, 0.03);
    }

    /// <summary>A window to the outside: sky by hour, frame and bars; 4 or 5 marks.</summary>
    public void Window(Plate plate, Face f, double u, double v, double w, double h, Rgb frame, bool arched = false, int columns = 2, int rows = 2)
    {
        const double rim = 0.1;
        plate.Fill(arched ? f.Arch(u - rim, v - rim, w + (2 * rim), h + (2 * rim)) : f.Quad(u - rim, v - rim, w + (2 * rim), h + (2 * rim)), frame, Material.Wood, 0.6);
        plate.Wash(arched ? f.Arch(u, v, w, h) : f.Quad(u, v, w, h), f.At(u + (w / 2), v + h), s.Light.Middle, f.At(u + (w / 2), v + (h * 0.15)), s.Light.Horizon, Material.Sky);
        var top = arched ? h * 0.86 : h;
        var trees = s.Light.Middle.Mix(Pigment.DarkLeaf, 0.45).Mix(s.Light.Air, 0.4);
        plate.Fill(
            f.Area((u, v), (u + w, v), (u + w, v + (h * 0.3)), (u + (w * 0.8), v + (h * 0.36)), (u + (w * 0.62), v + (h * 0.25)), (u + (w * 0.4), v + (h * 0.33)), (u + (w * 0.2), v + (h * 0.22)), (u, v + (h * 0.28))),
            trees, Material.Sky);
        var bars = new List<Outline> { f.Quad(u - 0.18, v - 0.2, w + 0.36, 0.12) };
        for (var i = 1; i < columns; i++)
        {
            bars.Add(f.Quad(u + (w * i / columns) - 0.025, v, 0.05, top));
        }

        for (var i = 1; i < rows; i++)
        {
            bars.Add(f.Quad(u, v + (h * i / rows) - 0.025, w, 0.05));
        }

        plate.Fill(bars, frame.Lighten(0.1), Material.Wood);
        plate.Fill([f.Area((u + (w * 0.1), v + (h * 0.55)), (u + (w * 0.25), v + (h * 0.55)), (u + (w * 0.45), v + (h * 0.8)), (u + (w * 0.3), v + (h * 0.8)))], Rgb.White, Material.Light, 0.25);
    }

    private void Corners(Plate plate)
    {
        var lines = new List<Outline>();
        var shade = new List<Outline>();
        foreach (var side in new[] { -1, 1 })
        {
            var wall = Wall(side);
            shade.Add(wall.Quad(0, height - 0.35, back - front, 0.35));
            lines.Add(wall.Quad(back - front - 0.05, 0, 0.05, height));
        }

        shade.Add(Rear.Quad(0, height - 0.3, 2 * half, 0.3));
        plate.Fill(shade, Pigment.Shade, Material.Stone, 0.16).Fill(lines, Pigment.Shade, Material.Stone, 0.3);
    }
}
