using CharaStudio.Engine.Control;
using CharaStudio.Engine.Illustrator;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Puppet.Parts;
using Limb = CharaStudio.Engine.Puppet.Parts.Limb;

namespace CharaStudio.Engine.Puppet.Bones;

/// <summary>
/// Puts the reference's bones where a control asks for them. Near the neutral control a bone turns by what the control's bone has turned
/// from neutral, so that the reference's own attitude is where it starts; as a limb departs (10 to 70 degrees) it comes to point where the
/// control points. Bones keep the reference's lengths, shortened when they point at the viewer, to a limit.
/// </summary>
internal sealed class Retarget
{
    // Shares of a bone's length: the shortest that a limb, a back or a head may be seen.
    private const double ShortestLimb = 0.4;
    private const double ShortestBack = 0.62;
    private const double ShortestCloth = 0.42;
    private const double ShortestHead = 0.85;

    // Limbs that point at the viewer lean outwards by this, else they would flip from one side to the other.
    private const double Outward = 0.45;
    private const double FullReach = 1e-9;

    // Degrees by which a drawn body may differ from the control's before it counts as lying or leaning on purpose.
    private const double Lying = 25;
    private readonly Vec[] _rest;
    private readonly PlainBody _neutral;
    private readonly bool _legs;
    public bool FromBehind { get; }

    private readonly double _lean;

    public Retarget(Vec[] rest, IReadOnlySet<BodyPart> parts, ControlFrame neutral)
    {
        _rest = rest;
        _legs = parts.Contains(BodyPart.LeftLeg) && parts.Contains(BodyPart.RightLeg);
        FromBehind = Side(rest, Joint.LeftShoulder, Joint.RightShoulder) + Side(rest, Joint.LeftHip, Joint.RightHip) < 0;
        _neutral = PlainBody.Of(neutral, FromBehind);
        var lean = Degrees(At(rest, Joint.Neck) - At(rest, Joint.Root), (_neutral[Joint.Neck] - _neutral[Joint.Root]).Flat);
        _lean = Math.Abs(lean) > Lying ? lean : 0;
        Height = Stature();
    }

    /// <summary>Pixels from crown to soles of the body at rest, or what they would be were it all in the picture.</summary>
    public double Height { get; }

    /// <summary>Handles by <see cref="Handles"/> with the root where the reference has it, and by how many pixels the root moves.</summary>
    public (Vec[] Handles, Vec Shift) Pose(ControlFrame frame)
    {
        var body = PlainBody.Of(frame, FromBehind);
        var posed = (Vec[])_rest.Clone();
        Back(body, posed, Joint.Root, Joint.Hip, ShortestBack);
        Back(body, posed, Joint.Hip, Joint.Torso, ShortestBack);
        Back(body, posed, Joint.Torso, Joint.Neck, ShortestBack);
        Back(body, posed, Joint.Neck, Joint.HeadTop, ShortestHead);
        posed[(int)Joint.HeadTop] = posed[(int)Joint.Neck] + (At(posed, Joint.HeadTop) - At(posed, Joint.Neck)).Rotate(frame.Face.Nod);
        foreach (var limb in Limb.All)
        {
            Girdle(body, posed, limb);
            Limbs(body, posed, limb);
        }

        Handles.Between(posed, ShortestCloth * (_rest[Handles.Knees] - At(_rest, Joint.Root)).Length);
        Handles.Hang(posed, _rest);
        return (posed, Shift(frame, posed));
    }

    private static Vec At(Vec[] handles, Joint joint) => handles[(int)joint];

    private static double Side(Vec[] handles, Joint left, Joint right) => At(handles, left).X - At(handles, right).X;

    // From b to a, -180 to 180.
    private static double Degrees(Vec a, Vec b) => Math.Atan2(Vec.Cross(b, a), Vec.Dot(b, a)) * 180 / Math.PI;

    private void Back(PlainBody body, Vec[] posed, Joint from, Joint to, double shortest)
    {
        var rest = At(_rest, to) - At(_rest, from);
        var turned = Turned(body, from, to, rest);
        var flat = turned.Flat + (rest.Normalized * Math.Pow(1 - turned.Flat.Length, 2));
        posed[(int)to] = At(posed, from) + (flat.Normalized * (rest.Length * Math.Clamp(flat.Length, shortest, 1)));
    }

