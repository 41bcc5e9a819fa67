using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>The people of a crowd: nobody in particular, always the same for one place.</summary>
internal static class Passers
{
    private static readonly string[] s_cuts = ["bob", "messy_short", "ponytail_low", "bun", "crew_cut", "shoulder_length", "braid"];
    private static readonly string[] s_hair = ["#4a3628", "#2b2420", "#7d5a3c", "#8c7a68", "#5c3a2e"];
    private static readonly string[] s_skin = ["#f0cfb6", "#e2b795", "#c1906a", "#8e5f42"];
    private static readonly string[] s_cloth = ["#7d8794", "#8a7a66", "#6d7a62", "#94706a", "#6b6a86", "#a08c62"];
    private static readonly string[] s_poses = ["stand", "walk", "arms_crossed", "face_each_other_a", "face_each_other_b", "hands_on_hips"];

    /// <summary>Places across the frame (share) and distances, clear of the middle.</summary>
    private static readonly (double X, double Distance)[] s_spots = [(0.08, 0.5), (0.93, 0.46), (0.24, 0.62), (0.77, 0.6), (0.42, 0.68), (0.6, 0.7)];

    public static IEnumerable<Actor> Of(ScenePlan plan, Light light)
    {
        if (!Asked(plan) || plan.Camera.Shot is Shot.CloseUp or Shot.ExtremeCloseUp or Shot.Insert)
        {
            yield break;
        }

        var dice = Dice.For(plan.Place.Seed, "crowd");
        for (var i = 0; i < s_spots.Length; i++)
        {
            var look = Look(dice);
            var figure = new FigurePlan { Look = look, Pose = dice.Pick(s_poses), X = s_spots[i].X, Distance = s_spots[i].Distance };
            var brief = new FigureBrief(look, View.ThreeQuarter, figure.Pose, light);
            yield return new Actor(-1 - i, figure, brief, s_spots[i].X > 0.5 != dice.Chance(0.3)) { Distance = s_spots[i].Distance };
        }
    }

    // A crowd is told either of somebody who stands in it or of the scene itself ("villagers fill the market").
    private static bool Asked(ScenePlan plan) =>
        plan.Figures.Any(f => f.Interaction?.Kind == "crowd") || plan.Effects.Any(e => e.Kind == "crowd");

    private static LookSheet Look(Dice dice)
    {
        var feminine = dice.Chance(0.5);
        string first = dice.Pick(s_cloth), second = dice.Pick(s_cloth);
        return new LookSheet
        {
            Presentation = feminine ? Presentation.Feminine : Presentation.Masculine,
            Age = dice.Chance(0.25) ? Age.Old : Age.Adult,
            Skin = dice.Pick(s_skin),
            Hair = new HairLook { Cut = dice.Pick(s_cuts), Color = dice.Pick(s_hair) },
            Outfit = feminine
                ? [new Garment { Kind = "dress", Color = first }, new Garment { Kind = "shoes", Color = "#4a3a30" }]
                : [new Garment { Kind = "tunic", Color = first }, new Garment { Kind = "trousers", Color = second }, new Garment { Kind = "boots", Color = "#4a3a30" }],
            Seed = dice.Index(1000),
        };
    }
}
