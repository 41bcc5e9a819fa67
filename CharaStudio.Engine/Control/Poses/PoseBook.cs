using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control.Poses;

/// <summary>The attitudes of the illustrator's catalogue as control vectors.</summary>
public static class PoseBook
{
    /// <summary>By name, with what the figure does as an English sentence without its subject.</summary>
    public static IReadOnlyList<(string Name, string Description)> All { get; } = [.. PoseCatalogue.All.Select(pose => (pose.Name, pose.Description))];

    /// <summary>The vector of an attitude: the body alone, on the ground, where the reference stands.</summary>
    /// <returns><see cref="ControlSpace.Dimension"/> numbers.</returns>
    /// <exception cref="ControlException">No pose has this name.</exception>
    public static float[] Get(string name)
    {
        if (PoseCatalogue.All.FirstOrDefault(known => known.Name == name) is not { } pose)
        {
            throw new ControlException("pose", $"No pose is called '{name}'; the poses are {string.Join(", ", PoseCatalogue.Names)}.");
        }

        var joints = RestBody.FromRoot(Skeleton.Of(RestBody.Physique, pose));
        return ControlSpace.Encode(new ControlFrame(joints) { Travel = new BodyTravel(0, RestBody.Sinking(joints)) });
    }
}
