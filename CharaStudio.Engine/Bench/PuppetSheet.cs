using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// <c>bench puppet --sheet FILE PICTURE MOVEMENT ...</c>: a cut-out with transparent surroundings (or the name of a drawn one) in a row of film
/// frames for each movement, to be looked at as an animator would: arcs, weight, feet that stay.
/// </summary>
internal static class PuppetSheet
{
    private const int Columns = 8;
    private const int Side = 230;
    private const double FramesPerSecond = 24;

    public static void Write(string file, string picture, IReadOnlyList<string> movements)
    {
        var pixels = Subject(picture);
        var alpha = Raster.Empty(pixels.Width, pixels.Height, 1);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            alpha.Samples[i] = pixels.Rgba[(4 * i) + 3];
        }

        var model = PuppetModel.Build(pixels, alpha, null, PuppetSubject.Control("rest"));
        Console.Error.WriteLine($"{Path.GetFileName(picture)}: {model.Mesh.Vertices} vertices; {string.Join(' ', model.Rig.Notes)}");
        var set = new StageSet(model.Mesh, Plate.Flat(Rgb.Parse("#b9c4cc")), new StageSettings(Side, Side) { Shadow = 0.5 });
        var (stage, frame) = (new Stage(set, 2), new StageFrame(Side, Side));
        var sheet = new Pixels(Side * Columns, Side * movements.Count, new byte[Side * Columns * Side * movements.Count * 4]);
        for (var row = 0; row < movements.Count; row++)
        {
            var frames = (int)Math.Ceiling(MotionLibrary.Get(movements[row]).Seconds * FramesPerSecond);
            ControlFrame[] controls = [.. Enumerable.Range(0, frames).Select(i => MotionLibrary.Frame(movements[row], i / FramesPerSecond))];
            var posed = model.Pose(controls);
            for (var column = 0; column < Columns; column++)
            {
                var f = (column * (frames - 1)) / (Columns - 1);
                stage.Draw(frame, posed[f], controls[f], f);
                for (var y = 0; y < Side; y++)
                {
                    frame.Rgba.AsSpan(4 * Side * y, 4 * Side).CopyTo(sheet.Rgba.AsSpan(4 * ((((row * Side) + y) * sheet.Width) + (column * Side))));
                }
            }
        }

        File.WriteAllBytes(file, sheet.ToPng());
    }

    // Only the subject, with room around it: it is going to move.
    private static Pixels Subject(string path)
    {
        var own = PuppetCards.All.FirstOrDefault(card => card.Name == path) is { Svg: { } svg } ? SvgRaster.Render(svg, 480, 480) : Pixels.Decode(File.ReadAllBytes(path));
        var seen = Enumerable.Range(0, own.Width * own.Height).Where(i => own.Rgba[(4 * i) + 3] > 8).ToList();
        var box = Box.Around(seen.Select(i => new Vec(i % own.Width, i / own.Width)));
        var side = (int)Math.Max(1.45 * box.Width, 1.5 * box.Height);
        var made = new Pixels(side, side, new byte[side * side * 4]);
        var (dx, dy) = (((side - (int)box.Width) / 2) - (int)box.X, (side * 94 / 100) - (int)box.Bottom);
        foreach (var i in seen)
        {
            own.Rgba.AsSpan(4 * i, 4).CopyTo(made.Rgba.AsSpan(4 * ((((i / own.Width) + dy) * side) + (i % own.Width) + dx)));
        }

        return made;
    }
}
