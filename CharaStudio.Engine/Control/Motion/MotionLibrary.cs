using System.Reflection;

namespace CharaStudio.Engine.Control.Motion;

/// <summary>Every movement by name; written as text in Motion/Clips.</summary>
public static class MotionLibrary
{
    private static readonly string[] s_files = ["standing", "ground", "travel", "dance", "fight", "daily"];
    private static readonly Dictionary<string, MotionClip> s_clips = s_files.SelectMany(Read).ToDictionary(c => c.Name, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. s_clips.Keys];

    public static IReadOnlyCollection<MotionClip> All => s_clips.Values;

    /// <exception cref="ArgumentException">No clip has this name.</exception>
    public static MotionClip Get(string name) => s_clips.TryGetValue(name, out var clip)
        ? clip
        : throw new ArgumentException($"No movement is called '{name}'; the movements are {string.Join(", ", Names)}.", nameof(name));

    /// <summary>A movement's frame as it is, without any smoothing.</summary>
    /// <param name="seconds">From the movement's start.</param>
    public static ControlFrame Frame(string name, double seconds) => MotionBody.Frame(Get(name).At(seconds));

    private static IReadOnlyList<MotionClip> Read(string file)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"motion.{file}.txt")
            ?? throw new InvalidOperationException($"The movements of '{file}' are not in the program.");
        using var reader = new StreamReader(stream);
        return ClipReader.Read(reader.ReadToEnd());
    }
}
