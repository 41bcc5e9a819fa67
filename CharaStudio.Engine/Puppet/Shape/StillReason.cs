using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Engine.Puppet.Shape;

/// <summary>Why limbs stay on the trunk, as it is told of one of them and of several: each reason is told once.</summary>
internal sealed record StillReason(string One, string Many)
{
    public static readonly StillReason Unknown = new("its joints are not known", "their joints are not known");
    public static readonly StillReason Hidden = new("it is hidden, or not all of it is in the picture", "they are hidden, or not all of them is in the picture");
    public static readonly StillReason Outside = new("it lies far outside of the cut-out", "they lie far outside of the cut-out");
    public static readonly StillReason OneSpot = new("its joints lie on one spot", "their joints lie on one spot each");
    public static readonly StillReason BeforeBody = new("it lies before the body, and nothing shows where it ends", "they lie before the body, and nothing shows where they end");
    public static readonly StillReason HandAtBody = new("its hand lies before or behind the body", "their hands lie before or behind the body");
    public static readonly StillReason Doubled = new("it cannot be told from the other one", "they cannot be told from each other");
    public static readonly StillReason Alone = new("the other one does not either", "the others do not either");

    /// <summary>A sentence for each reason, in the order in which they were found.</summary>
    public static IEnumerable<string> Told(IReadOnlyList<(Limb Limb, StillReason Reason)> still) => still.GroupBy(one => one.Reason, one => one.Limb.Part).Select(group =>
        group.Count() == 1 ? $"The {Name(group.Single())} does not move by itself: {group.Key.One}."
            : $"The {string.Join(" and the ", Names([.. group]))} do not move by themselves: {group.Key.Many}.");

    private static IEnumerable<string> Names(BodyPart[] parts)
    {
        foreach (var (right, left, both) in ((BodyPart, BodyPart, string)[])[(BodyPart.RightArm, BodyPart.LeftArm, "arms"), (BodyPart.RightLeg, BodyPart.LeftLeg, "legs")])
        {
            var some = parts.Where(part => part == right || part == left).ToArray();
            if (some.Length > 0)
            {
                yield return some.Length == 2 ? both : Name(some[0]);
            }
        }
    }

    private static string Name(BodyPart part) => Limb.Name(part).Replace('_', ' ');
}
