using System.ComponentModel;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Engine.Film;

/// <summary>Raw frames into a film, by one ffmpeg process that reads them from a pipe. What it leaves unfinished is removed.</summary>
public sealed class FilmEncoder(FilmSettings settings)
{
    private const string NoSpace = "No space left on device";
    private const string NotStarted = "The encoder could not be started. It needs setsid and prlimit (package util-linux) and an ffmpeg that may be run.";

    /// <summary>Encodes <paramref name="frames"/> frames of <see cref="FilmFormat.FrameBytes"/> bytes.</summary>
    /// <param name="output">A path of our own making that no file has yet.</param>
    /// <param name="draw">Fills a frame, RGBA without padding; called in order while the frame before is being encoded.</param>
    /// <exception cref="RenderFailedException">EncoderFailed, DiskFull; the file is gone.</exception>
    /// <exception cref="OperationCanceledException">The file is gone and the encoder has ended.</exception>
    public Task EncodeAsync(FilmFormat format, string output, int frames, Action<int, byte[]> draw, CancellationToken token) =>
        EncodeAsync(format, output, frames, new DrawnFrames(format.FrameBytes, draw), token);

    /// <inheritdoc cref="EncodeAsync(FilmFormat, string, int, Action{int, byte[]}, CancellationToken)"/>
    internal async Task EncodeAsync(FilmFormat format, string output, int frames, IFrameSource source, CancellationToken token)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, 1);
        if (!File.Exists(settings.Ffmpeg))
        {
            throw Failed($"ffmpeg is not at {settings.Ffmpeg}. Install it (./studio doctor says how), or name its path in the setting 'ffmpeg'.");
        }

        try
        {
            await RunAsync(format, output, frames, source, token);
            FilmFile.Check(output, format, frames);
        }
        catch
        {
            File.Delete(output);
            throw;
        }
    }

    /// <summary>Lays a frame with transparency onto a colour, in place.</summary>
    public static void LayOnto(Span<byte> rgba, Rgb ground)
    {
        var (red, green, blue) = ((int)Math.Round(ground.R * 255), (int)Math.Round(ground.G * 255), (int)Math.Round(ground.B * 255));
        for (var i = 0; i < rgba.Length; i += 4)
        {
            int alpha = rgba[i + 3];
            rgba[i] = Over(rgba[i], red, alpha);
            rgba[i + 1] = Over(rgba[i + 1], green, alpha);
            rgba[i + 2] = Over(rgba[i + 2], blue, alpha);
            rgba[i + 3] = 255;
        }
    }

    private static byte Over(int above, int below, int alpha) => (byte)(((above * alpha) + (below * (255 - alpha)) + 127) / 255);

    private async Task RunAsync(FilmFormat format, string output, int frames, IFrameSource source, CancellationToken token)
    {
        using var child = Start(EncoderArguments.Of(format, output));
        var limit = FilmSettings.Limit(format, frames);
        using var watch = new EncoderWatch(child, output, limit, settings.Stall);
        await using var cancel = token.Register(child.Kill);
        try
        {
            await FeedAsync(child, watch, frames, source, token);
            await watch.WhileAsync(child.WaitAsync(CancellationToken.None));
        }
        catch (IOException)
        {
            // A broken pipe: it has ended, and its own words say why.
            await watch.WhileAsync(child.WaitAsync(CancellationToken.None));
            if (!token.IsCancellationRequested && watch.Verdict is null && child.ExitCode == 0)
            {
                throw Failed("The encoder ended before it had all frames.");
            }
        }

        token.ThrowIfCancellationRequested();
        await JudgeAsync(child, watch);
    }

    private EncoderProcess Start(IReadOnlyList<string> arguments)
    {
        try
        {
            return EncoderProcess.Start(settings, arguments);
        }
        catch (Win32Exception)
        {
            throw Failed(NotStarted);
        }
    }

    private static async Task FeedAsync(EncoderProcess child, EncoderWatch watch, int frames, IFrameSource source, CancellationToken token)
    {
        var sending = Task.CompletedTask;
        for (var i = 0; i < frames; i++)
        {
            token.ThrowIfCancellationRequested();
            var frame = await source.NextAsync(i, token);
            await watch.WhileAsync(sending);
            if (i > 0)
            {
                source.Sent(i - 1);
            }

            sending = Task.Run(() => child.Input.Write(frame), CancellationToken.None);
        }

        await watch.WhileAsync(sending);
        child.Input.Close();
    }

    private async Task JudgeAsync(EncoderProcess child, EncoderWatch watch)
    {
        if (watch.Verdict is { } verdict)
        {
            throw Failed(verdict);
        }

        var errors = await child.ErrorsAsync();
        if (errors.Contains(NoSpace, StringComparison.Ordinal))
        {
            throw new RenderFailedException("DiskFull", "The studio's disk is full: the film could not be written. Delete something, or give it more room.");
        }

        if (child.ExitCode == 128 + 25)
        {
            throw Failed($"The film grew beyond {settings.OutputBytes >> 20} MiB. Make it shorter or smaller.");
        }

        if (child.ExitCode is EncoderProcess.NotFound or EncoderProcess.NotRunnable)
        {
            throw Failed(NotStarted);
        }

        if (child.ExitCode != 0)
        {
            // Its words may name paths of this machine: they are for the log, not for the caller.
            await Console.Error.WriteLineAsync($"ffmpeg ended with {child.ExitCode}: {errors}");
            throw Failed("The encoder stopped with an error.");
        }
    }

    private static RenderFailedException Failed(string message) => new("EncoderFailed", message);
}
