using System.Diagnostics;
using System.Globalization;
using CharaStudio.Engine.Control;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Imaging;
using CharaStudio.Engine.Perception;
using CharaStudio.Engine.Puppet;
using CharaStudio.Engine.Puppet.Stages;
using CharaStudio.Engine.Vision;

namespace CharaStudio.Engine.Pipelines;

/// <summary>Control vectors to frames and films of a reference image; see <see cref="PuppetFrameRequest"/> and <see cref="PuppetFilmRequest"/>.</summary>
internal sealed class PuppetPipeline(FilmSettings settings, ModelCatalogue models)
{
    public const string Renderer = "charastudio-puppet";

    private const string Jpeg = "image/jpeg";
    private const string Png = "image/png";
    private const int JpegQuality = 92;

    // Where the last frame stands in the progress of a film: masks and measures come after it.
    private const double Drawn = 0.9;

    private readonly PuppetLikeness _likeness = new(models);
    private readonly PuppetShelf _shelf = new(new PuppetFace(models));

    /// <exception cref="PictureException">Picture or mask cannot be read.</exception>
    /// <exception cref="ArgumentException">What was asked for is out of range; the message says what is allowed.</exception>
    /// <exception cref="FormatException">A control vector or a colour is none.</exception>
    public async Task<RenderResult> FrameAsync(PuppetFrameRequest request, SpoolFiles files, IProgress<RenderNews> news, CancellationToken token)
    {
        if (request.MediaType is not (Png or Jpeg))
        {
            throw new ArgumentException($"A frame is written as {Png} or {Jpeg}.", nameof(request));
        }

        if (request.MediaType is Jpeg && request.Style.Background is PuppetStyle.Transparent)
        {
            throw new ArgumentException("A JPEG has no transparency: ask for PNG, or choose a colour behind the subject.", nameof(request));
        }

        var (controls, at) = Smooth(request);
        var control = controls[at];
        news.Report(new RenderNews("preparing", 0));
        var subject = await _shelf.TakeAsync(request.Source, token);
        token.ThrowIfCancellationRequested();
        var start = Stopwatch.GetTimestamp();
        var faceMoves = !FaceWarp.IsNeutral(control.Face);
        var set = subject.Stage(request.Style, request.Width, request.Height, faceMoves);
        var posed = subject.Model.Pose(controls)[at];
        var (stage, frame) = (new Stage(set, Environment.ProcessorCount), new StageFrame(request.Width, request.Height));
        news.Report(new RenderNews("drawing", 0.4));
        stage.Draw(frame, posed, control);
        var pixels = frame.ToPixels();
        var made = new List<RenderFile> { await PictureAsync(pixels, request.MediaType, files, token) };
        if (request.WithMask)
        {
            stage.DrawMask(frame, posed, control);
            made.Add(await PictureAsync(frame.ToPixels(), Png, files, token) with { Role = RenderRole.Mask });
        }

        var rate = 1 / Stopwatch.GetElapsedTime(start).TotalSeconds;
        news.Report(new RenderNews("measuring", Drawn));
        var report = subject.Metrics.Measure(set, [posed], [control], Likeness(subject), token);
        return Result(new RenderUnit(made), subject.Notes(controls, faceMoves), report, rate, 1, 1);
    }

    /// <inheritdoc cref="FrameAsync"/>
    public async Task<RenderResult> FilmAsync(PuppetFilmRequest request, SpoolFiles files, IProgress<RenderNews> news, CancellationToken token)
    {
        var format = request.Checked();
        var controls = Smooth(request);
        news.Report(new RenderNews("preparing", 0));
        var subject = await _shelf.TakeAsync(request.Source, token);
        var start = Stopwatch.GetTimestamp();
        var faceMoves = controls.Any(control => !FaceWarp.IsNeutral(control.Face));
        var set = subject.Stage(request.Style, format.Width, format.Height, faceMoves);
        var posed = subject.Model.Pose(controls);
        var runs = Runs(request, format, files);
        if (request.Share is { Part: > 0 })
        {
            await PuppetFilm.DrawAsync(set, format, posed, controls, runs!, token);
            return new RenderResult([]) { Renderer = Renderer };
        }

        var film = new PuppetFilm(settings);
        var output = files.Reserve(format.Extension);
        await film.WriteAsync(set, format, output, posed, controls, (i, preview) => Tell(news, "frame", i, controls.Length, preview), request.Instances, token, runs);
        var rate = controls.Length / Stopwatch.GetElapsedTime(start).TotalSeconds;
        var made = new List<RenderFile> { new(output, format.MediaType, format.Width, format.Height) };
        made.Add(await PosterAsync(set, posed, controls, files, token));
        if (request.WithMask)
        {
            var masks = files.Reserve(format.Extension);
            await film.WriteMaskAsync(set, format, masks, posed, controls, (_, _) => { }, request.Instances, token);
            made.Add(new RenderFile(masks, format.MediaType, format.Width, format.Height) { Role = RenderRole.Mask });
        }

        news.Report(new RenderNews("measuring", 0.97));
        var report = subject.Metrics.Measure(set, posed, controls, Likeness(subject), token);
        var facts = new FilmFacts(format.Width, format.Height, format.Fps, controls.Length);
        return Result(
            new RenderUnit(made) { Film = facts }, subject.Notes(controls, faceMoves), report, rate, runs?.Drew ?? Math.Min(controls.Length, PuppetFilm.Stages(request.Instances)), runs?.Drew ?? 1);
    }

