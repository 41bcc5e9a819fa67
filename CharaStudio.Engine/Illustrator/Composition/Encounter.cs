using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>How far partners stand apart, and hands that must meet.</summary>
internal static class Encounter
{
    /// <summary>Pixels from the left partner's origin to the right one's.</summary>
    public static double Distance(Actor left, Actor right, InteractionPlan act, ScenePlan plan)
    {
        var head = (left.Unit + right.Unit) / 2;
        var actorIsLeft = Casting.Interactions(plan).Any(p => p.A == left.Index);
        var (a, b) = actorIsLeft ? (left, right) : (right, left);
        double Forward(Actor who, Joint hand) => who.Drawing.Joints[hand].X * who.Unit;
        double Foremost(Actor who) => Math.Max(Forward(who, Joint.RightHand), Forward(who, Joint.LeftHand));
        var apart = act.Kind switch
        {
            "embrace" => Forward(a, Joint.Neck) + Forward(b, Joint.Neck) + (0.55 * head),
            "hand_over" => Math.Clamp(Foremost(a) + Foremost(b) + (0.2 * head), 2.7 * head, 4 * head),
            "hold_hands" => Math.Clamp(Foremost(a) + Foremost(b), 2 * head, 3 * head),
            "comfort" => Math.Clamp(Foremost(a) + (0.5 * head), 2.1 * head, 2.8 * head),
            "fight" => Math.Clamp(Foremost(a) + Forward(b, Joint.Neck) + (0.5 * head), 2.4 * head, 4.6 * head),
            "stand_off" => 4.6 * head,
            "bow_to" => 3.4 * head,
            "walk_together" => 1.75 * head,
            _ => 2.5 * head,
        };
        return apart;
    }

    /// <summary>Bends arms so that hands meet where the two would: what is handed over lies between them, held hands hold.</summary>
    public static void Join(List<Actor> actors, ScenePlan plan, Func<FigureBrief, FigureDrawing> artist)
    {
        foreach (var (ia, ib, act) in Casting.Interactions(plan))
        {
            Actor? a = actors.Find(x => x.Index == ia), b = actors.Find(x => x.Index == ib);
            if (a is null || b is null || a.Near || b.Near || act.Kind is not ("hand_over" or "hold_hands" or "comfort" or "embrace"))
            {
                continue;
            }

            if (act.Kind == "embrace")
            {
                Embrace(a, b, artist);
                continue;
            }

            var giving = Foremost(a);
            if (act.Kind == "comfort")
            {
                var shoulders = new[] { b.At(Joint.LeftShoulder), b.At(Joint.RightShoulder) };
                var nearer = shoulders.MinBy(s => Math.Abs(s.X - a.X));
                Reach(a, giving, nearer + new Vec(-Math.Sign(b.X - a.X) * 0.22 * a.Unit, 0.14 * a.Unit), artist);
                continue;
            }

            var taking = Foremost(b);
            var meet = Vec.Lerp(a.At(giving), b.At(taking), 0.5);
            var gap = act.Kind == "hand_over" ? 0.16 : 0.02;
            Reach(a, giving, meet + new Vec(-Math.Sign(b.X - a.X) * gap * a.Unit, 0), artist);
            Reach(b, taking, meet + new Vec(Math.Sign(b.X - a.X) * gap * b.Unit, 0.05 * b.Unit), artist);
        }
    }

    // Arms close behind the other's back: the one in front holds the shoulders, the other the waist.
    private static void Embrace(Actor a, Actor b, Func<FigureBrief, FigureDrawing> artist)
    {
        var side = Math.Sign(b.X - a.X);
        Vec chest = b.At(Joint.Neck), waist = a.At(Joint.Torso);
        Hold(a, chest + new Vec(side * 0.2 * b.Unit, 0.75 * b.Unit), chest + new Vec(side * 0.12 * b.Unit, 1.05 * b.Unit), artist);
        Hold(b, waist + new Vec(side * 0.1 * a.Unit, 0.35 * a.Unit), waist + new Vec(side * 0.15 * a.Unit, 0.1 * a.Unit), artist);
    }

    private static void Hold(Actor who, Vec right, Vec left, Func<FigureBrief, FigureDrawing> artist)
    {
        var back = who.Map.Inverse();
        who.Brief = who.Brief with { Joints = new Dictionary<Joint, Vec> { [Joint.RightHand] = back.Apply(right), [Joint.LeftHand] = back.Apply(left) } };
        who.Draw(artist);
    }

    private static Joint Foremost(Actor who) =>
        who.Drawing.Joints[Joint.RightHand].X >= who.Drawing.Joints[Joint.LeftHand].X ? Joint.RightHand : Joint.LeftHand;

    private static void Reach(Actor who, Joint hand, Vec target, Func<FigureBrief, FigureDrawing> artist)
    {
        var wanted = who.Map.Inverse().Apply(target);
        who.Brief = who.Brief with { Joints = new Dictionary<Joint, Vec> { [hand] = wanted } };
        who.Draw(artist);
    }
}
