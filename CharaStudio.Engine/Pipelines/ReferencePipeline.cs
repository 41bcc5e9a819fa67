using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Native;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Perception.Body;
using CharaStudio.Engine.Perception.Face;
using CharaStudio.Engine.Perception.Identity;
using CharaStudio.Engine.Perception.Masking;
using CharaStudio.Engine.Vision;
using CharaStudio.Engine.Weights;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Looks at reference images; see <see cref="ReferenceRequest"/>. Networks are loaded with the first picture and kept as long as the process lives.</summary>
internal sealed class ReferencePipeline(ModelCatalogue catalogue)
{
    /// <summary>The source of a mask that a person painted.</summary>
    internal const string HandSource = "hand";

    private const int Seen = 128;

    private readonly Lazy<SubjectMask> _masks = new(() => new SubjectMask(catalogue));
    private readonly Lazy<SubjectIdentity> _identities = new(() => new SubjectIdentity(catalogue));
    private readonly Lazy<FaceDetector> _faces = new(() => new FaceDetector(catalogue), LazyThreadSafetyMode.PublicationOnly);
    private readonly Lazy<BodyPose> _poses = new(() => new BodyPose(catalogue), LazyThreadSafetyMode.PublicationOnly);

    /// <exception cref="PictureException">The picture or the mask cannot be read.</exception>
    /// <exception cref="RenderFailedException">RendererUnavailable: OpenCV is not installed.</exception>
    public async Task<RenderResult> ReadAsync(ReferenceRequest request, SpoolFiles files, IProgress<RenderNews> news, CancellationToken token)
    {
        var picture = Pixels.Decode(await File.ReadAllBytesAsync(request.Path, token));
        if (IsEmpty(picture))
        {
            throw new PictureException("Every pixel of the picture is transparent: there is nothing to be seen in it.");
        }

        var notes = new List<string>();
        news.Report(new RenderNews("cutting the subject out", 0.1));
        var cut = request.MaskPath is { } painted ? Painted(picture, await File.ReadAllBytesAsync(painted, token)) : Cut(picture, notes);
        token.ThrowIfCancellationRequested();
        news.Report(new RenderNews("finding the joints", 0.5));
        var face = Face(picture, cut.Alpha);
        var (joints, source) = request.Joints is { } put ? (put, HandSource) : Joints(picture, cut.Alpha, face, notes);
        token.ThrowIfCancellationRequested();
        news.Report(new RenderNews("reading who it is", 0.8));
        var identity = Share(cut.Alpha) > 0 ? _identities.Value.Read(picture, cut, withFace: request.WithFace) : null;
        if (identity is null)
        {
            notes.Add("The mask is empty: nothing of the picture is its subject. Paint the mask.");
        }

        var square = PortraitCrop.Of(cut.Alpha, face, joints);
        var portrait = PortraitCrop.Cut(picture, square);
        var facts = new ReferenceFacts(cut.Source, cut.Confidence, Share(cut.Alpha), joints, source, notes)
        {
            Identity = identity is null ? new Dictionary<string, float[]>(StringComparer.Ordinal) : new(StringComparer.Ordinal) { [identity.Model] = identity.Vector },
            WithFace = request.WithFace,
            FaceReason = identity?.FaceReason,
            PortraitSource = square.Source,
            Mobility = identity is null ? null : Mobility(picture, cut.Alpha, joints),
        };
        var mask = await files.WriteAsync(cut.Alpha.ToPixels().ToPng(), ".png", "image/png", picture.Width, picture.Height, token);
        var head = await files.WriteAsync(portrait.ToPng(), ".png", "image/png", portrait.Width, portrait.Height, token) with { Role = RenderRole.Portrait };
        return new RenderResult([new RenderUnit([mask, head]) { Reference = facts }]) { Renderer = cut.Source };
    }

    // Where a face is says nothing of whose it is: it is looked for in every picture.
    private FoundFace? Face(Pixels picture, Raster alpha)
    {
        if (TensorReport.Here().Reason is not null || !catalogue.Has(ModelCards.FaceDetector))
        {
            return null;
        }

        return SubjectFace.Of(_faces.Value, picture, alpha);
    }

    private SubjectCut Cut(Pixels picture, List<string> notes)
    {
        try
        {
            var cut = _masks.Value.Cut(picture);
            if (cut.Source == SubjectMask.GrabCutSource)
            {
                notes.Add($"The subject was cut out by colour around the middle of the picture. {_masks.Value.NetworkReason ?? "The network found nobody in it."} Paint the mask if it is wrong.");
            }

            return cut;
        }
        catch (NativeLibraryMissingException missing)
        {
            throw new RenderFailedException("RendererUnavailable", missing.Message);
        }
    }

    private static SubjectCut Painted(Pixels picture, byte[] png)
    {
        var mask = Pixels.Decode(png);
        if (mask.Width != picture.Width || mask.Height != picture.Height)
        {
            throw new PictureException($"The mask has {mask.Width} x {mask.Height} pixels and the picture {picture.Width} x {picture.Height}: they must be the same.");
        }

        var alpha = Raster.Empty(mask.Width, mask.Height, 1);
        for (var i = 0; i < alpha.Samples.Length; i++)
        {
            // White is the subject; a mask painted on nothing says it by its own alpha.
            alpha.Samples[i] = (byte)(Math.Max(mask.Rgba[4 * i], Math.Max(mask.Rgba[(4 * i) + 1], mask.Rgba[(4 * i) + 2])) * mask.Rgba[(4 * i) + 3] / 255);
        }

        return new SubjectCut(alpha, HandSource, 1);
    }

    private (IReadOnlyList<JointPlace> Joints, string? Source) Joints(Pixels picture, Raster alpha, FoundFace? face, List<string> notes)
    {
        try
        {
            var (marks, note) = SubjectPose.Of(_poses.Value, picture, alpha, face);
            if (marks is null)
            {
                notes.Add($"{note} It moves as its outline shows until you place the joints.");
                return ([], null);
            }

            return ([.. Enum.GetValues<Joint>().Select(joint => new JointPlace(marks[joint].At.X, marks[joint].At.Y, marks[joint].Visibility))], _poses.Value.Model);
        }
        catch (Exception missing) when (missing is WeightsException or TensorsMissingException or ModelMissingException)
        {
            notes.Add($"No joints were looked for: {missing.Message} Place them by hand, or it moves as its outline shows.");
            return ([], null);
        }
    }

    // What cannot be moved at all is told to whoever asks for its film.
    private static PuppetMobility? Mobility(Pixels picture, Raster alpha, IReadOnlyList<JointPlace> joints)
    {
        try
        {
            return PuppetMobility.Of(PuppetShelf.Model(picture, alpha.ToPixels(), joints));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool IsEmpty(Pixels picture)
    {
        for (var i = 3; i < picture.Rgba.Length; i += 4)
        {
            if (picture.Rgba[i] != 0)
            {
                return false;
            }
        }

        return true;
    }

    private static double Share(Raster alpha) => alpha.Samples.Count(sample => sample >= Seen) / (double)alpha.Samples.Length;
}
