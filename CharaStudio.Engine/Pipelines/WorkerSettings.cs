using System.Globalization;

namespace CharaStudio.Engine.Pipelines;

/// <summary>How worker processes are started and watched.</summary>
public sealed record WorkerSettings
{
    /// <summary>Processes side by side; by default one a core, at most two.</summary>
    public int Slots { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 2);

    /// <summary>Memory that renders of one process may use, in MiB.</summary>
    public int MemoryMegabytes { get; init; } = 2048;

    /// <summary>Longest single request.</summary>
    public TimeSpan RenderLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>A worker that says nothing for this long, though it is pinged, is ended.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>After a cancel the worker may finish its step for this long before it is ended.</summary>
    public TimeSpan CancelGrace { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest pause before a worker that died is started again; pauses double from 100 ms.</summary>
    public TimeSpan LongestBackoff { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Program and leading arguments; the engine's own file beside the caller by default.</summary>
    public IReadOnlyList<string> Command { get; init; } = OwnCommand();

    /// <summary>Full path of ffmpeg.</summary>
    public string Ffmpeg { get; init; } = new Film.FilmSettings().Ffmpeg;

    /// <summary>Full path of the folder of pretrained networks.</summary>
    public string Models { get; init; } = Perception.ModelCatalogue.DefaultFolder();

    internal IEnumerable<string> Arguments =>
        ["worker", "--memory-mb", MemoryMegabytes.ToString(CultureInfo.InvariantCulture), "--ffmpeg", Ffmpeg, "--models", Models];

    private static IReadOnlyList<string> OwnCommand()
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "CharaStudio.Engine.exe" : "CharaStudio.Engine");
        return File.Exists(program) ? [program] : ["dotnet", Path.Combine(AppContext.BaseDirectory, "CharaStudio.Engine.dll")];
    }
}
