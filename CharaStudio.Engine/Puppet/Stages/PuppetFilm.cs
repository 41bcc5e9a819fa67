using CharaStudio.Engine.Control;
using CharaStudio.Engine.Film;
using CharaStudio.Engine.Puppet.Plates;

namespace CharaStudio.Engine.Puppet.Stages;

/// <summary>Poses to a film: drawn and encoded at the same time, memory flat however long it is. The same poses give the same bytes.</summary>
public sealed class PuppetFilm(FilmSettings settings)
{
    /// <summary>Most stages that draw at once (X-Instance-Count).</summary>
    public const int MostInstances = 4;

    /// <summary>Writes a film of a set; its size is even and the set's own.</summary>
    /// <param name="output">A path of our own making that no file has yet.</param>
    /// <param name="posed">One a frame.</param>
    /// <param name="controls">As many as <paramref name="posed"/>.</param>
    /// <param name="news">A frame's number, and every half second a small JPEG of it.</param>
    /// <param name="instances">How many frames are drawn at once, 1 to 4; the film's bytes do not depend on it.</param>
    /// <exception cref="ArgumentException">Numbers of frames differ, sides are odd, or an MP4 is to be transparent.</exception>
    /// <exception cref="Pipelines.RenderFailedException">EncoderFailed, DiskFull; the file is gone.</exception>
    /// <exception cref="OperationCanceledException">The file is gone and the encoder has ended.</exception>
    public Task WriteAsync(
        StageSet set, FilmFormat format, string output, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, Action<int, byte[]?> news,
        int instances, CancellationToken token)
    {
        if (format.Kind is FilmKind.Mp4 && set.Plate == Plate.Transparent)
        {
            throw new ArgumentException("An MP4 has no transparency: choose a colour behind the subject, or a GIF.", nameof(set));
        }

        return RunAsync(set, format, output, posed, controls, news, instances, mask: false, token);
    }

    /// <summary>Writes where the subject is, white on black, frame by frame the counterpart of <see cref="WriteAsync"/>.</summary>
    /// <inheritdoc cref="WriteAsync"/>
    public Task WriteMaskAsync(
        StageSet set, FilmFormat format, string output, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, Action<int, byte[]?> news,
        int instances, CancellationToken token) =>
        RunAsync(set, format, output, posed, controls, news, instances, mask: true, token);

    private async Task RunAsync(
        StageSet set, FilmFormat format, string output, IReadOnlyList<PosedMesh> posed, IReadOnlyList<ControlFrame> controls, Action<int, byte[]?> news,
        int instances, bool mask, CancellationToken token)
    {
        if (posed.Count != controls.Count || posed.Count == 0)
        {
            throw new ArgumentException($"{posed.Count} poses do not go with {controls.Count} controls.", nameof(posed));
        }

        if ((format.Width, format.Height) != (set.Settings.Width, set.Settings.Height))
        {
            throw new ArgumentException($"A film of {format.Width}x{format.Height} cannot show frames of {set.Settings.Width}x{set.Settings.Height}.", nameof(format));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(instances, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(instances, MostInstances);
        // More than there are cores would cost memory and gain nothing; the film is the same.
        await using var line = new StageLine(set, format, posed, controls, Math.Min(instances, Environment.ProcessorCount), mask, news);
        await new FilmEncoder(settings).EncodeAsync(format, output, posed.Count, line, token);
    }
}
