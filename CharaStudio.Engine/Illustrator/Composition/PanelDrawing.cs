using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Illustrator.Composition;

/// <summary>One finished picture and what is known about it, in pixels from the top left.</summary>
/// <param name="Figures">The figures of the plan that are in the picture, nearest last.</param>
/// <param name="AltText">What somebody who cannot see the picture is told.</param>
/// <param name="FreeAreas">Largest areas without heads, as shares of the frame, best first.</param>
public sealed record PanelDrawing(
    string Svg, int Width, int Height, IReadOnlyList<DrawnFigure> Figures, string AltText, IReadOnlyList<FrameArea> FreeAreas)
{
    /// <summary>Boxes that words must not cover.</summary>
    public IReadOnlyList<Box> Heads => [.. Figures.Select(f => f.Head).Where(h => h.Width > 1 && h.Height > 1)];

    public IReadOnlyList<Vec> Mouths => [.. Figures.Select(f => f.Mouth)];

    /// <summary>The figure with this index in the plan, null when the shot leaves it out.</summary>
    public DrawnFigure? Figure(int index) => Figures.FirstOrDefault(f => f.Index == index);
}

/// <summary>Where a figure of the plan came to stand.</summary>
/// <param name="Index">Its place in the plan's figures.</param>
/// <param name="Head">Box of head and hair inside the frame; in an extreme close-up the band from the brows to the mouth.</param>
/// <param name="Mouth">Where a speech tail points.</param>
/// <param name="Bounds">Box of the whole figure inside the frame.</param>
public sealed record DrawnFigure(
    int Index, Box Head, Vec Mouth, Box Bounds, IReadOnlyDictionary<Joint, Vec> Joints, bool FacesLeft);