    /// <summary>Prepares a subject, as its first frame would, and says what of it will move.</summary>
    /// <exception cref="PictureException">Picture or mask cannot be read.</exception>
    /// <exception cref="ArgumentException">They do not fit one another, or the joints are not those of the rig.</exception>
    public async Task<RenderResult> MobilityAsync(MobilityRequest request, CancellationToken token)
    {
        var subject = await _shelf.TakeAsync(request.Source, token);
        return new RenderResult([new RenderUnit([]) { Mobility = PuppetMobility.Of(subject.Model) }]) { Renderer = Renderer };
    }

    private Func<Pixels, Raster, double?> Likeness(ShelvedPuppet subject)
    {
        var reference = subject.Identity(_likeness);
        return (picture, mask) => _likeness.Cosine(reference, picture, mask);
    }

    private static FilmRuns? Runs(PuppetFilmRequest request, FilmFormat format, SpoolFiles files)
    {
        if (request.Share is not { } share)
        {
            return null;
        }

        return share.IsValid
            ? new FilmRuns(
                new FilmRunFiles(
                    run => files.Shared(FilmShare.RunFile(share.Name, run)), run => files.Shared(FilmShare.ClaimFile(share.Name, run)),
                    part => files.Shared(FilmShare.GoneFile(share.Name, part))),
                share.Part, share.Parts, share.RunLength(request.Z.Count, format), request.Z.Count, FilmShare.Ahead)
            : throw new ArgumentException($"There is no part {share.Part} of {share.Parts}.", nameof(request));
    }

    // A frame among its neighbours is the frame of a film; one alone has nothing to be smoothed against in time.
    private static (ControlFrame[] Controls, int At) Smooth(PuppetFrameRequest request)
    {
        if (request.Before.Count == 0 && request.After.Count == 0)
        {
            return ([ControlSpace.Decode(MotionSmoothing.Still(request.Z, request.Style.PoseSmoothness))], 0);
        }

        if (Math.Max(request.Before.Count, request.After.Count) > PuppetFrameRequest.MostNeighbours)
        {
            throw new ArgumentException($"A frame has at most {PuppetFrameRequest.MostNeighbours} neighbours on either side.", nameof(request));
        }

        float[][] sequence = [.. request.Before.Append(request.Z).Concat(request.After).Select(z => z.ToArray())];
        return ([.. MotionSmoothing.Smooth(sequence, request.Style.TemporalStrength, request.Style.PoseSmoothness).Select(z => ControlSpace.Decode(z))], request.Before.Count);
    }

    private static ControlFrame[] Smooth(PuppetFilmRequest request)
    {
        float[][] sequence = [.. request.Z.Select(z => z.ToArray())];
        return [.. MotionSmoothing.Smooth(sequence, request.Style.TemporalStrength, request.Style.PoseSmoothness).Select(z => ControlSpace.Decode(z))];
    }

    private static void Tell(IProgress<RenderNews> news, string what, int frame, int frames, byte[]? preview)
    {
        if (preview is not null || frame % 10 == 0)
        {
            var stage = string.Create(CultureInfo.InvariantCulture, $"{what} {frame + 1} of {frames}");
            news.Report(new RenderNews(stage, Drawn * (frame + 1) / frames) { Preview = preview });
        }
    }

    // The middle of a film says more of it than its first frame, which often is the rest pose.
    private static async Task<RenderFile> PosterAsync(StageSet set, PosedMesh[] posed, ControlFrame[] controls, SpoolFiles files, CancellationToken token)
    {
        var middle = posed.Length / 2;
        var frame = new StageFrame(set.Settings.Width, set.Settings.Height);
        new Stage(set, Environment.ProcessorCount).Draw(frame, posed[middle], controls[middle], middle);
        return await PictureAsync(frame.ToPixels(), Png, files, token) with { Role = RenderRole.Poster };
    }

    private static Task<RenderFile> PictureAsync(Pixels pixels, string mediaType, SpoolFiles files, CancellationToken token) => mediaType is Jpeg
        ? files.WriteAsync(pixels.ToJpeg(JpegQuality), ".jpg", Jpeg, pixels.Width, pixels.Height, token)
        : files.WriteAsync(pixels.ToPng(), ".png", Png, pixels.Width, pixels.Height, token);

    private static RenderResult Result(RenderUnit unit, IReadOnlyList<string> notes, StageReport report, double rate, int instances, int workers)
    {
        using var self = Process.GetCurrentProcess();
        var metrics = new PuppetMetrics(report.IdentityCosine, report.ColourDistance, report.WarpError, report.Pck, rate, self.PeakWorkingSet64, instances, workers);
        return new RenderResult([unit with { Puppet = new PuppetFacts(metrics, notes) }]) { Renderer = Renderer };
    }
}
