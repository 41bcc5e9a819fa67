using System.Globalization;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Plates;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// <c>bench puppet --pictures DIR [SPRITES] [--photos PHOTOS]</c>: strips of six frames, a kind of subject each, for the eye and for the documentation. Of each
/// picture in PHOTOS it makes a sheet, photo-NAME.jpg, with what the networks saw and how it moves, and one of its face, face-NAME.jpg.
/// </summary>
internal static class PuppetPictures
{
    private const int Frames = 6;

    private static readonly Dictionary<string, (string Place, string Movement)> s_cards = new(StringComparer.Ordinal)
    {
        ["animal"] = ("forest", "jump"), ["thing"] = ("kitchen", "jump"), ["horse"] = ("meadow", "walk"), ["dog"] = ("village_street", "run"), ["tree"] = ("meadow", "dance"),
    };

    public static int Run(string folder, IReadOnlyList<string> rest)
    {
        if (rest is not ([] or [_] or ["--photos", _] or [_, "--photos", _]) || rest is [['-', ..]])
        {
            Console.Error.WriteLine("usage: CharaStudio.Engine bench puppet --pictures DIR [SPRITES] [--photos PHOTOS]");
            return 2;
        }

        Directory.CreateDirectory(folder);
        if (rest is [.., "--photos", var photos])
        {
            Photos(folder, photos);
        }

        if (rest is not ["--photos", _])
        {
            Write(folder, rest is [var sprites, ..] ? sprites : null);
        }

        return 0;
    }

    private static void Photos(string folder, string photos)
    {
        foreach (var subject in PhotoSubject.All(photos, new ModelCatalogue(ModelCatalogue.DefaultFolder())))
        {
            File.WriteAllBytes(Path.Combine(folder, $"photo-{subject.Name}.jpg"), PhotoSheet.OfBody(subject).ToJpeg(88));
            if (PhotoSheet.OfFace(subject) is { } face)
            {
                File.WriteAllBytes(Path.Combine(folder, $"face-{subject.Name}.jpg"), face.ToJpeg(90));
            }

            Console.Error.WriteLine($"{subject.Name}: {subject.Cut.Source}; {string.Join(' ', subject.Notes)}");
            Console.Error.WriteLine($"  {string.Join(' ', (subject.Marks ?? new Dictionary<Joint, RigMark>()).Select(mark => string.Create(CultureInfo.InvariantCulture, $"{mark.Key}={mark.Value.Visibility:0.00}")))}");
        }
    }

    /// <param name="sprites">A folder as <see cref="SpriteScenes"/> wants it; null leaves the painted sprite out.</param>
    private static void Write(string folder, string? sprites)
    {
        var (person, mask, model) = PuppetScene.Draw(BenchCast.All[0], 720, 720);
        Save(folder, "person", model, Plate.Behind(person, mask), "dance", 460);
        var guard = PuppetSubject.Draw(BenchCast.Captain, "stand", 720);
        Save(folder, "drawing", guard.Model(), Plate.Backdrop(PuppetScene.Place("village_street", 720, 720)), "walk", 460);
        if (sprites is not null)
        {
            var scene = SpriteScenes.Few(SpriteScenes.Of(sprites))[0];
            var catalogue = new ModelCatalogue(ModelCatalogue.DefaultFolder());
            using var masks = new SubjectMask(catalogue);
            using var poses = new BodyPose(catalogue);
            var read = PhotoSubject.Read("sprite", scene.Picture, masks, poses, catalogue);
            Save(folder, "sprite", read.Model, Plate.Behind(read.Picture, read.Cut.Alpha.Samples), "wave", 460);
        }

        foreach (var (name, svg) in PuppetCards.All)
        {
            var (place, movement) = s_cards.GetValueOrDefault(name, ("meadow", "walk"));
            var (picture, alpha) = Over(svg, PuppetScene.Place(place, 720, 720));
            var card = PuppetModel.Build(picture, new Raster(720, 720, 1, alpha), null, PuppetSubject.Control("rest"));
            Save(folder, name, card, Plate.Behind(picture, alpha), movement, 460);
        }

        PlatePictures.Sheet(folder, sprites);
    }

    private static void Save(string folder, string name, PuppetModel model, Plate plate, string movement, int side)
    {
        var seconds = MotionLibrary.Get(movement).Seconds;
        ControlFrame[] controls = [.. Enumerable.Range(0, Frames).Select(i => MotionLibrary.Frame(movement, seconds * i / Frames))];
        var set = new StageSet(model.Mesh, plate, new StageSettings(side, side) { Shadow = plate.Own ? 0.3 : 0.55 });
        var (stage, frame, posed) = (new Stage(set, 2), new StageFrame(side, side), model.Pose(controls));
        var strip = new Pixels(side * Frames / 2, side * 2, new byte[side * side * 4 * Frames]);
        for (var f = 0; f < Frames; f++)
        {
            stage.Draw(frame, posed[f], controls[f], f);
            for (var y = 0; y < side; y++)
            {
                frame.Rgba.AsSpan(y * side * 4, side * 4).CopyTo(strip.Rgba.AsSpan((((((f / 3) * side) + y) * strip.Width) + (f % 3 * side)) * 4));
            }
        }

        File.WriteAllBytes(Path.Combine(folder, $"puppet-{name}.jpg"), strip.ToJpeg(88));
        Console.Error.WriteLine($"{name}: {string.Join(' ', model.Rig.Notes)}");
    }

    /// <summary>A drawing laid over a place, and where it is.</summary>
    public static (Pixels Picture, byte[] Alpha) Over(string svg, Pixels place)
    {
        var drawn = SvgRaster.Render(svg, place.Width, place.Height);
        var alpha = new byte[place.Width * place.Height];
        for (var i = 0; i < alpha.Length; i++)
        {
            alpha[i] = drawn.Rgba[(4 * i) + 3];
            for (var c = 0; c < 3; c++)
            {
                place.Rgba[(4 * i) + c] = (byte)(((drawn.Rgba[(4 * i) + c] * alpha[i]) + (place.Rgba[(4 * i) + c] * (255 - alpha[i])) + 127) / 255);
            }
        }

        return (place, alpha);
    }
}
