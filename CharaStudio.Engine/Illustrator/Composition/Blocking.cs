using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Puts the drawn actors on the page: size by the shot, order across, ground under the feet, partners at the distance of what they do.</summary>
internal sealed class Blocking(ScenePlan plan, Framing framing, double width, double height)
{
    /// <summary>Pixels of one adult height at the picture plane.</summary>
    public double Adult { get; private set; }

    /// <summary>Page y of the ground at the picture plane.</summary>
    public double Feet { get; private set; }

    public void Place(List<Actor> actors)
    {
        if (actors.Count == 0)
        {
            Adult = framing.Share * height * (framing.Cut == Cut.Feet ? 1 : 2);
            Feet = (framing.Top * height) + Adult;
            return;
        }

        if (plan.Camera.Shot == Shot.OverTheShoulder && actors.Any(a => a.Brief.View == View.Back))
        {
            OverShoulder(actors);
            return;
        }

        if (plan.Camera.Shot == Shot.Insert)
        {
            Detail.Frame(actors[0], plan.Camera.Subject, width, height);
            Adult = actors[0].Unit / Stature.HeadUnit(actors[0].Brief.Look);
            Feet = actors[0].Feet;
            return;
        }

        Adult = actors.Min(AdultFor);
        Across(actors);
        var wide = Extent(actors);
        var room = framing.Cut == Cut.Waist ? 1.06 : 0.92;
        if (framing.Cut != Cut.Head && wide.Right - wide.Left > room * width)
        {
            Adult *= room * width / (wide.Right - wide.Left);
            Across(actors);
        }

        Down(actors);
        Aim(actors);
    }

    private double AdultFor(Actor actor)
    {
        var look = actor.Brief.Look;
        var span = Span(actor);
        return framing.Share * height / span / Stature.HeadUnit(look);
    }

    /// <summary>Heads from the top of the head to the shot's cut.</summary>
    private double Span(Actor actor)
    {
        var top = actor.HeadTop;
        double Below(Joint joint) => top + actor.Drawing.Joints[joint].Y;
        var heads = Stature.Heads(actor.Brief.Look);
        return framing.Cut switch
        {
            Cut.Head => 1,
            Cut.Chest => Math.Max(1.5, Below(Joint.Torso)),
            Cut.Waist => Math.Max(Math.Min(2.1, heads * 0.55), Below(Joint.Hip) + 0.1),
            Cut.Thigh => Math.Max(Math.Min(2.8, heads * 0.6), (Below(Joint.Hip) + Math.Max(Below(Joint.RightKnee), Below(Joint.LeftKnee))) / 2),

            // Somebody sitting is seen a little larger than standing, not as large as the frame allows.
            _ => Math.Max(heads * 0.66, top),
        };
    }

    private void Across(List<Actor> actors)
    {
        foreach (var actor in actors)
        {
            actor.Unit = Adult * Stature.HeadUnit(actor.Brief.Look) * (1 - (0.62 * actor.Distance));
        }

        var done = new HashSet<int>();
        var at = 0.0;
        var order = actors.OrderBy(a => a.Plan.X ?? 0.5 + ((a.Index - ((plan.Figures.Count - 1) / 2.0)) * 0.01)).ToList();
        foreach (var actor in order)
        {
            if (!done.Add(actor.Index))
            {
                continue;
            }

            var partner = Partner(actors, actor, out var act);
            var (left, right) = actor.Reach();
            actor.X = at - (left * actor.Unit);
            at = actor.X + (right * actor.Unit);
            if (partner is not null && done.Add(partner.Index))
            {
                partner.X = actor.X + Encounter.Distance(actor, partner, act!, plan);
                at = Math.Max(at, partner.X + (partner.Reach().Right * partner.Unit));
            }

            at += Adult * 0.02;
        }

        var extent = Extent(actors);
        var shift = (width / 2) - ((extent.Left + extent.Right) / 2);
        foreach (var actor in actors)
        {
            actor.X += shift;
        }

        Wished(actors);
    }

