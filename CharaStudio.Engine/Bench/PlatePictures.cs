using System.Diagnostics;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Puppet.Plates;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// References beside what is painted behind their subjects, for the eye. What truly lies there is known, so that it is also said how far off the hole's
/// pixels are: <c>bench puppet --plates DIR [SPRITES]</c> writes each pair by itself, <c>--pictures</c> some of them on one sheet.
/// </summary>
internal static class PlatePictures
{
    private const int Side = 460;

    public static void Write(string folder, string? sprites)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, reference, alpha, truth) in All(sprites))
        {
            var start = Stopwatch.GetTimestamp();
            var plate = Plate.Behind(reference, alpha).Picture!;
            Console.Error.WriteLine($"{name}: {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms, {Off(plate.Rgba, truth.Rgba, alpha):0.0} levels off in the hole");
            var pair = new Pixels(2 * reference.Width, reference.Height, new byte[8 * reference.Width * reference.Height]);
            Put(reference, pair, 0, 0);
            Put(new Pixels(plate.Width, plate.Height, plate.Rgba), pair, reference.Width, 0);
            File.WriteAllBytes(Path.Combine(folder, $"plate-{name}.png"), pair.ToPng());
        }
    }

    /// <summary>One sheet, puppet-plates.jpg: three pairs a row at most.</summary>
    public static void Sheet(string folder, string? sprites)
    {
        string[] wanted = ["thing", "animal", "person", "street", "sprite club", "sprite uni"];
        var cases = All(sprites).Where(one => wanted.Contains(one.Name)).OrderBy(one => Array.IndexOf(wanted, one.Name)).ToArray();
        var heights = cases.Select(one => Side * one.Reference.Height / one.Reference.Width).ToArray();
        var rows = Enumerable.Range(0, (cases.Length + 1) / 2).Select(row => heights.Skip(2 * row).Take(2).Max()).ToArray();
        var sheet = new Pixels(4 * Side, rows.Sum(), HoldsWhite(4 * Side * rows.Sum()));
        for (var i = 0; i < cases.Length; i++)
        {
            var (_, reference, alpha, _) = cases[i];
            var plate = Plate.Behind(reference, alpha).Picture!;
            var top = rows.Take(i / 2).Sum();
            Put(Small(reference, heights[i]), sheet, i % 2 * 2 * Side, top);
            Put(Small(new Pixels(plate.Width, plate.Height, plate.Rgba), heights[i]), sheet, ((i % 2 * 2) + 1) * Side, top);
        }

        File.WriteAllBytes(Path.Combine(folder, "puppet-plates.jpg"), sheet.ToJpeg(88));
    }

    private static IEnumerable<(string Name, Pixels Reference, byte[] Alpha, Pixels Truth)> All(string? sprites)
    {
        foreach (var (name, svg) in PuppetCards.All)
        {
            var place = name is "animal" ? "forest" : name is "thing" ? "kitchen" : "meadow";
            var (picture, alpha) = PuppetPictures.Over(svg, PuppetScene.Place(place, 720, 720));
            yield return (name, picture, alpha, PuppetScene.Place(place, 720, 720));
        }

        (string Name, string Place)[] figures = [("person", "meadow"), ("street", "village_street"), ("temple", "temple"), ("school", "school_yard"), ("bridge", "bridge"), ("tavern", "tavern")];
        foreach (var (name, place) in figures.Where(figure => Illustrator.Places.PlaceCatalogue.Kinds.Any(kind => kind.Id == figure.Place)))
        {
            var (picture, alpha, _) = PuppetScene.Draw(BenchCast.All[0], name is "person" ? 720 : 1280, 720, place);
            yield return (name, picture, alpha, PuppetScene.Place(place, picture.Width, 720));
        }

        if (sprites is not null)
        {
            foreach (var scene in SpriteScenes.Of(sprites).GroupBy(scene => scene.Place).Select(group => group.First()))
            {
                yield return ($"sprite {scene.Place}", scene.Picture, scene.Truth.Samples, scene.Ground);
            }
        }
    }

    private static double Off(byte[] made, byte[] truth, byte[] alpha)
    {
        var (sum, count) = (0.0, 0);
        for (var i = 0; i < alpha.Length; i++)
        {
            if (alpha[i] > 0)
            {
                sum += Math.Abs(made[4 * i] - truth[4 * i]) + Math.Abs(made[(4 * i) + 1] - truth[(4 * i) + 1]) + Math.Abs(made[(4 * i) + 2] - truth[(4 * i) + 2]);
                count += 3;
            }
        }

        return sum / count;
    }

    private static Pixels Small(Pixels picture, int height) =>
        new(Side, height, Puppet.Rasters.Scaling.To(picture.Rgba, picture.Width, picture.Height, Side, height));

    private static byte[] HoldsWhite(int pixels)
    {
        var made = new byte[4 * pixels];
        made.AsSpan().Fill(255);
        return made;
    }

    private static void Put(Pixels picture, Pixels onto, int left, int top)
    {
        for (var y = 0; y < picture.Height; y++)
        {
            picture.Rgba.AsSpan(4 * y * picture.Width, 4 * picture.Width).CopyTo(onto.Rgba.AsSpan(4 * (((top + y) * onto.Width) + left)));
        }
    }
}
