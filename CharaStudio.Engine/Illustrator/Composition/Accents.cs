using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Effects;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>The plan's effects on this page: each aimed at its figure, a blow at the place where it lands.</summary>
internal static class Accents
{
    public static EffectDrawing Of(ScenePlan plan, IReadOnlyList<Actor> actors, Box frame)
    {
        List<Mark> behind = [], front = [];
        foreach (var (effect, i) in Wanted(plan).Select((e, i) => (e, i)))
        {
            var actor = actors.FirstOrDefault(a => a.Index == (effect.Figure ?? Casting.Lead(plan)));
            var drawing = EffectCatalogue.Draw(effect.Kind, Brief(plan, effect, actors, actor, frame, Dice.For(plan.Seed, $"effect{i}")));
            behind.AddRange(drawing.Behind);

            // A burst before the fighters would hide the blow that it stands for.
            (effect.Kind == "impact_star" ? behind : front).AddRange(drawing.Front);
        }

        return new EffectDrawing(behind, front);
    }

    // A fight without any effect still needs its blow to be felt.
    private static IReadOnlyList<EffectPlan> Wanted(ScenePlan plan)
    {
        var fight = Casting.Interactions(plan).Where(p => p.Plan.Kind == "fight").Select(p => new EffectPlan("impact_star", p.A)).Take(1);
        var drawn = plan.Effects.Where(e => e.Kind != "crowd").ToList(); // people, cast as passers-by
        return drawn.Count > 0 ? drawn : [.. fight];
    }

    private static EffectBrief Brief(ScenePlan plan, EffectPlan effect, IReadOnlyList<Actor> actors, Actor? actor, Box frame, Dice dice)
    {
        var color = effect.Color is { } hex ? Rgb.Parse(hex) : (Rgb?)null;
        if (actor is null)
        {
            return new EffectBrief(frame, frame.Centre, new Box(frame.Width * 0.3, frame.Height * 0.2, frame.Width * 0.4, frame.Height * 0.7), Box.Empty, false, color, dice);
        }

        var body = Box.Around(actor.Drawing.Joints.Values.Select(actor.Map.Apply)).Inflate(actor.Unit * 0.4).Union(actor.HeadBox);
        var focus = effect.Kind == "impact_star" ? Blow(plan, actors, actor)
            : effect.Kind == "focus_lines" ? actor.HeadBox.Centre
            : effect.Kind == "magic_glow" ? actor.At(Hand(actor))
            : body.Centre;
        return new EffectBrief(frame, focus, body, actor.HeadBox, actor.FacesLeft, color, dice);
    }

    private static Vec Blow(ScenePlan plan, IReadOnlyList<Actor> actors, Actor actor)
    {
        var hand = actor.At(Hand(actor));
        var pair = Casting.Interactions(plan).FirstOrDefault(p => p.A == actor.Index || p.B == actor.Index);
        var other = pair.Plan is null ? null : actors.FirstOrDefault(a => a.Index == (pair.A == actor.Index ? pair.B : pair.A));
        return other is null ? hand : Vec.Lerp(hand, other.At(Joint.Neck), 0.35);
    }

    private static Joint Hand(Actor actor) =>
        actor.Drawing.Joints[Joint.RightHand].X >= actor.Drawing.Joints[Joint.LeftHand].X ? Joint.RightHand : Joint.LeftHand;
}
