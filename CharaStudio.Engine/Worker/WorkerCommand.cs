using System.Globalization;
using CharaStudio.Engine.Pipelines;

namespace CharaStudio.Engine.Worker;

/// <summary><c>CharaStudio.Engine worker [--memory-mb N] [--ffmpeg PATH] [--models FOLDER]</c>: serves renders over stdin and stdout until stdin closes.</summary>
internal static class WorkerCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var settings = new Film.FilmSettings();
        string? models = null;
        if (args is [.., "--models", var folder])
        {
            (models, args) = (folder, [.. args.SkipLast(2)]);
        }

        if (args is [.., "--ffmpeg", var path])
        {
            (settings, args) = (settings with { Ffmpeg = path }, [.. args.SkipLast(2)]);
        }

        if (!TryReadMemory(args, out var megabytes))
        {
            await Console.Error.WriteLineAsync("usage: CharaStudio.Engine worker [--memory-mb N] [--ffmpeg PATH] [--models FOLDER]");
            return 2;
        }

        var nice = Confinement.Apply(megabytes << 20);
        using var frames = new FrameStream(Console.OpenStandardInput(), Console.OpenStandardOutput());
        Console.SetOut(Console.Error); // A stray print must not break the protocol.
        try
        {
            using var loop = new WorkerLoop(frames, new RenderDesk(new IllustratorRenderer(), settings, models), nice, error => Environment.FailFast(error.Message, error));
            await loop.RunAsync();
        }
        catch (Exception error) when (error is IOException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(error.Message);
            Environment.Exit(1);
        }

        // A render may still be running; its host has gone, so nobody waits for it.
        Environment.Exit(0);
        return 0;
    }

    private static bool TryReadMemory(IReadOnlyList<string> args, out long megabytes)
    {
        megabytes = 0;
        return args is []
            || (args is ["--memory-mb", var number]
                && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out megabytes)
                && megabytes is >= 64 and <= 1 << 20);
    }
}
