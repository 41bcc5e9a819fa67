using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Who is in the shot, seen from where, facing whom, in which half of an interaction.</summary>
internal static class Casting
{
    private static readonly string[] s_oneWay = ["walk_together", "crowd"];

    public static List<Actor> Of(ScenePlan plan, Light light)
    {
        var seen = Seen(plan);
        var pairs = Pairs(plan);
        var order = seen.OrderBy(i => plan.Figures[i].X ?? 0.5 + ((i - ((plan.Figures.Count - 1) / 2.0)) * 0.01)).ToList();
        var actors = new List<Actor>();
        foreach (var index in seen)
        {
            var figure = plan.Figures[index];
            var facesLeft = figure.FacesLeft ?? FacesLeft(plan, order, index);
            var pose = pairs.TryGetValue(index, out var half) ? half : figure.Pose;
            var brief = new FigureBrief(figure.Look, figure.View ?? ViewIn(plan, index), pose, light)
            {
                Expression = figure.Expression,
                Mouth = figure.Mouth,
                Gaze = figure.Gaze,
                EyesClosed = figure.EyesClosed,
                Props = PropsOf(figure),
                Sway = Wind(plan),
            };
            brief = plan.Camera.Shot == Shot.Insert ? Detail.Brief(brief, plan.Camera.Subject) : brief;
            actors.Add(new Actor(index, figure, brief, facesLeft) { Distance = Math.Clamp(figure.Distance ?? 0, 0, 0.9) });
        }

        return actors;
    }

    /// <summary>The figure that the camera is about.</summary>
    public static int Lead(ScenePlan plan) => plan.Camera.Focus is { } focus && focus >= 0 && focus < plan.Figures.Count ? focus : 0;

    /// <summary>Pairs of an interaction, first the one who acts.</summary>
    public static IEnumerable<(int A, int B, InteractionPlan Plan)> Interactions(ScenePlan plan)
    {
        var taken = new HashSet<int>();
        for (var i = 0; i < plan.Figures.Count; i++)
        {
            if (plan.Figures[i].Interaction is { } act && act.With >= 0 && act.With < plan.Figures.Count && act.With != i && act.Kind != "crowd"
                && !taken.Contains(i) && !taken.Contains(act.With))
            {
                taken.Add(i);
                taken.Add(act.With);
                yield return (i, act.With, act);
            }
        }
    }

    private static List<int> Seen(ScenePlan plan)
    {
        var all = Enumerable.Range(0, plan.Figures.Count).ToList();
        var lead = Lead(plan);
        return plan.Camera.Shot switch
        {
            _ when all.Count <= 1 => all,
            Shot.CloseUp or Shot.ExtremeCloseUp or Shot.Insert => [lead],
            Shot.OverTheShoulder => [lead, Partner(plan, lead)],
            Shot.TwoShot => [.. new[] { lead, Partner(plan, lead) }.Order()],
            Shot.MediumShot when plan.Camera.Focus is not null => plan.Figures[lead].Interaction is null ? [lead] : [.. new[] { lead, Partner(plan, lead) }.Order()],
            _ => all,
        };
    }

    private static int Partner(ScenePlan plan, int lead)
    {
        if (plan.Figures[lead].Interaction is { } act && act.With >= 0 && act.With < plan.Figures.Count && act.With != lead)
        {
            return act.With;
        }

        var back = Enumerable.Range(0, plan.Figures.Count).Where(i => plan.Figures[i].Interaction?.With == lead && i != lead).ToList();
        return back.Count > 0 ? back[0] : lead == 0 ? 1 : 0;
    }

    private static Dictionary<int, string> Pairs(ScenePlan plan)
    {
        var halves = new Dictionary<int, string>();
        foreach (var (a, b, act) in Interactions(plan))
        {
            halves[a] = act.Kind + "_a";
            halves[b] = act.Kind + "_b";
        }

        return halves;
    }

    private static bool FacesLeft(ScenePlan plan, List<int> order, int index)
    {
        var figure = plan.Figures[index];
        if (order.Count > 1)
        {
            var partner = Interactions(plan).Where(p => p.A == index || p.B == index).Select(p => (Other: p.A == index ? p.B : p.A, p.Plan)).FirstOrDefault();
            if (partner.Plan is { } act && s_oneWay.Contains(act.Kind))
            {
                return plan.Seed % 2 != 0;
            }

            var mate = partner.Plan is null ? -1 : order.IndexOf(partner.Other);
            var own = order.IndexOf(index);
            return mate >= 0 ? own > mate : own >= order.Count / 2.0;
        }

        return figure.X is { } x && Math.Abs(x - 0.5) > 0.04 ? x > 0.5 : Dice.For(plan.Seed, "side").Chance(0.4);
    }

    private static View ViewIn(ScenePlan plan, int index) => plan.Camera.Shot switch
    {
        Shot.OverTheShoulder when index != Lead(plan) || plan.Figures.Count == 1 => View.Back,
        Shot.PointOfView => View.Front,
        Shot.ExtremeCloseUp => View.Front,
        _ when Interactions(plan).Any(p => (p.A == index || p.B == index) && p.Plan.Kind is "fight" or "embrace") => View.Side,
        _ => View.ThreeQuarter,
    };

    private static IReadOnlyList<string> PropsOf(FigurePlan figure)
    {
        var props = figure.Props ?? figure.Look.Props;
        return figure.Interaction is { Kind: "hand_over", Prop: { } given } ? [given, .. props.Skip(1)] : props;
    }

    private static double Wind(ScenePlan plan)
    {
        var side = Dice.For(plan.Place.Seed, "wind").Chance(0.5) ? 1 : -1;
        return side * plan.Weather switch
        {
            Weather.Snow => 0.35,
            Weather.Leaves or Weather.Petals => 0.5,
            Weather.Rain => 0.3,
            Weather.Embers => 0.25,
            _ => plan.Hour == Hour.Storm ? 0.8 : 0.12,
        };
    }
}
