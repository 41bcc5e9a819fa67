using CharaStudio.Engine.Control.Motion;
using CharaStudio.Engine.Control.Prompts;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Figures;

namespace CharaStudio.Engine.Control;

/// <summary>Which parts of a body a sequence of control vectors is about: those that go farthest from where they are at rest.</summary>
public static class PartDemand
{
    // Body heights by which a part's end must leave its place, and the share of the way of the part that goes farthest.
    private const double Least = 0.1;
    private const double Share = 0.45;

    // Moments of a movement that are looked at.
    private const int Moments = 16;

    // Of a mouth that speaks, and of a look or a nod, in degrees: no joint tells.
    private const double Speaking = 0.3;
    private const double Turned = 25;

    private static readonly (string Name, Joint Root, Joint End)[] s_parts =
    [
        ("head", Joint.HeadTop, Joint.HeadTop), ("trunk", Joint.Root, Joint.Neck),
        ("right_arm", Joint.RightShoulder, Joint.RightHand), ("left_arm", Joint.LeftShoulder, Joint.LeftHand),
        ("right_leg", Joint.RightHip, Joint.RightFoot), ("left_leg", Joint.LeftHip, Joint.LeftFoot),
    ];

    private static readonly Lazy<Dictionary<string, IReadOnlyList<string>>> s_movements = new(
        () => MotionLibrary.All.ToDictionary(clip => clip.Name, Of, StringComparer.Ordinal));

    /// <summary>Of a movement of the library.</summary>
    /// <returns>As <see cref="Of(IEnumerable{IReadOnlyList{float}})"/>; empty for a name that is none.</returns>
    public static IReadOnlyList<string> OfMovement(string name) => s_movements.Value.GetValueOrDefault(name) ?? [];

    /// <summary>Of the movements that a prompt names by their own words; what only an encoder can tell is not heard.</summary>
    public static IReadOnlyList<string> OfWords(string prompt)
    {
        var needed = PromptReader.Read(prompt).Parts.SelectMany(part => part.Named).SelectMany(OfMovement).ToHashSet(StringComparer.Ordinal);
        return [.. s_parts.Select(part => part.Name).Where(needed.Contains)];
    }

    /// <returns>Of head, trunk, right_arm, left_arm, right_leg and left_leg (the subject's own sides) those that the movement needs; empty when it needs none.</returns>
    /// <exception cref="ControlException">A vector is none.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<IReadOnlyList<float>> sequence) => Farthest(sequence.Select(z => ControlSpace.Decode(z.ToArray())));

    private static IReadOnlyList<string> Of(MotionClip clip) =>
        Farthest(Enumerable.Range(0, Moments).Select(i => MotionBody.Frame(clip.At(clip.Seconds * i / Moments))));

    private static IReadOnlyList<string> Farthest(IEnumerable<ControlFrame> frames)
    {
        var (ways, heads) = (new double[s_parts.Length], false);
        foreach (var frame in frames)
        {
            for (var i = 0; i < ways.Length; i++)
            {
                ways[i] = Math.Max(ways[i], Away(frame.Joints, s_parts[i].Root, s_parts[i].End));
            }

            heads |= frame.Face.Mouth > Speaking || Math.Max(Math.Abs(frame.Face.Nod), Math.Abs(frame.Face.Turn)) > Turned;
        }

        var least = Math.Max(Least, Share * ways.Max());
        return [.. s_parts.Where((part, i) => ways[i] >= least || (heads && part.End is Joint.HeadTop)).Select(part => part.Name)];
    }

    private static double Away(IReadOnlyList<Vec3> joints, Joint root, Joint end) =>
        (joints[(int)end] - joints[(int)root] - (RestBody.Places[(int)end] - RestBody.Places[(int)root])).Length;
}
