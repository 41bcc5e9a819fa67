namespace CharaStudio.Engine.Control.Keypoints;

/// <summary>How points of a body are called.</summary>
internal static class LandmarkNames
{
    private static readonly Dictionary<string, string> s_same = new(StringComparer.Ordinal)
    {
        ["wrist"] = "hand", ["ankle"] = "foot", ["pelvis"] = "root", ["midhip"] = "root", ["hips"] = "root", ["spine"] = "hip", ["waist"] = "hip",
        ["chest"] = "torso", ["crown"] = "headtop", ["top"] = "headtop", ["head"] = "nose", ["midshoulder"] = "shoulders",
    };

    private static readonly Dictionary<string, Landmark> s_names = Enum.GetValues<Landmark>().ToDictionary(l => l.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>"left_wrist", "LeftWrist", "l wrist" and "wrist.l" are one.</summary>
    /// <returns>Null for points that are well known and tell no joint of ours, such as a finger.</returns>
    /// <exception cref="ControlException">No point has this name.</exception>
    public static Landmark? Get(string name, int index)
    {
        var words = Words(name);
        var side = words.Exists(w => w is "left" or "l") ? "left" : words.Exists(w => w is "right" or "r") ? "right" : "";
        words.RemoveAll(w => w is "left" or "l" or "right" or "r");
        var point = string.Concat(words);
        point = s_same.GetValueOrDefault(point, point);
        if (s_names.TryGetValue(side + point, out var known))
        {
            return known;
        }

        return words.Exists(w => w is "finger" or "thumb" or "index" or "pinky" or "toe" or "heel" or "mouth" or "inner" or "outer")
            ? null
            : throw new ControlException($"keypoints[{index}].name", $"No point of a body is called '{name}'; there are {string.Join(", ", s_names.Keys)}.");
    }

    private static List<string> Words(string name)
    {
        var apart = string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 && char.IsLower(name[i - 1]) ? " " + c : c.ToString()));
        return [.. apart.ToLowerInvariant().Split([' ', '_', '-', '.'], StringSplitOptions.RemoveEmptyEntries)];
    }
}
