using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Bench;

/// <summary>A picture of which nothing is known, read by the networks as an upload is.</summary>
/// <param name="Notes">All that a user would be told.</param>
internal sealed record PhotoSubject(string Name, Pixels Picture, SubjectCut Cut, IReadOnlyDictionary<Joint, RigMark>? Marks, FacePoints? Face, PuppetModel Model, IReadOnlyList<string> Notes)
{
    private const int Longest = 1024;

    /// <summary>Every JPEG and PNG of a folder, by name.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder, or no picture in it.</exception>
    public static IEnumerable<PhotoSubject> All(string folder, ModelCatalogue catalogue)
    {
        string[] files = Directory.Exists(folder) ? [.. Directory.GetFiles(folder).Where(file => Path.GetExtension(file) is ".jpg" or ".jpeg" or ".png").Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
        {
            throw new DirectoryNotFoundException($"There are no .jpg, .jpeg or .png pictures in '{folder}'.");
        }

        using var masks = new SubjectMask(catalogue);
        using var poses = new BodyPose(catalogue);
        foreach (var file in files)
        {
            yield return Read(Path.GetFileNameWithoutExtension(file), Pixels.Decode(File.ReadAllBytes(file)), masks, poses, catalogue);
        }
    }

    /// <summary>One picture; larger ones than 1,024 pixels are made smaller first.</summary>
    public static PhotoSubject Read(string name, Pixels picture, SubjectMask masks, BodyPose poses, ModelCatalogue catalogue, Raster? truth = null)
    {
        var scale = Math.Min(1, (double)Longest / Math.Max(picture.Width, picture.Height));
        var work = scale == 1 ? picture
            : new Raster(picture.Width, picture.Height, 4, picture.Rgba).Resized((int)(picture.Width * scale), (int)(picture.Height * scale), Interpolation.Area).ToPixels();
        var cut = truth is null ? masks.Cut(work) : new SubjectCut(truth, "truth", 1);
        using var detector = new FaceDetector(catalogue);
        var seen = SubjectFace.Of(detector, work, cut.Alpha);
        var (marks, reason) = SubjectPose.Of(poses, work, cut.Alpha, seen);
        var model = PuppetModel.Build(
            work, cut.Alpha, marks?.ToDictionary(mark => mark.Key, mark => mark.Value.At), ControlSpace.Decode(new float[ControlSpace.Dimension]), marks?.ToDictionary(mark => mark.Key, mark => mark.Value.Visibility));
        var (face, note) = new PuppetFace(catalogue).Find(work, cut.Alpha);
        IReadOnlyList<string> notes = [.. reason is null ? (string[])[] : [reason], .. model.Rig.Notes, .. note is null ? [] : (string[])[note]];
        return new PhotoSubject(name, work, cut, marks, face, model, notes);
    }
}
