using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Illustrator.Figures;
using CharaStudio.Engine.Illustrator.Places;
using CharaStudio.Engine.Illustrator.Weathers;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Who draws what for the composer; tests put simple stand-ins here.</summary>
/// <param name="Weather">Given plan and frame: what falls behind the figures, and what falls before them, in page pixels.</param>
internal sealed record Artists(
    Func<FigureBrief, FigureDrawing> Figure,
    Func<ScenePlan, PlaceDrawing> Place,
    Func<ScenePlan, Box, WeatherDrawing> Weather)
{
    public static readonly Artists House = new(
        FigureArtist.Draw,
        plan => PlaceArtist.Draw(plan.Place, plan.Hour, plan.Weather),
        (plan, frame) => WeatherArtist.Draw(plan.Weather, Dice.For(plan.Seed, "weather"), frame));
}
