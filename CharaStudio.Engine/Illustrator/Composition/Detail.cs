using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>What an insert shows: a part of somebody or a thing in their hand, and how large.</summary>
internal static class Detail
{
    /// <summary>The brief that brings the subject into the figure's hand, if it is a thing.</summary>
    public static FigureBrief Brief(FigureBrief brief, string? subject) => IsThing(subject)
        ? brief with { Props = [subject!], Pose = "hold_out", Expression = brief.Expression }
        : brief with { View = View.ThreeQuarter };

    public static void Frame(Actor actor, string? subject, double width, double height)
    {
        var (at, heads) = Subject(actor, subject);
        actor.Unit = Math.Min(width, height) * heads;
        actor.X = 0;
        actor.Feet = 0;
        var here = actor.Map.Apply(at);
        actor.X = (width * 0.5) - here.X;
        actor.Feet = (height * 0.54) - here.Y;
    }

    private static bool IsThing(string? subject) =>
        subject is not null && Named(subject) == Part.Thing;

    private static (Vec At, double Heads) Subject(Actor actor, string? subject)
    {
        var d = actor.Drawing;
        var part = subject is null ? actor.Brief.Props.Count > 0 ? Part.Thing : Part.Hand : Named(subject);
        return part switch
        {
            Part.Eye => (d.Eyes, 2.3),
            Part.Mouth => (d.Mouth, 2.1),
            Part.Foot => (Vec.Lerp(d.Joints[Joint.RightFoot], d.Joints[Joint.LeftFoot], 0.5) + new Vec(0, -0.35), 0.42),
            Part.Hand => (Hand(d), 0.75),
            _ => d.Grips.TryGetValue(Joint.RightHand, out var grip) ? (grip.Grip + Vec.Polar(grip.Angle, 0.2), 0.5) : (Hand(d), 0.55),
        };
    }

    private static Vec Hand(FigureDrawing d) => d.Grips.TryGetValue(Joint.RightHand, out var grip) ? grip.Grip : d.Joints[Joint.RightHand];

    private static Part Named(string subject) => subject switch
    {
        "eye" or "eyes" or "gaze" => Part.Eye,
        "mouth" or "lips" or "face" => Part.Mouth,
        "foot" or "feet" or "boots" or "shoes" => Part.Foot,
        "hand" or "hands" or "fist" or "finger" => Part.Hand,
        _ => Part.Thing,
    };

    private enum Part
    {
        Eye,
        Mouth,
        Foot,
        Hand,
        Thing,
    }
}
