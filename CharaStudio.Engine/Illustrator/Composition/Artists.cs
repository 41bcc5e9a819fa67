using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>Who draws what for the composer; tests put simple stand-ins here.</summary>
/// <param name="Weather">Given plan, whether indoors, frame width and height: what falls behind the figures, and what falls before them, in page pixels.</param>
internal sealed record Artists(
    Func<FigureBrief, FigureDrawing> Figure,
    Func<ScenePlan, PlaceDrawing> Place,
    Func<ScenePlan, bool, double, double, (IReadOnlyList<Mark> Behind, IReadOnlyList<Mark> Front)> Weather);
