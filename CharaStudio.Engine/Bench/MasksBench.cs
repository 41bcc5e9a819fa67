using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Perception.Masking;

namespace CharaStudio.Engine.Bench;

/// <summary>
/// <c>bench masks DIR [--json] [--out DIR]</c>: how well <see cref="SubjectMask"/> cuts painted figures, whose alpha is the truth, out of
/// painted places; with sheets of masks and joints for the eye.
/// </summary>
internal static class MasksBench
{
    public static int Run(IReadOnlyList<string> args)
    {
        var json = args.Contains("--json");
        List<string> rest = [.. args.Where(arg => arg != "--json")];
        if (rest is not ([_] or [_, "--out", _]) || rest[0].StartsWith('-'))
        {
            Console.Error.WriteLine($"usage: CharaStudio.Engine bench masks DIR [--json] [--out DIR]\n{SpriteScenes.HowTo}");
            return 2;
        }

        try
        {
            var catalogue = new ModelCatalogue(ModelCatalogue.DefaultFolder());
            var scenes = SpriteScenes.Of(rest[0]);
            Console.WriteLine(BenchRow.Print("masks", Rows(catalogue, scenes), json));
            if (rest.Count > 1)
            {
                Directory.CreateDirectory(rest[2]);
                Write(catalogue, SpriteScenes.Few(scenes), rest[2]);
            }

            return 0;
        }
        catch (Exception error) when (error is DirectoryNotFoundException or NativeLibraryMissingException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static List<BenchRow> Rows(ModelCatalogue catalogue, IReadOnlyList<SpriteScene> scenes)
    {
        using var masks = new SubjectMask(catalogue);
        var found = scenes.Select(scene => (Scene: scene, Overlap: scene.Overlap(masks.Cut(scene.Picture).Alpha))).ToList();
        return
        [
            .. found.Select(one => new BenchRow($"{one.Scene.Sprite} / {one.Scene.Place}", one.Overlap, "IoU")),
            .. found.GroupBy(one => one.Scene.Sprite).Select(group => new BenchRow(group.Key, group.Average(one => one.Overlap), "IoU mean")),
            new("mask_iou_least", found.Min(one => one.Overlap), "IoU"),
            new(masks.NetworkReason is null ? "mask_iou_mean" : "mask_iou_mean_grabcut", found.Average(one => one.Overlap), "IoU"),
        ];
    }

    private static void Write(ModelCatalogue catalogue, IReadOnlyList<SpriteScene> scenes, string folder)
    {
        using var masks = new SubjectMask(catalogue);
        File.WriteAllBytes(Path.Combine(folder, "masks.jpg"), SpriteSheet.OfMasks([.. scenes.Select(scene => (scene, masks.Cut(scene.Picture)))]).ToJpeg(74));
        using var body = new BodyPose(catalogue);
        File.WriteAllBytes(Path.Combine(folder, "sprite-joints.jpg"), SpriteSheet.OfJoints([.. scenes.Select(scene => (scene, body.Read(scene.Picture)))]).ToJpeg(74));
    }
}
