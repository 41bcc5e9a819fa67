using CharaStudio.Engine.Plans;

namespace CharaStudio.Engine.Pages;

/// <summary>What the drawing of a panel knows, in shares of the frame (0..1 from the top left), so that words find their speakers.</summary>
public sealed record PanelFacts(IReadOnlyList<FigureFacts> Figures)
{
    public static readonly PanelFacts Empty = new([]);
}

/// <param name="Figure">Index in the scene's figures.</param>
/// <param name="Head">Box of head and hair, never covered.</param>
/// <param name="Mouth">Where tails point.</param>
/// <param name="Body">Box of the whole figure; covered only where nothing else is free.</param>
public sealed record FigureFacts(int Figure, FrameArea Head, PagePoint Mouth, FrameArea Body);

/// <summary>A page that cannot be made as asked; the message says what to change.</summary>
public sealed class PageException(string message) : Exception(message);
