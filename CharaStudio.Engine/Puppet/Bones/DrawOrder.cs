using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Puppet.Parts;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>
/// Which parts lie before which, frame after frame. A pair changes places only when the control is clear about it (hysteresis), and the
/// order of rest holds until then: so nothing flickers.
/// </summary>
/// <param name="rest">The farthest first.</param>
/// <param name="neutral">Depths count against this control's.</param>
internal sealed class DrawOrder(IReadOnlyList<BodyPart> rest, ControlFrame neutral, bool fromBehind)
{
    // Body heights: an arm goes behind the trunk beyond the first and comes back before the second; limbs of a pair change beyond the third.
    private const double Behind = -0.11;
    private const double Back = -0.07;
    private const double Pair = 0.05;
    private readonly PlainBody _neutral = PlainBody.Of(neutral, fromBehind);
    private readonly HashSet<BodyPart> _behind = [];
    private readonly List<BodyPart> _order = [.. rest];

    public IReadOnlyList<BodyPart> Next(ControlFrame frame)
    {
        var body = PlainBody.Of(frame, fromBehind);
        foreach (var limb in Limb.All.Where(limb => limb.Arm))
        {
            var depth = Depth(limb, body) - Depth(limb, _neutral);
            if (depth < Behind)
            {
                _behind.Add(limb.Part);
            }
            else if (depth > Back)
            {
                _behind.Remove(limb.Part);
            }
        }

        Swap(BodyPart.LeftLeg, BodyPart.RightLeg, body);
        Swap(BodyPart.LeftArm, BodyPart.RightArm, body);
        return [.. _order.Where(_behind.Contains), .. _order.Where(part => !_behind.Contains(part))];
    }

    private void Swap(BodyPart left, BodyPart right, PlainBody body)
    {
        var (a, b) = (_order.IndexOf(left), _order.IndexOf(right));
        if (a < 0 || b < 0)
        {
            return;
        }

        var lead = Depth(Of(left), body) - Depth(Of(left), _neutral) - Depth(Of(right), body) + Depth(Of(right), _neutral);
        if (Math.Abs(lead) > Pair && lead > 0 != a > b)
        {
            (_order[a], _order[b]) = (_order[b], _order[a]);
        }
    }

    private static Limb Of(BodyPart part) => Limb.All.First(limb => limb.Part == part);

    private static double Depth(Limb limb, PlainBody body) => ((body[limb.Middle].Z + body[limb.End].Z) / 2) - body[limb.Arm ? Joint.Torso : Joint.Root].Z;
}