    // Places that the plan names win over the row, unless a partner is at stake.
    private void Wished(List<Actor> actors)
    {
        foreach (var actor in actors.Where(a => a.Plan.X is not null))
        {
            var partner = Partner(actors, actor, out _);
            if (partner is null)
            {
                actor.X = actor.Plan.X!.Value * width;
            }
            else if (partner.Plan.X is null || partner.Index > actor.Index)
            {
                var middle = ((actor.Plan.X!.Value + (partner.Plan.X ?? actor.Plan.X!.Value)) / 2 * width) - ((actor.X + partner.X) / 2);
                actor.X += middle;
                partner.X += middle;
            }
        }
    }

    private static (double Left, double Right) Extent(List<Actor> actors) => (
        actors.Min(a => a.X + (a.Reach().Left * a.Unit)), actors.Max(a => a.X + (a.Reach().Right * a.Unit)));

    private Actor? Partner(List<Actor> actors, Actor actor, out InteractionPlan? act)
    {
        foreach (var (a, b, interaction) in Casting.Interactions(plan))
        {
            if (a == actor.Index || b == actor.Index)
            {
                act = interaction;
                return actors.Find(o => o.Index == (a == actor.Index ? b : a));
            }
        }

        act = null;
        return null;
    }

    private void Down(List<Actor> actors)
    {
        var tallest = actors.Max(a => a.HeadTop * a.Unit);
        Feet = (framing.Top * height) + tallest;
        if (framing.Cut == Cut.Feet)
        {
            var floor = plan.Camera.Shot switch { Shot.WideShot => 0.86, Shot.BirdsEye => 0.72, Shot.LowAngle => 0.965, _ => 0.93 };
            Feet = floor * height;
        }
        else if (plan.Camera.Shot == Shot.ExtremeCloseUp)
        {
            Feet = (0.46 * height) - (actors[0].Drawing.Eyes.Y * actors[0].Unit);
        }

        else if (framing.Cut != Cut.Head && Feet < 0.93 * height)
        {
            // A narrow frame shows more of them than the shot asks for; they stand at its foot.
            Feet = 0.93 * height;
        }

        foreach (var actor in actors)
        {
            actor.Feet = Feet;
        }
    }

    // Thirds and looking room: one figure stands off the middle and looks into the space.
    private void Aim(List<Actor> actors)
    {
        if (actors.Count != 1 || actors[0].Plan.X is not null)
        {
            return;
        }

        var actor = actors[0];
        var away = actor.FacesLeft ? 1 : -1;
        var off = plan.Camera.Shot switch
        {
            Shot.WideShot => 0.15,
            Shot.ExtremeCloseUp or Shot.PointOfView => 0,
            Shot.CloseUp => 0.05,
            Shot.BirdsEye or Shot.HighAngle => 0.04,
            _ => 0.08,
        };

        // Framed by where the head is: poses lean away from their origin.
        var head = (actor.HeadBox.Centre.X + actor.X) / 2;
        actor.X += (width * (0.5 + (away * off * Math.Min(1.4, width / height)))) - (framing.Cut is Cut.Head or Cut.Chest or Cut.Waist ? actor.HeadBox.Centre.X : head);
    }

    private void OverShoulder(List<Actor> actors)
    {
        var near = actors.First(a => a.Brief.View == View.Back);
        var far = actors.FirstOrDefault(a => a != near);
        var left = near.Plan.X is { } x ? x < 0.5 : Dice.For(plan.Seed, "shoulder").Chance(0.5);
        near.Near = far is not null;
        near.FacesLeft = !left;
        var head = far is null ? 0.4 : 0.46;
        near.Unit = Math.Min(head * height, 0.58 * width);
        near.X = (left ? 0.15 : 0.85) * width;
        near.Feet = (0.2 * height) + (near.HeadTop * near.Unit);
        Adult = near.Unit / Stature.HeadUnit(near.Brief.Look);
        Feet = near.Feet;
        if (far is null)
        {
            near.X = (left ? 0.34 : 0.66) * width;
            return;
        }

        far.FacesLeft = left;
        Adult = Math.Min(AdultFor(far), 0.42 * width / Stature.HeadUnit(far.Brief.Look));
        far.Unit = Adult * Stature.HeadUnit(far.Brief.Look);
        far.X += ((left ? 0.66 : 0.34) * width) - far.HeadBox.Centre.X;
        far.Feet = (framing.Top * height) + (far.HeadTop * far.Unit);
        Feet = far.Feet;
    }
}
