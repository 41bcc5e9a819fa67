using CharaStudio.Engine.Control;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Puppet.Plates;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Poses to a film: drawn and encoded at the same time, memory flat however long it is. The same poses give the same bytes.</summary>
public sealed class PuppetFilm(FilmSettings settings)
{
    /// <summary>Most stages that draw at once (X-Instance-Count).</summary>
    public const int MostInstances = 4;

    // More than there are cores would cost memory and gain nothing; the film is the same.
    /// <summary>How many stages draw at once when so many are asked for.</summary>
    internal static int Stages(int instances) => Math.Min(instances, Environment.ProcessorCount);

    /// <summary>Writes a film of a set; its size is even and the set's own.</summary>
    /// <param name="output">A path of our own making that no file has yet.</param>
    /// <param name="posed">One a frame.</param>
    /// <param name="controls">As many as <paramref name="posed"/>.</param>
    /// <param name="news">A frame's number, and every half second a small JPEG of it.</param>
    /// <param name="instances">How many frames are drawn at once, 1 to 4; the film's bytes do not depend on it.</param>
    /// <param name="runs">Which of them other processes draw; null for none.</param>
    /// <exception cref="ArgumentException">Numbers of frames differ, sides are odd, or an MP4 is to be transparent.</exception>
    /// <exception cref="Pipelines.RenderFailedException">EncoderFailed, DiskFull; the file is gone.</exception>
    /// <exception cref="OperationCanceledException">The file is gone and the encoder has ended.</exception>
    public Task WriteAsync(
        StageSet set, FilmFormat format, string output, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, Action<int, byte[]?> news,
        int instances, CancellationToken token, FilmRuns? runs = null)
    {
        if (format.Kind is FilmKind.Mp4 && set.Plate == Plate.Transparent)
        {
            throw new ArgumentException("An MP4 has no transparency: choose a colour behind the subject, or a GIF.", nameof(set));
        }

        return RunAsync(set, format, output, posed, controls, news, instances, mask: false, runs, token);
    }

    /// <summary>Draws some frames of a film that another process encodes.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public static async Task DrawAsync(
        StageSet set, FilmFormat format, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, FilmRuns runs, CancellationToken token)
    {
        Check(set, format, posed, controls);
        await runs.DeliverAsync(run => new StageLine(set, format, posed, controls, 1, mask: false, (_, _) => { }, run), token);
    }

    /// <summary>Writes where the subject is, white on black, frame by frame the counterpart of <see cref="WriteAsync"/>.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public Task WriteMaskAsync(
        StageSet set, FilmFormat format, string output, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, Action<int, byte[]?> news,
        int instances, CancellationToken token) =>
        RunAsync(set, format, output, posed, controls, news, instances, mask: true, runs: null, token);

    private async Task RunAsync(
        StageSet set, FilmFormat format, string output, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, Action<int, byte[]?> news,
        int instances, bool mask, FilmRuns? runs, CancellationToken token)
    {
        Check(set, format, posed, controls);
        ArgumentOutOfRangeException.ThrowIfLessThan(instances, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(instances, MostInstances);
        var encoder = new FilmEncoder(settings);
        if (runs is null)
        {
            await using var line = new StageLine(set, format, posed, controls, Stages(instances), mask, news);
            await encoder.EncodeAsync(format, output, posed.Count, line, token);
            return;
        }

        await using var joined = new JoinedLine(
            runs, format.FrameBytes, run => new StageLine(set, format, posed, controls, 1, mask, news, run), frame => news(frame, null));
        await encoder.EncodeAsync(format, output, posed.Count, joined, token);
    }

    private static void Check(StageSet set, FilmFormat format, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls)
    {
        if (posed.Count != controls.Count || posed.Count == 0)
        {
            throw new ArgumentException($"{posed.Count} poses do not go with {controls.Count} controls.", nameof(posed));
        }

        if ((format.Width, format.Height) != (set.Settings.Width, set.Settings.Height))
        {
            throw new ArgumentException($"A film of {format.Width}x{format.Height} cannot show frames of {set.Settings.Width}x{set.Settings.Height}.", nameof(format));
        }
    }
}