    // Shoulders and hips go with the back, lifted and narrowed a little as the control says.
    private void Girdle(PlainBody body, Vec[] posed, Limb limb)
    {
        var (middle, below) = limb.Arm ? (Joint.Neck, Joint.Torso) : (Joint.Root, Joint.Hip);
        var rest = At(_rest, limb.Root) - At(_rest, middle);
        var turn = Degrees(At(posed, middle) - At(posed, below), At(_rest, middle) - At(_rest, below));
        var neutral = (_neutral[limb.Root] - _neutral[middle]).Flat;
        var seen = (body[limb.Root] - body[middle]).Flat.Rotate(-turn);
        var wide = Math.Max(Math.Abs(seen.X), 0.6 * neutral.Length) * Math.Sign(neutral.X);
        var lifted = new Vec(wide, seen.Y);
        var lift = neutral.Length > FullReach ? Math.Clamp(Degrees(lifted, neutral), -30, 30) : 0;
        var width = neutral.Length > FullReach ? Math.Clamp(lifted.Length / neutral.Length, 0.8, 1.1) : 1;
        posed[(int)limb.Root] = At(posed, middle) + (rest.Rotate(turn + lift) * width);
    }

    private void Limbs(PlainBody body, Vec[] posed, Limb limb)
    {
        var depart = Math.Max(Departure(body, limb.Root, limb.Middle), Departure(body, limb.Middle, limb.End));
        var share = Ease.Smooth((depart - 10) / 60);
        var outward = (At(posed, limb.Root) - At(posed, limb.Arm ? Joint.Neck : Joint.Root)).Normalized;
        foreach (var (from, to) in ((Joint, Joint)[])[(limb.Root, limb.Middle), (limb.Middle, limb.End)])
        {
            var rest = At(_rest, to) - At(_rest, from);
            var turned = Turned(body, from, to, rest);
            var asked = (body[to] - body[from]).Normalized.Roll(_lean);
            var mixed = Vec3.Lerp(turned, asked, share).Normalized;
            var flat = mixed.Flat + (outward * (Outward * Math.Pow(1 - Math.Min(1, mixed.Flat.Length), 2)));
            posed[(int)to] = At(posed, from) + (flat.Normalized * (rest.Length * Math.Clamp(flat.Length, ShortestLimb, 1)));
        }
    }

    // The reference's bone, taken as flat, after the turn that takes the neutral bone to the control's; a unit vector.
    private Vec3 Turned(PlainBody body, Joint from, Joint to, Vec rest)
    {
        var (before, after) = ((_neutral[to] - _neutral[from]).Normalized, (body[to] - body[from]).Normalized);
        var own = new Vec3(rest.Normalized.X, rest.Normalized.Y, 0);
        var (axis, cos) = (Vec3.Cross(before, after), Vec3.Dot(before, after));
        if (axis.Length < FullReach)
        {
            return cos >= 0 ? own : -own;
        }

        return Turn.About(axis.Normalized, Math.Atan2(axis.Length, cos), own);
    }

    private double Departure(PlainBody body, Joint from, Joint to)
    {
        var (before, after) = (_neutral[to] - _neutral[from], body[to] - body[from]);
        return Math.Atan2(Vec3.Cross(before, after).Length, Vec3.Dot(before, after)) * 180 / Math.PI;
    }

    // Whatever is lowest stands as far from the ground as the control's lowest does, also when the reference's legs are longer or shorter.
    private Vec Shift(ControlFrame frame, Vec[] posed)
    {
        var sunk = frame.Travel.Y;
        if (!_legs)
        {
            return new Vec(frame.Travel.X, sunk) * Height;
        }

        var asked = Lowest(joint => frame[joint].Y, 1) - Lowest(joint => _neutral.Original[joint].Y, 1);
        var made = Lowest(joint => At(posed, joint).Y, Height) - Lowest(joint => At(_rest, joint).Y, Height);
        return new Vec(frame.Travel.X * Height, ((sunk + asked) * Height) - made);
    }

    internal static double Lowest(Func<Joint, double> down, double height)
    {
        const double Seat = 0.06;
        Joint[] ends = [Joint.RightFoot, Joint.LeftFoot, Joint.RightKnee, Joint.LeftKnee, Joint.RightHand, Joint.LeftHand, Joint.HeadTop];
        return Math.Max(ends.Max(down), down(Joint.Root) + (Seat * height));
    }

    private double Stature()
    {
        List<(Joint From, Joint To)> bones = [(Joint.Root, Joint.Hip), (Joint.Hip, Joint.Torso), (Joint.Torso, Joint.Neck), (Joint.Neck, Joint.HeadTop)];
        if (_legs)
        {
            bones.AddRange([(Joint.RightHip, Joint.RightKnee), (Joint.RightKnee, Joint.RightFoot), (Joint.LeftHip, Joint.LeftKnee), (Joint.LeftKnee, Joint.LeftFoot)]);
        }

        // Both legs are as long as one: each counts for half.
        double Share(Joint to) => to is Joint.RightKnee or Joint.RightFoot or Joint.LeftKnee or Joint.LeftFoot ? 0.5 : 1;
        return bones.Sum(b => Share(b.To) * (At(_rest, b.To) - At(_rest, b.From)).Length) / bones.Sum(b => Share(b.To) * (_neutral[b.To] - _neutral[b.From]).Length);
    }
}
