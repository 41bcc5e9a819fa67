namespace CharaStudio.Engine.Illustrator.Figures;

/// <summary>Every attitude a figure can take, by name.</summary>
public static class PoseCatalogue
{
    private static readonly Dictionary<string, Pose> s_poses =
        StandingPoses.All.Concat(MovingPoses.All).Concat(RestingPoses.All).Concat(PairPoses.All).ToDictionary(p => p.Name, StringComparer.Ordinal);

    public static IReadOnlyList<string> Names { get; } = [.. s_poses.Keys];

    public static IReadOnlyCollection<Pose> All => s_poses.Values;

    /// <exception cref="ArgumentException">No pose has this name.</exception>
    public static Pose Get(string name) => s_poses.TryGetValue(name, out var pose)
        ? pose
        : throw new ArgumentException($"No pose is called '{name}'; the poses are {string.Join(", ", Names)}.", nameof(name));
}
