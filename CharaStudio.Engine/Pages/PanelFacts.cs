using CharaStudio.Engine.Illustrator.Composition;
using CharaStudio.Engine.Illustrator.Drawing;
using CharaStudio.Engine.Pipelines;
using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pages;

/// <summary>What the drawing of a panel knows, in shares of the frame (0..1 from the top left), so that words find their speakers.</summary>
public sealed record PanelFacts(IReadOnlyList<FigureFacts> Figures)
{
    public static readonly PanelFacts Empty = new([]);

    public static PanelFacts Of(PanelDrawing drawing)
    {
        FrameArea Share(Box b) => new(b.X / drawing.Width, b.Y / drawing.Height, b.Width / drawing.Width, b.Height / drawing.Height);
        return new PanelFacts([.. drawing.Figures.Select(f => new FigureFacts(
            f.Index, Share(f.Head), new PagePoint(f.Mouth.X / drawing.Width, f.Mouth.Y / drawing.Height), Share(f.Bounds)))]);
    }

    /// <summary>From what a render hands back beside its pixels.</summary>
    public static PanelFacts Of(PanelSide side) =>
        new([.. side.Figures.Select(f => new FigureFacts(f.Figure, f.Head, new PagePoint(f.MouthX, f.MouthY), f.Body))]);
}

/// <param name="Figure">Index in the scene's figures.</param>
/// <param name="Head">Box of head and hair, never covered.</param>
/// <param name="Mouth">Where tails point.</param>
/// <param name="Body">Box of the whole figure; covered only where nothing else is free.</param>
public sealed record FigureFacts(int Figure, FrameArea Head, PagePoint Mouth, FrameArea Body);

/// <summary>A page that cannot be made as asked; the message says what to change.</summary>
public sealed class PageException(string message) : Exception(message);
