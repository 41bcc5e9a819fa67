using CharaStudio.Engine.Film;

namespace CharaStudio.Engine.Pipelines;

/// <summary>
/// A film that several worker processes draw, run of frames by run of frames, each by whoever claims it first. The first of them encodes; the
/// others lay their runs into the spool for it, raw and never more than a few ahead of it.
/// </summary>
/// <param name="Name">Of the runs' files: 32 hex digits of our own making.</param>
/// <param name="Part">Which process this is: 0 encodes.</param>
/// <param name="Parts">How many there are, 2 to 4.</param>
public sealed record FilmShare(string Name, int Part, int Parts)
{
    /// <summary>Runs of one process that may lie in the spool at once.</summary>
    internal const int Ahead = 2;

    // A run's bytes, 3 processes and 2 runs ahead: 192 MiB of disk at most.
    private const int MostRunBytes = 32 << 20;

    // Short enough that a short film is shared too.
    private const int RunsEach = 4;

    internal bool IsValid => Name.Length == 32 && Name.All(char.IsAsciiHexDigitLower) && Parts is >= 2 and <= PuppetFilmRequest.MostInstances && Part >= 0 && Part < Parts;

    /// <summary>Frames of a run; only the last may have fewer.</summary>
    internal int RunLength(int frames, FilmFormat format) =>
        Math.Clamp((frames + (RunsEach * Parts) - 1) / (RunsEach * Parts), 1, Math.Max(1, MostRunBytes / format.FrameBytes));

    internal static string RunFile(string name, int run) => $"{name}-{run}.raw";

    /// <summary>Says which process draws a run.</summary>
    internal static string ClaimFile(string name, int run) => $"{name}-{run}.claim";

    /// <summary>Says that a process draws no more: what it has not delivered is drawn by the one that encodes.</summary>
    internal static string GoneFile(string name, int part) => $"{name}-{part}.gone";
}
