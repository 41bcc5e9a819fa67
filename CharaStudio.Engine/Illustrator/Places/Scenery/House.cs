using CharaStudio.Engine.Illustrator.Drawing;

namespace CharaStudio.Engine.Illustrator.Places.Scenery;

/// <summary>Where a house stands, in metres.</summary>
internal readonly record struct Plot(double X0, double X1, double Z0, double Z1)
{
    public double Width => X1 - X0;

    public double Length => Z1 - Z0;
}

/// <summary>A timber-framed house with its gable to the viewer and its flank along the street.</summary>
internal sealed class House(Setting s, Plate plate, Plot plot, Dice dice)
{
    private readonly bool _onRight = plot.X0 > 0;

    public double Storey { get; init; } = 2.7;

    public int Storeys { get; init; } = 1 + dice.Index(2);

    public Rgb Wall { get; init; } = dice.Pick(Pigment.Walls);

    public Rgb Roof { get; init; } = dice.Pick(Pigment.Roofs);

    public double Rise { get; init; } = dice.Range(0.8, 1.15);

    private double Eaves => Storey * Storeys;

    private double Nx => _onRight ? -1 : 1;

    private Face Front => s.Lens.Wall(plot.X0, plot.Z0, plot.Width, Eaves);

    private Face Flank => s.Lens.Flank(_onRight ? plot.X0 : plot.X1, plot.Z0, plot.Length, Eaves);

    public void Draw()
    {
        var front = Front;
        var flank = Flank;
        var gable = plot.Width / 2 * Rise;
        var frontTone = s.Facing(Wall, 0.35 * -Nx);
        var flankTone = s.Facing(Wall, Nx);
        plate.Fill(flank.Whole, flankTone, Material.Stone, 0.6);
        plate.Fill(front.Area((0, 0), (plot.Width, 0), (plot.Width, Eaves), (plot.Width / 2, Eaves + gable), (0, Eaves)), frontTone, Material.Stone, 0.6);
        Plinth(front, flank);
        plate.Fill([flank.Quad(0, Eaves - 0.55, plot.Length, 0.55)], Setting.Dim(flankTone, 0.3), Material.Stone, 0.7);
        Frame(front, flank, gable);
        Fit(front, flank, gable);
        Roofing(gable);
    }

    private void Plinth(Face front, Face flank)
    {
        var stone = Pigment.Stone;
        plate.Fill([flank.Quad(0, 0, plot.Length, 0.5)], s.Facing(stone, Nx), Material.Stone).Fill([front.Quad(0, 0, plot.Width, 0.5)], Setting.Dim(stone, 0.06), Material.Stone);
    }

    // Posts, rails and braces stand a little proud of the plaster.
    private void Frame(Face front, Face flank, double gable)
    {
        var beams = new List<Outline>();
        foreach (var (face, width) in new[] { (front, plot.Width), (flank, plot.Length) })
        {
            for (var level = 0; level <= Storeys; level++)
            {
                beams.Add(face.Quad(0, (level * Storey) - (level == 0 ? -0.5 : 0.11), width, 0.22));
            }

            var bays = Math.Max(2, (int)(width / 1.7));
            for (var i = 0; i <= bays; i++)
            {
                beams.Add(face.Quad((width - 0.2) * i / bays, 0.5, 0.2, Eaves - 0.5));
            }

            for (var level = 0; level < Storeys; level++)
            {
                var v = (level * Storey) + (level == 0 ? 0.7 : 0.1);
                beams.Add(face.Beam(0.1, v, width / bays, v + 1.3, 0.16));
                beams.Add(face.Beam(width - 0.1, v, width - (width / bays), v + 1.3, 0.16));
            }
        }

        beams.Add(front.Beam(0, Eaves, plot.Width / 2, Eaves + gable, 0.24));
        beams.Add(front.Beam(plot.Width, Eaves, plot.Width / 2, Eaves + gable, 0.24));
        beams.Add(front.Quad((plot.Width / 2) - 0.1, Eaves, 0.2, gable * 0.9));
        plate.Fill(beams, Pigment.Timber, Material.Wood);
    }

    private void Fit(Face front, Face flank, double gable)
    {
        var openings = new Openings(s);
        var doorAt = dice.Index(2);
        foreach (var (face, width, first) in new[] { (front, plot.Width, false), (flank, plot.Length, true) })
        {
            var bays = Math.Max(2, (int)(width / 1.7));
            var bay = width / bays;
            for (var level = 0; level < Storeys; level++)
            {
                for (var i = 0; i < bays; i++)
                {
                    var u = (i + 0.5) * bay;
                    if (level == 0 && first && i == doorAt)
                    {
                        openings.Door(face, u - 0.5, 1.0, 2.05, arched: dice.Chance(0.5));
                    }
                    else if (dice.Chance(0.72))
                    {
                        openings.Window(face, u - 0.36, (level * Storey) + 1.05, 0.72, 1.0, shutters: dice.Chance(0.6), arched: false);
                    }
                }
            }
        }

        openings.Window(front, (plot.Width / 2) - 0.7, Eaves + (gable * 0.22), 0.5, 0.7);
        openings.Paint(plate, Pigment.DarkTimber, Pigment.Plank, dice.Pick([s.Accent, Pigment.DarkLeaf, Pigment.Timber]), 2);
    }

    private void Roofing(double gable)
    {
        const double over = 0.45;
        var run = plot.Width / 2;
        var slopeLength = Math.Sqrt((run * run) + (gable * gable));
        var up = new Spot((_onRight ? run : -run) / slopeLength, gable / slopeLength, 0);
        var eave = new Spot(_onRight ? plot.X0 : plot.X1, Eaves, plot.Z0 - over) + (up * -over);
        var slope = new Face(s.Lens, eave, new Spot(0, 0, 1), up, plot.Length + (2 * over), slopeLength + over);
        var tone = s.Facing(Roof, Nx * 0.7);
        Masonry.Tiles(plate, s, slope, dice, tone);
        var far = s.Lens.Wall(plot.X0, plot.Z0 - over, plot.Width, Eaves);
        var barge = new List<Outline>
        {
            far.Beam(-over, Eaves - (over * Rise), run, Eaves + gable, 0.3),
            far.Beam(plot.Width + over, Eaves - (over * Rise), run, Eaves + gable, 0.3),
        };
        plate.Fill(barge, s.Snowy ? Pigment.Snow : Setting.Dim(Roof, 0.25), Material.Wood);
        plate.Fill([slope.Quad(0, -0.08, slope.Width, 0.16)], Pigment.DarkTimber, Material.Wood);
        Chimney(gable);
    }

    private void Chimney(double gable)
    {
        var z = plot.Z0 + (plot.Length * dice.Range(0.4, 0.7));
        var x = plot.X0 + (plot.Width * (_onRight ? 0.42 : 0.5));
        var stack = s.Lens.Wall(x, z, 0.7, gable * 0.55 + 0.9, Eaves + (gable * 0.55));
        plate.Fill(stack.Whole, Setting.Dim(Pigment.Stone, 0.15), Material.Stone, 0.5);
        plate.Fill([stack.Quad(-0.1, stack.Height - 0.2, 0.9, 0.25)], s.Snowy ? Pigment.Snow : Pigment.DarkStone, Material.Stone);
    }
}
